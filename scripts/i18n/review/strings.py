"""PO files with context for a reviewer: each string with its English, its translation, its place, its page and its terms."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog

from scripts.base.addresses import address
from scripts.base.catalogs import po_path, read_catalog
from scripts.evidence.load import Evidence
from scripts.i18n.review.glossary import new_catalog, terms_in
from scripts.i18n.review.pages import Sheet

_OWN = {
    "mechanisms": "mechanisms/{}/",
    "countries": "countries/{}/",
    "letters": "letters/{}/",
    "forms": "certificate/{}/",
    "grounds": "countries/grounds/",
}  # a page for each file of the folder
_OWN |= {folder: f"reference/evidence/{folder}-{{}}/" for folder in ("practice", "somec")}
_ALL = {  # one page for the file
    "findings.yml": "findings/",
    "recommendations.yml": "recommendations/",
    "gaps.yml": "recommendations/",
    "withdrawn.yml": "findings/",
    "publications.yml": "findings/publications/",
    "timeline.yml": "reference/timeline/",
    "changes.yml": "about/changes/",
    "terms.yml": "reference/glossary/",
    "forms.yml": "reference/forms/",
    "grounds.yml": "countries/grounds/",
    "forms/shared/entries.yml": "certificate/fd-2008-947-annex-i/",
    "wishes.yml": "ask/",
    "training/cards.yml": "training/cards/",
    "training/sheets.yml": "training/sheets/",
    "leaflets": "leaflets/",
    "acts": "reference/acts/",
    "sources": "reference/sources/",
}


def page_of(place: str) -> str:
    """Return the address, below a language, of the page that shows a string of data: `countries/lv.yml: gaps` is on `countries/lv/`."""
    file = place.partition(":")[0]
    folder, _, name = file.partition("/")
    return _ALL[file] if file in _ALL else _OWN[folder].format(name.removesuffix(".yml"))


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
