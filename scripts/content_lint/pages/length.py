"""An English sentence has at most 30 words, a paragraph or list item at most 60.

Why: half of the readers read in a second language, translators start from the English, and people look for one answer with a
case open: a long block hides it. A row of a table counts cell by cell; other languages may need more words.

Bad:

    The authority which received the request and which is competent under the national law of the State in which the
    person is lawfully and ordinarily resident decides within sixty days of receiving it whether the judgment is recognised.

Good:

    The authority decides within 60 days of receipt. It must be competent in the State where the person lives.

Mend: make two sentences; divide a block where the subject changes, or make a list of it.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, sentences, words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

SENTENCE, BLOCK = 30, 60  # words


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Count the words of each sentence and each block of an English page."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        row = paragraph.kind == "row"
        for piece in paragraph.raw.split("|") if row else [paragraph.raw]:
            for sentence, _ in sentences(piece) if len(piece) > SENTENCE * 3 else ():
                if (count := len(words(sentence))) > SENTENCE:
                    yield Found(page, paragraph.line, f"{count} words in a sentence (at most {SENTENCE}): '{sentence[:50].rstrip()}...'")
        for piece in (paragraph.text.split("|") if row else [paragraph.text]) if len(paragraph.raw) > BLOCK * 3 else ():
            if (count := len(words(piece))) > BLOCK:
                yield Found(page, paragraph.line, f"{count} words in one {paragraph.kind} (at most {BLOCK})")


RULE = Rule(__name__, __doc__, "warning", page=check_page, alone=True)
