"""Who takes part in a mechanism, in groups and as stop lines of the guides that need it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.evidence import tally
from scripts.evidence.cells import INSTRUMENTS, SHORT
from scripts.evidence.load import Evidence
from scripts.evidence.models import Deadline, Mechanism, Participation
from scripts.pages import europe_map
from scripts.pages.context import PageContext

MAP = "assets/europe.svg"  # made by the build
OPEN = 3  # deadlines that a page shows at once


@dataclass(frozen=True)
class Place:
    """A country's place in a mechanism; `item` is what the data say of it, None where it follows from being a Member State."""

    country: str
    status: str
    item: Participation | None = None


@dataclass
class Groups:
    """The countries of a mechanism: all in the alphabet, and how many Member States take part."""

    places: list[Place]
    members: int
    count: int  # Member States that take part
    complete: bool  # whether the data say of each Member State whether it does

    def of(self, status: str) -> list[Place]:
        """Return those with a status."""
        return [place for place in self.places if place.status == status]

    def cited(self, status: str) -> list[str]:
        """Return the law that those with a status rest on, or, where none is named, their sources."""
        return _law_first([place.item for place in self.of(status) if place.item])


@dataclass(frozen=True)
class Without:
    """A mechanism that does not apply to a State; its place says where the site has what to do instead, if it has it."""

    mechanism: Mechanism
    place: Participation


@dataclass
class Stop:
    """A State that a guide's mechanisms do not reach."""

    country: str
    mechanisms: list[Without] = field(default_factory=list)

    @property
    def cited(self) -> list[str]:
        """The law that says so, or, where none is named, the sources."""
        return _law_first([one.place for one in self.mechanisms])


def _law_first(places: list[Participation]) -> list[str]:
    law = [f"{LAW}{article}" for place in places for article in place.law]
    return list(dict.fromkeys(law or [source for place in places for source in place.sources]))


def groups(mechanism: Mechanism, evidence: Evidence, locale: str) -> Groups:
    """Return who takes part, as the data say it, or as it follows from being a Member State."""
    listed = {item.country: Place(item.country, item.status, item) for item in mechanism.participation}
    members = evidence.member_codes
    default = mechanism.participation_default
    implied = {code: Place(code, default) for code in members if default != "unknown" and code not in listed}
    places = sorted((listed | implied).values(), key=lambda place: locales.country_sort_key(place.country, locale))
    count = sum(place.status == "in" and place.country in members for place in places)
    return Groups(places, len(members), count, complete=members <= {place.country for place in places})


def map_file(context: PageContext) -> str:
    """Return the drawing of Europe as one file: pages show its parts, each by the code of its country, in their own colours."""
    drawing = europe_map.shapes(context.root / "overrides" / "pages" / "europe.json")
    paths = {"land": drawing["land"], **drawing["countries"]}
    shapes = "".join(f'<path id="{code}" d="{path}"/>' for code, path in paths.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{drawing["view_box"]}">{shapes}</svg>\n'


def deadlines(mechanism: Mechanism) -> tuple[list[Deadline], list[Deadline]]:
    """Return the deadlines that a page shows at once, and the rest."""
    if len(mechanism.deadlines) <= OPEN:
        return mechanism.deadlines, []
    first = [one for one in mechanism.deadlines if one.first] or mechanism.deadlines[:OPEN]
    return first, [one for one in mechanism.deadlines if one not in first]


def stops(guide: str, evidence: Evidence) -> list[Stop]:
    """Return the States at which a guide (`guidance/transfer-supervision`) stops, those with most to stop at first."""
    found: dict[str, Stop] = {}
    for mechanism in sorted(evidence.mechanisms.values(), key=lambda one: list(SHORT).index(one.id) if one.id in SHORT else len(SHORT)):
        for place in mechanism.participation if guide in mechanism.needed_by else []:
            if _stops(place):
                found.setdefault(place.country, Stop(place.country)).mechanisms.append(Without(mechanism, place))
    return sorted(found.values(), key=lambda stop: -len(stop.mechanisms))


def own_stops(mechanism: Mechanism) -> list[Stop]:
    """Return the States that a mechanism between two States does not reach, in the order of the data."""
    places = mechanism.participation if mechanism.pairwise else []
    return [Stop(place.country, [Without(mechanism, place)]) for place in places if _stops(place)]


def _stops(place: Participation) -> bool:
    """Return whether a State is not reached, or has a special position for which the data say where to ask first."""
    return place.status == "out" or bool(place.instead)


def values(block: str, mechanism: Mechanism, context: PageContext) -> dict[str, Any]:
    """Return what the template of a block of a mechanism's page needs besides the mechanism."""
    if block == "card":
        names = {mechanism.id: name(mechanism, context)}
        return {"stops": own_stops(mechanism), "names": names, "transfer": mechanism.id in INSTRUMENTS, "asked": []}
    if block == "deadlines":
        first, rest = deadlines(mechanism)
        return {"first": first, "rest": rest}
    if block == "participation":
        drawing = europe_map.shapes(context.root / "overrides" / "pages" / "europe.json")
        found = groups(mechanism, context.evidence, context.locale)
        drawn = [place for place in found.places if place.country in drawing["countries"]]
        return {"groups": found, "drawn": drawn, "view_box": drawing["view_box"], **transposition(mechanism, context.evidence)}
    return {}


def name(mechanism: Mechanism, context: PageContext) -> str:
    """Return what a mechanism is called where the reader has not met it yet."""
    return context.gettext(SHORT[mechanism.id]) if mechanism.id in SHORT else context.translate(mechanism.short_name)


def transposition(mechanism: Mechanism, evidence: Evidence) -> dict[str, Any]:
    """Return how far the Member States have transposed a directive that they are compared by: how many have each code of
    `labels.CODE`, on which day that was seen for those that have not, and by which sources.
    """
    states = tally.members(evidence.countries.values())
    values = [value for state in states for key, value in state.glance.items() if key == mechanism.id and value and value.kind]
    others = [value for value in values if value.kind != "transposed"]
    return {
        "transposition": dict(Counter(value.kind for value in values).most_common()),
        "as_of": max((value.as_of for value in others if value.as_of), default=""),
        "sources": list(dict.fromkeys(source for value in others for source in value.cited)),
    }
