"""Each piece of a translation says what its English says: limits, States, sentences, duties.

Why: "10 days" for "10 working days" is as wrong as another number and looks right; a sentence that was lost leaves no
gap. Compared are units of time beside a number, names of States, words left in English, sentences of another language,
the length, cells that are empty, and headings and cells that are still English. A word that turns a rule round (not, must,
only, at least, at most) without anything that could stand for it is a warning, with both sentences. Each language's words
are in `data/languages/`, under `units`, `states` and `senses`.

Bad:

    The State answers within 10 working days.      (English)
    De staat antwoordt binnen 10 dagen.            (Dutch)

Good:

    De staat antwoordt binnen 10 werkdagen.

Mend: correct the translation. Where it is right and says it in other words, add these to the language's file.
"""

from collections.abc import Iterator

from scripts.content_lint.parity import Difference, differences, same_words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.aligned import Piece, aligned
from scripts.markdown.page import HEADING, Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare each piece of a page."""
    for ours, theirs in aligned(english, page):
        if ours.kind == "section":
            yield Found(page, theirs.line, f"headings, paragraphs, items and rows are not those of the English section (line {ours.line})")
        for found in _differences(ours, theirs, page.locale):
            yield Found(page, theirs.line, f"{found.message} (English line {ours.line})", found.severity)


def _differences(ours: Piece, theirs: Piece, locale: str) -> Iterator[Difference]:
    if ours.kind == "row":
        first, second = ([cell.strip() for cell in piece.text.strip().strip("|").split("|")] for piece in (ours, theirs))
        if len(first) == len(second):
            yield from _cells(first, second)
    elif ours.kind == "heading" and (told := _heading(ours.text, theirs.text)):
        yield Difference(told)
    yield from differences(ours.text, theirs.text, locale)


def _heading(english: str, text: str) -> str:
    first, second = HEADING.match(english), HEADING.match(text)
    return same_words(first[2], second[2], own=True) if first and second else ""


def _cells(english: list[str], texts: list[str]) -> Iterator[Difference]:
    for number, (one, other) in enumerate(zip(english, texts, strict=True), 1):
        if bool(one) != bool(other):
            yield Difference(f"cell {number} is {'empty' if one else 'not empty'}, in English it is {'not' if one else 'empty'}")
        elif told := same_words(one, other):
            yield Difference(f"cell {number}: {told}")


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
