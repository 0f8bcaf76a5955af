"""What will move: for each mechanism, when it was last looked at, and by which day somebody should look again, and why."""

from collections.abc import Iterator
from typing import NamedTuple

from scripts.evidence.models import Mechanism
from scripts.pages.context import PageContext


class Due(NamedTuple):
    """Something that somebody should look at again: by which day, and the statement that may have moved."""

    day: str
    text: str


class Watched(NamedTuple):
    """A mechanism, the day of its last review, and what of it is due, the nearest day first."""

    mechanism: Mechanism
    reviewed: str
    due: list[Due]


def watched(context: PageContext, reviewed: dict[str, str]) -> list[Watched]:
    """Return every mechanism, those with something due first. `reviewed` gives the day of the last review by the mechanism's id."""
    found = [
        Watched(mechanism, reviewed.get(name, context.evidence.review.reviewed), sorted(_due(mechanism)))
        for name, mechanism in context.evidence.mechanisms.items()
    ]
    return sorted(found, key=lambda one: (not one.due, one.due[0].day if one.due else "", one.mechanism.id))


def _due(mechanism: Mechanism) -> Iterator[Due]:
    for fact in mechanism.facts:
        if fact.check_by:
            yield Due(fact.check_by, fact.text)
