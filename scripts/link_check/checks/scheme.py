"""Rule `scheme`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.address import SCHEME
from scripts.link_check.index.page import Link
from scripts.link_check.index.site import Site

FOLLOWED = {"http", "https", "mailto", "tel"}  # what a reader may follow
BELOW = set(".#?")  # what an address of the site begins with, in most links
LOADED = ("data:image/", "data:font/")  # what a page or style sheet may hold in itself


def check(site: Site) -> Iterator[Finding]:
    """Addresses are of the web, mail or telephone, with https where that is known: no javascript:, data:, file:, //host."""
    secure = {target.path.partition("#")[0] for _, _, target, _ in site.references if target.kind == "outside"}
    own = site.base.url.startswith("https:")
    for reference in site.references:
        _, link, target, _ = reference
        if target.kind == "inside" and link.value[:1] in BELOW:
            continue
        if problem := _odd(link) if target.kind == "other" or link.value.lstrip().startswith("//") else "":
            yield at(site, reference, "scheme", f'{link.attribute} "{link.value[:80]}" {problem}')
        if link.value.lstrip()[:5].lower() != "http:":
            continue
        if target.kind == "inside" and own:
            yield at(site, reference, "scheme", f'{link.attribute} "{link.value}": this site is at https')
        elif target.kind == "outside":
            right = "https" + target.path.partition("#")[0][4:]
            if right in secure:
                message = f'{link.attribute} "{link.value}": elsewhere on this site it is written {right}'
                yield at(site, reference, "scheme", message, "warning")


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
