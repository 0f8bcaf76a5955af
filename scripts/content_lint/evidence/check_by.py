"""What was marked to be checked by a day has been checked: `check_by` of facts, acts, sources and developments lies ahead.

Why: some statements are known to go out of date (a bill, a planned start). Whoever writes them knows best when to look
again. From two weeks before the day it is a warning, after the day an error. Give today with `--today`.

Bad (on 1 February 2027):

    - id: lv-new-register
      check_by: 2027-01-31

Good:

    - id: lv-new-register
      check_by: 2027-07-31

Mend: check the statement against its sources, then give a later day or take `check_by` away.
"""

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


RULE = Rule(__name__, __doc__, "error", whole=check)
