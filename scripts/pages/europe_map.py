"""The map on `/countries/`: five topics, each country in a class. Shapes: overrides/pages/europe.json (make_map.py)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from scripts.evidence import cells, labels
from scripts.evidence.load import Evidence
from scripts.evidence.models import Country
from scripts.kit.catalogs import N_

Words = Callable[[str], str]  # gives an English string in the reader's language
OUT, UNKNOWN = "out", "unknown"
PERIODS = {  # topic -> classes by the year since when: class, last year, name
    "sis": (
        ("early", 2001, N_("Since 1995 to 2001")),
        ("middle", 2010, N_("Since 2007 to 2010")),
        ("late", 9999, N_("Since 2015 or later")),
    ),
    "ecris": (("early", 2012, N_("Since 2012")), ("middle", 2013, N_("Since 2013")), ("late", 9999, N_("Since 2016 or 2017"))),
    "fd-2008-947": (
        ("early", 2012, N_("In force by the end of 2012")),
        ("middle", 2014, N_("Since 2013 or 2014")),
        ("late", 9999, N_("Since 2015 or later")),
    ),
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
TOPICS = (*PERIODS, *CODES)


@dataclass
class Figure:
    """One topic: its classes in order, each with the countries in it and their value in words."""

    topic: str
    name: str
    classes: list[tuple[str, str, list[tuple[Country, str]]]]  # class, name, countries with their value


class Shapes(TypedDict):
    """The drawing: its view box, the land, and a path for each country by its code."""

    view_box: str
    land: str
    countries: dict[str, str]


@cache
def shapes(path: Path) -> Shapes:
    """The drawing as the file has it."""
    return cast(Shapes, json.loads(path.read_text(encoding="utf-8")))


def figures(evidence: Evidence, locale: str, gettext: Words, translate: Words, order: Callable[[Country], int]) -> list[Figure]:
    """The five figures. `order` gives a country's place in the language's alphabet."""
    found = []
    rows = {code: cells.row(country, evidence, translate, locale) for code, country in evidence.countries.items()}
    for topic in TOPICS:
        placed: dict[str, list[tuple[Country, str]]] = {}
        for code, country in sorted(evidence.countries.items(), key=lambda item: order(item[1])):
            cell = rows[code][topic]
            words = ", ".join(filter(None, [str(cell.text or cell.why), cells.when(cell, gettext, locale)]))
            placed.setdefault(_class(topic, country, cell, evidence), []).append((country, words))
        names = _names(topic, gettext)
        found.append(Figure(topic, cells.topic_name(topic, gettext), [(c, names[c], placed[c]) for c in names if c in placed]))
    return found


def _names(topic: str, gettext: Words) -> dict[str, str]:
    """Classes of a topic and their names, in order."""
    if topic in PERIODS:
        names = {name: gettext(words) for name, _, words in PERIODS[topic]}
    else:
        names = {name: gettext(labels.CODE[code]) for code, name in CODES[topic].items()}
    return {**names, **{name: gettext(words) for name, words in OTHER.items() if name not in names}}


def _class(topic: str, country: Country, cell: cells.Cell, evidence: Evidence) -> str:
    if topic in CODES:
        return CODES[topic].get(cell.kind, UNKNOWN)
    if _takes_no_part(topic, country, evidence):
        return OUT
    if not cell.since:
        return UNKNOWN
    return next(name for name, last, _ in PERIODS[topic] if int(cell.since[:4]) <= last)


def _takes_no_part(topic: str, country: Country, evidence: Evidence) -> bool:
    if any(name == topic and not instrument.applies for name, instrument in country.instruments.items()):
        return True
    mechanism = evidence.mechanisms.get(topic)
    return mechanism is not None and any(place.country == country.code and place.status == "out" for place in mechanism.participation)
