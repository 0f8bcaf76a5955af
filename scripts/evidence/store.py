"""Everything that the data says, in one object. `load.py` fills it; whoever makes pages or files from it takes it from there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scripts.base import locales
from scripts.base.articles import LAW, parts
from scripts.evidence.acts import Act, Citable
from scripts.evidence.certificates import Certificate, Shared
from scripts.evidence.findings import Finding, Publication, Recommendation
from scripts.evidence.forms import StandardForm
from scripts.evidence.grounds import Grounds, StateGrounds
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.letters import Letter
from scripts.evidence.models import (
    Change,
    Collection,
    Country,
    Deadline,
    Development,
    Fact,
    LeftOut,
    Mechanism,
    Model,
    Review,
    Source,
    Term,
)
from scripts.evidence.places import Place, walk
from scripts.evidence.redirects import Redirects
from scripts.evidence.tally import members
from scripts.evidence.thread import Links, guide_steps, lessons, links
from scripts.evidence.training import Cards, Sheet, Topic
from scripts.evidence.weakness import weakness_of_all
from scripts.evidence.wishes import Wish

EXTRA_NAMES = "data/search/aliases.yml"
COLLECTIONS = ("practice", "somec")  # folders of data/ with a Collection a file


@dataclass
class Evidence:
    """Everything in `data/`, validated and cross-checked."""

    review: Review
    root: Path = Path()  # of the project
    tops: dict[int, Place] = field(default_factory=dict, repr=False)  # of each file, or entry of one, by the id() of its model
    sources: dict[str, Source] = field(default_factory=dict)
    acts: dict[str, Act] = field(default_factory=dict)
    mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    withdrawn: list[Finding | Recommendation] = field(default_factory=list)  # numbers that were taken back
    publications: list[Publication] = field(default_factory=list)
    timeline: dict[str, Development] = field(default_factory=dict)
    practice: dict[str, Collection] = field(default_factory=dict)  # by file name in data/practice/
    somec: dict[str, Collection] = field(default_factory=dict)  # by file name in data/somec/
    left_out: list[LeftOut] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    forms: list[StandardForm] = field(default_factory=list)
    certificates: dict[str, Certificate] = field(default_factory=dict)  # forms box by box, in their order
    shared_entries: dict[str, Shared] = field(default_factory=dict)  # what several of them ask
    cards: list[Cards] = field(default_factory=list)  # of training
    sheets: list[Sheet] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    letters: dict[str, Letter] = field(default_factory=dict)  # in their order
    leaflets: dict[str, Leaflet] = field(default_factory=dict)
    grounds: dict[str, Grounds] = field(default_factory=dict)  # for refusal, by instrument
    state_grounds: dict[str, StateGrounds] = field(default_factory=dict)  # what each State makes of them, by its code
    wishes: list[Wish] = field(default_factory=list)  # in the order of the finder
    redirects: Redirects = field(default_factory=Redirects)
    extra_names: dict[str, list[str]] = field(default_factory=dict)  # of the search, by address
    facts: dict[str, Fact] = field(default_factory=dict)  # of countries, mechanisms and collections, by id

    def collections(self) -> Iterator[tuple[str, str, Collection]]:
        """Yield facts that belong to no single country or mechanism: folder in data/, file name, collection."""
        for folder in COLLECTIONS:
            for name, collection in getattr(self, folder).items():
                yield folder, name, collection

    def lists(self) -> Iterator[Sequence[Finding | Recommendation | Publication | Development | Change | Term | StandardForm | Wish]]:
        """Yield the files that are one list of things with an id."""
        yield from ([*self.findings, *self.recommendations, *self.withdrawn], self.publications)
        yield from (list(self.timeline.values()), self.changes, self.terms, self.forms, self.wishes)

    def items(self) -> Iterator[Model]:
        """Yield everything that is a file or an entry of one, but the sources and acts; what stands in these is in `walk`."""
        yield from self.countries.values()
        yield from self.mechanisms.values()
        for _, _, collection in self.collections():
            yield collection
        yield from self.leaflets.values()
        for entries in self.lists():
            yield from entries
        yield from self.letters.values()
        yield from self.certificates.values()
        yield from self.grounds.values()
        yield from self.state_grounds.values()

    def all_models(self) -> Iterator[Model]:
        """Yield every model, with the sources and acts, and what each is made of."""
        for item in (self.review, *self.sources.values(), *self.acts.values(), *self.items()):
            yield from (model for _, model in walk(item))

    def facts_by_file(self) -> Iterator[tuple[Country | Mechanism | Collection, list[Fact]]]:
        """Yield the facts of each file of data/ that has some."""
        for item in self.items():
            if isinstance(item, Country):
                yield item, item.all_facts
            elif isinstance(item, Mechanism | Collection):
                yield item, item.facts

    def place(self, item: Model) -> Place:
        """Return where a model stands. Raises KeyError for one that is not of this evidence."""
        return self.tops[id(item)] if id(item) in self.tops else self._places[id(item)]

    def where(self, item: Model, *keys: str | int) -> tuple[Path, int]:
        """Return file and line of a model, or of a field of it."""
        place = self.place(item).below(*keys)
        return place.path, place.line

    @cached_property
    def _places(self) -> dict[int, Place]:
        tops = (*self.sources.values(), *self.acts.values(), *self.items(), *self.cards, *self.sheets, *self.topics)
        return {id(model): self.tops[id(top)].below(*keys) for top in tops for keys, model in walk(top)}

    @cached_property
    def member_codes(self) -> frozenset[str]:
        """Codes of the Member States of the European Union."""
        return frozenset(country.code for country in members(self.countries.values()))

    @cached_property
    def deadlines(self) -> dict[str, Deadline]:
        """Time limits by mechanism and id: `fd-2008-947 decide`."""
        return {f"{name} {one.id}": one for name, mechanism in self.mechanisms.items() for one in mechanism.deadlines}

    @cached_property
    def steps(self) -> dict[str, str]:
        """Slug of the guide by the id of each of its steps."""
        return guide_steps(self.root)

    @cached_property
    def lessons(self) -> dict[str, str]:
        """Slug of the page by the id of each module and scenario."""
        return lessons(self.root)

    @cached_property
    def thread(self) -> dict[str, Links]:
        """What belongs to each finding, recommendation, gap, step and lesson, by its id."""
        return links(self.findings, self.recommendations)

    @cached_property
    def publication_of(self) -> dict[str, Publication]:
        """The document that a source is, by the id of the source: the first that names it."""
        return {name: one for one in reversed(self.publications) for name in one.sources}

    def originals(self, finding: Finding) -> dict[str, str]:
        """Return the documents that a finding rests on: the reference of each, or its publisher alone, with its DOI where it has one."""
        found = [(self.publication_of.get(name), name) for name in finding.sources]
        return {one.reference if one else self.sources[name].publisher: (one.doi if one else None) or "" for one, name in found}

    @cached_property
    def citable(self) -> Citable:
        """Everything that a statement can cite: sources, and articles of acts."""
        return Citable(self.sources, self.acts)

    def own_names_of(self, code: str) -> list[str]:
        """Return the names of a State in the site's languages and its own."""
        return [*(locales.country_name(code, locale) for locale in locales.LOCALES), *self.countries[code].own_names]

    def names_of(self, code: str) -> tuple[str, ...]:
        """Return what names a State in an English text: its name, its parts, and what the search knows."""
        country = self.countries.get(code)
        parts = [part.name for part in country.parts] if country else []
        return (locales.country_name(code, locales.SOURCE), *parts, *self.extra_names.get(f"countries/{code}/", ()))

    def weakness(self, names: Iterable[str]) -> str:
        """Return why a statement with these sources is weakly supported (a key of `weakness.MARKS`); "" where it is not."""
        return weakness_of_all("" if name.startswith(LAW) else self.sources[name].weakness for name in names)

    def text_read(self, names: Iterable[str]) -> str:
        """Return the oldest text among the national acts cited: `undated`, `promulgated` or its day; "" without such an act."""
        texts = {self.acts[parts(name)[0]].text_read for name in names if name.startswith(LAW)} - {""}
        return min(texts, key=lambda text: (text[:1].isdigit(), text == "promulgated", text), default="")

    def reviewed(self, names: Sequence[str]) -> str:
        """Return the oldest day, month or year on which one of these sources and acts was last read; "" without any."""
        readings = {name: [one.checked for one in self.acts[parts(name)[0]].read] for name in names if name.startswith(LAW)}
        days = [max(filter(None, found), default=None) for found in readings.values()]
        days += [self.sources[name].checked for name in names if not name.startswith(LAW)]
        return min(filter(None, days), default="")

    def countries_by_name(self, locale: str) -> list[Country]:
        """Return countries in the alphabet of a language."""
        return sorted(self.countries.values(), key=lambda country: locales.country_sort_key(country.code, locale))
