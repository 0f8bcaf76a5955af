"""Find an address in a Markdown source."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from scripts.link_check.index.address import Base, Target, resolve

LINK = re.compile(
    r"""\]\(\s*<?([^)\s>]+)            # [text](address) and ![text](address)
      | ^[ ]{0,3}\[[^\]]+\]:\s*<?([^\s>]+)   # [name]: address
      | <(https?://[^\s>]+)>           # <address>
      | \s(?:href|src|srcset|poster|action|data)\s*=\s*["']?([^"'\s>]+)  # HTML""",
    re.X | re.M | re.I,
)


def links(text: str) -> Iterator[tuple[str, int]]:
    """Every address of a Markdown text and its line."""
    for match in LINK.finditer(text):
        value = next(group for group in match.groups() if group is not None)
        yield value, text.count("\n", 0, match.start(match.lastindex or 0)) + 1


def find(text: str, source: str, locale: str, page: str, base: Base, value: str, target: str) -> int:
    """Line of the link in `source` (`docs/en/guidance/ask.md`) that became `value` on `page` (`en/guidance/ask/`).

    `target` is where it leads, as in a finding. A link whose fragment alone differs does not count. 0: there is none.
    """
    for written, line in links(text):
        if written == value or target in _meanings(written, source, locale, page, base):
            return line
    return 0


def _meanings(written: str, source: str, locale: str, page: str, base: Base) -> set[str]:
    """Where an address may lead: Markdown counts from the source file, HTML from the built page."""
    path, mark, fragment = written.partition("#")
    of_page = resolve(base, page, written)
    if of_page.kind == "outside":
        return {of_page.path, of_page.path.partition("#")[0]}
    found = {_shown(of_page)}
    if path and of_page.kind != "other" and not path.startswith("/"):
        folder = posixpath.dirname(source.split("/", 2)[2])
        place = posixpath.normpath(posixpath.join(folder, path)) + ("/" if path.endswith("/") else "")
        if place.endswith(".md"):
            place = place.removesuffix(".md") + "/"
            place = re.sub(r"(^|/)index/$", r"\1", place)
        found.add(f"/{locale}/{place}{mark}{fragment}")
    return found


def _shown(target: Target) -> str:
    return f"/{target.path}" + (f"#{target.fragment}" if target.fragment else "")
