"""What a translation must say as its English does: the one comparison for pages and catalogs.

Given are an English text and its translation: a string of a catalog, or a piece of a page. Each language's words are in
`data/languages/`; a comparison for which a language has no words is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scripts.base.languages import Duty, Sense, Unit, languages
from scripts.base.locales import SOURCE, language_name
from scripts.base.report import Severity
from scripts.content_lint.language import other_language
from scripts.content_lint.paragraphs import sentences, words
from scripts.content_lint.quotations import QUOTED
from scripts.markdown import dating, states
from scripts.markdown.bounds import SAID, turned
from scripts.markdown.dating import reversed_dates
from scripts.markdown.parties import crossed, exchanged
from scripts.markdown.plain import plain
from scripts.markdown.quantities import by_number
from scripts.markdown.spoken import added, unsaid

RUN = 4  # words of a row that stand in both
LEAST = 2  # of them are words of sentences
# Words of English sentences, not of names; with them a row of equal words is a sentence that was left.
_FUNCTION = frozenset("the and to that for with by which or from it not are was has have been this who must may of is in an".split())
_LETTERS = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
_ASIDE = re.compile(rf"\([^()]*\)|{QUOTED.pattern}|`[^`]*`|\*(?<!\*\*)[^*]+\*(?!\*)")
_THE = re.compile(
    r"(?<!\w)(?:the|The) (?=[a-z]{3})\w+(?: [a-z]\w*)?"
)  # no word of another language of the site, before a word in small letters
_AMONG = re.compile(  # English words that are none in the other languages of the site, among words in small letters
    r"(?<![\w’'-])[a-z]\w+ (?:and|with|which|such|should|their|these|would|this|that|from|been|where|must|are) [a-z]+(?![\w’'-])"
)
_SENSES = {
    "not": "a negation",
    "must": "a duty",
    "may": "a permission",
    "only": "a restriction",
    "least": "a lower limit",
    "most": "an upper limit",
    "before": "an order in time",
    "receipt": "from when it counts",
}
_DUTIES: tuple[tuple[Duty, Duty], ...] = (("must", "may"), ("may", "must"))
_PLACEHOLDER = re.compile(r"%?[({][\w-]+[)}]s?")
LONG = 60  # characters from which lengths tell something


@dataclass(frozen=True)
class Difference:
    """What a translation says otherwise, and whether that is sure."""

    message: str
    severity: Severity = "error"


class _Text:
    """A text and what is made of it, each made once."""

    def __init__(self, raw: str) -> None:
        self.raw = raw

    @cached_property
    def plain(self) -> str:
        """As a reader sees it."""
        return plain(self.raw)

    @cached_property
    def sentences(self) -> list[str]:
        """Its sentences, without what they cite."""
        return [sentence for sentence, _ in sentences(self.raw)]

    @cached_property
    def outer(self) -> str:
        """As a reader sees it, without brackets, quotations, code and titles."""
        bare = _ASIDE.sub(" | ", self.raw)
        return self.plain if bare == self.raw else plain(bare)

    @cached_property
    def outer_words(self) -> list[tuple[str, list[str]]]:
        """Each sentence of `outer` with its words."""
        return [(sentence, words(sentence)) for sentence, _ in sentences(self.outer)]

    @cached_property
    def lengths(self) -> tuple[int, int]:
        """How long it is, as a whole and without what is aside."""
        bare = _ASIDE.sub("", self.raw)
        return len(self.plain), len(self.plain if bare == self.raw else plain(bare))


class _English(_Text):
    """An English text, which is compared with each of its translations."""

    @cached_property
    def quantities(self) -> dict[str, set[Unit]]:
        """The units in which each of its numbers counts time."""
        return by_number(self.plain, SOURCE)

    @cached_property
    def known(self) -> frozenset[str]:
        """Its words outside of what is aside, in small letters."""
        return frozenset(word.lower() for word in words(self.outer))


@lru_cache(maxsize=16384)
def _english(text: str) -> _English:
    return _English(text)


def differences(english: str, text: str, locale: str, own: frozenset[str] = frozenset()) -> Iterator[Difference]:
    """What a translation says otherwise than its English. Numbers, citations and links have rules of their own on pages.

    `own` are the States that the text is about, and that need not be named.
    """
    ours, theirs = _english(english), _Text(text)
    yield from _quantities(ours, theirs, locale)
    for name in states.lacking(english, text, locale):
        yield Difference(f"{name} is not named, as in English")
    for name in states.strange(ours.plain, theirs.plain, locale, own):
        yield Difference(f"{name!r} is named here, and not in English")
    yield from _language(ours, theirs, locale)
    if told := _length(ours, theirs):
        yield Difference(told)
        return
    for one, other in _pairs(ours, theirs):
        yield from map(Difference, exchanges(one, other, locale))
        if crossed(one, other, locale):
            yield Difference(f"the two sides of the case seem to have changed places. English: {one!r} Here: {other!r}", "warning")
        if states.crossed(one, other, locale):
            yield Difference(f"States seem to have changed places. English: {one!r} Here: {other!r}", "warning")
        yield from _turned(one, other, locale)


def _pairs(ours: _English, theirs: _Text) -> Iterator[tuple[str, str]]:
    """Sentence beside sentence, and within a row cell beside cell; the whole texts where they have not as many."""
    if len(ours.sentences) != len(theirs.sentences):
        yield ours.plain, theirs.plain
        return
    for one, other in zip(ours.sentences, theirs.sentences, strict=True):
        if (bars := one.count("|")) and bars == other.count("|"):
            yield from zip(one.split("|"), other.split("|"), strict=True)
        else:
            yield one, other


def exchanges(english: str, text: str, locale: str) -> Iterator[str]:
    """What a sentence has in the place of something else: a limit the other way, another number word, body, side or duty."""
    for number, wanted, way in turned(english, text, locale):
        yield f"{number} is {SAID[way]}; in English it is {SAID[wanted]}"
    for year, ours_is, theirs_is in reversed_dates(english, text, locale):
        yield f"{year}: here {dating.SAID[theirs_is]} is told, in English {dating.SAID[ours_is]}"
    for word, number in unsaid(english, text, locale):
        yield f"{number} ({word!r} in English) is not said here"
    for told in added(english, text, locale):
        yield f"{told} are said here, and not in English"
    for ours, theirs in exchanged(english, text, locale):
        yield f"{theirs!r} stands here, {ours!r} in English"
    if told := _duty(english, text, locale):
        yield told


def _duty(english: str, text: str, locale: str) -> str:
    """That a duty has become a permission, or the other way round; few words are sure enough to say so."""
    for ours, theirs in _DUTIES:
        here, there = _saying(ours, SOURCE), _saying(theirs, SOURCE)
        said, lost = _saying(theirs, locale), _saying(ours, locale)
        if not (here and there and said and lost) or not (match := here[0].search(english)) or (lost[1] or lost[0]).search(text):
            continue
        found = said[0].findall(text)
        if len(found) > len((there[1] or there[0]).findall(english)):
            return f"{found[0]!r} stands here, {match[0]!r} in English"
    return ""


@lru_cache
def _saying(duty: Duty, locale: str) -> tuple[re.Pattern[str], re.Pattern[str] | None] | None:
    words = languages()[locale].duties.get(duty)
    return (_whole(words.sure), _whole(words.other) if words.other else None) if words else None


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I)


def _quantities(english: _English, text: _Text, locale: str) -> Iterator[Difference]:
    """A number that counts other units of time than in English."""
    ours = english.quantities
    theirs = by_number(text.plain, locale) if ours else {}
    for number in ours.keys() & theirs.keys():
        if theirs[number] - ours[number] or (len(ours[number]) == 1 and ours[number] != theirs[number]):
            said, wanted = (" and ".join(sorted(units)) for units in (theirs[number], ours[number]))
            yield Difference(f"{number} counts {said}; in English it counts {wanted}")


def _language(english: _English, text: _Text, locale: str) -> Iterator[Difference]:
    """English words that were left, and sentences of another language; names, quotations and brackets do not count."""
    if run := _left(english.outer, text.outer):
        yield Difference(f"English is left: '{run} ...'")
        return
    if match := _AMONG.search(text.outer):
        yield Difference(f"English is left: '{match[0]}'")
        return
    if "he " in text.outer and (match := _THE.search(text.outer)):
        yield Difference(f"English is left: '{match[0]} ...'")
        return
    if told := _sentence_again(english.outer_words, text.outer_words):
        yield Difference(told)
        return
    for sentence, found in text.outer_words:
        rest = " ".join(word for word in found if word.lower() not in english.known)
        if other := other_language(rest, locale):
            yield Difference(f"this sentence is {language_name(other, SOURCE)}: '{sentence[:50].rstrip()}...'")
            return


def _sentence_again(english: list[tuple[str, list[str]]], texts: list[tuple[str, list[str]]]) -> str:
    """A sentence that is word for word English, or stands twice where no English one does; names are no sentences."""
    first, second = ([sentence for sentence, _ in one] for one in (english, texts))
    if set(second).isdisjoint(first) and len(set(second)) == len(second):
        return ""
    for sentence, found in texts:
        small = [word for word in found if word.islower()]
        if len(small) < 3 or len(small) * 2 < len(found):
            continue
        if sentence in first and _FUNCTION.intersection(word.lower() for word in found):
            return f"this sentence is English: '{sentence[:50].rstrip()}...'"
        if len(small) > 3 and second.count(sentence) > 1 and len(set(first)) == len(first):
            return f"this sentence stands twice: '{sentence[:50].rstrip()}...'"
    return ""


def _left(english: str, text: str) -> str:
    """The first words in a row that stand in both, are a piece of a sentence, and no name."""
    theirs = words(text)
    if len(_FUNCTION.intersection(map(str.lower, theirs))) < LEAST:
        return ""
    runs = (tuple(theirs[place : place + RUN]) for place in range(len(theirs) - RUN + 1))
    return next((" ".join(run) for run in runs if _is_sentence(run) and run in _runs(english)), "")


def same_words(english: str, text: str, own: bool = False) -> str:
    """That a short text is still English: word for word the same, with words in small letters that are no names.

    What is not our `own` (a title of an act or a source) may be in another language: it needs a word that only English has.
    """
    if text != english:
        return ""
    found = _LETTERS.findall(plain(_ASIDE.sub(" ", text)))
    small = {word for word in found if word.islower() and len(word) > 1}
    return f"this is English: {text!r}" if small - _FUNCTION and (small & _FUNCTION or (own and len(found) > 1)) else ""


@lru_cache(maxsize=16)
def _runs(english: str) -> frozenset[tuple[str, ...]]:
    found = words(english)
    return frozenset(tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1))


def _is_sentence(run: tuple[str, ...]) -> bool:
    function = _FUNCTION.intersection(word.lower() for word in run)
    return len(function) >= LEAST and any(word.islower() and len(word) > 3 and word not in _FUNCTION for word in run)


def _length(english: _English, text: _Text) -> str:
    """That much of the text is missing, or too much, with and without its brackets, which explain names to some readers."""
    if len(english.raw) < LONG:
        return ""
    ours, theirs = len(english.sentences), len(text.sentences)
    whole, bare = (second / max(first, 1) for first, second in zip(english.lengths, text.lengths, strict=True))
    if max(whole, bare) < (0.82 if theirs < ours else 0.55):
        return f"much shorter than the English ({theirs} sentence(s), English {ours}); translate what is missing"
    if min(whole, bare) > (1.7 if theirs > ours else 2.6):
        return f"much longer than the English ({theirs} sentence(s), English {ours}); take away what is not there"
    return ""


def _turned(english: str, text: str, locale: str) -> Iterator[Difference]:
    """A word that turns a rule round, and that the translation has less often: it has nothing that could stand for it."""
    for sense in languages()[locale].senses:
        if (ours := _sense(sense, SOURCE)) and (match := ours.search(english)):
            theirs = _sense(sense, locale)
            if theirs and len(theirs.findall(text)) < len(ours.findall(_PLACEHOLDER.sub("", english))):
                yield Difference(f"{_SENSES[sense]} ({match[0]!r}) seems lost. English: {english!r} Here: {text!r}", "warning")


def lost_sense(english: str, text: str, locale: str) -> Iterator[str]:
    """Words of the English that turn a rule round, without anything in a whole translation that could stand for them."""
    for sense in languages()[locale].senses:
        ours, theirs = _sense(sense, SOURCE), _sense(sense, locale)
        if ours and theirs and (match := ours.search(english)) and not theirs.search(text):
            yield match[0]


def speaks_of(sense: Sense, text: str, locale: str) -> bool:
    """Whether a text has a word of a sense."""
    pattern = _sense(sense, locale)
    return bool(pattern and pattern.search(text))


@lru_cache
def _sense(sense: Sense, locale: str) -> re.Pattern[str] | None:
    pattern = languages()[locale].senses.get(sense)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", 0 if locale == SOURCE else re.I) if pattern else None
