"""A translated page beside its English page, piece by piece: headings, paragraphs, list items, rows of tables.

Where a section has the same kinds of pieces in the same order, each piece of the translation is held against its own
English, and what is wrong has its own line. Where it has not, the section is compared as a whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scripts.markdown.page import HEADING, Page
from scripts.markdown.parts import Lines, Part, parts, shared_parts
from scripts.markdown.plain import ADMONITION, DELIMITER, ITEM

_DATA = re.compile(r"^\s*<!-- data:")
_TAG = re.compile(r"^\s*</?(?:details|summary|div)\b")


@dataclass(frozen=True)
class Piece:
    """A piece of a section, or a section: where it begins, what it is, its numbered lines."""

    line: int
    kind: str  # heading, paragraph, item, row, admonition, or section
    lines: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        """Its lines as one."""
        return " ".join(line.strip() for _, line in self.lines)


@lru_cache(maxsize=1024)
def aligned(english: Page, page: Page) -> tuple[tuple[Piece, Piece], ...]:
    """Return each piece of the sections that both pages have and that are up to date, English first."""
    return tuple(pair for ours, theirs in shared_parts(english, page) for pair in _pairs(ours, theirs))


def _pairs(ours: Part, theirs: Part) -> Iterator[tuple[Piece, Piece]]:
    first, second = pieces(ours), pieces(theirs)
    if [piece.kind for piece in first] == [piece.kind for piece in second]:
        yield from zip(first, second, strict=True)
    else:
        yield Piece(ours.line, "section", ours.lines), Piece(theirs.line, "section", theirs.lines)


@lru_cache(maxsize=4096)
def pieces(part: Part) -> list[Piece]:
    """Return the pieces of a section, in order."""
    found: list[tuple[str, Lines]] = []
    going_on = False
    for number, line in part.lines:
        kind = _kind(line)
        if kind == "text" and going_on:
            found[-1][1].append((number, line))
        elif kind:
            found.append(("paragraph" if kind == "text" else kind, [(number, line)]))
        going_on = kind in ("text", "item")
    return [Piece(lines[0][0], kind, tuple(lines)) for kind, lines in found]


def page_pieces(page: Page) -> Iterator[Piece]:
    """Yield the pieces of all sections of a page, in order."""
    for part in parts(page).values():
        yield from pieces(part)


def _kind(line: str) -> str:
    """Return what a line begins; "text" where it may go on with what stands above it, "" where it says nothing."""
    if not line.strip() or _DATA.match(line) or DELIMITER.match(line):
        return ""
    if HEADING.match(line):
        return "heading"
    if line.lstrip().startswith("|"):
        return "row"
    if ADMONITION.match(line) or _TAG.match(line):
        return "admonition"
    return "item" if ITEM.match(line) else "text"
