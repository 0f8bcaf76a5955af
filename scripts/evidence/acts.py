"""Legal acts: each once, in `data/acts/`, cited article by article.

Authority and provenance are two things. The act, its articles and its official address are what the site cites; where
we read it, and up to which amendment, stands once with the act (`read`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from scripts.base.articles import ARTICLE, LAW, has_article, parts
from scripts.evidence.models import Day, DeadlineDate, Language, Model, PartialDate, Ref, Slug, Source, Url

EUR_LEX = "https://eur-lex.europa.eu/legal-content/{language}/TXT/?uri=CELEX:{celex}"
# Languages in which EUR-Lex has the acts of the EU (https://eur-lex.europa.eu/content/help/eurlex-content/linguistic-coverage.html).
EU_LANGUAGES = frozenset("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split())
INSTEAD = {"ca": "es"}  # the language of the official text for readers whose language has none


def _article(value: object) -> str:
    text = str(value).strip()
    if not ARTICLE.match(text):
        raise ValueError(f"{text!r} is no article; write 12, 12(1), 12(1)(b), 90i(2), 95-97, Annex II or recital 16")
    return text


Article = Annotated[str, AfterValidator(_article)]


class Reading(Model):
    """Where the text of an act was read, and of which date it was."""

    copy_of: Annotated[str, Field(alias="copy")]  # in words a reader understands
    languages: list[Language] = []
    consolidated_to: DeadlineDate | None = None
    changes_to: Annotated[str, Field(pattern=r"^\d{4}$")] | None = None  # year of the newest amendment in a copy that shows no day
    as_promulgated: bool = False  # later amendments were not seen
    changed_since: bool = False  # a later amendment is known and was not read
    checked: PartialDate | None = None
    note: str | None = None


class Ruling(Model):
    """What a court decided, beside the case's number, date and address, which stand with its act."""

    court: Literal["court-of-justice", "human-rights"] = "court-of-justice"
    ecli: Annotated[str | None, Field(pattern=r"^ECLI:[A-Z]{2}:[A-Z0-9.]+:\d{4}:[A-Z0-9.]+$")] = None  # None: not seen
    about: Literal["absence", "new-offence", "scope", "take-over", "rights", "uk", "records", "expulsion"]  # its group on the page
    question: str  # as an officer or judge asks it
    decided: str | None = None  # in our words; None: the answer was not read
    at: list[Article] = []  # paragraphs of the ruling that say so
    law: list[Annotated[str, Ref("law")]] = []  # the articles that it interprets


class Act(Model):
    """A legal act of the EU, of a State, or between States."""

    id: Slug
    country: Annotated[str, Field(pattern=r"^[a-z]{2}$")] | None = None  # None: of the EU, or international
    kind: Literal[
        "treaty", "protocol", "accession", "framework-decision", "directive", "regulation", "decision",
        "implementing-regulation", "implementing-decision", "convention", "agreement", "act", "code", "decree", "declaration",
        "judgment", "order",
    ]  # fmt: skip
    short: str  # FD 2008/947/JHA; IRG
    titles: dict[Language, str]  # official titles; those in `ours` are our translations
    ours: list[Language] = []
    celex: Annotated[str, Field(pattern=r"^[0-9A-Z]{5,}([0-9]{4})?(\(\d{2}\))?([/A-Z0-9()]*)$")] | None = None
    eli: Url | None = None
    identifier: str | None = None  # of a national act: number and gazette
    url: Url | None = None  # the official address of a national act
    date: DeadlineDate | None = None
    in_force_from: DeadlineDate | None = None
    applies_from: DeadlineDate | None = None
    transposed_by: DeadlineDate | None = None
    in_force_until: DeadlineDate | None = None
    amended_by: list[str] = []  # ids of acts, or CELEX numbers
    replaced_by: str | None = None
    languages: list[Language] | Literal["eu"]  # in which it is official; eu: all of the EU's
    sign: str | None = None  # how the act's own language cites: §, Art.; None: "Article" in the reader's language, as for "section"
    articles: list[Article] = []  # those that exist; a range (1-26) stands for whole articles with their paragraphs
    read: list[Reading] = []
    ruling: Ruling | None = None  # of a judgment or order
    check_by: Day | None = None

    @model_validator(mode="before")
    @classmethod
    def _texts(cls, content: object) -> object:
        """Turn articles into text: they may stand as numbers in YAML."""
        if isinstance(content, dict) and "articles" in content:
            return content | {"articles": [str(article) for article in content["articles"] or []]}
        return content

    @model_validator(mode="after")
    def _complete(self) -> Act:
        if (self.ruling is None) != (self.kind not in ("judgment", "order")):
            raise ValueError("a judgment or order has `ruling`, and no other act has")
        if self.ruling and (lacking := [place for place in self.ruling.at if not self.has(place)]):
            raise ValueError(f"ruling: paragraph {', '.join(lacking)} is not among its articles")
        if self.languages == "eu" and not self.celex:
            raise ValueError("celex is missing: an act of the EU is found by it")
        if self.date and self.in_force_from and self.in_force_from < self.date[: len(self.in_force_from)]:
            raise ValueError(f"in_force_from ({self.in_force_from}) lies before date ({self.date}); mend the wrong one")
        if self.in_force_from and self.in_force_until and self.in_force_until < self.in_force_from:
            raise ValueError("in_force_until lies before in_force_from; swap them, or mend the wrong one")
        if self.date and self.in_force_until and self.in_force_until < self.date[: len(self.in_force_until)]:
            raise ValueError(f"in_force_until ({self.in_force_until}) lies before date ({self.date}); mend the wrong one")
        if missing := [language for language in self.ours if language not in self.titles]:
            raise ValueError(f"ours: no title in {', '.join(missing)}")
        return self

    def title(self, locale: str) -> tuple[str, str]:
        """Return the title and its language: in the reader's language, else in English, else the first there is."""
        for language in (locale, "en", *self.titles):
            if language in self.titles:
                return self.titles[language], language
        raise AssertionError("an act has a title")

    def official_title(self, locale: str) -> str:
        """Return the official title in the reader's language; empty where it was not seen."""
        return "" if locale in self.ours else self.titles.get(locale, "")

    def official(self, locale: str) -> tuple[str, str]:
        """Return the address of the official text and its language, in the reader's language where there is one; both may be empty."""
        if self.celex and self.languages == "eu":
            language = locale if locale in EU_LANGUAGES else INSTEAD.get(locale, "en")
            return EUR_LEX.format(language=language.upper(), celex=self.celex), language
        language = locale if locale in self.languages else (self.languages[0] if self.languages else "")
        return self.url or "", language

    @property
    def text_read(self) -> str:
        """Which text of a national act was read; "" of the EU, or where none was.

        Its day (2018-05-16), `2025+` (an undated copy with changes of 2025), `promulgated` or `undated`.
        """
        if self.country is None or not self.read:
            return ""
        if days := [reading.consolidated_to for reading in self.read if reading.consolidated_to]:
            return max(days)
        if years := [reading.changes_to for reading in self.read if reading.changes_to]:
            return f"{max(years)}+"
        return "promulgated" if any(reading.as_promulgated for reading in self.read) else "undated"

    @property
    def text_is_old(self) -> bool:
        """Whether the text of a national act that was read is of 2019 or older, as promulgated or undated."""
        return bool(self.text_read) and (not self.text_read[:1].isdigit() or self.text_read[:4] <= "2019")

    @property
    def changed_since(self) -> bool:
        """Whether it is known to have been amended after the text that was read."""
        return bool(self.read) and all(reading.changed_since for reading in self.read)

    def has(self, article: str) -> bool:
        """Return whether the act has an article: it, or the whole article that it is a part of, or a range is listed."""
        return has_article(tuple(self.articles), article)


@dataclass(frozen=True)
class CitedAct:
    """Articles of an act (the act as a whole where there are none), as a statement cites them."""

    act: Act
    articles: tuple[str, ...]


class Citable(Mapping[str, "Source | CitedAct"]):
    """All that a statement can cite: sources by id, and articles as `act:fd-2008-947 12(1)`."""

    def __init__(self, sources: dict[str, Source], acts: dict[str, Act]) -> None:
        self.sources, self.acts = sources, acts

    def __getitem__(self, name: str) -> Source | CitedAct:
        if not name.startswith(LAW):
            return self.sources[name]
        act, articles = parts(name)
        if act not in self.acts or not all(map(self.acts[act].has, articles)):
            raise KeyError(name)
        return CitedAct(self.acts[act], articles)

    def __iter__(self) -> Iterator[str]:
        yield from self.sources
        yield from (f"{LAW}{act}" for act in self.acts)

    def __len__(self) -> int:
        return len(self.sources) + len(self.acts)

    def why_not(self, name: str) -> str:
        """Return what is wrong with a name that is not citable, and the mend."""
        act, articles = parts(name)
        if name.startswith(LAW) and act in self.acts:
            lacking = ", ".join(article for article in articles if not self.acts[act].has(article))
            return f"{act} has no article {lacking} in data/acts/; mend the number, or add the article to its list"
        return "add it to data/acts/" if name.startswith(LAW) else "mend the id, or add the source to data/sources/"
