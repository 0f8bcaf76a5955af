"""What a translation must say as its English does: the one comparison for pages and catalogs.

Given are an English text and its translation: a string of a catalog, or a piece of a page. Each language's words are in
`data/languages/`; a comparison for which a language has no words is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scripts.content_lint.language import judged, other_language
from scripts.content_lint.paragraphs import sentences, words
from scripts.content_lint.quotations import QUOTED
from scripts.kit.languages import Sense, languages
from scripts.kit.locales import SOURCE, language_name
from scripts.kit.report import Severity
from scripts.prose.plain import plain
from scripts.prose.quantities import by_number
from scripts.prose.states import lacking

RUN = 4  # words of a row that stand in both
# Words of English sentences, not of names; with them a row of equal words is a sentence that was left.
_FUNCTION = frozenset("the and to that for with by which or from it not are was has have been this who must may of is in an".split())
_LETTERS = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
_ASIDE = re.compile(rf"\([^()]*\)|{QUOTED.pattern}|`[^`]*`|(?<!\*)\*[^*]+\*(?!\*)")
_THE = re.compile(
    r"(?<!\w)(?:the|The) (?=[a-z]{3})\w+(?: [a-z]\w*)?"
)  # no word of another language of the site, before a word in small letters
_SENSES = {"not": "a negation", "must": "a duty", "only": "a restriction", "least": "a lower limit", "most": "an upper limit"}
LONG = 60  # characters from which lengths tell something


@dataclass(frozen=True)
class Difference:
    """What a translation says otherwise, and whether that is sure."""

    message: str
    severity: Severity = "error"


def differences(english: str, text: str, locale: str) -> Iterator[Difference]:
    """What a translation says otherwise than its English. Numbers, citations and links have rules of their own on pages."""
    yield from _quantities(english, text, locale)
    for name in lacking(english, text, locale):
        yield Difference(f"{name} is not named, as in English")
    ours, theirs = sentences(english), sentences(text)
    yield from _language(english, text, locale)
    if told := _length(english, text, len(ours), len(theirs)):
        yield Difference(told)
        return
    if len(ours) == len(theirs):
        pairs = [(one, other) for (one, _), (other, _) in zip(ours, theirs, strict=True)]
    else:
        pairs = [(plain(english), plain(text))]
    for one, other in pairs:
        yield from _turned(one, other, locale)


def _quantities(english: str, text: str, locale: str) -> Iterator[Difference]:
    """A number that counts other units of time than in English."""
    ours = by_number(plain(english), SOURCE)
    theirs = by_number(plain(text), locale) if ours else {}
    for number in ours.keys() & theirs.keys():
        if theirs[number] - ours[number] or (len(ours[number]) == 1 and ours[number] != theirs[number]):
            said, wanted = (" and ".join(sorted(units)) for units in (theirs[number], ours[number]))
            yield Difference(f"{number} counts {said}; in English it counts {wanted}")


def _language(english: str, text: str, locale: str) -> Iterator[Difference]:
    """English words that were left, and sentences of another language; names, quotations and brackets do not count."""
    ours = plain(_ASIDE.sub(" | ", english))
    theirs = plain(_ASIDE.sub(" | ", text))
    if run := _left(ours, theirs):
        yield Difference(f"English is left: '{run} ...'")
        return
    if match := _THE.search(theirs):
        yield Difference(f"English is left: '{match[0]} ...'")
        return
    known = {word.lower() for word in words(ours)}
    first, second = ([sentence for sentence, _ in sentences(one)] for one in (ours, theirs))
    if told := _sentence_again(first, second):
        yield Difference(told)
        return
    for sentence in second:
        rest = " ".join(word for word in words(sentence) if word.lower() not in known)
        if judged(rest) and (found := other_language(rest, locale)):
            yield Difference(f"this sentence is {language_name(found, SOURCE)}: '{sentence[:50].rstrip()}...'")
            return


def _sentence_again(english: list[str], texts: list[str]) -> str:
    """A sentence that is word for word English, or stands twice where no English one does; names are no sentences."""
    for sentence in texts:
        small = [word for word in words(sentence) if word.islower()]
        if len(small) < 3 or len(small) * 2 < len(words(sentence)):
            continue
        if sentence in english and _FUNCTION.intersection(word.lower() for word in words(sentence)):
            return f"this sentence is English: '{sentence[:50].rstrip()}...'"
        if len(small) > 3 and texts.count(sentence) > 1 and len(set(english)) == len(english):
            return f"this sentence stands twice: '{sentence[:50].rstrip()}...'"
    return ""


def _left(english: str, text: str) -> str:
    """The first words in a row that stand in both, are a piece of a sentence, and no name."""
    ours, theirs = _runs(english), words(text)
    for place in range(len(theirs) - RUN + 1):
        run = tuple(theirs[place : place + RUN])
        if run in ours and _is_sentence(run):
            return " ".join(run)
    return ""


def same_words(english: str, text: str) -> str:
    """That a short text is still English: word for word the same, with words in small letters that are no names."""
    if text != english:
        return ""
    small = {word for word in _LETTERS.findall(plain(_ASIDE.sub(" ", text))) if word.islower() and len(word) > 1}
    return f"this is English: {text!r}" if small - _FUNCTION and small & _FUNCTION else ""  # else a title of another language


@lru_cache(maxsize=65536)
def _runs(english: str) -> frozenset[tuple[str, ...]]:
    found = words(english)
    return frozenset(tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1))


def _is_sentence(run: tuple[str, ...]) -> bool:
    function = _FUNCTION.intersection(word.lower() for word in run)
    return len(function) >= 2 and any(word.islower() and len(word) > 3 and word not in _FUNCTION for word in run)


def _length(english: str, text: str, ours: int, theirs: int) -> str:
    """That much of the text is missing, or too much, with and without its brackets, which explain names to some readers."""
    if len(english) < LONG:
        return ""
    whole, bare = (_ratio(first, second) for first, second in ((english, text), (_ASIDE.sub("", english), _ASIDE.sub("", text))))
    if max(whole, bare) < (0.82 if theirs < ours else 0.55):
        return f"much shorter than the English ({theirs} sentence(s), English {ours}); translate what is missing"
    if min(whole, bare) > (1.7 if theirs > ours else 2.6):
        return f"much longer than the English ({theirs} sentence(s), English {ours}); take away what is not there"
    return ""


def _ratio(english: str, text: str) -> float:
    return len(plain(text)) / max(len(plain(english)), 1)


def _turned(english: str, text: str, locale: str) -> Iterator[Difference]:
    """A word that turns a rule round, without anything in the translation that could stand for it."""
    for sense in languages()[locale].senses:
        if (ours := _sense(sense, SOURCE)) and (match := ours.search(english)):
            theirs = _sense(sense, locale)
            if theirs and not theirs.search(text):
                yield Difference(f"{_SENSES[sense]} ({match[0]!r}) seems lost. English: {english!r} Here: {text!r}", "warning")


@lru_cache
def _sense(sense: Sense, locale: str) -> re.Pattern[str] | None:
    pattern = languages()[locale].senses.get(sense)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", 0 if locale == SOURCE else re.I) if pattern else None
