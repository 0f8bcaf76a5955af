"""Add a name to data/never-named.txt, the salted hashes of names that must never appear on the site.

The name is asked for without being shown, or read from standard input; it is stored nowhere. The lint (rule
forbidden-names) then refuses it, in this order and with the last word first, whatever its capitals and diacritics.

Exit code 0: added, or there already; 2: could not run.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from scripts.base.command import CLEAN, stop
from scripts.content_lint.forbidden_names import FILE, ListError, add


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 added, or there already; 2 could not run."""
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
