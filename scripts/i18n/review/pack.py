"""The pack of a language for a reviewing service, as files by name."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scripts.base.catalogs import po_file, translator
from scripts.evidence.load import Evidence
from scripts.i18n.review import pages, printed
from scripts.i18n.review.glossary import glossary
from scripts.i18n.review.strings import of_domain, of_pages


def review_pack(
    root: Path, evidence: Evidence, locale: str, made: date, site_url: str = "", domains: Iterable[str] = ()
) -> dict[str, bytes]:
    """Return a form, the first pages beside their English, these as a PO file too, and the glossary; the strings of `domains` besides.

    Raises CatalogError, PageError or TypesetError.
    """
    sheets, gettext = pages.sheets(root, locale), translator(root, locale).gettext
    catalogs = {"pages": of_pages(sheets, evidence, locale, made, site_url), "glossary": glossary(evidence.terms, locale, made)}
    catalogs |= {domain: of_domain(root, domain, evidence, locale, made, site_url) for domain in domains}
    return {
        f"form-{locale}.pdf": printed.form(sheets, locale, made, site_url, gettext),
        f"pages-{locale}.pdf": printed.pages(sheets, locale, made, site_url, gettext),
        **{f"{name}-{locale}.po": po_file(catalog, width=0) for name, catalog in catalogs.items()},
    }
