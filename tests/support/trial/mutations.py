"""Changes that an editor makes by mistake, at random places: what of them the checks see, by class, with a seed.

A right translation (a string of a catalog) or a right record (of data) is taken, changed once, and held against the very
checks of the lint and of the loader. A class that cannot be seen has its reason; it is planted too, so that the list
stays honest.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from pydantic import ValidationError

from scripts.base import text_file, yaml_file
from scripts.base.languages import languages
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.po import Entry, parse
from scripts.content_lint.pages.markup import raw
from scripts.content_lint.pages.patterns import left_over
from scripts.content_lint.paragraphs import sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rules.catalogs import of_string, pasted
from scripts.content_lint.rules.marks import wrong
from scripts.evidence.models import Country, Mechanism
from tests.support.trial import exchanges

Change = Callable[[Entry, Entry, str, Random], str]  # of a string, with another one and the language; the same text: no place
Break = Callable[[dict[str, Any], Random], bool]  # of a record; False: no place
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,4}(?![\w.,/-]*\d)")
_WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True)
class Class:
    """A class of mistakes; `open` says why the checks cannot see it."""

    name: str
    change: Change | None = None
    broken: Break | None = None
    open: str = ""


@dataclass
class Recall:
    """How many of a class were planted and seen, and those that were not."""

    planted: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)

    def of(self, name: str) -> float:
        """The part of a class that was seen."""
        return self.seen[name] / self.planted[name] if self.planted[name] else 1.0


def planted(project: Project, seed: int, each: int) -> Recall:
    """Plant `each` mistakes of each class."""
    random, found = Random(seed), Recall()
    strings = [(locale, entry) for locale in LOCALES if locale != SOURCE for entry in _strings(project, locale)]
    files = [path for folder in ("mechanisms", "countries") for path in sorted((project.data / folder).glob("*.yml"))]
    records = [(path.stem, yaml_file.read(path)) for path in files]
    for one in CLASSES:
        for _ in range(each * 20):
            if found.planted[one.name] == each:
                break
            told = _string(one, strings, random) if one.change else _record(one, records, random)
            if told is not None:
                found.planted[one.name] += 1
                found.seen[one.name] += not told
                found.missed += [(one.name, told)] if told else []
    return found


def _strings(project: Project, locale: str) -> list[Entry]:
    path = project.locale / locale / "LC_MESSAGES" / "data.po"
    return [entry for entry in parse(project.text(path)).entries if entry.usable and len(entry.text) > 60] if path.is_file() else []


def _string(one: Class, strings: list[tuple[str, Entry]], random: Random) -> str | None:
    """What was not seen; "" where it was, None where the class found no place."""
    if len(strings) < 2 or one.change is None:
        return None
    place = random.randrange(1, len(strings))
    locale, entry = strings[place]
    other = strings[place - 1][1]
    text = one.change(entry, other, locale, random)
    if text == entry.text or not text.strip():
        return None
    changed = Entry(entry.line, entry.told, entry.english, text, False, entry.places)
    seen = any(True for _ in of_string(changed, locale)) or any(text_file.faults(text)) or left_over(text) or any(raw(text))
    return "" if seen or any(wrong(text, locale)) or pasted(changed, other) else f"{locale}: {text[:120]}"


def _record(one: Class, records: list[tuple[str, dict[str, Any]]], random: Random) -> str | None:
    if not records or one.broken is None:
        return None
    name, content = random.choice(records)
    changed = copy.deepcopy(content)
    if not one.broken(changed, random):
        return None
    try:
        (Country if "code" in changed or "glance" in changed else Mechanism).model_validate(changed)
    except ValidationError:
        return ""
    return name


# -- of translations


def _sentence_lost(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = [sentence for sentence, _ in sentences(entry.text)]
    whole = len(found) > 1 and all(sentence in entry.text for sentence in found)
    return entry.text.replace(random.choice([one for one in found if len(one) > 30] or found), "", 1).strip() if whole else entry.text


def _sentence_doubled(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = [sentence for sentence, _ in sentences(entry.text) if len(sentence) > 40]
    one = random.choice(found) if found else ""
    return entry.text.replace(one, f"{one} {one}", 1) if one else entry.text


def _digit(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = list(_NUMBER.finditer(entry.text))
    if not found:
        return entry.text
    match = random.choice(found)
    at = random.randrange(match.start(), match.end())
    digit = str((int(entry.text[at]) + random.randrange(1, 10)) % 10)
    return entry.text[:at] + digit + entry.text[at + 1 :]


def _unit(entry: Entry, _other: Entry, locale: str, random: Random) -> str:
    """Another unit of time beside a number, in the form that another quantity of the language has."""
    units = {unit: pattern for unit, pattern in languages()[locale].units.items() if unit not in ("working-days", "calendar-days")}
    found = [(unit, match) for unit, pattern in units.items() for match in re.finditer(rf"(?<=\d )(?:{pattern})(?!\w)", entry.text)]
    if not found:
        return entry.text
    unit, match = random.choice(found)
    new = random.choice([word for name, word in _FORMS[locale].items() if name != unit])
    return entry.text[: match.start()] + new + entry.text[match.end() :]


_FORMS = {
    "nl": {"hours": "uur", "days": "dagen", "weeks": "weken", "months": "maanden", "years": "jaar"},
    "lv": {"hours": "stundu", "days": "dienu", "weeks": "nedēļu", "months": "mēnešu", "years": "gadu"},
    "es": {"hours": "horas", "days": "días", "weeks": "semanas", "months": "meses", "years": "años"},
    "ca": {"hours": "hores", "days": "dies", "weeks": "setmanes", "months": "mesos", "years": "anys"},
}


def _swap_numbers(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = list(_NUMBER.finditer(entry.text))
    if len(found) < 2 or found[0][0] == found[1][0]:
        return entry.text
    first, second = found[:2]
    between = entry.text[first.end() : second.start()]
    return entry.text[: first.start()] + second[0] + between + first[0] + entry.text[second.end() :]


def _half(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    ours, theirs = ([one for one, _ in sentences(text)] for text in (entry.english, entry.text))
    if len(ours) != len(theirs) or len(ours) < 2:
        return entry.text
    at = random.randrange(len(ours))
    return " ".join([*theirs[:at], ours[at], *theirs[at + 1 :]])


def _neighbour(entry: Entry, other: Entry, _locale: str, _random: Random) -> str:
    return other.text


def _not(entry: Entry, _other: Entry, locale: str, _random: Random) -> str:
    """The only negation of a string whose English has one."""
    pattern = {"nl": r"\b(?:niet|geen|nooit) ", "lv": r"\bne(?=\w{4})", "es": r"\b[Nn]o ", "ca": r"\b[Nn]o "}.get(locale, "(?!)")
    alone = len(re.findall(r"\b(?:not|never|cannot)\b", entry.english)) == 1 and len(re.findall(pattern, entry.text)) == 1
    return re.sub(pattern, "", entry.text) if alone else entry.text


def _into_word(what: str, entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = list(_WORD.finditer(entry.text))
    at = random.choice(found).start() + 2 if found else 0
    return entry.text[:at] + what + entry.text[at:] if found else entry.text


def _homoglyph(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = [match for match in _WORD.finditer(entry.text) if "a" in match[0][1:]]
    if not found:
        return entry.text
    match = random.choice(found)
    return entry.text[: match.start()] + match[0][0] + match[0][1:].replace("a", "\u0430", 1) + entry.text[match.end() :]


def _after(what: str, entry: Entry, _other: Entry, _locale: str, _random: Random) -> str:
    return f"{entry.text} {what}"


def _typo(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = [match for match in _WORD.finditer(entry.text) if match[0].islower() and match[0][2] != match[0][3]]
    if not found:
        return entry.text
    match = random.choice(found)
    word = match[0]
    return entry.text[: match.start()] + word[:2] + word[3] + word[2] + word[4:] + entry.text[match.end() :]


def _words(entry: Entry, _other: Entry, _locale: str, random: Random) -> str:
    found = entry.text.split(" ")
    at = random.randrange(len(found) - 1)
    found[at], found[at + 1] = found[at + 1], found[at]
    return " ".join(found)


# -- of records


def _each(content: Any, key: str) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        if content.get(key):
            yield content
        for part in content.values():
            yield from _each(part, key)
    elif isinstance(content, list):
        for part in content:
            yield from _each(part, key)


def _set(key: str, value: Any, content: dict[str, Any], random: Random) -> bool:
    """Give one of the entries that have a key another value there; None: take the key away."""
    found = [entry for entry in _each(content, key) if entry is not content or key != "id"]
    if not found:
        return False
    entry = random.choice(found)
    if value is None:
        del entry[key]
    else:
        entry[key] = value(entry[key]) if callable(value) else value
    return True


CLASSES = (
    Class("a sentence lost", _sentence_lost),
    Class("a sentence twice", _sentence_doubled),
    Class("another digit", _digit),
    Class("another unit of time", _unit),
    Class("English for a sentence", _half),
    Class("the translation of the string before", _neighbour),
    Class("a negation lost", _not),
    Class("another State", exchanges.another_state),
    Class("the other side of a case", partial(exchanges.exchange, exchanges.SIDES)),
    Class("the other way of a limit", partial(exchanges.exchange, exchanges.LIMITS)),
    Class("a duty for a permission", partial(exchanges.exchange, exchanges.DUTIES)),
    Class("another body", partial(exchanges.exchange, exchanges.MINISTRIES)),
    Class("the other way in time", partial(exchanges.exchange, exchanges.DATES)),
    Class("a zero width space", partial(_into_word, "\u200b")),
    Class("a soft hyphen", partial(_into_word, "\u00ad")),
    Class("a letter of another alphabet", _homoglyph),
    Class("bold not closed", partial(_after, "**let op")),
    Class("a citation not closed", partial(_after, "[@act:gdpr 1")),
    Class("a link that runs a script", partial(_after, "[x](javascript:alert(1))")),
    Class("a tag", partial(_after, "<b>x</b>")),
    Class("a note of the translator", partial(_after, "TODO")),
    Class("a fact without text", broken=partial(_set, "text", "")),
    Class("an id with capitals", broken=partial(_set, "id", str.upper)),
    Class("evidence of the future", broken=partial(_set, "as_of", "2091-01")),
    Class("a day that does not exist", broken=partial(_set, "as_of", "2023-02-31")),
    Class("a limit below zero", broken=partial(_set, "number", -1)),
    Class("a limit without a unit", broken=partial(_set, "unit", None)),
    Class("HTML in a text", broken=partial(_set, "text", "Ask <i>the court</i>.")),
    Class("a fact that lost its text", broken=partial(_set, "text", None)),
    Class(
        "two numbers change places",
        _swap_numbers,
        open="a language may order a sentence otherwise",
    ),
    Class("two letters change places", _typo, open="left to lint --spelling"),
    Class("two words change places", _words, open="each language orders words its own way"),
)
