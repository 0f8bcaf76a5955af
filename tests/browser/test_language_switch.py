"""The language switch keeps page and section; without scripts it keeps the page."""

import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.kit import locales
from tests.built_site import SITE, addresses

pytestmark = pytest.mark.browser


def test_a_switch_keeps_page_and_section_through_all_languages(context, base):
    page = context.new_page()
    page.goto(f"{base}en/guidance/transfer-supervision/#g7-3")
    for locale in (*locales.LOCALES[1:], "en"):
        page.click(".kb-language summary")
        page.click(f'.lang-switch a[hreflang="{locale}"]')
        page.wait_for_url(f"{base}{locale}/guidance/transfer-supervision/#g7-3")
        assert page.evaluate("document.documentElement.lang") == locale
        assert page.locator("#g7-3").is_visible()


def test_without_scripts_the_switch_keeps_the_page(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}en/countries/lv/")
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="ca"]')
    assert page.url == f"{base}ca/countries/lv/"
    context.close()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_has_every_language(locale):
    assert addresses(locale) == addresses("en")


def test_the_front_door_leads_to_each_language_and_sends_nobody_away(context, base):
    page = context.new_page()
    page.goto(base)
    assert page.url == base
    links = page.locator("main a")
    assert [links.nth(i).get_attribute("hreflang") for i in range(links.count())] == list(locales.LOCALES)
    page.click('main a[hreflang="lv"]')
    assert page.url == f"{base}lv/"


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
    return LexborHTMLParser((SITE / locale / address / "index.html").read_text(encoding="utf-8"))


def _sections(page: LexborHTMLParser) -> set[str]:
    return {node.attributes["id"] for node in page.css("article h2[id], article h3[id], article h4[id], article .alias[id], article [data-fact][id]")}
