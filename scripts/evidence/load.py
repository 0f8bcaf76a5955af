"""Read `data/`, validate each file, and check that everything named exists.

Every fault is an EvidenceError whose text names the file, the key and the mend, so that a command can print it
as it is and stop with exit status 1.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import GenericAlias
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from scripts.base import locales, yaml_file
from scripts.base.files import file_state
from scripts.evidence import references
from scripts.evidence.acts import Act
from scripts.evidence.forms import StandardForm
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import (
    Change,
    Collection,
    Country,
    Development,
    Finding,
    Mechanism,
    Model,
    Recommendation,
    Review,
    Source,
    Term,
)
from scripts.evidence.store import COLLECTIONS
from scripts.evidence.store import Evidence as Evidence
from scripts.evidence.training import Cards, Sheet, Topic

Kind = TypeVar("Kind", bound=Model)
Content = TypeVar("Content")


class EvidenceError(Exception):
    """One or more faults in `data/`, one a line: file, key, what is wrong, how to mend it."""


def read_yaml(path: Path) -> Any:
    """Content of a YAML file. Raises EvidenceError with file and line where it is broken."""
    try:
        return yaml_file.read(path, _name(path))
    except yaml_file.YamlError as error:
        raise EvidenceError(str(error)) from error


def load(root: Path) -> Evidence:
    """Load and cross-check `root/data`. Raises EvidenceError that lists every fault found."""
    data = root / "data"
    if not data.is_dir():
        raise EvidenceError(f"{data}: no such folder; run the command in the project's folder")
    faults: list[str] = []
    review = _one(data / "review.yml", Review, faults)
    if not review and not (data / "review.yml").is_file():
        faults.append("data/review.yml: no such file; write `searched: 2026-11` and `reviewed: 2026-11-24` with the dates of the evidence")
    evidence = Evidence(review[0] if review else Review(searched="2000-01", reviewed="2000"))
    _collect(evidence.sources, [(p, s) for p in sorted(data.glob("sources/*.yml")) for s in _many(p, Source, faults)], faults)
    _collect(evidence.acts, [(p, a) for p in sorted(data.glob("acts/*.yml")) for a in _many(p, Act, faults)], faults)
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
    evidence.forms = _many(data / "forms.yml", StandardForm, faults)
    evidence.cards = _many(data / "training" / "cards.yml", Cards, faults)
    evidence.sheets = _many(data / "training" / "sheets.yml", Sheet, faults)
    evidence.topics = _many(data / "training" / "sessions.yml", Topic, faults)
    letters = [(path, letter) for path in sorted(data.glob("letters/*.yml")) for letter in _one(path, Letter, faults)]
    _collect(evidence.letters, sorted(letters, key=lambda pair: pair[1].place), faults)
    _collect(evidence.leaflets, [(p, one) for p in sorted(data.glob("leaflets/*.yml")) for one in _one(p, Leaflet, faults)], faults)
    if faults:
        raise EvidenceError("\n".join(faults))
    evidence.facts.update((fact.id, fact) for _, facts in evidence.facts_by_file() for fact in facts)
    if unknown := references.faults(evidence):
        raise EvidenceError("\n".join(unknown))
    return evidence


def _name(path: Path) -> str:
    """A path as the reader knows it: from `data/` on."""
    parts = path.parts
    return "/".join(parts[parts.index("data") :]) if "data" in parts else str(path)


def _validated(path: Path, kind: Any, faults: list[str]) -> Any:
    """The file as models, or None after noting each fault with its key."""
    try:
        return _models(path, kind, *file_state(path))
    except FileNotFoundError:
        return None
    except EvidenceError as error:
        faults += str(error).splitlines()
        return None


@cache
def _models(path: Path, kind: Any, _changed: int, _size: int) -> Any:
    """A file in a certain state as models: `make serve` reads again only what changed."""
    content = read_yaml(path)
    return validated(kind, content if content is not None else [], _name(path))


def validated(kind: type[Content], content: Any, name: str) -> Content:
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


def _many(path: Path, kind: type[Kind], faults: list[str]) -> list[Kind]:
    return _validated(path, GenericAlias(list, (kind,)), faults) or []


def _one(path: Path, kind: type[Kind], faults: list[str]) -> list[Kind]:
    found = _validated(path, kind, faults)
    return [found] if found else []


def _collect(into: dict[str, Any], found: list[tuple[Path, Any]], faults: list[str]) -> None:
    """Fill a dict by id; an id used twice is a fault."""
    for path, item in found:
        if item.id in into:
            faults.append(f"{_name(path)}: {item.id}: this id is used twice; give one of them another")
        into[item.id] = item
