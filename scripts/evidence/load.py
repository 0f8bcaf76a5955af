"""Read `data/`, validate each file, and check that everything named exists.

Every fault names the file, the line, the key and the mend. `load` raises them, so that a command can print them as they are and
stop with exit status 1; `examine` returns them beside what can be read, for the lint.
"""

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from scripts.base import locales, yaml_file
from scripts.base.files import file_state
from scripts.evidence import consistency, references
from scripts.evidence.acts import Act
from scripts.evidence.certificates import Certificate, Shared
from scripts.evidence.findings import Finding, Publication, Recommendation
from scripts.evidence.forms import StandardForm
from scripts.evidence.grounds import Grounds, StateGrounds
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import Change, Collection, Country, Development, LeftOut, Mechanism, Model, Review, Source, Term
from scripts.evidence.places import Fault, Place, file_name
from scripts.evidence.redirects import FILE as REDIRECTS
from scripts.evidence.redirects import Redirects
from scripts.evidence.store import COLLECTIONS, EXTRA_NAMES
from scripts.evidence.store import Evidence as Evidence
from scripts.evidence.training import Cards, Sheet, Topic
from scripts.evidence.wishes import Wish

Kind = TypeVar("Kind", bound=Model)
Content = TypeVar("Content")
_NAMES = TypeAdapter(dict[str, list[str]])


class EvidenceError(Exception):
    """One or more faults in `data/`, one a line: file, line, key, what is wrong, how to mend it."""


def read_yaml(path: Path) -> Any:
    """Return the content of a YAML file. Raises EvidenceError with file and line where it is broken."""
    try:
        return yaml_file.read(path, file_name(path))
    except yaml_file.YamlError as error:
        raise EvidenceError(str(error)) from error


def load(root: Path) -> Evidence:
    """Load and cross-check `root/data`. Raises EvidenceError that lists every fault found."""
    if not (root / "data").is_dir():
        raise EvidenceError(f"{root / 'data'}: no such folder; run the command in the project's folder")
    evidence, faults = examine(root)
    if faults:
        raise EvidenceError("\n".join(map(str, faults)))
    return evidence


def examine(root: Path) -> tuple[Evidence, list[Fault]]:
    """Load what can be read of `root/data`; return it with every fault found."""
    reader = _Reader(root / "data")
    reviews = reader.one("review.yml", Review)
    if not reviews and not (root / "data" / "review.yml").is_file():
        mend = "no such file; write `searched: 2026-11` and `reviewed: 2026-11-24` with the dates of the evidence"
        reader.faults.append(Fault("data/review.yml", 0, "", mend))
    evidence = Evidence(reviews[0] if reviews else Review(searched="2000-01", reviewed="2000"), root, tops=reader.tops)
    evidence.sources = reader.by_id(reader.many("sources/*.yml", Source))
    evidence.acts = reader.by_id(reader.many("acts/*.yml", Act))
    evidence.mechanisms = reader.by_id(reader.one("mechanisms/*.yml", Mechanism))
    evidence.countries = {country.code: country for country in reader.one("countries/*.yml", Country)}
    for country in evidence.countries.values():
        place = reader.tops[id(country)]
        if country.code != place.path.stem or not locales.country_exists(country.code):
            reader.faults.append(place.below("code").fault(f"{country.code!r} must be a country code and the file's name"))
    for folder in COLLECTIONS:
        found = reader.one(f"{folder}/*.yml", Collection)
        setattr(evidence, folder, {reader.tops[id(one)].path.stem: one for one in found})
    findings, recommendations = reader.many("findings.yml", Finding), reader.many("recommendations.yml", Recommendation)
    evidence.findings = sorted((one for one in findings if not one.withdrawn), key=lambda one: one.rank)
    evidence.recommendations = [one for one in recommendations if not one.withdrawn]
    evidence.withdrawn = [*(one for one in findings if one.withdrawn), *(one for one in recommendations if one.withdrawn)]
    evidence.publications = reader.many("publications.yml", Publication)
    evidence.timeline = reader.by_id(reader.many("timeline.yml", Development))
    evidence.changes = reader.many("changes.yml", Change)
    evidence.terms = reader.many("terms.yml", Term)
    evidence.left_out = reader.many("left-out.yml", LeftOut)
    evidence.forms = reader.many("forms.yml", StandardForm)
    evidence.certificates = reader.by_id(sorted(reader.one("forms/*.yml", Certificate), key=lambda one: one.place))
    evidence.shared_entries = reader.by_id(reader.many("forms/shared/entries.yml", Shared))
    evidence.cards = reader.many("training/cards.yml", Cards)
    evidence.sheets = reader.many("training/sheets.yml", Sheet)
    evidence.topics = reader.many("training/sessions.yml", Topic)
    evidence.letters = reader.by_id(sorted(reader.one("letters/*.yml", Letter), key=lambda letter: letter.place))
    evidence.wishes = reader.many("wishes.yml", Wish)
    evidence.grounds = reader.by_id(reader.many("grounds.yml", Grounds))
    evidence.state_grounds = {one.code: one for one in reader.one("grounds/*.yml", StateGrounds)}
    evidence.leaflets = reader.by_id(reader.one("leaflets/*.yml", Leaflet))
    evidence.facts.update((fact.id, fact) for _, facts in evidence.facts_by_file() for fact in facts)
    evidence.redirects = next(iter(reader.one("redirects.yml", Redirects)), Redirects())
    evidence.extra_names = reader.names(EXTRA_NAMES)
    broken = {fault.file for fault in reader.faults}
    lost = [] if broken else consistency.lost(evidence)
    return evidence, [*reader.faults, *references.unknown(evidence, broken), *consistency.faults(evidence), *lost]


def readable_entries(path: Path, kind: type[Kind]) -> list[Kind]:
    """Return the entries of a file that is a list, without those that are no such model."""
    return [model for _, model in _read(path, kind, True, *file_state(path))[0]] if path.is_file() else []


class _Reader:
    """Read the files of a folder as models; gather their faults, and the place of each model that is a file or an item of one."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.faults: list[Fault] = []
        self.tops: dict[int, Place] = {}  # by the id() of the model

    def one(self, pattern: str, kind: type[Kind]) -> list[Kind]:
        """Return a model a file."""
        return self._models(pattern, kind, many=False)

    def many(self, pattern: str, kind: type[Kind]) -> list[Kind]:
        """Return the models of files that are lists."""
        return self._models(pattern, kind, many=True)

    def by_id(self, found: list[Any]) -> dict[str, Any]:
        """Return models by id; an id used twice is a fault."""
        into: dict[str, Any] = {}
        for item in found:
            if item.id in into:
                self.faults.append(self.tops[id(item)].fault("this id is used twice; give one of them another", "id"))
            into[item.id] = item
        return into

    def names(self, file: str) -> dict[str, list[str]]:
        """Return a file that is a mapping of names; empty where there is none, or after noting its faults."""
        path = self.data.parent / file
        try:
            return _NAMES.validate_python(yaml_file.read(path, file) or {}) if path.is_file() else {}
        except yaml_file.YamlError as error:
            self.faults.append(Fault(file, error.line, "", error.problem))
        except ValidationError as error:
            self.faults += [Place(path, fault["loc"]).invalid(_message(fault)) for fault in error.errors()]
        return {}

    def _models(self, pattern: str, kind: type[Kind], *, many: bool) -> list[Kind]:
        models = []
        for path in sorted(self.data.glob(pattern)):
            found, faults = _read(path, kind, many, *file_state(path))
            self.faults += faults
            self.tops |= {id(model): place for place, model in found}
            models += [model for _, model in found]
        return models


@cache
def _read(path: Path, kind: Any, many: bool, _changed: int, _size: int) -> tuple[list[tuple[Place, Any]], list[Fault]]:
    """Return the models of a file in a certain state, with their places, and its faults: `make serve` reads again only what changed."""
    try:
        content = yaml_file.read(path, file_name(path))
    except yaml_file.YamlError as error:
        return [], [Fault(file_name(path), error.line, "", error.problem)]
    if many and not isinstance(content or [], list):
        return [], [Fault(file_name(path), 1, "(whole file)", "Input should be a valid list")]
    found, faults = [], []
    for place, one in [(Place(path, (at,)), one) for at, one in enumerate(content or [])] if many else [(Place(path), content or {})]:
        try:
            found.append((place, kind.model_validate(one)))
        except ValidationError as error:
            faults += [place.below(*fault["loc"]).invalid(_message(fault)) for fault in error.errors()]
    return found, faults


def load_redirects(root: Path) -> Redirects:
    """Read `data/redirects.yml`; none is no redirect. Raises EvidenceError with file, line and key."""
    path = root / REDIRECTS
    return validated(Redirects, path) if path.is_file() else Redirects()


def validated(kind: type[Content], path: Path) -> Content:
    """Return a YAML file as a model (or list, or dict, of models). Raises EvidenceError: a line a fault, with file, line and key."""
    content = read_yaml(path)
    try:
        return TypeAdapter(kind).validate_python({} if content is None else content)
    except ValidationError as error:
        faults = (Place(path, fault["loc"]).invalid(_message(fault)) for fault in error.errors())
        raise EvidenceError("\n".join(map(str, faults))) from error


def _message(fault: Any) -> str:
    return str(fault["msg"]).removeprefix("Value error, ")
