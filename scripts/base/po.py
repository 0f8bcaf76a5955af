"""PO files as the checks read them: each string with its lines, and whatever is not well formed.

Babel reads them for the site (`base/catalogs.py`) and forgives much; this reader forgives nothing, knows the line of each
translation, and reads all catalogs in a third of a second.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from scripts.base.text_file import Fault

_LINE = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
_STRING = re.compile(rf"(?P<comments>(?:#[^\n]*\n)*)msgid (?P<id>{_LINE}(?:\n{_LINE})*)\nmsgstr (?P<str>{_LINE}(?:\n{_LINE})*)\n*")
_COMMENTS = re.compile(r"(?:#[^\n]*(?:\n|$)|\n)*")
_JOIN = re.compile(r'"\n"')
_ESCAPED = re.compile(r"\\(.)")
_MEANS = {"n": "\n", "t": "\t", "r": "\r"}
_PLACE = re.compile(r"^#\. (.*)$", re.M)


@dataclass(frozen=True)
class Entry:
    """A string: the line of its English, that of its translation, both texts, whether it waits to be looked at, its places."""

    line: int
    told: int
    english: str
    text: str
    fuzzy: bool
    places: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether the site shows the translation."""
        return bool(self.text) and not self.fuzzy


@dataclass
class Strings:
    """What a PO file holds: its strings, its header, and what is wrong with it."""

    entries: list[Entry] = field(default_factory=list)
    header: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@lru_cache(maxsize=16)  # several rules read each catalog
def parse(text: str) -> Strings:
    """Read a catalog; a piece that is not well formed is a fault and is left out. Whoever gets it leaves it as it is."""
    found, line = Strings(), 1
    seen: dict[str, int] = {}
    for block in text.split("\n\n"):
        _block(block, line, found, seen)
        line += block.count("\n") + 2
    return found


def _block(block: str, line: int, found: Strings, seen: dict[str, int]) -> None:
    match = _STRING.fullmatch(block)
    if not match:
        if not _COMMENTS.fullmatch(block):
            found.faults.append(
                Fault(line + _broken(block), 'not well formed; each string is `msgid "..."`, then `msgstr "..."`, then an empty line')
            )
        return
    comments, english, text = match["comments"], _value(match["id"]), _value(match["str"])
    start = line + comments.count("\n")
    if english in seen:
        found.faults.append(Fault(start, f"this string stands in line {seen[english]} already; take one of them away"))
        return
    seen[english] = start
    if not english:
        found.header = {
            name.strip(): value.strip() for name, _, value in (part.partition(":") for part in text.split("\n")) if name.strip()
        }
        return
    places = tuple(_PLACE.findall(comments))
    found.entries.append(
        Entry(start, start + match["id"].count("\n") + 1, english, text, "#, fuzzy" in comments or ", fuzzy" in comments, places)
    )


def _broken(block: str) -> int:
    """Return the line within a block that no string can have, counted from 0."""
    lines = block.split("\n")
    well = re.compile(rf"#.*|(?:msgid |msgstr )?{_LINE}|")
    return next((number for number, line in enumerate(lines) if not well.fullmatch(line)), 0)


def _value(raw: str) -> str:
    text = _JOIN.sub("", raw)[1:-1]
    return _ESCAPED.sub(lambda match: _MEANS.get(match[1], match[1]), text) if "\\" in text else text


def placeholders(text: str) -> Iterator[str]:
    """Yield the names that the site fills in: `%(date)s`, `{year}`."""
    yield from re.findall(r"%\(\w+\)[sd]|\{\w+\}", text)
