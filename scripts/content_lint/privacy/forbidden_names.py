"""No name of data/never-named.txt appears in docs/, data/ or a catalog.

The list lets the lint refuse a name (a victim's, say) without the repository naming anybody. A salted hash keeps a name from
the eyes of a reader, not from somebody who already suspects a name and tries it: put in only what has to be there.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.base.fold import fold
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule

FILE = "never-named.txt"  # in data/
LONGEST = 3  # words
SALT = re.compile(r"^salt ([0-9a-f]{32})$", re.M)
HASH = re.compile(r"^[0-9a-f]{64}$", re.M)
_WORD = re.compile(r"[^\W\d_]+")


class ListError(Exception):
    """A name or list that cannot be used. The text says why."""


@dataclass(frozen=True)
class ForbiddenNames:
    """The list: its salt and the hashes."""

    salt: str
    hashes: frozenset[str]

    def among(self, sequences: set[str]) -> set[str]:
        """Return those of the sequences (words as `name_words` gives them, with single spaces) that are names of the list."""
        start, names = hashlib.sha256(f"{self.salt} ".encode()), set()
        for sequence in sequences:
            hashed = start.copy()
            hashed.update(sequence.encode())
            if hashed.hexdigest() in self.hashes:
                names.add(sequence)
        return names


def name_words(text: str) -> list[str]:
    """Return the words of a text: letters only, lower case, without diacritics; O'Neill is two words."""
    return _WORD.findall(fold(text))


def read(text: str) -> ForbiddenNames:
    """Return the list as it is written in the file. Raises ListError for a line that is neither salt nor hash, or without a salt."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    hashes, salt = HASH.findall(text), SALT.search(text)
    if wrong := [line for line in lines if not SALT.fullmatch(line) and not HASH.fullmatch(line)]:
        raise ListError(f"{wrong[0][:20]!r} is neither a salt nor a hash; add names with python -m scripts never-name")
    if not salt:
        raise ListError("the line 'salt ...' is missing; without it no hash can be compared")
    return ForbiddenNames(salt[1], frozenset(hashes))


def check(project: Project) -> Iterator[Found]:
    """Report a list that cannot be read."""
    if isinstance(fault := _names(project), ListError):
        yield Found(project.data / FILE, 0, str(fault))


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Compare every sequence of words of a file; a name may run over the end of a line."""
    names, text = _names(project), project.text(path)
    if not isinstance(names, ForbiddenNames) or path.name == FILE or path.suffix == ".lock":
        return
    flat = name_words(text)
    sequences = {" ".join(run) for length in range(1, LONGEST + 1) for run in zip(*(flat[at:] for at in range(length)), strict=False)}
    if not (forbidden := names.among(sequences)):
        return
    words = [(number, word) for number, line in enumerate(text.split("\n"), 1) for word in name_words(line)]
    for place, (number, _) in enumerate(words):
        for length in range(1, LONGEST + 1):
            if " ".join(word for _, word in words[place : place + length]) in forbidden and place + length <= len(words):
                yield Found(path, number, f"{length} word(s) here are a name of data/{FILE}; take it out")


@of_data
def _names(project: Project) -> ForbiddenNames | ListError | None:
    """Return the list, or why it cannot be read; None where there is none."""
    try:
        return read(text) if (text := project.text(project.data / FILE)) else None
    except ListError as error:
        return error


RULE = Rule(__name__, "error", whole=check, file=check_file)
