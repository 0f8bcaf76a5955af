"""An English paragraph or list item has at most 60 words.

Why: people read these pages with a case open and look for one answer. A long block hides it.

Bad:

    (A paragraph of eight sentences, with the deadline in the sixth.)

Good:

    (Two paragraphs, or a sentence and a list; the deadline stands first.)

Mend: divide it where the subject changes, or make a list of it.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

LONGEST = 60


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Count the words of each block of an English page; a row of a table counts cell by cell."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        if len(paragraph.raw) <= LONGEST * 3:
            continue
        for piece in paragraph.text.split("|") if paragraph.kind == "row" else [paragraph.text]:
            if (count := len(words(piece))) > LONGEST:
                yield Found(page, paragraph.line, f"{count} words in one {paragraph.kind} (at most {LONGEST})")


RULE = Rule(__name__, __doc__, "warning", page=check_page, alone=True)
