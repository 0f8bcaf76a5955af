"""A finding of the link check: an issue, and what is needed to say where its address comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from scripts.base.report import Issue, Severity

if TYPE_CHECKING:
    from scripts.link_check.index.site import LinkTarget, Site

MESSAGES = Path(__file__).with_name("messages.toml")


class Fault(NamedTuple):
    """A kind of fault of messages.toml, with the values of its fields."""

    kind: str
    fields: dict[str, object]

    def __str__(self) -> str:
        text, *mend = messages()[self.kind][:2]
        return ": ".join(part for part in (text, *mend) if part).format_map(self.fields)

    @property
    def severity(self) -> Severity:
        """Return the severity that the table gives."""
        return cast(Severity, dict(enumerate(messages()[self.kind])).get(2, "error"))


@cache
def messages() -> dict[str, list[str]]:
    """Return the text, mend and severity of each kind of fault; the last two may be missing."""
    return tomllib.loads(MESSAGES.read_text(encoding="utf-8"))


def fault(kind: str, **fields: object) -> Fault:
    """Return a fault of a kind in messages.toml."""
    return Fault(kind, fields)


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


def at(site: Site, link_target: LinkTarget, source: str, rule: str, message: str, severity: Severity = "error") -> Finding:
    """Return a finding on one address of a file."""
    value = link_target.link.value
    line = site.line(source, link_target.link.attribute, value)
    return Finding(source, line, rule, message, severity, value, link_target.target.place or value)


def on_link(site: Site, link_target: LinkTarget, fault: Fault, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Yield a finding for each file that has the address, or for those of `only`.

    What a redirect page repeats of its own refresh is left to the check of redirects.
    """
    problem = str(fault)
    text = f'{link_target.link.attribute} "{link_target.link.value[:300]}"{"" if problem.startswith(":") else " "}{problem}'
    for source in dict.fromkeys(link_target.sources):
        page = site.pages.get(source)
        if (only is None or source in only) and not (page and page.refresh == link_target.link.value):
            yield at(site, link_target, source, "", text, fault.severity)


def on_file(path: str, fault: Fault, line: int = 0, name: str = "", value: str = "", target: str = "") -> Finding:
    """Return a finding on a file; `name` is what the sentence begins with."""
    return Finding(path, line, "", f"{name} {fault}".strip(), fault.severity, value, target)
