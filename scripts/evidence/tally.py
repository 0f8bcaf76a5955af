"""Counts for the state of play: in how many States something holds, and in which. Every number is counted, none is written."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.evidence.findings import Recommendation
from scripts.evidence.labels import RECOMMENDATION_STATUS
from scripts.evidence.models import KINDS, Country, GlanceKey, InstrumentId, Mechanism

MEMBER = "Member State"
NOT_SEEN = "unknown"  # the code where nothing was found


@dataclass(frozen=True)
class Tally:
    """The countries that were counted, by what was found of them. A group that nobody is in is there, and empty."""

    groups: dict[str, list[Country]]

    def count(self, *names: str) -> int:
        """Return how many countries are in these groups."""
        return sum(len(self.groups[name]) for name in names)

    @property
    def all(self) -> int:
        """How many countries were counted."""
        return self.count(*self.groups)


def members(countries: Iterable[Country]) -> list[Country]:
    """Return the countries that are Member States of the European Union, as their value at a glance says."""
    return [country for country in countries if (value := country.glance.get("eu")) and value.value == MEMBER]


def by_kind(key: GlanceKey, countries: Iterable[Country]) -> Tally:
    """Return countries by the code of a value at a glance; those without a value or a code are `unknown`."""
    groups: dict[str, list[Country]] = {kind: [] for kind in (*KINDS[key], NOT_SEEN)}
    for country in countries:
        value = country.glance.get(key)
        groups[value.kind if value and value.kind else NOT_SEEN].append(country)
    return Tally(groups)


def in_force(key: InstrumentId, countries: Iterable[Country]) -> Tally:
    """Return where an instrument is in force (`in`), where it does not apply (`out`), and where neither was found (`unknown`)."""
    groups: dict[str, list[Country]] = {"in": [], "out": [], NOT_SEEN: []}
    for country in countries:
        instrument = country.instruments.get(key)
        known = instrument is not None and instrument.status is not None
        groups["out" if instrument and not instrument.applies else "in" if known else NOT_SEEN].append(country)
    return Tally(groups)


def taking_part(mechanism: Mechanism, countries: Iterable[Country]) -> Tally:
    """Return countries by their place in a mechanism: `in`, `out`, `special` or `unknown`."""
    groups: dict[str, list[Country]] = {"in": [], "out": [], "special": [], NOT_SEEN: []}
    places = {place.country: place.status for place in mechanism.participation}
    for country in countries:
        groups[places.get(country.code, mechanism.participation_default)].append(country)
    return Tally(groups)


def by_status(recommendations: Iterable[Recommendation]) -> dict[str, int]:
    """Return how many recommendations have each status; a status that none has is 0."""
    counts = dict.fromkeys(RECOMMENDATION_STATUS, 0)
    for one in recommendations:
        counts[one.status or "unknown"] += 1
    return counts


def count_open(counts: dict[str, int]) -> int:
    """Return how many of these are open: no rule found, or not done."""
    return counts["open"] + counts["not-done"]


def count_in_part(counts: dict[str, int]) -> int:
    """Return how many of these are done in part, or were covered in part before they were asked."""
    return counts["partly"] + counts["before"]
