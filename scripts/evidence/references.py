"""Everything that the data names must exist, and no id stands twice.

Which field names what is said in the models (`SourceId`, `FactId` and so on); one walk finds all of them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.evidence.models import KINDS, TOPICS, Authority, Country, Measure, Model, Ref
from scripts.evidence.places import Fault, Keys, walk
from scripts.evidence.store import Evidence

_CELLS = ("receiving", "deciding", "outgoing", "breach")  # what tells of authorities
_MEMBER = ("membership", "sis", "ecris")  # topics of facts that tell since when
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
Kind = TypeVar("Kind", bound=Model)


class Reference(NamedTuple):
    """A name of another thing, the model that names it, and the keys in it."""

    item: Model
    keys: Keys
    to: str  # source, fact, mechanism or development
    name: str


def references(item: Model) -> Iterator[Reference]:
    """Yield every name of another thing in a model and its parts."""
    for _, model in walk(item):
        for field, ref in naming_fields(type(model)).items():
            for keys, name in _names_in(getattr(model, field), (field,)):
                if not (ref.unless and ref.unless in name):
                    yield Reference(model, keys, ref.to, name)


def _names_in(value: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """Yield the texts of a field: one, or those of a list or dict (of lists), with their keys."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, list | dict):
        for key, part in enumerate(value) if isinstance(value, list) else value.items():
            yield from _names_in(part, (*keys, key))


def cited(item: Model) -> list[str]:
    """Return all sources and articles that a model and its parts cite, in order, as often as they are named."""
    names = {"source": "", "law": LAW}
    return [f"{names[found.to]}{found.name}" for found in references(item) if found.to in names]


def faults(evidence: Evidence, broken: Names[str] = ()) -> list[Fault]:
    """Return what is named and does not exist, and what contradicts itself.

    Of things whose file is `broken` nothing is said to be unknown.
    """
    return [
        *_unknown(evidence, broken),
        *_twice(evidence),
        *_participation(evidence),
        *_numbered(evidence),
        *_in_order(evidence),
        *_names(evidence),
        *_since(evidence),
        *_countries(evidence),
    ]


@cache
def naming_fields(kind: type[Model]) -> dict[str, Ref]:
    """Fields of a model that name another thing."""
    found = {}
    for name, field in kind.model_fields.items():
        marks = [mark for mark in [*field.metadata, *_marks(field.annotation)] if isinstance(mark, Ref)]
        if marks:
            found[name] = marks[0]
    return found


def _marks(annotation: Any) -> Iterator[object]:
    """Marks of a type and of the types that it is made of."""
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    for part in get_args(annotation):
        yield from _marks(part)


def _unknown(evidence: Evidence, broken: Names[str]) -> Iterator[Fault]:
    """Names of things that do not exist."""
    kinds: Mapping[str, tuple[str, Names[str]]] = {  # where a thing of a kind stands, and which there are
        "source": ("data/sources/", evidence.sources.keys()),
        "mechanism": ("data/mechanisms/", evidence.mechanisms.keys()),
        "development": ("data/timeline.yml", evidence.timeline.keys()),
        "law": ("data/acts/", evidence.acts.keys()),
        "fact": ("-", ()),
    }
    unsure = {to for to, (where, _) in kinds.items() if any(file.startswith(where) for file in broken)}
    for top in evidence.items():
        facts = top.facts_by_id.keys() if isinstance(top, Country) else ()
        for item, keys, to, name in references(top):
            among = facts if to == "fact" else kinds[to][1]
            if to in unsure or name in among:
                continue
            if to != "law":
                near = difflib.get_close_matches(name, list(among), 1)
                told = f"unknown {to} {name!r}" + (f"; did you mean {near[0]}?" if near else "")
            elif f"{LAW}{name}" in evidence.citable:
                continue
            else:
                told = f"unknown {name!r}: {evidence.citable.why_not(f'{LAW}{name}')}"
            place = evidence.place(item)
            shown = [key for key in keys if not isinstance(key, int)] if len(keys) > 1 and isinstance(keys[1], str) else []
            yield place.below(*shown).fault(told, *keys[len(shown) :])


def _twice(evidence: Evidence) -> Iterator[Fault]:
    """Ids that two things of a kind have."""
    owners: set[str] = set()
    for _, facts in evidence.facts_by_file():
        for fact in facts:
            if fact.id in owners:
                yield evidence.place(fact).fault("this id is used twice; give one of them another", "id")
            owners.add(fact.id)
    for items in evidence.lists():
        for item in _repeated(items, [item.id for item in items]):
            yield evidence.place(item).fault("this id is used twice; numbers are never reused", "id")
    for mechanism in evidence.mechanisms.values():
        for deadline in _repeated(mechanism.deadlines, [one.id for one in mechanism.deadlines]):
            yield (
                evidence.place(mechanism)
                .below("deadlines")
                .fault(f"id {deadline.id!r} stands twice", mechanism.deadlines.index(deadline), "id")
            )


def _participation(evidence: Evidence) -> Iterator[Fault]:
    """Countries in a mechanism: each exists, and stands once."""
    for mechanism in evidence.mechanisms.values():
        codes = [one.country for one in mechanism.participation]
        place = evidence.place(mechanism).below("participation")
        for at, code in enumerate(codes):
            if not locales.country_exists(code):
                yield place.fault(f"unknown country {code!r}; use codes such as lv, el, uk", at, "country")
            if code in codes[:at]:
                yield place.fault(f"country {code!r} stands twice", at, "country")


def _in_order(evidence: Evidence) -> Iterator[Fault]:
    """Developments, which stand in order of time."""
    for one, other in pairwise(evidence.timeline.values()):
        if one.date > other.date and not one.date.startswith(other.date):
            told = f"{other.date} stands after {one.date} ({one.id}); mend the date, or move the entry"
            yield evidence.place(other).fault(told, "date")


def _numbered(evidence: Evidence) -> Iterator[Fault]:
    """Acts of mechanisms: the number in the Official Journal is that of the act that they name."""
    for mechanism in evidence.mechanisms.values():
        for at, act in enumerate(mechanism.legal_acts):
            for name in act.law:
                known = evidence.acts.get(name.partition(" ")[0])
                if known and known.celex and known.celex != act.celex:
                    told = f"{act.short}: celex {act.celex}, but {known.id} has {known.celex}; mend the wrong one"
                    yield evidence.place(mechanism).below("legal_acts").fault(told, at, "celex")


def _names(evidence: Evidence) -> Iterator[Fault]:
    """Authorities by their own names: a name belongs to one State, unless its language is official in both."""
    owners: dict[str, tuple[Country, Authority]] = {}
    for country in evidence.countries.values():
        for authority in country.authorities:
            other, first = owners.setdefault(authority.own, (country, authority))
            language, codes = first.own_language, (country.code, other.code)
            if other is not country and not all(language in locales.official_language_codes(code) for code in codes):
                for here, there in ((authority, other), (first, country)):  # one of the two is wrong
                    told = f"own {authority.own!r} is an authority of {there.code} too; mend one"
                    yield evidence.place(here).fault(told, "own")
    for code, country in evidence.countries.items():
        spoken = [locales.SOURCE, *locales.official_language_codes(code)]  # English names are common words
        foreign = [
            (name, other.code)
            for name, (other, one) in owners.items()
            if other is not country and one.own_language not in spoken and " " in name
        ]
        for instrument in country.instruments.values():
            for cell in _CELLS:
                text = str((value := getattr(instrument, cell)) and value.value)
                for name, owner in foreign:
                    if name in text:
                        yield evidence.place(instrument).below(cell).fault(f"{name!r} is an authority of {owner}; mend the name", "value")


def _since(evidence: Evidence) -> Iterator[Fault]:
    """Days at a glance: where facts that they rest on tell a year, one tells theirs."""
    for country in evidence.countries.values():
        for value in country.glance.values():
            if value and value.date and value.facts:
                facts = [fact for fact in country.all_facts if fact.id in value.facts and fact.topic in _MEMBER]
                years = {year for fact in facts for year in _YEAR.findall(fact.text)}
                if years and value.date[:4] not in years | {str(fact.as_of)[:4] for fact in facts}:
                    told = f"date {value.date}, but its facts tell {', '.join(sorted(years))}; mend one"
                    yield evidence.place(value).fault(told, "date")


def _countries(evidence: Evidence) -> Iterator[Fault]:
    """Facts, codes and languages of a country, which fit the country."""
    for country in evidence.countries.values():
        spoken = locales.official_somewhere(country.code)
        for fact in country.all_facts:
            if fact.topic not in TOPICS:
                yield evidence.place(fact).fault(f"topic {fact.topic!r} is not one of {', '.join(TOPICS)}", "topic")
            if fact.as_of and country.reviewed[: len(fact.as_of)] < fact.as_of[: len(country.reviewed)]:
                told = f"as_of ({fact.as_of}) lies after the review of the country ({country.reviewed}); give a later review"
                yield evidence.place(fact).fault(told, "as_of")
        for key, value in country.glance.items():
            known = KINDS.get(key, ())
            if value and value.kind not in known and (value.kind or known):
                words = ", ".join(known) or "none: this field has no codes"
                yield evidence.place(value).below("kind").fault(f"{value.kind!r} is not one of {words}")
        named: list[Authority | Measure] = [*country.authorities, *country.measures]
        for item in named:
            if item.own_language not in spoken:
                told = f"{item.own!r}: own_language {item.own_language!r} is official nowhere in {country.code} ({', '.join(spoken)})"
                yield evidence.place(item).fault(told, "own_language")


def _repeated(items: Sequence[Kind], names: Sequence[str]) -> Iterator[Kind]:
    """Yield the items whose name an item before them has."""
    return (item for at, item in enumerate(items) if names[at] in names[:at])
