"""Paragraphs, list items and table rows of a page as a reader sees them, and the sentences in them with their citations."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scripts.base.languages import languages
from scripts.markdown.aligned import pieces
from scripts.markdown.page import CITATION, Page, cited
from scripts.markdown.parts import parts
from scripts.markdown.plain import ADMONITION, ITEM, plain

_CITED = "\ue100"  # a private character stands for a citation while a text is cut into sentences
_SHORT = "|".join(re.escape(word) for word in sorted({word for language in languages().values() for word in language.abbreviations}))
_ABBREVIATION = re.compile(rf"(?:\b(?:[a-z]|{_SHORT}))\.$")
_END = re.compile(rf"[.!?][\"”’»)]*(?:[\s]*{_CITED}\d+;)*(?=\s+[\"“„«(¿¡]?[^\W_a-zß-öø-ÿ])")
_WORD = re.compile(r"[^\W_]+(?:[’'·./@-][^\W_]+)*")

STATEMENTS = ("somec", "law", "advice")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, list item or table row: the line it starts on, its section and the section's kind of statement."""

    line: int
    kind: str  # paragraph, item or row
    section: str
    statement: str | None  # somec, law or advice; None where the section has no class
    raw: str  # as written, on one line

    @cached_property
    def text(self) -> str:
        """What a reader sees, without citations and marks."""
        return plain(self.raw)


def words(text: str) -> list[str]:
    """Return the words of a text; a number is a word, a hyphenated word is one."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def paragraphs(page: Page) -> list[Paragraph]:
    """Return all blocks of prose, in order; headings, code, comments and the heads of admonitions are none."""
    classes = {heading.id: heading.classes for heading in page.section_headings}
    found = []
    for part in parts(page).values():
        statement = next((name for name in classes.get(part.id, ()) if name in STATEMENTS), None)
        for piece in pieces(part):
            if piece.kind != "heading" and not ADMONITION.match(piece.text):
                raw = piece.text.strip("|").strip() if piece.kind == "row" else ITEM.sub("", piece.text)
                found.append(Paragraph(piece.line, piece.kind, part.id, statement, raw))
    return [paragraph for paragraph in found if paragraph.text]  # a tag alone says nothing


@lru_cache(maxsize=16384)
def sentences(raw: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return (sentence as a reader sees it, ids that it cites); a citation after the full stop belongs to the sentence before."""
    taken: list[list[str]] = []

    def take(match: re.Match[str]) -> str:
        taken.append(cited(match.group()))
        return f"{_CITED}{len(taken) - 1};"

    text, found, start = plain(CITATION.sub(take, raw) if "[@" in raw else raw), [], 0
    ends = [match.end() for match in _END.finditer(text) if not _ABBREVIATION.search(text[start : match.start() + 1])]
    for end in [*ends, len(text)]:
        piece = text[start:end].strip()
        if piece and _CITED in piece:
            ids = [name for mark in re.findall(rf"{_CITED}(\d+);", piece) for name in taken[int(mark)]]
            found.append((re.sub(rf"\s*{_CITED}\d+;", "", piece).strip(), tuple(ids)))
        elif piece:
            found.append((piece, ()))
        start = end
    return found
