#!/usr/bin/env python3
"""State and upkeep of the translations.

  status            what each language lacks: pages, outdated sections, strings (default)
  update            bring the gettext catalogs up to date with data/, overrides/ and scripts/
  stamp LOCALE PAGE [--section ID ...]
                    record that the translation of a page (guidance/index.md) follows the English text of today
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import locales
from catalogs import CatalogError
from evidence.load import EvidenceError, load
from i18n.extract import update
from i18n.stamp import stamp
from i18n.state import states
from prose.page import Page, PageError
from sitepages import prose

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Command line. Exit codes: 0 done (status: complete), 1 status: something is missing, 2 could not run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("status", help="what each language lacks")
    commands.add_parser("update", help="bring the catalogs up to date")
    stamping = commands.add_parser("stamp", help="record that a translation is up to date")
    stamping.add_argument("locale", choices=locales.LOCALES[1:])
    stamping.add_argument("pages", nargs="+", help="guidance/index.md ..., or 'all'")
    stamping.add_argument("--section", action="append", help="only these sections of the page")
    arguments = parser.parse_args()
    try:
        if arguments.command == "update":
            return _update(arguments.root)
        if arguments.command == "stamp":
            return _stamp(arguments)
        return _status(arguments.root)
    except (EvidenceError, CatalogError, PageError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _update(root: Path) -> int:
    for (locale, domain), (done, fuzzy, missing) in sorted(update(root, load(root)).items()):
        print(f"{locale} {domain}: {done} translated, {fuzzy} fuzzy, {missing} missing")
    return 0


def _stamp(arguments: argparse.Namespace) -> int:
    docs = arguments.root / "docs"
    folder = docs / arguments.locale
    pages = arguments.pages
    if pages == ["all"]:
        pages = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.md"))]
    for slug in pages:
        english = Page.read(docs / locales.SOURCE / slug, docs)
        changed = stamp(english, folder / slug, docs, arguments.section)
        print(f"{arguments.locale}/{slug}: {'stamped' if changed else 'was up to date'}")
    return 0


def _status(root: Path) -> int:
    incomplete = 0
    for state in states(root, load(root), lambda code: prose(root / "docs", code)):
        print(
            f"{state.locale}: {state.current} of {state.pages} pages up to date, {len(state.missing)} missing, "
            f"{len(state.changed)} with older sections; {state.strings - state.untranslated} of {state.strings} data strings"
        )
        for slug in state.missing:
            print(f"  missing   {slug}")
        for slug, sections in state.changed.items():
            print(f"  older     {slug}: {', '.join(sections)}")
        incomplete += bool(state.missing or state.changed or state.untranslated)
    return 1 if incomplete else 0


if __name__ == "__main__":
    raise SystemExit(main())
