"""A section says nothing twice, and two texts of a page that differ in English differ in translation.

Why: a paragraph that was pasted twice, or over its neighbour, makes a reader look for a difference that is not there. A
page may repeat in another section what is to be copied from there; a translation repeats what its English repeats. Texts of
twelve words and more count.

Bad: the same paragraph stands twice under "Deadlines".

Good: it stands once.

Mend: take the second one away; in a translation, translate the English paragraph that belongs there.
"""

from collections.abc import Iterator

from scripts.content_lint.paragraphs import paragraphs, words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.prose.aligned import Piece, aligned
from scripts.prose.page import Page

LONG = 12  # words


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each section."""
    seen: dict[tuple[str, str], int] = {}
    for paragraph in paragraphs(page):
        if len(words(paragraph.text)) >= LONG:
            first = seen.setdefault((paragraph.section, paragraph.text.casefold()), paragraph.line)
            if first != paragraph.line:
                yield Found(page, paragraph.line, f"the same text stands in line {first}; take one of them away")


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Look for one text of a translation in the place of two."""
    seen: dict[str, tuple[Piece, Piece]] = {}
    for ours, theirs in aligned(english, page):
        if len(theirs.text) > LONG * 4 and len(words(theirs.text)) >= LONG:
            first, other = seen.setdefault(theirs.text, (ours, theirs))
            if first.text != ours.text:
                yield Found(page, theirs.line, f"the same text as in line {other.line}, but the English differs (line {ours.line})")


RULE = Rule(__name__, __doc__, "error", page=check_page, translation=check_translation, alone=True)
