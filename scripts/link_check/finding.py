"""A finding of the link check: an issue, and what is needed to say where its address comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.base.report import Issue, Severity

if TYPE_CHECKING:
    from scripts.link_check.index.site import Reference, Site


@dataclass(frozen=True, order=True)
class Finding(Issue):
    """An issue. Checks give `path` and `line` on the built page; `source/` puts the source's in their place.

    The built page then stands in `page` and `page_line`. `key` is the place in a data file (`facts > lv-eu`).
    `value` is the address as the page has it, `target` where it leads (the same on all pages: /en/about/#who).
    `pages` is the number of pages with the same fault, where a menu or footer repeats it.
    """

    value: str = ""
    target: str = ""
    key: str = ""
    page: str = ""
    page_line: int = 0
    pages: int = 1

    def __str__(self) -> str:
        built = f"{self.page}:{self.page_line}" if self.page_line else self.page
        where = "; ".join(part for part in (self.key, built) if part)
        count = f" (on {self.pages} pages)" if self.pages > 1 else ""
        return super().__str__() + count + (f" [{where}]" if where else "")


def at(site: Site, reference: Reference, rule: str, message: str, severity: Severity = "error") -> Finding:
    """A finding on one address of a page."""
    source, link, target, _ = reference
    line = site.line(source, link.attribute, link.value)
    place = target.path if target.kind == "outside" else f"/{target.path}" if target.kind == "inside" else link.value
    place += f"#{target.fragment}" if target.fragment else ""
    return Finding(source, line, rule, message, severity, link.value, place)
