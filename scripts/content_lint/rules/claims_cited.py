"""A paragraph or list item that states law, a deadline or a date says on what it rests.

Why: a reader who relies on an article, a number of days, a date or a State's rule must be able to check it. Looked at
are the `.law` sections of mechanism, guidance and finding pages. A citation, `[@?]` or a link to the page of the
mechanism or country that holds the evidence is enough; in a list it may stand in the item or in the line above it. A
sentence that says what was read, or was not found, claims nothing.

Bad:

    -   The answer is due within 10 working days (Article 8(1)).

Good:

    -   The answer is due within 10 working days (Article 8(1)). [@jud-ie-act-2019-51]

Mend: cite the source, or mark the claim `[@?]` where nobody has read it.
"""

import re
from collections.abc import Iterator
from functools import cache

from scripts.base.locales import SOURCE, country_name
from scripts.content_lint.paragraphs import Paragraph, paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import CITATION, Page

KINDS = ("mechanism", "guidance", "finding")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTRIES = (
    "at", "be", "bg", "hr", "cy", "cz", "dk", "ee", "fi", "fr", "de", "el", "hu", "ie",
    "it", "lv", "lt", "lu", "mt", "nl", "pl", "pt", "ro", "sk", "si", "es", "se", "uk",
)  # fmt: skip
_CLAIMS = (
    ("an article", re.compile(r"\b(?:Articles?|Section|Rule|recitals?) \d")),
    (
        "a time limit",
        re.compile(
            r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty)[ -]"
            r"(?:working |calendar )?(?:minutes?|hours?|days?|weeks?|months?)\b"
        ),
    ),
    ("a date", re.compile(rf"\b(?:\d{{1,2}} )?(?:{_MONTHS}) (?:1[89]|20)\d\d\b")),
)
_RULE = re.compile(r"\b(?:must|may|has to|have to|need not|cannot|is not allowed|requires?|accepts?|refuses?|decides?)\b")
_OWN_WORK = re.compile(
    r"\b(?:[Ww]e (?:read|did not|have not|could not|found no)|(?:was|were) not (?:found|readable|visible|seen)|is not known|stands? for)\b"
)
_EVIDENCE = re.compile(
    r"\]\((?:[^()\s]*/)?(?:mechanisms|countries|findings|recommendations|timeline)[^()\s]*\)|\]\([\w-]+\.md(?:#[\w-]*)?\)|\]\(#[\w-]+\)"
)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each paragraph and list item of the sections of law."""
    if page.locale != SOURCE or page.meta.get("kind") not in KINDS:
        return
    lead = None
    for paragraph in paragraphs(page):
        if paragraph.kind == "paragraph":
            lead = paragraph
        if paragraph.kind == "row" or paragraph.statement != "law" or _supported(paragraph):
            continue
        if paragraph.kind == "item" and lead and lead.section == paragraph.section and lead.text.endswith(":") and _supported(lead):
            continue
        if claim := _claim(" ".join(text for text, _ in sentences(paragraph.raw) if not _OWN_WORK.search(text))):
            message = f"{claim} without a citation; name the source, or mark it [@?]"
            yield Found(page, paragraph.line, message)


def _supported(paragraph: Paragraph) -> bool:
    return bool(CITATION.search(paragraph.raw) or _EVIDENCE.search(paragraph.raw))


def _claim(text: str) -> str | None:
    for name, pattern in _CLAIMS:
        if match := pattern.search(text):
            return f"{name} ({match.group()})"
    if (country := _country().search(text)) and _RULE.search(text):
        return f"a rule of a State ({country.group()})"
    return None


def country_named(text: str) -> bool:
    """Whether a text names a country or a part of one."""
    return bool(_country().search(text))


@cache
def _country() -> re.Pattern[str]:
    names = [*(country_name(code, SOURCE) for code in _COUNTRIES), "England", "Wales", "Scotland", "Northern Ireland"]
    return re.compile(rf"\b(?:{'|'.join(names)})\b")


RULE = Rule(__name__, __doc__, "error", page=check_page, alone=True)
