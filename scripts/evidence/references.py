"""Everything that the data names must exist, and no id stands twice.

Which field names what is said in the models (`SourceId`, `FactId` and so on); one walk finds all of them.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Collection as Names
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.evidence.models import Country, Mechanism, Model, Ref
from scripts.evidence.store import Evidence

_CELLS = ("receiving", "deciding", "outgoing", "breach")  # what tells of authorities
_MEMBER = ("membership", "sis", "ecris")  # topics of facts that tell since when
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")


class Reference(NamedTuple):
    """A name of another thing, and the key path at which it stands."""

    place: str
    to: str  # source, fact, mechanism or development
    name: str


def references(item: Model, place: str = "") -> Iterator[Reference]:
    """Every name of another thing in a model and its parts."""
    known = naming_fields(type(item))
    for field in type(item).model_fields:
        value = getattr(item, field)
        for label, part in _parts(value):
            here = " > ".join(filter(None, [place, field, label]))
            if isinstance(part, Model):
                yield from references(part, here)
            elif field in known and isinstance(part, str):
                of_value = " > ".join(filter(None, [place, *([field, label] if isinstance(value, dict) else [])]))
                if not (known[field].unless and known[field].unless in part):
                    yield Reference(of_value, known[field].to, part)


def cited(item: Model) -> list[str]:
    """All sources and articles that a model and its parts cite, in order, as often as they are named."""
    names = {"source": "", "law": LAW}
    return [f"{names[found.to]}{found.name}" for found in references(item) if found.to in names]


def faults(evidence: Evidence) -> list[str]:
    """What is named and does not exist, and what stands twice: a line each, with file, key and the nearest name."""
    return [
        *_unknown(evidence),
        *_twice(evidence),
        *_participation(evidence),
        *_numbered(evidence),
        *_in_order(evidence),
        *_names(evidence),
        *_since(evidence),
    ]


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """What a field holds: one thing, or those of a list or dict (of lists), each with its label where it has one."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from ((str(key), one) for _, one in _parts(part))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            label = getattr(part, "id", None) or getattr(part, "country", None) or getattr(part, "role", None)
            yield str(label or number) if isinstance(part, Model) else "", part
    else:
        yield "", value


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


def _unknown(evidence: Evidence) -> Iterator[str]:
    """Names of things that do not exist."""
    known: Mapping[str, Names[str]] = {
        "source": evidence.sources.keys(),
        "mechanism": evidence.mechanisms.keys(),
        "development": evidence.timeline.keys(),
    }
    for file, item in evidence.files():
        facts = {"fact": item.facts_by_id.keys() if isinstance(item, Country) else ()}
        for place, to, name in references(item):
            if to == "law":
                if f"{LAW}{name}" not in evidence.citable:
                    yield f"{file}: {place}: unknown {name!r}: {evidence.citable.why_not(f'{LAW}{name}')}"
                continue
            among = {**known, **facts}[to]
            if name not in among:
                near = difflib.get_close_matches(name, list(among), 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                yield f"{file}: {place}: unknown {to} {name!r}{hint}" if place else f"{file}: unknown {to} {name!r}{hint}"


def _twice(evidence: Evidence) -> Iterator[str]:
    """Ids that two things of a kind have."""
    owners: Counter[str] = Counter()
    for file, facts in evidence.facts_by_file():
        for fact in facts:
            owners[fact.id] += 1
            if owners[fact.id] > 1:
                yield f"{file}: facts > {fact.id}: this id is used twice; give one of them another"
    for file, items in evidence.lists():
        for name in _repeated(item.id for item in items):
            yield f"{file}: {name}: this id is used twice; numbers are never reused"
    for file, mechanism in _mechanisms(evidence):
        for name in _repeated(deadline.id for deadline in mechanism.deadlines):
            yield f"{file}: deadlines: id {name!r} stands twice"


def _participation(evidence: Evidence) -> Iterator[str]:
    """Countries in a mechanism: each exists, and stands once."""
    for file, mechanism in _mechanisms(evidence):
        codes = [place.country for place in mechanism.participation]
        for code in codes:
            if not locales.country_exists(code):
                yield f"{file}: participation: unknown country {code!r}; use codes such as lv, el, uk"
        for code in _repeated(codes):
            yield f"{file}: participation: country {code!r} stands twice"


def _in_order(evidence: Evidence) -> Iterator[str]:
    """Developments, which stand in order of time."""
    for one, other in pairwise(evidence.timeline.values()):
        if one.date > other.date and not one.date.startswith(other.date):
            yield f"data/timeline.yml: {other.id}: {other.date} stands after {one.date} ({one.id}); mend the date, or move the entry"


def _numbered(evidence: Evidence) -> Iterator[str]:
    """Acts of mechanisms: the number in the Official Journal is that of the act that they name."""
    for file, mechanism in _mechanisms(evidence):
        for act in mechanism.legal_acts:
            for name in act.law:
                known = evidence.acts.get(name.partition(" ")[0])
                if known and known.celex and known.celex != act.celex:
                    yield f"{file}: legal_acts > {act.short}: celex {act.celex}, but {known.id} has {known.celex}; mend the wrong one"


def _names(evidence: Evidence) -> Iterator[str]:
    """Authorities by their own names: a name belongs to one State, unless its language is official in both."""
    owners: dict[str, tuple[str, str]] = {}
    for code, country in evidence.countries.items():
        for authority in country.authorities:
            other, language = owners.setdefault(authority.own, (code, authority.own_language))
            if other != code and not all(language in locales.official_language_codes(one) for one in (code, other)):
                for here, there in ((code, other), (other, code)):  # one of the two is wrong
                    yield f"data/countries/{here}.yml: authorities: own {authority.own!r} is an authority of {there} too; mend one"
    for code, country in evidence.countries.items():
        spoken = [locales.SOURCE, *locales.official_language_codes(code)]  # English names are common words
        foreign = [(name, other) for name, (other, language) in owners.items() if other != code and language not in spoken and " " in name]
        for key, instrument in country.instruments.items():
            for cell in _CELLS:
                text = str((value := getattr(instrument, cell)) and value.value)
                for name, other in foreign:
                    if name in text:
                        yield f"data/countries/{code}.yml: instruments > {key} > {cell}: {name!r} is an authority of {other}; mend the name"


def _since(evidence: Evidence) -> Iterator[str]:
    """Days at a glance: where facts that they rest on tell a year, one tells theirs."""
    for code, country in evidence.countries.items():
        for key, value in country.glance.items():
            if value and value.date and value.facts:
                facts = [fact for fact in country.all_facts if fact.id in value.facts and fact.topic in _MEMBER]
                years = {year for fact in facts for year in _YEAR.findall(fact.text)}
                if years and value.date[:4] not in years | {str(fact.as_of)[:4] for fact in facts}:
                    told = ", ".join(sorted(years))
                    yield f"data/countries/{code}.yml: glance > {key}: date {value.date}, but its facts tell {told}; mend one"


def _mechanisms(evidence: Evidence) -> Iterator[tuple[str, Mechanism]]:
    for name, mechanism in evidence.mechanisms.items():
        yield f"data/mechanisms/{name}.yml", mechanism


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
