"""PO files with context for a reviewer: each string with its English, its translation, its place, its page and its terms."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog

from scripts.base import yaml_file
from scripts.base.addresses import address
from scripts.base.catalogs import po_path, read_catalog
from scripts.evidence.load import Evidence
from scripts.i18n.review.glossary import new_catalog, terms_in
from scripts.i18n.review.pages import Sheet

_PAGES: dict[str, dict[str, str]] = yaml_file.read(Path(__file__).with_name("pages.yml"))


def page_of(place: str) -> str:
    """Return the address, below a language, of the page that shows a string of data: `countries/lv.yml: gaps` is on `countries/lv/`."""
    file = place.partition(":")[0]
    folder, _, name = file.partition("/")
    return _PAGES["whole"].get(file) or _PAGES["own"][folder].format(name.removesuffix(".yml"))


def of_pages(sheets: Iterable[Sheet], evidence: Evidence, locale: str, made: date, site_url: str) -> Catalog:
    """Return the pieces of pages, with their marks. The context says page, section and number, which the form asks for."""
    catalog, terms = new_catalog(locale, made), terms_in(evidence.terms, locale)
    for place, sheet in enumerate(sheets, 1):
        for pair in sheet.pairs:
            where = f"{site_url}{locale}/{address(sheet.slug)}" + (f"#{pair.section}" if pair.section != "top" else "")
            comments = [f"docs/{locale}/{sheet.slug}:{pair.line} ({pair.kind})", where, *_notes(terms(pair.english))]
            message = catalog.add(pair.english, pair.text, auto_comments=comments, context=f"{place}.{pair.number}")
            message.flags.clear()  # the id of a heading is no field to fill in
    return catalog


def of_domain(root: Path, domain: str, evidence: Evidence, locale: str, made: date, site_url: str) -> Catalog:
    """Return the strings of the data or of the interface. `translations import` takes the file back. Raises CatalogError."""
    catalog, terms = new_catalog(locale, made), terms_in(evidence.terms, locale)
    for message in read_catalog(po_path(root, locale, domain), locale):
        if not message.id:
            continue
        places = message.auto_comments
        pages = dict.fromkeys(page_of(place) for place in places) if domain == "data" else []
        comments = [*places, *(f"{site_url}{locale}/{page}" for page in pages), *_notes(terms(str(message.id)))]
        catalog.add(message.id, message.string, flags=message.flags, auto_comments=comments)
    return catalog


def _notes(terms: list[str]) -> list[str]:
    return [f"Terms: {'; '.join(terms)}"] if terms else []
