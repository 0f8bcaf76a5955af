"""The map on `/countries/`: five topics, each country in a class.

Shapes: overrides/pages/europe.json, drawn once from Natural Earth 4.1, 1:50 million (world-atlas 2.0.2), by mapshaper: Lambert
azimuthal equal-area (EPSG:3035), one path for each country of this site and one for all other land, without borders. Paths are
relative and in whole units, which compresses to a third.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from scripts.base.catalogs import N_
from scripts.base.files import file_state
from scripts.base.sentences import lead
from scripts.evidence import cells
from scripts.evidence.labels import TABLES
from scripts.evidence.load import Evidence
from scripts.evidence.models import Country
from scripts.pages.context import PageContext

OUT, UNKNOWN = "out", "unknown"
RECEIVES = "fd-2008-947"  # the topic that the map opens on: who can receive supervision
CLASSES = ("early", "middle", "late", "last", "other")  # in order; colours in docs/assets/map.css
PERIODS = {"sis": (2001, 2010, 9999), "ecris": (2012, 2013, 9999)}  # topic -> last year of each class, of the year since when
CODES = {  # topic -> table of its codes in labels.yml, which the comparison and the data have too, and the class of each
    RECEIVES: ("DECIDER", dict(zip(("court", "prosecutor", "ministry", "prison-probation", "other"), CLASSES, strict=True))),
    "directive-2023-977": (
        "CODE",
        {"transposed": "early", "no-notice": "middle", "formal-notice": "late", "reasoned-opinion": "last", "not-applicable": OUT},
    ),
    "sex-offender-register": (
        "CODE",
        {"dedicated": "early", "within-criminal-record": "middle", "none": "late", "unknown": UNKNOWN},
    ),
}
OTHER = {OUT: N_("Does not take part"), UNKNOWN: N_("Not found")}
TOPICS = (*CODES, *reversed(PERIODS))
CELL = {RECEIVES: f"{RECEIVES}-receives"}  # topic -> topic of the comparison whose code it shows, where it is another
ANSWERS = TABLES["MAP"]


@dataclass
class Figure:
    """One topic: its classes in order, each with the countries in it and their value in words."""

    topic: str
    name: str
    classes: list[tuple[str, str, list[tuple[Country, str]]]]  # class, name, countries with their value
    answer: str  # one sentence with the number


class Shapes(TypedDict):
    """The drawing: its view box, where the code of a large country stands, the land, and a path for each country by its code."""

    view_box: str
    codes: dict[str, tuple[int, int]]
    land: str
    countries: dict[str, str]


def shapes(path: Path) -> Shapes:
    """Return the drawing as the file has it."""
    return _shapes(path, *file_state(path))


@cache
def _shapes(path: Path, _changed: int, _size: int) -> Shapes:
    return cast(Shapes, json.loads(path.read_text(encoding="utf-8")))


def figures(context: PageContext) -> list[Figure]:
    """Return the five figures, their countries in the language's alphabet."""
    found = []
    evidence = context.evidence
    rows = [
        (country, cells.row(country, evidence, context.translate, context.locale)) for country in evidence.countries_by_name(context.locale)
    ]
    for topic in TOPICS:
        placed: dict[str, list[tuple[Country, str]]] = {}
        years: dict[str, set[str]] = {}
        for country, row in rows:
            cell, name = row[CELL.get(topic, topic)], _class(topic, country, row, evidence)
            said = str(cell.text or cell.why)
            words = ", ".join(filter(None, [lead(said)[0] if topic == RECEIVES else said, context.when(cell)]))
            placed.setdefault(name, []).append((country, words))
            years.setdefault(name, set()).add(cell.since[:4])
        names = _names(topic, years, context)
        classes = [(name, names[name], placed[name]) for name in names if name in placed]
        found.append(Figure(topic, cells.topic_name(topic, context.gettext), classes, _answer(topic, placed, context)))
    return found


def _answer(topic: str, placed: dict[str, list[tuple[Country, str]]], context: PageContext) -> str:
    """Return the topic's sentence, counted."""
    counts = {name: len(countries) for name, countries in placed.items()}
    total, unknown = sum(counts.values()), counts.get(UNKNOWN, 0)
    taking = total - counts.get(OUT, 0) - (0 if topic == RECEIVES else unknown)
    first = taking - unknown if topic == RECEIVES else counts.get("early", 0)
    return context.gettext(ANSWERS[topic]) % {"first": first, "taking": taking, "all": total}


def _names(topic: str, years: dict[str, set[str]], context: PageContext) -> dict[str, str]:
    """Return the classes of a topic and their names, in order: what the code means, or the years that the data have."""
    if topic in PERIODS:
        spans = {name: "–".join(dict.fromkeys((min(years[name]), max(years[name])))) for name in CLASSES if name in years}
        names = {name: context.gettext("Since: %(years)s") % {"years": span} for name, span in spans.items()}
    else:
        table, codes = CODES[topic]
        names = {name: context.label(table, code) for code, name in codes.items()}
    return {**names, **{name: context.gettext(words) for name, words in OTHER.items() if name not in names}}


def _class(topic: str, country: Country, row: dict[str, cells.Cell], evidence: Evidence) -> str:
    if _takes_no_part(topic, country, evidence):
        return OUT
    cell = row[CELL.get(topic, topic)]
    if topic in CODES:
        return CODES[topic][1].get(cell.kind, UNKNOWN)
    return next((name for name, last in zip(CLASSES, PERIODS[topic], strict=False) if cell.since and int(cell.since[:4]) <= last), UNKNOWN)


def _takes_no_part(topic: str, country: Country, evidence: Evidence) -> bool:
    if any(name == topic and not instrument.applies for name, instrument in country.instruments.items()):
        return True
    mechanism = evidence.mechanisms.get(topic)
    return mechanism is not None and any(place.country == country.code and place.status == "out" for place in mechanism.participation)
