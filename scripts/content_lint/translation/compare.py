"""How a text is compared with its translation: structure, language, numbers, meaning, terms; the first cause ends it.

`SENTENCE` is the table of what is compared in each sentence: a group of markers, and how it is compared. A group is a key of
`data/languages/<code>.yml`, so that a new language brings words and no code.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from scripts.base import yaml_file
from scripts.base.languages import languages
from scripts.base.po import placeholders
from scripts.base.report import Severity
from scripts.content_lint.closed import unclosed
from scripts.content_lint.paragraphs import sentences
from scripts.content_lint.translation import states
from scripts.content_lint.translation.language import repeated_sentence, untranslated
from scripts.content_lint.translation.markers import NAMES, SENSES, Marker, says_number
from scripts.content_lint.translation.units import Unit
from scripts.markdown.compare import compare as compared
from scripts.markdown.compare import describe
from scripts.markdown.links import TAG, links
from scripts.markdown.numbers import difference
from scripts.markdown.page import cited

Cause = Literal["structure", "language", "numbers", "meaning", "terms"]
Terms = Callable[[Unit, Unit], Iterable[str]]
LONG, LONG_HEADING = 60, 25  # characters from which lengths tell something
_MARKED = re.compile(r"[\[<{%]")  # what citations, links, placeholders and tags begin with
_EURLEX = re.compile(r"(?<=//eur-lex\.europa\.eu/legal-content/)[A-Z]{2}(?=/)")
_SAID: dict[str, str] = yaml_file.read(Path(__file__).with_suffix(".yml"))


@dataclass(frozen=True)
class Difference:
    """What a translation says otherwise: the cause, what stands and what to do, whether that is sure, and its line in the file."""

    cause: Cause
    message: str
    severity: Severity = "error"
    line: int = 0


def first_difference(ours: Unit, theirs: Unit, terms: Terms, own: frozenset[str] = frozenset()) -> Difference | None:
    """Return the first error, or the first warning where there is no error; `own`: States that the text is about."""
    first = None
    for found in _differences(ours, theirs, terms, own):
        if found.severity == "error":
            return found
        first = first or found
    return first


def _differences(ours: Unit, theirs: Unit, terms: Terms, own: frozenset[str]) -> Iterator[Difference]:
    if broken := list(unclosed(theirs.raw)):
        if theirs.kind == "string":  # of pages the rule markup tells
            yield from (Difference("structure", fault.message) for fault in broken)
        return
    for message in chain(_cells(ours, theirs), repeated_sentence(ours, theirs)):
        yield Difference("structure", message)
    for message in untranslated(ours, theirs):
        yield Difference("language", message)
    for message in chain(_length(ours, theirs), _marks(ours, theirs), _citations_moved(ours, theirs)):
        yield Difference("structure", message)
    for message in chain(_digits(ours, theirs), _by_key(same_units, "unit", ours, theirs)):
        yield Difference("numbers", message)
    for message in _states(ours, theirs, own):
        yield Difference("meaning", message)
    for row, message in _of_sentences(ours, theirs):
        yield Difference(row.cause, message, row.severity)
    for message in terms(ours, theirs):
        yield Difference("terms", message)


def hard_differences(ours: Unit, theirs: Unit) -> Iterator[str]:
    """Yield what an older translation says otherwise in numbers, States, limits and names: the places to look at."""
    yield from chain(_marks(ours, theirs), _digits(ours, theirs), _by_key(same_units, "unit", ours, theirs))
    yield from _states(ours, theirs, frozenset())
    yield from (message for _, message in _of_sentences(ours, theirs))


def _of_sentences(ours: Unit, theirs: Unit) -> Iterator[tuple[Row, str]]:
    for english, translation in sentence_pairs(ours, theirs):
        for row in _asked(english):
            yield from ((row, message) for message in row.compare(row.group, english, translation))


@lru_cache(maxsize=65536)  # an English sentence is compared with each of its translations
def _asked(english: Unit) -> tuple[Row, ...]:
    """Return the rows for which an English sentence has something to compare."""
    return tuple(row for row in SENTENCE if not row.group or english.markers(row.group))


# -- structure


def _cells(ours: Unit, theirs: Unit) -> Iterator[str]:
    if ours.kind == "row":
        if len(ours.cells) != len(theirs.cells):
            yield f"the row has {len(theirs.cells)} cells, in English {len(ours.cells)}"
            return
        for number, (one, other) in enumerate(zip(ours.cells, theirs.cells, strict=True), 1):
            if bool(one.raw) != bool(other.raw):
                yield f"cell {number} is {'empty' if one.raw else 'not empty'}, in English it is {'not' if one.raw else 'empty'}"


def _length(ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell that much of the text is missing, or too much, with and without its brackets, which explain names to some readers."""
    if len(ours.raw) < (LONG_HEADING if ours.kind == "heading" else LONG):
        return
    first, second = len(ours.sentences), len(theirs.sentences)
    whole, bare = (their / max(our, 1) for our, their in zip(ours.lengths, theirs.lengths, strict=True))
    counts = f"({second} sentence(s), English {first})"
    if max(whole, bare) < (0.82 if second < first else 0.55):
        yield f"much shorter than the English {counts}; translate what is missing"
    elif min(whole, bare) > (1.7 if second > first else 2.6):
        yield f"much longer than the English {counts}; take away what is not there"


def _marks(ours: Unit, theirs: Unit) -> Iterator[str]:
    if not _MARKED.search(ours.raw) and not _MARKED.search(theirs.raw):  # most texts
        return
    for name, found in _MARKS:
        first, second = list(found(ours)), list(found(theirs))
        if first != second:
            missing, extra = compared(first, second)
            if missing or extra:
                yield f"{name} {describe(missing, extra)}"


def _targets(unit: Unit) -> Iterator[tuple[int, str]]:
    return ((link.line, _EURLEX.sub("*", link.target)) for link in links(unit.lines))


def _placed(find: Callable[[str], Iterable[str]], unit: Unit, of_strings: bool = False) -> Iterator[tuple[int, str]]:
    """Yield what is found in each line; `of_strings`: in those of catalogs alone."""
    lines = unit.lines if unit.kind == "string" or not of_strings else ()
    return ((number, name) for number, line in lines for name in find(line))


_MARKS: tuple[tuple[str, Callable[[Unit], Iterable[tuple[int, str]]]], ...] = (
    ("citation", partial(_placed, cited)),
    ("link", _targets),
    ("placeholder", partial(_placed, placeholders, of_strings=True)),
    ("tag", partial(_placed, TAG.findall, of_strings=True)),
)


def _citations_moved(ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell that a citation stands after another sentence, or in another cell, than in English."""
    if "[@" not in theirs.raw or ours.kind == "string":
        return
    first, second = (_by_sentence(unit) for unit in (ours, theirs))
    for (sentence, names), (_, wanted) in zip(second, first, strict=True) if len(first) == len(second) else ():
        if names != wanted:
            missing = ", ".join(wanted) or "nothing"
            yield f"{sentence[:50].rstrip()!r} cites {', '.join(names) or 'nothing'}; the English sentence cites {missing}"
            return


def _by_sentence(unit: Unit) -> list[tuple[str, list[str]]]:
    if unit.kind == "row":
        return [(cell.raw, sorted(cited(cell.raw))) for cell in unit.cells]
    return [(sentence, sorted(names)) for sentence, names in sentences(unit.raw)]


# -- numbers


def _digits(ours: Unit, theirs: Unit) -> Iterator[str]:
    missing, extra = difference(ours.numbers, theirs.numbers, theirs.locale)
    if (missing or extra) and ours.raw != theirs.raw:  # a title that keeps its language keeps its month
        yield f"number {describe(missing, extra)}"


def _by_key(compare: Callable[[str, set[str], set[str]], str], group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Compare the markers of a group that both texts have of the same number or year."""
    first = _values(ours.markers(group))
    second = _values(theirs.markers(group)) if first else {}
    yield from (message for key in first.keys() & second.keys() if (message := compare(key, first[key], second[key])))


def _values(found: Iterable[Marker]) -> dict[str, set[str]]:
    """Return the values by what they are said of: a number, a year."""
    gathered: dict[str, set[str]] = defaultdict(set)
    for marker in found:
        gathered[marker.key].add(marker.value)
    return gathered


def same_units(key: str, ours: set[str], theirs: set[str]) -> str:
    """Return that a number counts another unit of time; "" where it does not."""
    if theirs - ours or (len(ours) == 1 and ours != theirs):
        return f"{key} counts {' and '.join(sorted(theirs))}; in English it counts {' and '.join(sorted(ours))}"
    return ""


def not_opposed(key: str, ours: set[str], theirs: set[str]) -> str:
    """Return that a number or year stands only one way in English, and only the other way in the translation."""
    if len(ours) == len(theirs) == 1 and ours != theirs:
        return f"{key} is {_SAID[min(theirs)]}; in English it is {_SAID[min(ours)]}"
    return ""


def _words_said(group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Compare numbers in words: those of the English are said."""
    for marker in ours.markers(group):
        if not says_number(marker.value, theirs.plain, theirs.locale):
            yield f"{marker.value} ({marker.text!r} in English) is not said here"


def _no_limit_added(_: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell of a limit in words that only the translation has: "two weeks"; `_digits` tells of those in digits."""
    for unit, number, text in theirs.markers("unit"):
        in_words = number.isdecimal() and 1 < int(number) < 100 and not text[0].isdecimal()
        if in_words and not says_number(number, ours.plain, ours.locale):
            yield f"{number} {unit} are said here, and not in English"


# -- meaning


def _states(ours: Unit, theirs: Unit, own: frozenset[str]) -> Iterator[str]:
    for name in states.lacking(ours.raw, theirs.raw, theirs.locale):
        yield f"{name} is not named, as in English"
    for name in states.strange(ours.plain, theirs.plain, theirs.locale, own):
        yield f"{name!r} is named here, and not in English"


def sentence_pairs(ours: Unit, theirs: Unit) -> Iterator[tuple[Unit, Unit]]:
    """Yield sentence beside sentence, within a row cell beside cell; the whole texts where they have not as many."""
    if len(ours.sentences) != len(theirs.sentences):
        yield ours.whole, theirs.whole
        return
    for english, translation in zip(ours.sentences, theirs.sentences, strict=True):
        if (bars := english.raw.count("|")) and bars == translation.raw.count("|"):
            yield from zip(english.cells, translation.cells, strict=True)
        else:
            yield english, translation


def _not_exchanged(group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell that a name which English alone has was replaced by another of its group; one that is left out may be a pronoun."""
    first = _texts(ours.markers(group))
    second = _texts(theirs.markers(group)) if first else {}
    lost = [words[0] for value, words in first.items() if value not in second and words[0] not in theirs.plain]
    more = [words[0] for value, words in second.items() if len(words) > len(first.get(value, ()))]
    if lost and more:
        yield f"{more[0]!r} stands here, {lost[0]!r} in English"


def _texts(found: Iterable[Marker]) -> dict[str, list[str]]:
    gathered: dict[str, list[str]] = defaultdict(list)
    for marker in found:
        gathered[marker.value].append(marker.text)
    return gathered


def _duty_kept(group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell that a duty has become a permission, or the other way round; few words are sure enough to say so."""
    wanted = group.removesuffix("-surely")
    opposite = "may" if wanted == "must" else "must"
    if not theirs.markers(f"{wanted}-any"):
        found = theirs.markers(f"{opposite}-surely")
        if len(found) > len(ours.markers(f"{opposite}-any")):
            yield f"{found[0].text!r} stands here, {ours.markers(group)[0].text!r} in English"


def _sides_kept(group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    first = [marker.value for marker in ours.markers(group)]
    if len(set(first)) == 2:
        one, other = sorted(set(first))
        if [marker.value for marker in theirs.markers(group)] == [other if name == one else one for name in first]:
            yield f"the two sides of the case seem to have changed places. English: {ours.plain!r} Here: {theirs.plain!r}"


def _states_kept(_: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    if states.crossed(ours.plain, theirs.plain, theirs.locale):
        yield f"States seem to have changed places. English: {ours.plain!r} Here: {theirs.plain!r}"


def _not_lost(group: str, ours: Unit, theirs: Unit) -> Iterator[str]:
    """Tell that a word that turns a rule round has nothing in the translation that could stand for it."""
    first = ours.markers(group)
    if group in languages()[theirs.locale].senses and len(theirs.markers(group)) < len(first):
        yield f"{_SAID[group]} ({first[0].text!r}) seems lost. English: {ours.plain!r} Here: {theirs.plain!r}"


class Row(NamedTuple):
    """How a group of markers is compared in each sentence; without a group, in every sentence."""

    group: str
    compare: Callable[[str, Unit, Unit], Iterator[str]]
    cause: Cause = "meaning"
    severity: Severity = "error"


SENTENCE: tuple[Row, ...] = (
    Row("direction", partial(_by_key, not_opposed), "numbers"),
    Row("order", partial(_by_key, not_opposed), "numbers"),
    Row("number-word", _words_said, "numbers"),
    Row("", _no_limit_added, "numbers"),
    *(Row(group, _not_exchanged) for group in NAMES),
    Row("must-surely", _duty_kept),
    Row("may-surely", _duty_kept),
    Row("sides", _sides_kept, severity="warning"),
    Row("", _states_kept, severity="warning"),
    *(Row(sense, _not_lost, severity="warning") for sense in SENSES),
)
