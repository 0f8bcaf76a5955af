"""State and upkeep of the translations.

status            what each language lacks: pages, outdated sections, strings (default)
update            bring the gettext catalogs up to date with data/, overrides/ and scripts/
stamp LOCALE PAGE [--section ID ...]
                  record that the translation of a page (guidance/index.md) follows the English text of today
export LOCALE FILE.po [--domain ui] [--missing] [--place countries/lv.yml ...]
                  write strings of data/ or of the interface to a PO file, for Poedit, Weblate or another editor
import LOCALE FILE.po [--domain ui] [--numbers-checked]
                  take the translations of such a file, and say what is new, changed or refused
review-pack LOCALE FOLDER
                  write what a reviewing service gets: form, ten pages beside the English, and PO files with places and terms
glossary LOCALE FILE.po
                  write the termbase as a glossary, for Weblate or another editor
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.base import locales
from scripts.base.catalogs import DOMAINS, CatalogError, save
from scripts.base.typeset import TypesetError
from scripts.evidence.load import EvidenceError, load
from scripts.i18n.exchange import export, take
from scripts.i18n.extract import update
from scripts.i18n.review.glossary import glossary
from scripts.i18n.review.pack import review_pack
from scripts.i18n.stamp import stamp
from scripts.i18n.state import states
from scripts.markdown.page import Page, PageError
from scripts.markdown.pages import prose


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("status", help="what each language lacks")
    commands.add_parser("update", help="bring the catalogs up to date")
    stamping = commands.add_parser("stamp", help="record that a translation is up to date")
    stamping.add_argument("locale", choices=locales.LOCALES[1:])
    stamping.add_argument("pages", nargs="+", help="guidance/index.md ..., or 'all'")
    stamping.add_argument("--section", action="append", help="only these sections of the page")
    for name, words in (("export", "write strings to a PO file"), ("import", "take the translations of a PO file")):
        exchanging = commands.add_parser(name, help=words)
        exchanging.add_argument("locale", choices=locales.LOCALES[1:])
        exchanging.add_argument("file", type=Path, metavar="FILE.po")
        exchanging.add_argument("--domain", choices=DOMAINS, default="data", help="data (default) or ui, the interface")
        if name == "export":
            exchanging.add_argument("--missing", action="store_true", help="only strings without an up-to-date translation")
            exchanging.add_argument("--place", action="append", default=[], help="only strings whose place begins so")
        else:
            exchanging.add_argument(
                "--numbers-checked", action="store_true", help="take strings whose numbers differ from the English as well"
            )
    for name, words, target in (
        ("review-pack", "write what a reviewing service gets", "folder"),
        ("glossary", "write the termbase as a glossary", "file"),
    ):
        giving = commands.add_parser(name, help=words)
        giving.add_argument("locale", choices=locales.LOCALES[1:])
        giving.add_argument(target, type=Path, metavar="FOLDER" if target == "folder" else "FILE.po")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 done, 1 something is missing (status) or refused (import), 2 could not run."""
    try:
        return _COMMANDS.get(options.command, _status)(options)
    except (EvidenceError, CatalogError, PageError, TypesetError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _update(options: argparse.Namespace) -> int:
    for (locale, domain), (done, fuzzy, missing) in sorted(update(options.root, load(options.root)).items()):
        print(f"{locale} {domain}: {done} translated, {fuzzy} fuzzy, {missing} missing")
    return 0


def _stamp(options: argparse.Namespace) -> int:
    docs = options.root / "docs"
    folder = docs / options.locale
    pages = options.pages
    if pages == ["all"]:
        pages = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.md"))]
    for slug in pages:
        english = Page.read(docs / locales.SOURCE / slug, docs)
        changed = stamp(english, folder / slug, docs, options.section)
        print(f"{options.locale}/{slug}: {'stamped' if changed else 'was up to date'}")
    return 0


def _export(options: argparse.Namespace) -> int:
    count = export(options.root, options.locale, options.domain, options.file, options.place, options.missing)
    print(f"{options.file}: {count} strings")
    return 0


def _import(options: argparse.Namespace) -> int:
    taken = take(options.root, options.locale, options.domain, options.file, options.numbers_checked)
    for word, messages in (("new", taken.added), ("changed", taken.changed)):
        for message in messages:
            print(f"  {word:8}{_short(message)}")
    for message, reason in taken.refused:
        print(f"  refused {_short(message)} - {reason}", file=sys.stderr)
    print(
        f"{options.locale} {options.domain}: {len(taken.added)} new, {len(taken.changed)} changed, {taken.same} as before, "
        f"{taken.unfinished} still unfinished, {len(taken.refused)} refused"
    )
    return 1 if taken.refused else 0


def _review_pack(options: argparse.Namespace) -> int:
    evidence = load(options.root)
    files = review_pack(options.root, evidence, options.locale, evidence.review.day, os.environ.get("SITE_URL", ""), DOMAINS)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (options.folder / name).write_bytes(content)
        print(options.folder / name)
    return 0


def _glossary(options: argparse.Namespace) -> int:
    evidence = load(options.root)
    save(glossary(evidence.terms, options.locale, evidence.review.day), options.file)
    print(f"{options.file}: {len(evidence.terms)} terms")
    return 0


def _short(message: str) -> str:
    return message if len(message) <= 80 else f"{message[:77]}..."


def _status(options: argparse.Namespace) -> int:
    root: Path = options.root
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


_COMMANDS: dict[str | None, Callable[[argparse.Namespace], int]] = {
    "update": _update,
    "stamp": _stamp,
    "export": _export,
    "import": _import,
    "review-pack": _review_pack,
    "glossary": _glossary,
}
