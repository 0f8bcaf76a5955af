"""Schemas of the files in `data/`. One class a thing; a wrong or unknown key is an error.

The loader (`evidence.load`) turns every error into one line that names the file and the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, TypeAdapter, WithJsonSchema, model_validator

from scripts.base.articles import LAW
from scripts.base.languages import SOURCE, LanguageCode, languages
from scripts.evidence.weakness import Weakness, weakness

PARTIAL_DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
YEAR_OF_ID = re.compile(r"-((?:19|20)\d\d)$")
_RAW = re.compile(r"</?[a-zA-Z][^<>]*>?|<!--|\]\(\s*(?!https?:|mailto:)(?:[a-zA-Z][\w+.-]*:|//)[^)]*")
_HTTP = TypeAdapter(HttpUrl)


@dataclass(frozen=True)
class Ref:
    """Mark of a field that names another thing of the data; evidence/references.py checks that it exists."""

    to: str  # source, fact, mechanism, development, answer (a recommendation or gap), step or lesson
    unless: str = ""  # names that hold this are of something else


def _partial_date(value: object) -> str:
    """Return a day, month or year as text. Raise ValueError for anything else, and for dates in the future."""
    text = _deadline_date(value)
    if date.fromisoformat(f"{text}-01-01"[:10]) > date.today():
        raise ValueError(f"{text} lies in the future; evidence cannot")
    return text


def _deadline_date(value: object) -> str:
    """Return a partial date that may lie in the future (an act's deadline). Raise ValueError for anything else."""
    text = value.isoformat() if isinstance(value, date) else str(value)
    if not PARTIAL_DATE.match(text):
        raise ValueError(f"{text!r} is not a date; write 2024, 2024-05 or 2024-05-17")
    date(*([int(part) for part in text.split("-")] + [1, 1])[:3])
    return text


def _whole_day(value: object) -> str:
    """Return a day as text. Raise ValueError for a month or year."""
    text = _deadline_date(value)
    if len(text) < len("2024-05-17"):
        raise ValueError(f"{text!r} is not a day; write it as 2024-05-17")
    return text


def _http_url(value: str) -> str:
    """Check an http(s) address and keep it exactly as it was written."""
    _HTTP.validate_python(value)
    return value


def _language(value: str) -> str:
    """Return an ISO 639 code. Raise ValueError for one that CLDR does not know."""
    try:
        Locale.parse(value)
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"{value!r} is not a language code such as de, fr or lv") from error
    return value


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
SourceId = Annotated[Slug, Ref("source")]
ArticleId = Annotated[str, Ref("law")]
FactId = Annotated[Slug, Ref("fact")]  # of the same file
MechanismId = Annotated[Slug, Ref("mechanism")]
DevelopmentId = Annotated[Slug, Ref("development")]
_WRITTEN = WithJsonSchema({"type": ["string", "integer"], "pattern": PARTIAL_DATE.pattern})  # a year is a number in YAML
PartialDate = Annotated[str, BeforeValidator(_partial_date), _WRITTEN]
Day = Annotated[str, BeforeValidator(_whole_day)]
DeadlineDate = Annotated[str, BeforeValidator(_deadline_date), _WRITTEN]
Url = Annotated[str, AfterValidator(_http_url)]
Language = Annotated[str, AfterValidator(_language)]
Number = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Basis = Literal["seen", "background"]
Status = Literal["in", "out", "special", "unknown"]
StateCode = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
Role = Literal[
    "probation", "prison", "criminal-records", "police-cooperation", "transfer-custodial", "transfer-probation", "supervision-order",
    "protection-order", "vetting",
]  # fmt: skip
Unit = Literal["minutes", "hours", "calendar-days", "working-days", "days", "weeks", "months", "years"]


class Model(BaseModel):
    """Base of all schemas: unknown keys, empty texts, tags of HTML and links that run something are refused; folded text is trimmed."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, str_min_length=1)

    @model_validator(mode="after")
    def _plain(self) -> Self:
        for name, value in self.__dict__.items():
            for text in value if isinstance(value, list) else (value,):
                if isinstance(text, str) and ("<" in text or "](" in text) and (match := _RAW.search(text)):
                    raise ValueError(f"{name}: {match[0]!r} is no text; write Markdown, and links to https:, http: or a page")
        return self


class Review(Model):
    """data/review.yml: the month in which evidence was last searched for, and the day on which it was reviewed."""

    searched: Annotated[str, Field(pattern=r"^\d{4}-\d{2}$"), AfterValidator(_partial_date)]
    reviewed: PartialDate
    check_by: Day | None = None  # of the next review

    @property
    def day(self) -> date:
        """The last review; the first day of a month or year."""
        return date.fromisoformat(f"{self.reviewed}-01-01"[:10])


class Source(Model):
    """A page, act, report or article that a statement rests on."""

    id: Slug
    title: str = ""
    publisher: str
    url: Url = ""
    address_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None  # sha256 of an address that is withheld: it names a victim
    linked: bool = True  # False: a server that is not for the public, as one for tests; the title stands without a link
    date: PartialDate | None = None
    kind: Literal["official-page", "legal-act", "news", "article", "official-report", "guidance", "project-report", "dataset", "other"]
    language: Language  # of the document
    title_language: Language | None = None  # where the title stands here in another language than the document
    checked: PartialDate  # when somebody last held it against the facts
    weak: Weakness | None = None  # why it is no official text; news and other are weak by their kind, a law at no official host is a copy
    note: str | None = None
    check_by: Day | None = None  # day by which somebody should look again; the lint watches it
    formerly: list[Slug] = []  # ids of entries that were merged into this one; links to them live on

    @model_validator(mode="after")
    def _named(self) -> Source:
        if self.withheld and (self.title or self.url):
            raise ValueError("address_hash: a source that is withheld has no title and no url")
        if not self.withheld and not (self.title and self.url):
            raise ValueError(f"{'url' if self.title else 'title'}: Field required")
        return self

    @model_validator(mode="after")
    def _order(self) -> Source:
        if self.date and self.checked[: len(self.date)] < self.date[: len(self.checked)]:
            raise ValueError(f"checked ({self.checked}) lies before date ({self.date}); nobody can read what is not written yet")
        return self

    @property
    def href(self) -> str:
        """The address, where a reader may be sent there; else ""."""
        return self.url if self.linked else ""

    @property
    def withheld(self) -> bool:
        """Whether title and address are kept back."""
        return self.address_hash is not None

    @property
    def weakness(self) -> str:
        """Why it is weak (a key of `weakness.MARKS`); "" where it is not."""
        return weakness(self.kind, self.weak, self.url)


class Supported(Model):
    """Something that rests on the law or on sources. `seen` needs one of them; `background` names act and article in its text."""

    as_of: PartialDate | None = None
    law: list[ArticleId] = []  # an id of data/acts/ and an article: fd-2008-947 12(1)
    sources: list[SourceId] = []
    basis: Basis = "seen"

    @model_validator(mode="after")
    def _seen_has_source(self) -> Supported:
        if self.basis == "seen" and not self.cited and not getattr(self, "facts", None):
            raise ValueError("basis is 'seen' but nothing is named; add law (act and article) or sources, or write basis: background")
        return self

    @property
    def cited(self) -> list[str]:
        """What the statement cites, the law first, as `[@...]` names it."""
        return [*(f"{LAW}{article}" for article in self.law), *self.sources]


class Fact(Supported):
    """One statement in our own words."""

    id: Slug
    topic: str
    text: str
    check_by: Day | None = None


class Step(Model):
    """One step of our advice: by when, what to do, the law that it rests on, and where the site says more."""

    when: str | None = None
    text: str
    not_found: str | None = None  # instead of `text`, where the page names no authority
    law: list[ArticleId] = []
    sources: list[SourceId] = []
    link: str | None = None  # page and section: guidance/warn-another-country.md#steps
    only_from: list[StateCode] = []  # the sending States for which it is; none: for every one
    only_to: list[StateCode] = []  # the receiving States, likewise
    not_with: list[StateCode] = []  # States with which it is none, on either side

    @property
    def cited(self) -> list[str]:
        """What it rests on, as `Supported.cited`; nothing where it is our advice alone."""
        return [*(f"{LAW}{article}" for article in self.law), *self.sources]

    def is_for(self, sender: str, receiver: str) -> bool:
        """Return whether it is advice for a case between these two States."""
        one_way = (not self.only_from or sender in self.only_from) and (not self.only_to or receiver in self.only_to)
        return one_way and not {sender, receiver} & set(self.not_with)


class Deadline(Supported):
    """A time limit of a mechanism."""

    id: Slug
    what: str  # what must be done
    number: Number | None = None  # None where the text has no number ("without delay")
    unit: Unit | None = None
    text: str | None = None  # used where there is no number: "without delay"
    counted_from: str  # a moment; or, with has_start: false, why there is none: "the text does not say from when"
    has_start: bool = True  # whether counted_from names a moment, so that "counted from" or "after" can stand before it
    article: str  # "Article 12(1)" and the act, where it is not the mechanism's own
    first: bool = False  # one of the three that a reader needs at once, where a mechanism has more
    by: Literal["receiver", "sender"] | None = None  # the State that must act: the one that got the case or request, or the other
    only: Annotated[str, Field(pattern=r"^[a-z]{2}$")] | None = None  # the one State that it binds
    from_receipt: bool = False  # counted from the day on which that State received the case, the request or the notice
    after: Slug | None = None  # counted from the end of this other limit of the mechanism
    first_day: bool = False  # the day of the event is the first day that counts
    if_passes: Step | None = None  # what to do when it has passed

    @model_validator(mode="after")
    def _number_or_text(self) -> Deadline:
        if (self.number is None) != (self.unit is None):
            raise ValueError("number and unit go together")
        if self.number is None and not self.text:
            raise ValueError("give number and unit, or text such as 'without delay'")
        return self


class LegalAct(Model):
    """An act that a mechanism rests on. Its titles stand with the act, in data/acts/."""

    short: str  # FD 2008/947/JHA
    celex: Annotated[str, Field(pattern=r"^\d{5}[A-Z]{1,2}\d{4}(\(\d{2}\))?$")]
    in_force_from: DeadlineDate | None = None
    transposed_by: DeadlineDate | None = None
    in_force_until: DeadlineDate | None = None
    superseded_by: str | None = None
    law: list[ArticleId] = []
    sources: list[SourceId] = []

    @property
    def cited(self) -> list[str]:
        """The act in data/acts/ first, then what else tells of it."""
        return [*(f"{LAW}{act}" for act in self.law), *self.sources]

    @model_validator(mode="after")
    def _order(self) -> LegalAct:
        if self.in_force_from and self.in_force_until and self.in_force_until < self.in_force_from:
            raise ValueError("in_force_until lies before in_force_from")
        return self


class Participation(Supported):
    """Whether a country takes part in a mechanism, and since when."""

    country: Slug
    status: Status
    since: DeadlineDate | None = None
    until: DeadlineDate | None = None
    note: str | None = None
    shared: list[Slug] = []  # treaties or centres that it shares with the States that name the same
    instead: str | None = None  # where it takes no part, or must be asked first: page that says what to do

    @model_validator(mode="after")
    def _order(self) -> Participation:
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise ValueError(f"until ({self.until}) lies before since ({self.since}); swap them, or mend the wrong one")
        return self


class Form(Model):
    """The form on which a case is sent."""

    name: str
    papers: str  # what goes with it
    law: list[ArticleId]


class Arrival(Model):
    """What the State that receives a case does under an instrument: EU law, and our advice."""

    until_then: Step  # what holds until it has decided
    translation: Step  # what it may ask for where the papers are in another language
    grounds: Step  # of EU law, shown where no rule of the State was found
    steps: Annotated[list[Step], Field(max_length=8)]
    stopped: Annotated[list[Step], Field(max_length=4)]  # with papers that arrive where the instrument does not apply


class Receiving(Model):
    """How a case is sent and received under an instrument, and what EU law itself says where no national rule was found."""

    sheet: Annotated[str, Field(pattern=r"^[A-I]\.\d+$")]  # code of the measure in the sheets of the European Judicial Network
    limit: Slug  # id of the deadline for the decision
    languages_law: list[ArticleId]  # the article that asks for an official language of the receiving State
    form: Form
    until_then: Step  # what holds until the other State has decided
    steps: Annotated[list[Step], Field(max_length=7)]
    arrival: Arrival


class Mechanism(Model):
    """One way in which States exchange information or take over measures."""

    id: Slug
    name: str
    short_name: str
    aliases: list[str] = []  # what people type, in any language
    kind: Literal[
        "criminal-records", "judicial-transfer", "judicial-order", "network", "convention", "data-protection", "alert", "police-exchange",
        "biometric", "border", "free-movement", "victims", "agreement",
    ]  # fmt: skip
    question: str  # the practitioner's question that it answers
    who: str  # who may use it, in a few words
    start_at: str  # where to start, in a few words
    legal_acts: list[LegalAct]
    status: Literal["in-force", "being-built", "superseded"]
    status_note: str | None = None
    successor: MechanismId | None = None  # the mechanism that took the place of a superseded one
    card_sources: list[SourceId]  # sources of question, who, start_at and status_note
    deadlines: list[Deadline] = []
    participation_default: Literal["in", "out", "unknown"] = "unknown"  # of EU countries not listed
    participation_note: str | None = None
    participation_sources: list[SourceId] = []
    participation: list[Participation] = []
    receiving: Receiving | None = None
    sides: list[StateCode] = []  # it works only between one of these and a State that is none of them
    pairwise: bool = False  # it works between two States, so that one can ask whether it does between A and B
    needed_by: list[Annotated[str, Field(pattern=r"^guidance/[a-z-]+$")]] = []  # guides that begin with the question whether it applies
    related: list[Annotated[str, Ref("mechanism", unless="/")]] = []  # ids of mechanisms, "guidance/<slug>"
    facts: list[Fact] = []
    gaps: list[str] = []

    @model_validator(mode="after")
    def _after_one_of_its_own(self) -> Mechanism:
        known = {one.id for one in self.deadlines if one.number is not None and one.from_receipt}
        if lost := [f"{one.id} ({one.after})" for one in self.deadlines if one.after and one.after not in known]:
            raise ValueError(f"deadlines: after: no limit with a number that counts from receipt: {', '.join(lost)}")
        return self

    @property
    def limit(self) -> Deadline | None:
        """The time limit for the decision on a case that is sent."""
        return next((one for one in self.deadlines if self.receiving and one.id == self.receiving.limit), None)


class InPart(Supported):
    """A statement that may rest on the facts of its file, and of which a part may not be checked."""

    facts: list[FactId] = []
    background_for: str | None = None  # the part that is not checked, where the rest is: said on the statement
    unchecked_name: str | None = None  # the name in it that is not checked: said at the end of the page

    @property
    def unchecked(self) -> str | None:
        """What of it is not checked, part or name."""
        return self.background_for or self.unchecked_name


class Value(InPart):
    """A single value of a country's core with what it rests on: fact ids of the same file, or sources."""

    value: str | None = None  # None: not found
    date: PartialDate | None = None  # since when
    until: PartialDate | None = None  # where it has ended
    number: Number | None = None  # of a time limit: to the first decision, as the act counts it; an appeal's time stands in `value`
    unit: Unit | None = None
    from_receipt: bool = False  # of a time limit: its number counts from the day on which the State received the papers
    note: str | None = None
    kind: Slug | None = None  # a code to compare countries by, one of KINDS; of who receives or decides, one of DECIDER in labels.yml

    @model_validator(mode="after")
    def _something(self) -> Value:
        if self.value is None and self.date is None and self.note is None and self.kind is None:
            raise ValueError("give value, date or, where nothing was found, a note or the whole key as null")
        if self.date and self.until and self.until < self.date[: len(self.until)]:
            raise ValueError(f"until ({self.until}) lies before date ({self.date}); swap them, or mend the wrong one")
        if (self.number is None) != (self.unit is None):
            raise ValueError("number and unit go together")
        if self.number is not None and self.value is not None and self.number not in set(_counted(self.value)):
            raise ValueError(f"number ({self.number:g}) is not in value, which readers see; mend the wrong one")
        return self


def _counted(text: str) -> Iterator[float]:
    """Yield the numbers of a text, in digits or words."""
    yield from (float(found) for found in re.findall(r"(?<![\d.,/])\d+(?:\.\d+)?(?![\d/])", text))
    yield from (number for number, word in languages()[SOURCE].numbers.words.items() if re.search(rf"\b(?:{word})\b", text, re.I))


class Authority(InPart):
    """An authority by role, in its own language and in English."""

    role: Role
    own: str
    own_language: Language
    en: str
    parent: str | None = None
    website: Url | None = None
    part: str | None = None  # "Catalonia", "Scotland": where it serves a part of the country
    note: str | None = None


class Instrument(Model):
    """How a country receives one instrument. A part without evidence is None and is shown as not found."""

    applies: bool = True  # False: it does not apply (any more); parts without evidence are then left out
    status: Value | None = None  # in force, not applied ...
    since: Value | None = None
    receiving: Value | None = None
    deciding: Value | None = None
    languages: list[Language] = []
    languages_note: Value | None = None
    deadline: Value | None = None
    requirements: Value | None = None
    outgoing: Value | None = None  # sending a case from here
    sends: str | None = None  # who sends, in the words of `outgoing` and no more; only where that names one office
    breach: Value | None = None  # what happens at a breach, and what is handed back
    surprise: str | None = None  # what a colleague abroad would not expect
    last_reviewed: str | None = None  # the date the source gives for itself
    instead: list[Step] = []  # what to do where it does not apply
    languages_facts: list[FactId] = []
    languages_law: list[ArticleId] = []
    languages_sources: list[SourceId] = []

    @model_validator(mode="after")
    def _languages_have_a_source(self) -> Instrument:
        if self.languages and not (self.languages_cited or self.languages_facts):
            raise ValueError("languages rest on nothing; add languages_law (act and article), languages_sources or languages_facts")
        return self

    @model_validator(mode="after")
    def _sender_as_told(self) -> Instrument:
        if self.sends and self.sends.lower() not in str(self.outgoing and self.outgoing.value).lower():
            raise ValueError("sends says another office than outgoing; take it from there word for word")
        return self

    @property
    def languages_cited(self) -> list[str]:
        """What the list of languages rests on, as `Supported.cited`."""
        return [*(f"{LAW}{article}" for article in self.languages_law), *self.languages_sources]


KINDS = {  # glance key -> codes by which countries are compared and coloured on the map
    "sex-offender-register": ("dedicated", "within-criminal-record", "none", "unknown"),
    "post-release": ("found", "unknown"),
    "directive-2023-977": ("transposed", "reasoned-opinion", "formal-notice", "no-notice", "not-applicable"),
}

GlanceKey = Literal[
    "eu", "schengen", "sis", "ecris", "jha-opt-out", "sex-offender-register", "post-release", "risk-tools", "vetting", "directive-2023-977"
]
InstrumentId = Literal["fd-2008-947", "fd-2008-909", "fd-2009-829", "european-protection-order"]

TOPICS = tuple(
    "membership sis ecris pruem police-contact probation-service prison-service fd-2008-909 fd-2008-947 fd-2009-829"
    " european-protection-order post-release sex-offender-register risk-assessment vetting electronic-monitoring neighbours statistics"
    " since-2015 somec".split()
)
MeasureKind = Literal[
    "suspended-sentence", "conditional-release", "community-service", "treatment", "contact-or-place-ban", "occupational-ban",
    "electronic-monitoring", "post-sentence-supervision",
]  # fmt: skip


class Measure(Supported):
    """A measure of national law, by its own name."""

    kind: MeasureKind
    own: str
    own_language: Language
    en: str
    longest: str | None = None  # the longest duration
    supervises: str | None = None
    breach: str | None = None  # what a breach can bring
    letter: Annotated[str, Field(pattern=r"^[a-k](, [a-k])*$")] | None = None  # of Article 4(1) of FD 2008/947/JHA, where it is clear
    note: str | None = None


class CountryPart(Model):
    """A part of a country with rules of its own: Catalonia, the nations of the United Kingdom."""

    id: Slug
    name: str
    own_name: str | None = None
    facts: list[Fact]


class Country(Model):
    """All that is known of a country. Its page is made wholly from this."""

    code: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    own_names: list[str]
    somec_partner: bool = False
    ejn: int | None = None  # its number in the addresses of the European Judicial Network's sheets
    note: str | None = None
    reviewed: PartialDate  # last evidence review
    practitioner_check: Day | None = None  # when somebody who works there read the page and told us what is right
    glance: dict[GlanceKey, Value | None]
    authorities: list[Authority]
    instruments: dict[InstrumentId, Instrument]
    measures: list[Measure] = []
    foreign_staff: Value | None = None  # work with children: who asks, and what a person from abroad brings
    arrival: list[FactId] = []  # what a person with a conviction must do by law on arrival, or what follows from it
    departure: list[FactId] = []  # what a person under a duty must do by law before leaving
    facts: list[Fact]
    parts: list[CountryPart] = []
    gaps: list[str]

    @cached_property
    def all_facts(self) -> list[Fact]:
        """Facts of the country and of its parts."""
        return self.facts + [fact for part in self.parts for fact in part.facts]

    @cached_property
    def facts_by_id(self) -> dict[str, Fact]:
        """The same, by id."""
        return {fact.id: fact for fact in self.all_facts}


class Collection(Model):
    """Facts on one subject that belong to no single country or mechanism: practice, or what SOMEC published."""

    title: str
    about: str  # what the facts are good for, in one or two sentences
    facts: list[Fact]
    gaps: list[str] = []


class Development(Supported):
    """A dated development, from 2002 on."""

    id: Slug
    date: DeadlineDate
    kind: Literal["law", "case-law", "evaluation", "system", "practice", "enforcement"]
    states: list[StateCode] = []  # that it is about; none: all alike, or none in particular
    mechanisms: list[MechanismId] = []  # that it is about
    what: str
    relevance: str
    check_by: Day | None = None

    @model_validator(mode="after")
    def _year(self) -> Self:
        if (named := YEAR_OF_ID.search(self.id)) and named[1] != self.date[:4]:
            raise ValueError(f"date is {self.date}, but the id ends in {named[1]}; one of them is wrong")
        return self


class Change(Model):
    """What changed on this site, for readers who follow it. Not every edit: what somebody may rely on."""

    id: Slug
    date: PartialDate
    what: str
    pages: list[str] = []  # addresses below a language: guidance/transfer-supervision/#deadlines


class LeftOut(Model):
    """A statement that was gathered and is on no page, with the reason."""

    id: Slug
    file: str
    reason: str


class NationalName(Model):
    """What a State's own law calls the concept of an EU act."""

    name: str
    law: ArticleId  # where it stands: lv-kpl 802(1)


class Term(Model):
    """A concept of the termbase; its name in each language of the site stands under the language's code."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str]

    id: Slug
    en: str
    abbreviation: str | None = None
    definition: str
    note: str | None = None
    also: dict[LanguageCode, list[str]] = {}  # other words that are right in their place
    forms: dict[LanguageCode, list[str]] = {}  # inflections and turns that the lint takes for the term; not shown
    unless: list[str] = []  # in an English section with one of these words the term means something else
    loose: list[LanguageCode] = []  # languages in which a paragraph may do without the term, though not a section
    act: ArticleId | None = None  # EU act and article whose concept this is
    official: list[LanguageCode] = []  # languages in which the act's own text was read and has this name; the others: ours
    national: dict[LanguageCode, list[NationalName]] = {}  # names of it in the law of the State where the language is read
    attested: dict[LanguageCode, list[SourceId]] = {}  # of a concept of no act: sources that use the term; none: ours
    avoid: dict[LanguageCode, list[str]] = {}
    page: str | None = None  # where one acts on it: an address below a language, which the search finds by the names of the term too

    @model_validator(mode="after")
    def _languages(self) -> Term:
        names = self.__pydantic_extra__
        if missing := [code for code in languages() if code != SOURCE and code not in names]:
            raise ValueError(f"the name in {', '.join(missing)} is missing; each language of the site needs one")
        if unknown := [key for key in names if key not in languages()]:
            raise ValueError(f"{', '.join(unknown)}: neither a key of a term nor a language of the site")
        if self.act and self.attested:
            raise ValueError("a term of an EU act is attested by the act; name the languages read under `official`, leave `attested` out")
        if self.official and not self.act:
            raise ValueError("`official` needs the act and article that is meant, under `act`")
        return self


def alternatives(names: str | None) -> tuple[str, ...]:
    """Cut `recall / revocation (UK)` into recall, revocation. A part that begins with "of" continues the first and is left out."""
    parts = [part.strip() for part in re.split(r"\s+/\s+|;|:", re.sub(r"\([^()]*\)", "", names or ""))]
    return tuple(part for part in parts if part and not part.startswith("of "))
