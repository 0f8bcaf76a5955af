"""What was marked to be checked by a day has been checked: `check_by` of facts, acts, sources and developments lies ahead."""

from collections.abc import Iterator
from datetime import date, timedelta

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule

NOTICE = timedelta(days=14)


def check(project: Project) -> Iterator[Found]:
    """Compare every `check_by` of data/ with today."""
    for item in project.evidence.all_models():
        if not (written := getattr(item, "check_by", None)):
            continue
        name, day = getattr(item, "id", ""), date.fromisoformat(written)
        if day < project.today:
            message = f"{name}: was to be checked by {day}; check it, then give a later day or take check_by away"
            yield Found(*project.evidence.where(item, "check_by"), message)
        elif day - NOTICE <= project.today:
            message = f"{name}: is to be checked by {day}, in {(day - project.today).days} day(s)"
            yield Found(*project.evidence.where(item, "check_by"), message, "warning")


RULE = Rule(__name__, "error", whole=check)
