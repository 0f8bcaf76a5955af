"""An English sentence has at most 30 words.

Why: half of the readers read in a second language, and translators start from the English. Looked at are paragraphs,
list items and cells of tables; other languages may need more words for the same.

Bad:

    The authority which received the request and which is competent under the national law of the State in which the
    person is lawfully and ordinarily resident decides within sixty days of receiving it whether the judgment is recognised.

Good:

    The authority decides within 60 days of receipt. It must be competent in the State where the person lives.

Mend: make two sentences, or a list.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, sentences, words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

LONGEST = 30


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Count the words of each sentence of an English page."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        for piece in paragraph.raw.split("|") if paragraph.kind == "row" else [paragraph.raw]:
            for sentence, _ in sentences(piece) if len(piece) > LONGEST * 3 else ():
                if (count := len(words(sentence))) > LONGEST:
                    message = f"{count} words in a sentence (at most {LONGEST}): '{sentence[:50].rstrip()}...'"
                    yield Found(page, paragraph.line, message)


RULE = Rule(__name__, __doc__, "warning", page=check_page, alone=True)
