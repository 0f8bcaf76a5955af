"""Add a name to data/never-named.txt, the salted hashes of names that must never appear on the site.

The name is asked for without being shown, or read from standard input; it is stored nowhere. The lint (rule
forbidden-names) then refuses it, in this order and with the last word first, whatever its capitals and diacritics.

Exit code 0: added, or there already; 2: could not run.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import secrets
import sys
from pathlib import Path

from scripts.base.command import CLEAN, stop
from scripts.content_lint.privacy.forbidden_names import FILE, HASH, LONGEST, SALT, ListError, name_words, read

HEAD = (
    "# Salted hashes of names that must never appear in docs/ or data/. Add one with python -m scripts never-name; the name itself\n"
    "# is not stored. The rule forbidden-names compares every sequence of one to three words.\n"
)


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add no option."""


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 added, or there already; 2 could not run."""
    data = options.root / "data"
    if not data.is_dir():
        stop(f"no folder {data}; is --root the project?")
    name = getpass.getpass("Name (not shown): ") if sys.stdin.isatty() else sys.stdin.read()
    try:
        new = add(data / FILE, name)
    except ListError as error:
        stop(str(error))
    print(f"data/{FILE}: {'added' if new else 'is there already'}")
    return CLEAN


def add(path: Path, name: str) -> bool:
    """Add the hash of a name, in the given order and with the last word first; return False where it was there already.

    Raises ListError for a name of no or more than three words, or of one short word.
    """
    words = name_words(name)
    if not 1 <= len(words) <= LONGEST or len("".join(words)) < 4:
        raise ListError(f"give one to {LONGEST} words with at least four letters together")
    text = path.read_text(encoding="utf-8") if path.is_file() else HEAD
    read(text)
    known = SALT.search(text)
    salt = known[1] if known else secrets.token_hex(16)
    if not known:
        text += f"salt {salt}\n"
    orders = {" ".join(words), " ".join([words[-1], *words[:-1]])}
    new = sorted({hashlib.sha256(f"{salt} {order}".encode()).hexdigest() for order in orders} - set(HASH.findall(text)))
    if new:
        path.write_text(text + "".join(f"{hashed}\n" for hashed in new), encoding="utf-8")
    return bool(new)
