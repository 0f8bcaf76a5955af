"""An English sentence has at most 30 words, a paragraph or list item at most 60."""

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


RULE = Rule(__name__, "warning", page=check_page)
