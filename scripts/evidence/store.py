"""Everything that the data says, in one object. `load.py` fills it; whoever makes pages or files from it takes it from there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.evidence.acts import Act, Citable
from scripts.evidence.forms import StandardForm
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
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
    Review,
    Source,
    Term,
)
from scripts.evidence.training import Cards, Sheet, Topic
from scripts.evidence.weakness import weakness_of_all

COLLECTIONS = ("practice", "somec")  # folders of data/ with a Collection a file


@dataclass
class Evidence:
    """Everything in `data/`, validated and cross-checked."""

    review: Review
    sources: dict[str, Source] = field(default_factory=dict)
    acts: dict[str, Act] = field(default_factory=dict)
    mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    timeline: dict[str, Development] = field(default_factory=dict)
    practice: dict[str, Collection] = field(default_factory=dict)  # by file name in data/practice/
    somec: dict[str, Collection] = field(default_factory=dict)  # by file name in data/somec/
    terms: list[Term] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    forms: list[StandardForm] = field(default_factory=list)
    cards: list[Cards] = field(default_factory=list)  # of training
    sheets: list[Sheet] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    letters: dict[str, Letter] = field(default_factory=dict)  # in their order
    leaflets: dict[str, Leaflet] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)  # of countries, mechanisms and collections, by id

    def collections(self) -> Iterator[tuple[str, str, Collection]]:
        """Facts that belong to no single country or mechanism: folder in data/, file name, collection."""
        for folder in COLLECTIONS:
            for name, collection in getattr(self, folder).items():
                yield folder, name, collection

    def lists(self) -> Iterator[tuple[str, Sequence[Finding | Recommendation | Development | Change | Term | StandardForm]]]:
        """The files that are one list of things with an id, with what they hold."""
        yield "data/findings.yml", self.findings
        yield "data/recommendations.yml", self.recommendations
        yield "data/timeline.yml", list(self.timeline.values())
        yield "data/changes.yml", self.changes
        yield "data/terms.yml", self.terms
        yield "data/forms.yml", self.forms

    def files(self) -> Iterator[tuple[str, Model]]:
        """Everything but the sources, with the file in which it stands and, where that is a list, its id there."""
        for code, country in self.countries.items():
            yield f"data/countries/{code}.yml", country
        for name, mechanism in self.mechanisms.items():
            yield f"data/mechanisms/{name}.yml", mechanism
        for folder, name, collection in self.collections():
            yield f"data/{folder}/{name}.yml", collection
        for name, leaflet in self.leaflets.items():
            yield f"data/leaflets/{name}.yml", leaflet
        for file, items in self.lists():
            for item in items:
                yield f"{file}: {item.id}", item
        for name, letter in self.letters.items():
            yield f"data/letters/{name}.yml", letter

    def facts_by_file(self) -> Iterator[tuple[str, list[Fact]]]:
        """The facts of each file of data/ that has some."""
        for file, item in self.files():
            if isinstance(item, Country):
                yield file, item.all_facts
            elif isinstance(item, Mechanism | Collection):
                yield file, item.facts

    @cached_property
    def citable(self) -> Citable:
        """Everything that a statement can cite: sources, and articles of acts."""
        return Citable(self.sources, self.acts)

    def weakness(self, names: Iterable[str]) -> str:
        """Why a statement with these sources is weakly supported (a key of `weakness.MARKS`); "" where it is not."""
        return weakness_of_all("" if name.startswith(LAW) else self.sources[name].weakness for name in names)

    def countries_by_name(self, locale: str) -> list[Country]:
        """Countries in the alphabet of a language."""
        return sorted(self.countries.values(), key=lambda country: locales.country_sort_key(country.code, locale))
