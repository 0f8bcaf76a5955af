"""Advice says by when: no "in due course", no "should be sent soon".

Why: "as soon as possible" is not a time that anybody diaries. Looked at are the sections of advice; what an act itself
says ("without undue delay") is law and stays, in quotation marks or in a section of law.

Bad:

    The form should be sent in due course.

Good:

    Send the form within two weeks.

Mend: give a number and a unit, a day or an event ("before the person travels"), and say who acts.
"""

import re
from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.quotations import QUOTED
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

VAGUE = re.compile(
    r"\b(?:in due (?:course|time)|in good time|as (?:and when )?appropriate|where appropriate|when appropriate|"
    r"as soon as (?:possible|practicable)|asap|"
    r"at (?:the|your) earliest convenience|in a timely (?:manner|way|fashion)|timely|promptly|shortly|"
    r"within (?:a )?reasonable (?:time|period|delay)|sooner or later|at some (?:point|stage)|"
    r"(?:should|must|need to|to) be (?:sent|made|done|given|asked|told|informed|answered|checked) (?:soon|quickly|early)|"
    r"(?:send|ask|answer|reply|check|tell|report) (?:it |them )?(?:soon|quickly))\b",
    re.I,
)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search the sections of advice of English pages; a sentence that cites a source reports what it says."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        if paragraph.statement == "advice" and VAGUE.search(paragraph.raw):
            for sentence, cited in sentences(paragraph.raw):
                for match in VAGUE.finditer(QUOTED.sub(" ", sentence)) if not cited else ():
                    yield Found(page, paragraph.line, f"{match.group()!r}; say by when")


RULE = Rule(__name__, __doc__, "warning", page=check_page, alone=True)
