"""The site's languages: one file each, `data/languages/<code>.yml`, with what the site must know to write and to check it.

What CLDR knows (names of months, countries and languages, marks in numbers) is not in them: Babel has it. A file that
lacks an optional part costs only what that part is for. The languages are those of the project that this code belongs
to, whatever `--root` a command was given.
"""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.json_schema import SkipJsonSchema

from scripts.base import yaml_file
from scripts.base.command import Unusable

SOURCE = "en"  # the language that the others are translated from
FOLDER = Path(__file__).resolve().parents[2] / "data" / "languages"


class LanguageError(Unusable):
    """A file of `data/languages/` that cannot be used. The text names file, key and mend."""


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"{value!r} is not a regular expression: {error}") from error
    return value


Pattern = Annotated[str, AfterValidator(_pattern)]
Changes = dict[Pattern, str]  # what is found by a regular expression, and what takes its place


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class After(_Model):
    """A day, month and year as they stand after a word such as "since"; `{date}` is how `Dates` writes them.

    Also known: `{year}`, `{day}` and `{month}`, of which the last is the name that `months` gives.
    """

    day: str = "{date}"
    month: str = "{date}"
    year: str = "{date}"
    months: Annotated[list[str], Field(min_length=12, max_length=12)] | None = None  # in the case that the word asks for


class Dates(_Model):
    """How days, months and years are written, where CLDR's long form is not the usual one."""

    day: str | None = None  # pattern of CLDR: d MMMM y
    month: str | None = None
    year: str = "{year}"
    since: After = After()
    until: After = After()
    within: After = After()  # in November
    changes: Changes = {}  # of what follows those words, in this order


class Level(_Model):
    """One level of an article's number: `{}` is what is counted, each in the form `item`, several joined as in any list.

    `above` is how it stands before a part of it (Latvian genitive). What is left empty is written as `one`.
    """

    item: str = "{}"
    one: str = "{}"
    several: str = ""
    above: str = ""


class Own(_Model):
    """How a language cites the acts of its own country, where it does so in another way than those of the EU."""

    paragraph: Level
    ordinals: list[str] = []  # of paragraphs, in words, from the first
    ordinals_above: list[str] = []  # before a part of the paragraph


class Articles(_Model):
    """How articles are cited: 12(1)(b) is "artículo 12, apartado 1, letra b)"."""

    between: str = "{}{}"  # a level and the part of it
    repeat: bool = False  # the article before each of its paragraphs: "articles 12.1 i 12.2"
    article: Level
    paragraph: Level
    letter: Level
    letter_alone: Level | None = None  # of an article without paragraphs
    point: Level
    letters: Level  # without their article: "letters (b) and (f)"
    span: str  # 95-97
    raised: str = ""  # how the 1 of 38.1 is written, raised; empty where the number stays 38.1
    numbers: Changes = {}  # of the number of an article or paragraph
    eu_numbers: Changes = {}  # of the same in acts of the EU: 4a is "4 bis"
    named: dict[str, Level]  # what is no article, by its word in data/: Annex, recital
    own: Own | None = None


class Joining(_Model):
    """The word before the last item of a list, where that item's sound changes it: Spanish y, e."""

    word: str
    before: Pattern
    becomes: str


class Months(_Model):
    """How texts name months, where the names of CLDR are not enough to find them."""

    capital: bool = False  # always written with a capital, so that "may" is no month
    words: list[str] = []  # names that are other words too: a month only beside a number
    stems: list[str] = []  # beginnings that inflection leaves; any three letters may follow
    also: dict[str, Annotated[int, Field(ge=1, le=12)]] = {}  # other beginnings
    also_short: dict[str, Annotated[int, Field(ge=1, le=12)]] = {}  # other short forms
    short_needs_dot: bool = False  # a short form without its full stop is another word


class Numbers(_Model):
    """Words for numbers, so that "ten days" and "10 dagen" agree; articles ("een") are left out, they are everywhere."""

    words: dict[int, Pattern] = {}
    per_cent: list[Pattern] = []  # what % is in words
    large: list[Pattern] = []  # what is counted in parts: 4.2 million


Sense = Literal["not", "must", "may", "only", "least", "most", "before", "receipt"]
Way = Literal["up", "down"]
Duty = Literal["must", "may"]
Side = Literal["issuing", "executing", "requesting", "requested"]
Body = Literal[
    "europe", "commission", "council", "parliament", "europol", "eurojust", "interpol", "prosecutor", "court", "police", "ministry"
]
Ministry = Literal["justice", "interior"]
Order = Literal["later", "earlier"]
Move = Literal["received", "sent"]
Unit = Literal["minutes", "hours", "working-days", "calendar-days", "days", "weeks", "months", "years"]


class Bound(_Model):
    """Words that make a number a limit in one way: right before it ("at least"), or after what is counted ("or more")."""

    before: Pattern
    after: Pattern | None = None


class Saying(_Model):
    """Words that surely say a duty or a permission; `other`: English words that a translation may say so too."""

    sure: Pattern
    other: Pattern | None = None


class Terms(_Model):
    """What inflection does to a word of the termbase."""

    ending: int = 2  # letters at the end that it may change
    compounds: bool = False  # a word may stand inside a longer one
    verbal: Pattern | None = None  # endings that make a noun of a verb: the verb, and its other noun, are the same concept


class Hard(_Model):
    """English words and phrases, in small letters, that do not change unless somebody looked it up; each table by token.

    `bounds` go with the values that they stand beside; `before_numbers` are bounds that count only before a number.
    `qualifiers` count only before a body or one of `heads`.
    """

    words: dict[str, list[str]] = {}
    bounds: dict[str, list[str]] = {}
    before_numbers: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    qualifiers: dict[str, list[str]] = {}
    heads: list[str] = []


class Dictionary(_Model):
    """The dictionary that hunspell checks the spelling with, and the package of Debian that brings it."""

    name: str
    package: str


class Wording(_Model):
    """Words that no colleague would write, or that say another thing, and what to write; patterns mind capitals.

    `example` is a sentence with the fault, for the trial of the lint; `of` is its English, where `english` asks for some.
    """

    avoid: Pattern  # whole words
    write: str
    english: Pattern | None = None  # only where the English has this
    unless: Pattern | None = None  # in a text with this the words are right
    example: str
    of: str = ""

    @property
    def found(self) -> re.Pattern[str]:
        """What is looked for in a text."""
        return _whole_words(self.avoid)

    def wrong(self, text: str, english: str | None) -> str:
        """Return the words that a text must not have beside its English; none where it has none, or where they are right.

        Without its English (None) a text is not judged by words that depend on it.
        """
        if self.english and (english is None or not _whole_words(self.english).search(english)):
            return ""
        match = self.found.search(text)
        return "" if not match or (self.unless and _whole_words(self.unless).search(text)) else match[0]

    @model_validator(mode="after")
    def _is_found(self) -> Self:
        if not self.wrong(self.example, self.of):
            raise ValueError(f"the example has nothing that is to be avoided: {self.example!r}")
        return self


@cache
def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


class Language(_Model):
    """One language: `data/languages/<code>.yml`."""

    code: SkipJsonSchema[str]  # from the file's name
    place: int  # in the order of the languages, from 1
    dictionary: Dictionary | None = None  # none: the spelling is not checked
    sample: str  # a sentence of twelve words or more, none of them a name: the trial of the lint plants it in other languages
    dates: Dates = Dates()
    contractions: Changes = {}  # of prepositions and articles in sentences that are put together
    joining: Joining | None = None
    articles: Articles | None = None  # none: as in English, which has them
    names: dict[str, str] = {}  # of languages by their code, where CLDR's is not the usual one
    letters: dict[str, str] = {}  # with a place of their own in the alphabet: after which letter each stands
    months: Months = Months()
    numbers: Numbers = Numbers()
    units: dict[Unit, Pattern] = {}  # words for units of time, so that "10 werkdagen" is not taken for "10 days"
    states: dict[str, Pattern] = {}  # words for a State and what is of it, besides those that begin as its name in CLDR does
    peoples: dict[str, Pattern] = {}  # English words for what is of a State, which its name does not begin: Danish
    senses: dict[Sense, Pattern] = {}  # words that turn a rule round; in a translation all that may stand for the English ones
    bounds: dict[Way, Bound] = {}  # words beside a number that make it a lower limit (up) or an upper one (down)
    dated: dict[Order, Pattern] = {}  # words before a date, so that "since" does not become "until"
    duties: dict[Duty, Saying] = {}  # few words and sure ones, so that "must" does not become "may"
    bodies: dict[Body, Pattern] = {}  # words for bodies, so that a court does not become a prosecutor
    ministries: dict[Ministry, Pattern] = {}  # words for what a ministry is of
    sides: dict[Side, Pattern] = {}  # words for the two sides of a case
    moves: dict[Move, Pattern] = {}  # words for what comes and what goes, so that a limit does not run from the other
    hard: Hard = Hard()  # English words that data/verified.lock holds
    terms: Terms = Terms()
    doubled: list[Pattern] = []  # words that may follow themselves: "waar wie wie vindt"
    quotes: list[Annotated[str, Field(min_length=2, max_length=2)]]  # pairs of quotation marks, besides ""
    inverted: list[Annotated[str, Field(min_length=2, max_length=2)]] = []  # marks that begin what the second ends: ¿?
    abbreviations: list[str] = []  # words whose full stop ends no sentence
    telephone: list[Pattern] = []  # words before a telephone number
    labels: Annotated[list[Pattern], Field(min_length=1)]  # words that demean a person
    relative_dates: Annotated[list[Pattern], Field(min_length=1)]  # words that tell a time from the day of writing
    wordings: list[Wording] = []  # words to keep out of translations, and what to write


@cache
def languages() -> dict[str, Language]:
    """Return every language by its code, in the order of the site. Raises LanguageError."""
    return read_languages(FOLDER)


def read_languages(folder: Path) -> dict[str, Language]:
    """Return the languages of a folder. Raises LanguageError: a line a fault, with file, key and mend."""
    found = [_read(path) for path in sorted(folder.glob("*.yml"))]
    if SOURCE not in {one.code for one in found}:
        raise LanguageError(f"data/languages/{SOURCE}.yml: no such file; the language that others are translated from needs one")
    ordered = sorted(found, key=lambda one: one.place)
    for one, other in pairwise(ordered):
        if one.place == other.place:
            raise LanguageError(f"data/languages/{other.code}.yml: place: {other.place} is that of {one.code}; give each its own")
    if ordered[0].code != SOURCE:
        raise LanguageError(f"data/languages/{ordered[0].code}.yml: place: {SOURCE} comes first; give a higher number than its own")
    return {one.code: one for one in ordered}


def known_language(code: str) -> str:
    """Return the code, where the site has the language. Raises ValueError."""
    if code not in languages():
        raise ValueError(f"{code!r} is no language of the site; it has {', '.join(languages())}")
    return code


LanguageCode = Annotated[str, AfterValidator(known_language)]  # in models of data files


def _read(path: Path) -> Language:
    name = f"data/languages/{path.name}"
    try:
        Locale.parse(path.stem)
        content: Any = yaml_file.read(path, name)
    except (UnknownLocaleError, ValueError) as error:
        raise LanguageError(f"{name}: {error}; the file's name is the language's code") from error
    except yaml_file.YamlError as error:
        raise LanguageError(str(error)) from error
    if not isinstance(content, dict):
        raise LanguageError(f"{name}: must be a mapping of keys; copy another language's file")
    try:
        return Language.model_validate({"code": path.stem, **content})
    except ValidationError as error:
        lines = (f"{name}: {' > '.join(map(str, fault['loc']))}: {fault['msg'].removeprefix('Value error, ')}" for fault in error.errors())
        raise LanguageError("\n".join(lines)) from error
