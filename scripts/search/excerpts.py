"""The texts that results show: of a long section its opening and the sentences that say most, within LENGTH characters.

All of them are one file, which every search asks for: whole, they would double what a first search weighs.
"""

import re
from collections import Counter
from collections.abc import Iterator
from math import fsum, log

from scripts.search.language import Rules
from scripts.search.records import PageRecords

LENGTH = 300  # characters
GAP = "…"  # stands for what is left out
_PIECE = 200  # characters of a sentence; a longer one is divided
_OVERHEAD = 60  # characters that a piece counts for beside its own: a few long ones read better than many short
_NAMING = 30  # how much more a word of the page's title or the section's heading counts: who finds the section typed it
_ENDS = re.compile(r"(?<=[.;:?!])\s+|\s+(?=· )")


def excerpts(pages: list[PageRecords], rules: Rules) -> list[str]:
    """Return the text of each section, shortened where it is long."""
    sections = [(page, section) for page in pages for section in page.sections]
    known = [[(piece, set(rules.words(piece))) for piece in _pieces(section.text)] for _, section in sections]
    counts = Counter(stem for pieces in known for stem in set().union(*(stems for _, stems in pieces)))
    weights = {stem: log(1 + len(sections) / count) for stem, count in counts.items()}
    return [
        section.text if len(section.text) <= LENGTH else _shortened(pieces, weights, set(rules.words(f"{page.title} {section.heading}")))
        for (page, section), pieces in zip(sections, known, strict=True)
    ]


def _shortened(pieces: list[tuple[str, set[str]]], weights: dict[str, float], names: set[str]) -> str:
    """Return the first piece and those with the most words that nothing before them has, in their order."""
    kept, left, said = {0}, LENGTH - len(pieces[0][0]), set(pieces[0][1])

    def value(place: int) -> float:
        piece, stems = pieces[place]
        return fsum(weights[stem] * (_NAMING if stem in names else 1) for stem in stems - said) / (len(piece) + _OVERHEAD)

    while fitting := [n for n, (piece, _) in enumerate(pieces) if n not in kept and len(piece) <= left]:
        best = max(fitting, key=value)
        kept.add(best)
        said |= pieces[best][1]
        left -= len(pieces[best][0]) + 1
    return " ".join(piece if n in kept else GAP for n, (piece, _) in enumerate(pieces) if n in kept or n - 1 in kept)


def _pieces(text: str) -> Iterator[str]:
    """Yield the sentences and cells of a text, long ones in parts."""
    for sentence in _ENDS.split(text):
        piece = ""
        for word in sentence.split():
            if piece and len(piece) + len(word) >= _PIECE:
                yield piece
                piece = ""
            piece = f"{piece} {word}".strip()
        if piece:
            yield piece
