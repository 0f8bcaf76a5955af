"""Add a name to data/never-named.txt, the salted hashes of names that must never appear on the site.

The name is asked for without being shown, or read from standard input; it is stored nowhere. The lint (rule
forbidden-names) then refuses it, in this order and with the last word first, whatever its capitals and diacritics.
"""

import argparse
import getpass
import hashlib
import sys
from pathlib import Path

from scripts.base.command import CLEAN, stop
from scripts.content_lint.privacy.forbidden_names import FILE, LONGEST, ListError, name_words, read


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 added, or there already; 2 could not run."""
    path: Path = options.root / "data" / FILE
    words = name_words(getpass.getpass("Name (not shown): ") if sys.stdin.isatty() else sys.stdin.read())
    if not 1 <= len(words) <= LONGEST or len("".join(words)) < 4:
        stop(f"give one to {LONGEST} words with at least four letters together")
    try:
        text = path.read_text(encoding="utf-8")
        names = read(text)
    except (OSError, ListError) as error:
        stop(str(error))
    orders = {" ".join(words), " ".join([words[-1], *words[:-1]])}
    new = sorted({hashlib.sha256(f"{names.salt} {order}".encode()).hexdigest() for order in orders} - names.hashes)
    path.write_text(text + "".join(f"{hashed}\n" for hashed in new), encoding="utf-8")
    print(f"data/{FILE}: {'added' if new else 'is there already'}")
    return CLEAN
