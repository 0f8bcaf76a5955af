"""What the templates of pages made from data share: how they are compiled, and how they write deadlines and lists."""

import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from jinja2 import FileSystemBytecodeCache

from scripts.base import locales
from scripts.base.catalogs import Translator
from scripts.base.fold import fold
from scripts.evidence import labels
from scripts.evidence.models import Deadline, Fact

Item = TypeVar("Item")
_NUMBER_FIRST = re.compile(r"^([ \t]*(?:[-:][ \t]+)?\d+)\.(?=\s)", re.M)


def compiled_templates(root: Path) -> FileSystemBytecodeCache:
    """Return the compiled templates of a project, kept in `.cache/`: Jinja compiles what changed, in any process."""
    folder = root / ".cache" / f"jinja-{version('jinja2')}"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def no_numbered_lists(markdown: str) -> str:
    """Return Markdown made from data, in which no text becomes a numbered list and loses the number that it begins with.

    A Latvian date does ("2013. gada 1. augusts"), and so does a year with a remark ("2015. Law of 17 August").
    """
    return _NUMBER_FIRST.sub(r"\1\\.", markdown)


def length(deadline: Deadline, translator: Translator, locale: str) -> str:
    """Return a deadline's length in words: "60 days", "without delay"."""
    if deadline.number is None:
        return translator.translate(str(deadline.text))
    text = labels.amount(deadline.number, deadline.unit or "days", translator.gettext, locale)
    return f"{text}, {translator.translate(deadline.text)}" if deadline.text else text


def term(deadline: Deadline, translator: Translator, locale: str) -> str:
    """Return a deadline as the end of a sentence: "60 days, counted from the request", "immediately after the decision"."""
    values = {"length": f"**{length(deadline, translator, locale)}**", "start": translator.translate(deadline.counted_from)}
    if not deadline.has_start:
        return f"{values['length']} ({values['start']})"
    counted, after = translator.gettext("%(length)s, counted from %(start)s"), translator.gettext("%(length)s after %(start)s")
    return locales.contracted((after if deadline.number is None else counted) % values, locale)


def by_topic(facts: list[Fact], *topics: str) -> list[Fact]:
    """Return the facts of the given topics, in the order of the topics."""
    return [fact for topic in topics for fact in facts if fact.topic == topic]


def alphabetical(items: Iterable[Item], locale: str) -> list[Item]:
    """Return the items by the name that each has in a language, in its alphabet."""
    return sorted(items, key=lambda item: locales.sort_key(str(getattr(item, locale)), locale))


def initials(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each letter with which a name begins, and the id of the first such name. `names` are (name, id)."""
    return [(letter, items[0][1]) for letter, items in by_initial(names)]


def by_initial(items: Iterable[tuple[str, Item]]) -> list[tuple[str, list[tuple[str, Item]]]]:
    """Return pairs of a name and a thing under the letter with which each name begins."""
    found: dict[str, list[tuple[str, Item]]] = {}
    for name, one in items:
        letter = next((character for character in fold(name).upper() if character.isalnum()), "#")
        found.setdefault(letter, []).append((name, one))
    return sorted(found.items())
