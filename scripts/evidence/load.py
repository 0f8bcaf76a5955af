"""Read `data/`, validate each file, and check that everything named exists.

Every fault is an EvidenceError whose text names the file, the key and the mend, so that a command can print it
as it is and stop with exit status 1.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from scripts.evidence.models import (
    Change,
    Collection,
    Country,
    Development,
    Fact,
    Finding,
    Mechanism,
    Model,
    Recommendation,
    Source,
    Supported,
    Term,
)
from scripts.evidence.weakness import weakness_of_all
from scripts.kit import locales

COLLECTIONS = ("practice", "somec")  # folders of data/ with a Collection a file
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class EvidenceError(Exception):
    """One or more faults in `data/`, one a line: file, key, what is wrong, how to mend it."""


@dataclass
class Evidence:
    """Everything in `data/`, validated and cross-checked."""

    sources: dict[str, Source] = field(default_factory=dict)
    mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    timeline: dict[str, Development] = field(default_factory=dict)
    practice: dict[str, Collection] = field(default_factory=dict)  # by file name in data/practice/
    somec: dict[str, Collection] = field(default_factory=dict)  # by file name in data/somec/
    terms: list[Term] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)  # of countries, mechanisms and collections, by id

    def collections(self) -> Iterator[tuple[str, str, Collection]]:
        """Facts that belong to no single country or mechanism: folder in data/, file name, collection."""
        for folder in COLLECTIONS:
            for name, collection in getattr(self, folder).items():
                yield folder, name, collection

    def weakness(self, names: Iterable[str]) -> str:
        """Why a statement with these sources is weakly supported (a key of `weakness.MARKS`); "" where it is not."""
        return weakness_of_all(self.sources[name].weakness for name in names)

    def countries_by_name(self, locale: str) -> list[Country]:
        """Countries in the alphabet of a language."""
        return sorted(self.countries.values(), key=lambda country: locales.country_sort_key(country.code, locale))


def read_yaml(path: Path) -> Any:
    """Content of a YAML file. Raises EvidenceError with file and line where it is broken."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise EvidenceError(f"{_name(path)}:{line}: broken YAML: {getattr(error, 'problem', error)}") from error
    except UnicodeDecodeError as error:
        raise EvidenceError(f"{_name(path)}: not UTF-8 text (byte {error.start}); save it as UTF-8") from error


def load(root: Path) -> Evidence:
    """Load and cross-check `root/data`. Raises EvidenceError that lists every fault found."""
    data = root / "data"
    if not data.is_dir():
        raise EvidenceError(f"{data}: no such folder; run the command in the project's folder")
    faults: list[str] = []
    evidence = Evidence()
    _collect(evidence.sources, [(p, s) for p in sorted(data.glob("sources/*.yml")) for s in _many(p, Source, faults)], faults)
    _collect(evidence.mechanisms, [(p, m) for p in sorted(data.glob("mechanisms/*.yml")) for m in _one(p, Mechanism, faults)], faults)
    for path in sorted(data.glob("countries/*.yml")):
        for country in _one(path, Country, faults):
            evidence.countries[country.code] = country
            if country.code != path.stem or not locales.country_exists(country.code):
                faults.append(f"{_name(path)}: code: {country.code!r} must be a country code and the file's name")
    for folder in COLLECTIONS:
        for path in sorted(data.glob(f"{folder}/*.yml")):
            getattr(evidence, folder).update((path.stem, one) for one in _one(path, Collection, faults))
    evidence.findings = _many(data / "findings.yml", Finding, faults)
    evidence.recommendations = _many(data / "recommendations.yml", Recommendation, faults)
    _collect(evidence.timeline, [(data / "timeline.yml", d) for d in _many(data / "timeline.yml", Development, faults)], faults)
    evidence.changes = _many(data / "changes.yml", Change, faults)
    evidence.terms = _many(data / "terms.yml", Term, faults)
    if faults:
        raise EvidenceError("\n".join(faults))
    _cross_check(evidence, faults)
    if faults:
        raise EvidenceError("\n".join(faults))
    return evidence


def _name(path: Path) -> str:
    """A path as the reader knows it: from `data/` on."""
    parts = path.parts
    return "/".join(parts[parts.index("data") :]) if "data" in parts else str(path)


_known: dict[tuple[Path, str], tuple[tuple[int, int], Any]] = {}  # files as last read, so that `make serve` reads only what changed


def _validated(path: Path, kind: Any, faults: list[str]) -> Any:
    """The file as models, or None after noting each fault with its key."""
    if not path.is_file():
        return None
    stat = path.stat()
    state, place = (stat.st_mtime_ns, stat.st_size), (path, str(kind))
    if place in _known and _known[place][0] == state:
        return _known[place][1]
    models = _read(path, kind, faults)
    if models is not None:
        _known[place] = state, models
    return models


def _read(path: Path, kind: Any, faults: list[str]) -> Any:
    try:
        content = read_yaml(path)
    except EvidenceError as error:
        faults.append(str(error))
        return None
    try:
        return validated(kind, content if content is not None else [], _name(path))
    except EvidenceError as error:
        faults += str(error).splitlines()
        return None


def validated(kind: Any, content: Any, name: str) -> Any:
    """The content of the file `name` as a model (or list, or dict, of models). Raises EvidenceError: a line a fault, with file and key."""
    try:
        return TypeAdapter(kind).validate_python(content)
    except ValidationError as error:
        lines = (f"{name}: {_key(content, fault['loc'])}: {fault['msg'].removeprefix('Value error, ')}" for fault in error.errors())
        raise EvidenceError("\n".join(lines)) from error


def _key(content: Any, location: tuple[int | str, ...]) -> str:
    """A key path a human finds: list items by their id or code, not their number."""
    words, here = [], content
    for step in location:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        label = step
        if isinstance(step, int) and isinstance(here, dict):
            label = here.get("id") or here.get("country") or here.get("role") or step
        words.append(str(label))
    return " > ".join(words) or "(whole file)"


def _many(path: Path, kind: type[Model], faults: list[str]) -> list[Any]:
    return _validated(path, list[kind], faults) or []


def _one(path: Path, kind: type[Model], faults: list[str]) -> list[Any]:
    found = _validated(path, kind, faults)
    return [found] if found else []


def _collect(into: dict[str, Any], found: list[tuple[Path, Any]], faults: list[str]) -> None:
    """Fill a dict by id; an id used twice is a fault."""
    for path, item in found:
        if item.id in into:
            faults.append(f"{_name(path)}: {item.id}: this id is used twice; give one of them another")
        into[item.id] = item


def supported(item: Model, key: str) -> list[tuple[str, Supported]]:
    """Every part of a model that rests on sources, with its key path."""
    found = [(key, item)] if isinstance(item, Supported) else []
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, Model):
            found += supported(value, f"{key} > {name}")
        elif isinstance(value, list | dict):
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            for label, part in pairs:
                if isinstance(part, Model):
                    label = getattr(part, "id", None) or getattr(part, "country", None) or label
                    found += supported(part, f"{key} > {name} > {label}")
    return found


def _cross_check(evidence: Evidence, faults: list[str]) -> None:
    """Unknown sources, facts, mechanisms, countries and developments; ids used twice."""
    known = evidence.sources.keys()

    def unknown(place: str, what: str, name: str, among: Any) -> None:
        near = difflib.get_close_matches(name, list(among), 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        faults.append(f"{place}: unknown {what} {name!r}{hint}")

    def check(file: str, item: Model, facts: set[str]) -> None:
        for key, part in supported(item, ""):
            place = f"{file}: {key.removeprefix(' > ') or 'top'}"
            for name in [source for field_ in ("sources", "status_sources", "since_sources") for source in getattr(part, field_, [])]:
                if name not in known:
                    unknown(place, "source", name, known)
            for name in getattr(part, "facts", []) or []:
                if isinstance(name, str) and name not in facts:
                    unknown(place, "fact", name, facts)

    owners: Counter[str] = Counter()
    for code, country in evidence.countries.items():
        _facts(evidence, f"data/countries/{code}.yml", country.all_facts, owners, faults)
        check(f"data/countries/{code}.yml", country, set(country.facts_by_id))
        for key, instrument in country.instruments.items():
            for name in instrument.languages_sources:
                if name not in known:
                    unknown(f"data/countries/{code}.yml: instruments > {key}", "source", name, known)
    for name, mechanism in evidence.mechanisms.items():
        file = f"data/mechanisms/{name}.yml"
        _facts(evidence, file, mechanism.facts, owners, faults)
        check(file, mechanism, set())
        sources = mechanism.card_sources + mechanism.participation_sources + [s for a in mechanism.legal_acts for s in a.sources]
        for source in sources:
            if source not in known:
                unknown(file, "source", source, known)
        for place in mechanism.participation:
            if not locales.country_exists(place.country):
                faults.append(f"{file}: participation: unknown country {place.country!r}; use codes such as lv, el, uk")
        countries = Counter(place.country for place in mechanism.participation)
        faults += [f"{file}: participation: country {c!r} stands twice" for c, count in countries.items() if count > 1]
        for other in [name for name in mechanism.related if "/" not in name] + [mechanism.successor or name]:
            if other not in evidence.mechanisms:
                unknown(file, "mechanism", other, evidence.mechanisms)
        deadlines = Counter(deadline.id for deadline in mechanism.deadlines)
        faults += [f"{file}: deadlines: id {d!r} stands twice" for d, count in deadlines.items() if count > 1]
    for folder, name, collection in evidence.collections():
        file = f"data/{folder}/{name}.yml"
        _facts(evidence, file, collection.facts, owners, faults)
        check(file, collection, set())
    for file, items in (
        ("data/findings.yml", evidence.findings),
        ("data/recommendations.yml", evidence.recommendations),
        ("data/timeline.yml", evidence.timeline.values()),
        ("data/changes.yml", evidence.changes),
    ):
        counts = Counter(item.id for item in items)
        faults += [f"{file}: {i}: this id is used twice; numbers are never reused" for i, count in counts.items() if count > 1]
        for item in items:
            check(f"{file}: {item.id}", item, set())
            for name in getattr(item, "developments", []):
                if name not in evidence.timeline:
                    unknown(f"{file}: {item.id}", "development", name, evidence.timeline)
    terms = Counter(term.id for term in evidence.terms)
    faults += [f"data/terms.yml: {i}: this id is used twice" for i, count in terms.items() if count > 1]
    for term in evidence.terms:
        for language, sources in term.attested.items():
            for name in sources:
                if name not in known:
                    unknown(f"data/terms.yml: {term.id} > attested > {language}", "source", name, known)


def _facts(evidence: Evidence, file: str, facts: list[Fact], owners: Counter[str], faults: list[str]) -> None:
    for fact in facts:
        owners[fact.id] += 1
        if owners[fact.id] > 1:
            faults.append(f"{file}: facts > {fact.id}: this id is used twice; give one of them another")
        evidence.facts[fact.id] = fact
