"""No paragraph of a translation is still English.

Why: a reader who chose Latvian and meets English in the middle does not know whether it was forgotten or is quoted. A
paragraph, list item or row counts where it equals one of the English page word for word, or where the language detector
says that it is English. At least 8 words in small letters are needed, so that names of bodies and acts pass.

Bad (a Dutch page):

    The State decides within 60 days and tells the issuing authority without delay.

Good:

    De staat beslist binnen 60 dagen en meldt dit onverwijld aan de beslissingsautoriteit.

Mend: translate it. A whole section that waits is left out of the page: the site then shows the English with a notice.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.language import judged, other_language
from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Look at each paragraph of a translation."""
    theirs = {paragraph.text for paragraph in paragraphs(english)}
    for paragraph in paragraphs(page):
        text = paragraph.text
        if judged(text) and (text in theirs or other_language(text, page.locale) == SOURCE):
            same = " (word for word as on the English page)" if text in theirs else ""
            yield Found(page, paragraph.line, f"this {paragraph.kind} is English{same}: '{text[:50].rstrip()}...'")


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
