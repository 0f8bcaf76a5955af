"""A finding of the link check: an issue, and what is needed to say where its address comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.base.report import Issue, Severity

if TYPE_CHECKING:
    from scripts.link_check.index.site import Lead, Reference, Site
    from scripts.link_check.messages import Fault


@dataclass(frozen=True, order=True)
class Finding(Issue):
    """An issue. Checks give `path` and `line` on the built page; `source/` puts the source's in their place.

    The built page then stands in `page` and `page_line`. `key` is the place in a data file (`facts > lv-eu`).
    `value` is the address as the page has it, `target` where it leads (the same on all pages: /en/about/#who).
    `pages` is the number of pages with the same fault, where a menu or footer repeats it. `breaks` are the targets
    that this fault breaks: what other checks say of them is no news.
    """

    value: str = ""
    target: str = ""
    key: str = ""
    page: str = ""
    page_line: int = 0
    pages: int = 1
    breaks: tuple[str, ...] = ()

    def __str__(self) -> str:
        built = f"{self.page}:{self.page_line}" if self.page_line else self.page
        where = "; ".join(part for part in (self.key, built) if part)
        count = f" (on {self.pages} pages)" if self.pages > 1 else ""
        return super().__str__() + count + (f" [{where}]" if where else "")


def at(site: Site, reference: Reference, rule: str, message: str, severity: Severity = "error") -> Finding:
    """Return a finding on one address of a page."""
    source, link, target, _ = reference
    line = site.line(source, link.attribute, link.value)
    place = target.path if target.kind == "outside" else f"/{target.path}" if target.kind == "inside" else link.value
    place += f"#{target.fragment}" if target.fragment else ""
    return Finding(source, line, rule, message, severity, link.value, place)


def on_lead(site: Site, lead: Lead, fault: Fault, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Yield a finding for each file that has the address, or for those of `only`.

    What a redirect page repeats of its own refresh is left to the check of redirects.
    """
    problem = str(fault)
    text = f'{lead.link.attribute} "{lead.link.value[:300]}"{"" if problem.startswith(":") else " "}{problem}'
    for reference in lead.references():
        page = site.pages.get(reference.source)
        if (only is None or reference.source in only) and not (page and page.refresh == lead.link.value):
            yield at(site, reference, "", text, fault.severity)


def on_file(path: str, fault: Fault, line: int = 0, name: str = "", value: str = "", target: str = "") -> Finding:
    """Return a finding on a file; `name` is what the sentence begins with."""
    return Finding(path, line, "", f"{name} {fault}".strip(), fault.severity, value, target)
