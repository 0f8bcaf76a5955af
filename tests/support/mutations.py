"""Changes that an editor makes by mistake, at random places: what of them the checks see, by class, with a seed.

A right translation (a string of a catalog) or a right record (of data) is taken, changed once, and held against the very
checks of the lint and of the loader. What no check can see is not planted: two numbers that change places (a language may
order a sentence otherwise), two words, two letters (left to lint --spelling).
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
from scripts.base.locales import LOCALES, SOURCE, STATES, country_name
from scripts.base.po import Entry, parse
from scripts.content_lint.pages.patterns import table
from scripts.content_lint.pages.punctuation import wrong
from scripts.content_lint.paragraphs import sentences
from scripts.content_lint.project import Project
from scripts.content_lint.translation.catalog import compare_entry, pasted
from scripts.evidence.models import Country, Mechanism
from scripts.pages.unsafe_sources import of_text

Change = Callable[[Entry, Entry, str, Random], str]  # of a string, with another one and the language; the same text: no place
Break = Callable[[dict[str, Any], Random], bool]  # of a record; False: no place
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,4}(?![\w.,/-]*\d)")
_WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True)
class Class:
    """A class of mistakes: a change of a string, or of a record."""

    name: str
    change: Change | None = None
    broken: Break | None = None


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
            told = _string(project, one, strings, random) if one.change else _record(one, records, random)
            if told is not None:
                found.planted[one.name] += 1
                found.seen[one.name] += not told
                found.missed += [(one.name, told)] if told else []
    return found


def _strings(project: Project, locale: str) -> list[Entry]:
    path = project.locale / locale / "LC_MESSAGES" / "data.po"
    return [entry for entry in parse(project.text(path)).entries if entry.usable and len(entry.text) > 60] if path.is_file() else []


def _string(project: Project, one: Class, strings: list[tuple[str, Entry]], random: Random) -> str | None:
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
    seen = (
        compare_entry(project, changed, locale)
        or any(text_file.faults(text))
        or any(row.of(SOURCE).search(text) for row in table() if row.where == "files")
        or any(of_text(text))
    )
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


Pairs = dict[str, tuple[tuple[str, str], ...]]  # by language

SIDES: Pairs = {
    "nl": (("beslissingsstaat", "tenuitvoerleggingsstaat"),),
    "lv": (("izdevējvalst", "izpildes valst"),),
    "es": (("Estado de emisión", "Estado de ejecución"),),
    "ca": (("Estat d’emissió", "Estat d’execució"),),
}
LIMITS: Pairs = {
    "nl": (("ten hoogste", "ten minste"), ("minder dan", "meer dan")),
    "lv": (("ne vairāk kā", "ne mazāk kā"), ("vismaz", "ne vairāk kā")),
    "es": (("como máximo", "como mínimo"), ("menos de", "más de"), ("al menos", "hasta")),
    "ca": (("com a màxim", "com a mínim"), ("menys de", "més de"), ("almenys", "com a màxim")),
}
DUTIES: Pairs = {
    "nl": (("moet", "mag"), ("moeten", "mogen")),
    "lv": (("drīkst", "ir pienākums"),),
    "es": (("debe", "puede"), ("deben", "pueden")),
    "ca": (("ha de", "pot"), ("han de", "poden")),
}
MINISTRIES: Pairs = {
    "nl": (("ministerie van Justitie", "ministerie van Binnenlandse Zaken"), ("rechtbank", "politie")),
    "lv": (("Tieslietu ministrij", "Iekšlietu ministrij"), ("prokuror", "policist")),
    "es": (("Ministerio de Justicia", "Ministerio del Interior"), ("tribunal", "fiscal")),
    "ca": (("Ministeri de Justícia", "Ministeri de l’Interior"), ("tribunal", "fiscal")),
}
DATES: Pairs = {
    "nl": (("sinds", "tot"), ("vóór", "na")),
    "lv": (("kopš", "līdz"), ("pirms", "pēc")),
    "es": (("desde", "hasta"), ("antes de", "después de")),
    "ca": (("des de", "fins a"), ("abans de", "després de")),
}


def _exchange(pairs: Pairs, entry: Entry, _other: Entry, locale: str, random: Random) -> str:
    """A text in which one of a pair of words stands in the place of the other, wherever it stood; sides change places."""
    found = [(one, new) for pair in pairs[locale] for one, new in (pair, pair[::-1]) if re.search(rf"(?<!\w){one}", entry.text)]
    if not found:
        return entry.text
    one, new = random.choice(found)
    if pairs is DATES:
        return re.sub(rf"(?<!\w){one}(?= (?:el )?(?:\d|\w+ \d))", new, entry.text)
    return re.sub(rf"(?<!\w){one}(?!\w)" if pairs is DUTIES else rf"(?<!\w){one}", new, entry.text)


def _another_state(entry: Entry, _other: Entry, locale: str, random: Random) -> str:
    """A text that names another State in the place of one that it names by its name."""
    names = [country_name(code, locale) for code in STATES]
    found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", entry.text)]
    if not found:
        return entry.text
    return entry.text.replace(random.choice(found), random.choice([name for name in names if name not in entry.text]))


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
    Class("another State", _another_state),
    Class("the other side of a case", partial(_exchange, SIDES)),
    Class("the other way of a limit", partial(_exchange, LIMITS)),
    Class("a duty for a permission", partial(_exchange, DUTIES)),
    Class("another body", partial(_exchange, MINISTRIES)),
    Class("the other way in time", partial(_exchange, DATES)),
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
)
