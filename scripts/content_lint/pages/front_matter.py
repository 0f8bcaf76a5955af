"""The front matter has description, kind, audience and reviewed, each with an allowed value, and no unknown key.

Why: the build shows kind, audience and review date on each page, search engines show the description, and a mistyped
key would be dropped without a word. A description is 40 to 170 characters long and no other page of the language has
it. The review date lies not in the future. A translation may also have `sections`, `native_review`, the day of its
review by a native practitioner, and with it `native_reviewer`, where that person works (`REVIEWER` in
scripts/evidence/labels.py).

Bad:

    ---
    description: ECRIS
    kind: tool
    audience: []
    reviewed: 2031-01-01
    ---

Good:

    ---
    description: Ask another State for the convictions of a person through ECRIS, with deadlines and the form.
    kind: mechanism
    audience: [practitioners]
    reviewed: 2026-11-24
    ---

Mend: copy the front matter of a page of the same kind and correct the key that the message names.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.labels import REVIEWER
from scripts.markdown.page import Page

KINDS = ("home", "entry", "finding", "mechanism", "country", "guidance", "recommendation", "training", "reference", "about")
AUDIENCES = ("practitioners", "policymakers", "trainers")
REQUIRED = ("description", "kind", "audience", "reviewed")
TRANSLATION = ("sections", "native_review", "native_reviewer")
SHORTEST, LONGEST = 40, 170  # characters of a description


def check(project: Project) -> Iterator[Found]:
    """Check each page, and that no two pages of a language share a description."""
    for pages in project.pages.values():
        described: dict[str, Page] = {}
        for page in pages.values():
            yield from _check_page(project, page)
            text = " ".join(str(page.meta.get("description") or "").split()).casefold()
            if text and text in described:
                message = f"the description is also that of {described[text].slug}; each page needs its own"
                yield Found(page, project.meta_line(page, "description"), message)
            described.setdefault(text, page)


def _check_page(project: Project, page: Page) -> Iterator[Found]:
    allowed = REQUIRED if page.locale == SOURCE else REQUIRED + TRANSLATION
    missing = [key for key in REQUIRED if key not in page.meta]
    if missing:
        yield Found(page, 1, f"the front matter lacks {', '.join(missing)}")
    for key in page.meta:
        if key not in allowed:
            message = f"unknown key {key!r}; allowed are {', '.join(allowed)}"
            yield Found(page, project.meta_line(page, str(key)), message)
    if "native_reviewer" in page.meta and "native_review" not in page.meta:
        yield Found(page, project.meta_line(page, "native_reviewer"), "native_reviewer: write `native_review` with the day as well")
    for key, fault in _FAULTS.items():
        if key in page.meta and (told := fault(page.meta[key], project.today)):
            yield Found(page, project.meta_line(page, key), f"{key}: {told}")


def _description(value: object, _today: date) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "write one sentence"
    length = len(value.strip())
    if not SHORTEST <= length <= LONGEST:
        return f"{length} characters; write {SHORTEST} to {LONGEST}"
    return None


def _kind(value: object, _today: date) -> str | None:
    return None if value in KINDS else f"{value!r} is not one of {', '.join(KINDS)}"


def _audience(value: object, _today: date) -> str | None:
    if not isinstance(value, list) or not value:
        return f"write a list of {', '.join(AUDIENCES)}, such as [practitioners]"
    wrong = [str(item) for item in value if item not in AUDIENCES]
    if wrong:
        return f"{', '.join(wrong)}: not one of {', '.join(AUDIENCES)}"
    return "names one audience twice" if len(set(value)) < len(value) else None


def _reviewer(value: object, _today: date) -> str | None:
    return None if value in tuple(REVIEWER) else f"{value!r} is not one of {', '.join(REVIEWER)}"


def _reviewed(value: object, today: date) -> str | None:
    if isinstance(value, str):
        with suppress(ValueError):
            value = date.fromisoformat(value)
    if not isinstance(value, date) or isinstance(value, datetime):
        return f"{value!r} is not a date; write it as {today.isoformat()}"
    return f"{value} lies in the future" if value > today else None


_FAULTS = {
    "description": _description,
    "kind": _kind,
    "audience": _audience,
    "reviewed": _reviewed,
    "native_review": _reviewed,
    "native_reviewer": _reviewer,
}


RULE = Rule(__name__, __doc__, "error", whole=check)
