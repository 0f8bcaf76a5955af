"""Collect the strings to translate: from the overrides and page builders (`ui`) and from `data/` (`data`)."""

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from jinja2.ext import babel_extract  # Babel finds it by entry point only

from scripts.base import locales, yaml_file
from scripts.base.catalogs import DOMAINS, po_path, read_catalog, save
from scripts.evidence.load import Evidence
from scripts.i18n.strings import strings

KEYWORDS = {"_": None, "gettext": None, "N_": None, "translate": None}
TEXT_FILES = ("labels.yml", "tables.yml")  # of scripts/, each beside the module that reads it: every text is a message
PAGE_TEMPLATES = {"comment_start_string": "<#", "comment_end_string": "#>"}  # as in pages/render.py


def template(root: Path, domain: str, evidence: Evidence) -> Catalog:
    """Return all English strings of a domain, each with the places where it stands."""
    catalog = Catalog(project="SOMEC knowledge base", charset="utf-8", fuzzy=False)
    if domain == "data":
        for text, place in strings(evidence):
            catalog.add(text, auto_comments=[place])
        return catalog
    for path in sorted((root / "overrides").rglob("*")):
        if path.suffix in (".html", ".jinja"):
            options = PAGE_TEMPLATES if path.suffix == ".jinja" else {}
            _extract(catalog, root, path, babel_extract, options)
    for path in sorted((root / "scripts").rglob("*.py")):
        _extract(catalog, root, path, "python", {})
        if (file := path.with_suffix(".yml")).name in TEXT_FILES and file.is_file():
            for text in _texts(yaml_file.read(file)):
                catalog.add(text, auto_comments=[file.relative_to(root).as_posix()])
    return catalog


def _texts(table: dict[str, Any]) -> Iterator[str]:
    """Yield every text of nested tables; `1 day | 2 days` are two."""
    for value in table.values():
        if isinstance(value, dict | str):  # a list holds names
            yield from _texts(value) if isinstance(value, dict) else value.split(" | ")


def _extract(catalog: Catalog, root: Path, path: Path, method: str | Callable[..., Any], options: dict[str, str]) -> None:
    for _line, message, comments, _context in extract_from_file(method, path, keywords=KEYWORDS, options=options):
        if isinstance(message, str) and message:
            catalog.add(message, auto_comments=[path.relative_to(root).as_posix(), *comments])


def _take_over(catalog: Catalog, before: dict[Any, Message]) -> None:
    """Give a string that replaces another at the same place the old translation, marked fuzzy.

    The place in `data/` is in the comment. Babel would compare all strings with each other: minutes for thousands.
    """
    gone = {place: old for name, old in before.items() if name not in catalog and old.string for place in old.auto_comments}
    for message in catalog:
        if message.id and not message.string:
            old = next((gone[place] for place in message.auto_comments if place in gone), None)
            if old:
                message.string, message.previous_id = old.string, [str(old.id)]
                message.flags.add("fuzzy")


def update(root: Path, evidence: Evidence) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Bring every catalog up to date; return (translated, fuzzy, missing) by language and domain.

    A changed English string takes over the old translation and becomes fuzzy; one that is gone is dropped.
    """
    counts = {}
    for domain in DOMAINS:
        english = template(root, domain, evidence)
        for locale in locales.LOCALES[1:]:
            path = po_path(root, locale, domain)
            catalog = read_catalog(path, locale) if path.is_file() else Catalog(locale=locale, fuzzy=False)
            before: dict[Any, Message] = {message.id: message for message in catalog if message.id}
            catalog.update(copy.deepcopy(english), no_fuzzy_matching=domain == "data")
            catalog.obsolete.clear()
            if domain == "data":
                _take_over(catalog, before)
            catalog.project, catalog.version = english.project, "1.0"
            catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = "see CONTRIBUTING.md"
            catalog.header_comment = (
                f"# {locales.language_name(locale, locales.SOURCE)} translations of the SOMEC knowledge base. CC BY 4.0."
            )
            save(catalog, path)
            messages = [message for message in catalog if message.id]
            fuzzy = sum(message.fuzzy for message in messages)
            missing = sum(not message.string for message in messages)
            counts[locale, domain] = len(messages) - fuzzy - missing, fuzzy, missing
    return counts
