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
from scripts.evidence import cells
from scripts.evidence.labels import TABLES
from scripts.evidence.load import Evidence
from scripts.evidence.models import Country
from scripts.pages.context import PageContext

OUT, UNKNOWN = "out", "unknown"
RECEIVES = "fd-2008-947"  # the topic that the map opens on: who can receive supervision
RECEIVER = {"early": N_("Can receive; we found who receives"), "late": N_("Can receive; who receives was not found")}
PERIODS = {  # topic -> classes by the year since when: class, last year, name
    "sis": (
        ("early", 2001, N_("Since 1995 to 2001")),
        ("middle", 2010, N_("Since 2007 to 2010")),
        ("late", 9999, N_("Since 2015 or later")),
    ),
    "ecris": (("early", 2012, N_("Since 2012")), ("middle", 2013, N_("Since 2013")), ("late", 9999, N_("Since 2016 or 2017"))),
}
CODES = {  # topic -> classes by the code of its value
    "directive-2023-977": {
        "transposed": "early",
        "no-notice": "middle",
        "formal-notice": "late",
        "reasoned-opinion": "last",
        "not-applicable": OUT,
    },
    "sex-offender-register": {"dedicated": "early", "within-criminal-record": "middle", "none": "late", "unknown": UNKNOWN},
}
OTHER = {OUT: N_("Does not take part"), UNKNOWN: N_("Not found")}
TOPICS = (RECEIVES, *CODES, *reversed(PERIODS))
ANSWERS = TABLES["MAP"]


@dataclass
class Figure:
    """One topic: its classes in order, each with the countries in it and their value in words."""

    topic: str
    name: str
    classes: list[tuple[str, str, list[tuple[Country, str]]]]  # class, name, countries with their value
    answer: str  # one sentence with the number


class Shapes(TypedDict):
    """The drawing: its view box, the land, and a path for each country by its code."""

    view_box: str
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
        for country, row in rows:
            words = ", ".join(filter(None, [str(row[topic].text or row[topic].why), context.when(row[topic])]))
            placed.setdefault(_class(topic, country, row, evidence), []).append((country, words))
        names = _names(topic, context)
        classes = [(name, names[name], placed[name]) for name in names if name in placed]
        found.append(Figure(topic, cells.topic_name(topic, context.gettext), classes, _answer(topic, placed, context)))
    return found


def _answer(topic: str, placed: dict[str, list[tuple[Country, str]]], context: PageContext) -> str:
    """Return the topic's sentence, counted."""
    counts = {name: len(countries) for name, countries in placed.items()}
    total = sum(counts.values())
    taking = total - counts.get(OUT, 0) - counts.get(UNKNOWN, 0)
    return context.gettext(ANSWERS[topic]) % {"first": counts.get("early", 0), "taking": taking, "all": total}


def _names(topic: str, context: PageContext) -> dict[str, str]:
    """Return the classes of a topic and their names, in order."""
    if topic == RECEIVES:
        names = {name: context.gettext(words) for name, words in RECEIVER.items()}
    elif topic in PERIODS:
        names = {name: context.gettext(words) for name, _, words in PERIODS[topic]}
    else:
        names = {name: context.label("CODE", code) for code, name in CODES[topic].items()}
    return {**names, **{name: context.gettext(words) for name, words in OTHER.items() if name not in names}}


def _class(topic: str, country: Country, row: dict[str, cells.Cell], evidence: Evidence) -> str:
    if topic in CODES:
        return CODES[topic].get(row[topic].kind, UNKNOWN)
    if _takes_no_part(topic, country, evidence):
        return OUT
    if topic == RECEIVES:
        return "early" if row[f"{RECEIVES}-receives"].text else "late"
    since = row[topic].since
    if not since:
        return UNKNOWN
    return next(name for name, last, _ in PERIODS[topic] if int(since[:4]) <= last)


def _takes_no_part(topic: str, country: Country, evidence: Evidence) -> bool:
    if any(name == topic and not instrument.applies for name, instrument in country.instruments.items()):
        return True
    mechanism = evidence.mechanisms.get(topic)
    return mechanism is not None and any(place.country == country.code and place.status == "out" for place in mechanism.participation)
