"""Rule `scheme`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.base.report import Severity
from scripts.link_check.finding import Finding, at
from scripts.link_check.index.address import SCHEME
from scripts.link_check.index.page import Link
from scripts.link_check.index.site import Lead, Site

FOLLOWED = {"http", "https", "mailto", "tel"}  # what a reader may follow
BELOW = set(".#?")  # what an address of the site begins with, in most links
LOADED = ("data:image/", "data:font/")  # what a page or style sheet may hold in itself


def check(site: Site) -> Iterator[Finding]:
    """Addresses are of the web, mail or telephone, with https where that is known: no javascript:, data:, file:, //host."""
    secure = {lead.target.path.partition("#")[0] for lead in site.leads if lead.target.kind == "outside"}
    own = site.base.url.startswith("https:")
    for lead in site.leads:
        if lead.target.kind == "inside" and lead.link.value[:1] in BELOW:
            continue
        for text, severity in _problems(lead, own, secure):
            for reference in lead.references():
                yield at(site, reference, "scheme", f'{lead.link.attribute} "{lead.link.value[:80]}"{text}', severity)


def _problems(lead: Lead, own: bool, secure: set[str]) -> Iterator[tuple[str, Severity]]:
    """What is wrong with one address; `own`: this site is at https; `secure`: what it writes with https."""
    value, target = lead.link.value.lstrip(), lead.target
    if problem := _odd(lead.link) if target.kind == "other" or value.startswith("//") else "":
        yield f" {problem}", "error"
    if value[:5].lower() != "http:":
        return
    if target.kind == "inside" and own:
        yield ": this site is at https", "error"
    elif target.kind == "outside" and (right := "https" + target.path.partition("#")[0][4:]) in secure:
        yield f": elsewhere on this site it is written {right}", "warning"


def _odd(link: Link) -> str:
    """What is wrong with an address that is not of the web; "" where it is right."""
    value = link.value.strip()
    if value.startswith("//"):
        return "does not say how to get there: write https:// before the host"
    match = SCHEME.match(value)
    scheme = match.group(1).lower() if match else ""
    if link.kind == "link" and scheme in FOLLOWED:
        return ""
    if link.kind == "asset" and value.lower().startswith(LOADED):
        return ""
    return f"begins with {scheme}:, which leads a reader nowhere: write an address of the web, mailto: or tel:"
