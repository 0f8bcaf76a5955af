"""Translations of the strings in `data/`, in `overrides/` and in the page builders: gettext catalogs read by Babel.

`locale/<locale>/LC_MESSAGES/ui.po` holds the interface, `data.po` the strings of `data/`: the same English words may be
translated differently in the two. English needs no catalog. A message without a translation, or with a fuzzy one, is
shown in English and marked as English (`translate`).
"""

import os
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from markupsafe import Markup, escape

from scripts.base import locales, po, text_file

DOMAINS = ("ui", "data")


class CatalogError(Exception):
    """A catalog that cannot be read. The text names file, line and the mend."""


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "to be extracted, translated later"
    """Mark a string for extraction without translating it here."""
    return message


def po_path(root: Path, locale: str, domain: str) -> Path:
    """Return where a catalog lies."""
    return root / "locale" / locale / "LC_MESSAGES" / f"{domain}.po"


def read_catalog(path: Path, locale: str) -> Catalog:
    """Read a PO file. Raise CatalogError where it is missing or broken."""
    try:
        return read_po(StringIO(_text(path)), locale=locale, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", -1) + 1  # Babel counts from 0; 0 here: the line is not known
        raise CatalogError(f"{path}:{line}: broken PO file: {error}") from error


def read_strings(path: Path) -> po.Strings:
    """Return the strings of a PO file, without Babel: five times as fast. Raises CatalogError where it is missing or broken."""
    strings = po.parse(_text(path))
    if strings.faults:
        line, message = strings.faults[0]
        raise CatalogError(f"{path}:{line}: broken PO file: {message}")
    return strings


def _text(path: Path) -> str:
    try:
        return text_file.read(path)
    except text_file.InvalidTextError as error:
        raise CatalogError(str(error)) from error
    except FileNotFoundError as error:
        raise CatalogError(f"{path}: no such catalog; run 'make catalogs'") from error


def po_file(catalog: Catalog, width: int = 110) -> bytes:
    """Return a catalog as a PO file; `width` 0 breaks no line."""
    from babel.messages.pofile import write_po

    for message in catalog:
        if "%(" not in str(message.id):  # prose such as "7.8% of prisoners" is no format string
            message.flags.discard("python-format")
    file = BytesIO()
    write_po(file, catalog, width=width, omit_header=False, sort_output=False, no_location=True)
    return file.getvalue()


def save(catalog: Catalog, path: Path) -> None:
    """Write a catalog beside its place, then move it there: a broken run leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.new")
    temporary.write_bytes(po_file(catalog))
    temporary.replace(path)


class Translator:
    """Looks messages up in one language: those of the interface and those of `data/`, each in the other where it has none."""

    def __init__(self, locale: str, interface: dict[str, str], data: dict[str, str] | None = None) -> None:
        self.locale, data = locale, data or {}
        self._interface, self._data = data | interface, interface | data

    def gettext(self, message: str) -> str:
        """Return the translation of a string of the interface, or the English text where there is none."""
        return self._interface.get(message, message)

    def has(self, message: str) -> bool:
        """Return whether the message needs no translation or has one."""
        return self.locale == locales.SOURCE or message in self._data

    def data(self, message: str) -> str:
        """Return the translation of a string of `data/` as plain text, or the English text where there is none."""
        return self._data.get(message, message)

    def translate(self, message: str) -> Markup:
        """Return the translation of a string of `data/` as HTML; English text in a page of another language carries `lang="en"`."""
        if self.has(message):
            return escape(self.data(message))
        return Markup('<span lang="en">{}</span>').format(message)


ENGLISH = Translator(locales.SOURCE, {})  # one for all builds of a process: by it they know what they made before


@cache
def _translator(locale: str, paths: tuple[Path, ...], _state: tuple[float, ...]) -> Translator:
    """Return the messages of catalogs in a certain state: `make serve` reads again only what changed."""
    interface, data = ({entry.english: entry.text for entry in read_strings(path).entries if entry.usable} for path in paths)
    return Translator(locale, interface, data)


def translator(root: Path, locale: str) -> Translator:
    """Return all usable messages of a language. Raises CatalogError."""
    if locale == locales.SOURCE:
        return ENGLISH
    paths = tuple(po_path(root, locale, domain) for domain in DOMAINS)
    return _translator(locale, paths, tuple(path.stat().st_mtime_ns if path.is_file() else 0 for path in paths))
