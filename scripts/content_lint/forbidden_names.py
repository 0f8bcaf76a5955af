"""Names that must never appear on the site, kept as salted hashes in `data/never-named.txt`.

The list lets the lint refuse a name (a victim's, say) without the repository naming anybody. A hash keeps a name from
the eyes of a reader, not from somebody who already suspects a name and tries it: put in only what has to be there.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from scripts.base.fold import fold

FILE = "never-named.txt"  # in data/
LONGEST = 3  # words
HEAD = (
    "# Salted hashes of names that must never appear in docs/ or data/. Add one with python -m scripts never-name; the name itself\n"
    "# is not stored. The rule forbidden-names compares every sequence of one to three words.\n"
)
_WORD = re.compile(r"[^\W\d_]+")
_SALT = re.compile(r"^salt ([0-9a-f]{32})$", re.M)
_HASH = re.compile(r"^[0-9a-f]{64}$", re.M)


class ListError(Exception):
    """A name or list that cannot be used. The text says why."""


@dataclass(frozen=True)
class ForbiddenNames:
    """The list: its salt and the hashes."""

    salt: str
    hashes: frozenset[str]

    def among(self, sequences: set[str]) -> set[str]:
        """Those of the sequences (words as `name_words` gives them, with single spaces) that are names of the list."""
        start, found = hashlib.sha256(f"{self.salt} ".encode()), set()
        for sequence in sequences:
            one = start.copy()
            one.update(sequence.encode())
            if one.hexdigest() in self.hashes:
                found.add(sequence)
        return found


def name_words(text: str) -> list[str]:
    """The words of a text: letters only, lower case, without diacritics; O'Neill is two words."""
    return _WORD.findall(fold(text))


def sequences(words: list[str]) -> set[str]:
    """Every sequence of one to three words, with single spaces."""
    return {" ".join(run) for length in range(1, LONGEST + 1) for run in zip(*(words[place:] for place in range(length)), strict=False)}


def hashed(words: list[str], salt: str) -> str:
    """SHA-256 of salt and words, in hex."""
    return hashlib.sha256(f"{salt} {' '.join(words)}".encode()).hexdigest()


def read(text: str) -> ForbiddenNames | None:
    """The list as it is written in the file; None where it is empty. Raises ListError for a line that is neither."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    wrong = [line for line in lines if not _SALT.fullmatch(line) and not _HASH.fullmatch(line)]
    if wrong:
        raise ListError(f"{wrong[0][:20]!r} is neither a salt nor a hash; add names with python -m scripts never-name")
    hashes = _HASH.findall(text)
    salt = _SALT.search(text)
    if hashes and not salt:
        raise ListError("the line 'salt ...' is missing; without it no hash can be compared")
    return ForbiddenNames(salt[1], frozenset(hashes)) if salt and hashes else None


def add(path: Path, name: str) -> bool:
    """Add the hash of a name, in the given order and with the last word first; False where it was there already.

    Raises ListError for a name of no or more than three words, or of one short word.
    """
    words = name_words(name)
    if not 1 <= len(words) <= LONGEST or len("".join(words)) < 4:
        raise ListError(f"give one to {LONGEST} words with at least four letters together")
    text = path.read_text(encoding="utf-8") if path.is_file() else HEAD
    read(text)
    known = _SALT.search(text)
    salt = known[1] if known else secrets.token_hex(16)
    if not known:
        text += f"salt {salt}\n"
    forms = {hashed(words, salt), hashed([words[-1], *words[:-1]], salt)}
    new = sorted(forms - set(_HASH.findall(text)))
    if new:
        path.write_text(text + "".join(f"{one}\n" for one in new), encoding="utf-8")
    return bool(new)
