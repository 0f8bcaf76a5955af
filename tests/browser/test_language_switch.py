"""The language switch keeps page and section; without scripts it keeps the page."""

import pytest

from scripts.base import locales

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


def test_without_scripts_the_switch_keeps_the_page(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/countries/lv/")
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="ca"]')
    assert page.url == f"{base}ca/countries/lv/"


def test_the_front_door_leads_to_each_language_and_sends_nobody_away(context, base):
    page = context.new_page()
    page.goto(base)
    assert page.url == base
    links = page.locator("main a")
    assert [links.nth(i).get_attribute("hreflang") for i in range(links.count())] == list(locales.LOCALES)
    page.click('main a[hreflang="lv"]')
    assert page.url == f"{base}lv/"
