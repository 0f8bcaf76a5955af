"""The one door for files of text: pages, data, catalogs, lists. What an editor cannot see is refused here, not mended.

A file is UTF-8 without a byte order mark, with line ends of Unix, without marks of a merge. In it stands no character
that nobody sees, none of another alphabet inside a word, no accent apart from its letter, no hard space where a space or
nothing belongs.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

WITH_TABS = {".lock", ".csv", ".txt"}  # suffixes of files that may hold tabs
_MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \n])", re.M)
_WORD = re.compile(r"[^\W\d_]+")
_HARD = "\u00a0"
_HARD_WRONG = re.compile(
    rf"[ \t]{_HARD}|{_HARD}[ \t{_HARD}]"  # two spaces
    rf"|^{_HARD}|{_HARD}$"  # at the ends of a line
    rf"|\[@[^\]\n]*{_HARD}|\]\([^)\n]*{_HARD}|\{{:?\s*[#.][^}}\n]*{_HARD}"  # in citations, addresses, attributes
    rf"|^[ -]*[\w-]+:{_HARD}|^\s*(?:[-*+#>]+|\d+\.){_HARD}",  # after a key, or the mark of an item or heading
    re.M,
)
_EMOJI = "\ufe0f"  # after a sign or digit: to be shown in colours
_EMOJI_WRONG = re.compile(rf"(?<![\u2000-\u32ff\U0001f000-\U0001faff#*0-9]){_EMOJI}")
_NAMES = {
    "\ufeff": "a byte order mark",
    "\u200b": "a zero width space",
    "\u00ad": "a soft hyphen",
    "\ufffd": "a letter that an earlier program could not read",
    "\t": "a tab",
    "\r": "a line end of Windows or old Macs",
}


class Fault(NamedTuple):
    """What is wrong in a file: the line (1-based), and the message with the mend."""

    line: int
    message: str


class InvalidTextError(Exception):
    """A file that the door refuses; `fault` is the first of its faults. The text names file, line and mend."""

    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(f"{name}:{fault.line}: {fault.message}")
        self.fault = fault


def read(path: Path, name: str = "") -> str:
    """Return the text of a file, called `name` in errors. Raises InvalidTextError; OSError where the file cannot be opened."""
    text, fault = _decoded(path.read_bytes())
    for found in [fault] if fault else faults(text, path.suffix):
        raise InvalidTextError(name or str(path), found)
    return text


def examined(path: Path) -> list[Fault]:
    """Return every fault of a file, one a kind. Raises OSError where it cannot be opened."""
    text, fault = _decoded(path.read_bytes())
    return [fault] if fault else list(faults(text, path.suffix))


def faults(text: str, suffix: str = "") -> Iterator[Fault]:
    """Yield what is wrong with a text, the first place of each kind."""
    characters = set(text)
    if _EMOJI in characters and not _EMOJI_WRONG.search(text):
        characters.discard(_EMOJI)
    for character in sorted(characters):
        if (told := _refused(character)) and not (character == "\t" and suffix in WITH_TABS):
            yield Fault(_line(text, text.index(character)), told)
    if match := _MERGE.search(text):
        yield Fault(_line(text, match.start()), "a mark of a merge; choose one of the two versions and take the marks away")
    if _HARD in text and (match := _HARD_WRONG.search(text)):
        yield Fault(_line(text, match.start()), f"a hard space where a space or nothing belongs: {_shown(text, match.start())}")
    if strange := [one for one in characters if one > "\u024f" and one.isalpha() and _alphabet(one) != "LATIN"]:
        yield from _mixed(text, strange)


def _decoded(raw: bytes) -> tuple[str, Fault | None]:
    if raw.startswith(b"\xef\xbb\xbf"):
        return "", Fault(1, "begins with a byte order mark; save it as UTF-8 without one")
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return "", Fault(raw.count(b"\n", 0, error.start) + 1, f"not UTF-8 text (byte {error.start}); save it as UTF-8")


@lru_cache(maxsize=4096)
def _refused(character: str) -> str:
    """Return why a character may not stand in a file, with the mend; "" where it may."""
    kind = unicodedata.category(character)
    if character in "\n \u00a0" or kind[0] not in "CZM":
        return ""
    name = _NAMES.get(character) or f"{unicodedata.name(character, 'a character without a name').lower()}"
    code = f"{name} (U+{ord(character):04X})"
    if character == "\r":
        return f"{code}; save the file with line ends of Unix"
    if character == "\t":
        return f"{code}; write spaces"
    if kind[0] == "M" and character != _EMOJI:
        return f"{code}, apart from its letter; write both as one letter (NFC)"
    return f"{code}, which nobody sees; take it away" if kind != "Zs" else f"{code}; write a plain space"


def _mixed(text: str, strange: list[str]) -> Iterator[Fault]:
    """Yield the first word in which one of these letters stands beside a Latin one."""
    for match in re.finditer(f"(?<=[a-zA-Z\u00c0-\u024f])[{''.join(strange)}]|[{''.join(strange)}](?=[a-zA-Z\u00c0-\u024f])", text):
        word = next(found for found in _WORD.finditer(text, text.rfind("\n", 0, match.start()) + 1) if found.end() > match.start())
        name = f"{unicodedata.name(match[0]).lower()} (U+{ord(match[0]):04X})"
        yield Fault(_line(text, match.start()), f"{word[0]!r} holds {name} among letters of another alphabet; type the word anew")
        return


@lru_cache(maxsize=4096)
def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "?").split(" ")[0]


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _shown(text: str, at: int) -> str:
    return repr(text[max(at - 12, 0) : at + 12])
