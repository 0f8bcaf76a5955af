"""The languages of the built site, as its HTML says: the same pages and sections in each, and links between them."""

import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from tests.built_site import SITE, addresses, html


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_has_every_language(locale):
    assert addresses(locale) == addresses("en")


@pytest.mark.parametrize("locale", locales.LOCALES[1:])
def test_on_every_page_of_the_sitemap_the_switch_finds_the_same_page_and_sections(locale):
    """The script adds the section to the link; so each section of a page must stand under the same id in each language."""
    listed = re.findall(rf"<loc>[^<]*?/{locale}/([^<]*)</loc>", (SITE / locale / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(addresses("en")), "sitemap"
    for address in listed:
        here, english = _page(locale, address), _page("en", address)
        for code in locales.LOCALES:
            if code == locale:
                continue
            href = here.css_first(f'.lang-switch a[hreflang="{code}"]').attributes["href"]
            assert urljoin(f"/{locale}/{address}", href) == f"/{code}/{address}"
        assert _sections(here) == _sections(english), f"{locale}/{address}"


def _page(locale: str, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(html(locale, address))


def _sections(page: LexborHTMLParser) -> set[str]:
    return {
        node.attributes["id"]
        for node in page.css("article h2[id], article h3[id], article h4[id], article .alias[id], article [data-fact][id]")
    }


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_404_page_is_in_its_language_and_leads_on(locale):
    text = (SITE / locale / "404.html").read_text(encoding="utf-8")
    assert f'<html lang="{locale}"' in text
    for target in (f"/{locale}/", f"/{locale}/reference/pages/"):
        assert f'href="{target}"' in text
