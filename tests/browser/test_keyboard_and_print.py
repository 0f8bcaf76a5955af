"""Keyboard and print."""

import pytest

from scripts.base import locales
from tests.browser.conftest import CLIPBOARD
from tests.browser.paper import Paper

pytestmark = pytest.mark.browser


def test_the_first_tab_is_the_skip_link_and_search_and_languages_follow(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/sis/")
    stops = []
    for _ in range(10):  # the five sections come before them
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.className + ' ' + document.activeElement.closest('details, button')?.className"))
    assert "md-skip" in stops[0]
    assert any("kb-search-open" in stop for stop in stops)
    assert any("kb-language" in stop for stop in stops)


def test_the_language_menu_opens_and_closes_by_keyboard(context, base):
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/sis/")
    page.focus(".kb-language summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hreflang") == "en"
    page.keyboard.press("Escape")
    assert not page.locator(".lang-switch").is_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_the_menu_opens_on_a_narrow_screen(context, base, by):
    page = context.new_page()
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(f"{base}en/mechanisms/sis/")
    if by == "pointer":
        page.click("[data-menu]")
    else:
        page.focus("[data-menu]")
        page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('__drawer').checked")


@CLIPBOARD
def test_a_sections_link_is_copied(context, base):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}en/mechanisms/sis/")
    page.click("#deadlines .headerlink")
    page.wait_for_selector("#deadlines .headerlink[data-copied]")
    assert page.evaluate("navigator.clipboard.readText()") == f"{base}en/mechanisms/sis/#deadlines"


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_print_has_the_content_and_the_sources_but_no_menus(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/guidance/transfer-supervision/")
    page.emulate_media(media="print")
    for wanted in ("h1", "#checklist", ".footnote", ".page-meta"):
        assert page.locator(wanted).first.is_visible(), wanted
    for unwanted in (".kb-header", ".kb-parts", ".kb-part", ".kb-contents", ".headerlink", "#kb-search"):
        assert not page.locator(unwanted).first.is_visible(), unwanted
    address = page.evaluate("getComputedStyle(document.querySelector('.footnote a[href^=http]:not([hreflang])'), '::after').content")
    assert "http" in address


def printed(context, address):
    """A page as it prints after a click on its button for one sheet."""
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(address)
    page.click(".kb-print-sheet")
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    return page


def test_a_checklist_prints_alone(context, base):
    page = printed(context, f"{base}en/guidance/transfer-supervision/")
    assert page.locator("#checklist").is_visible()
    assert page.locator("h1").is_visible()
    assert not page.locator("#steps").is_visible()
    assert not page.locator(".kb-print-sheet").first.is_visible()


def test_the_footer_says_how_to_cite_the_page(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/lv/")
    words = page.text_content(".kb-cite")
    assert "Latvia" in words and "evidence reviewed" in words and "/en/countries/lv/" in words


def test_the_overview_of_recommendations_prints_without_the_details(context, base):
    page = printed(context, f"{base}en/recommendations/")
    assert page.locator("#gaps").is_visible() and page.locator("tr[data-is]").first.is_visible()
    assert not page.locator("#r1").is_visible()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_page_for_a_judge_prints_on_one_sheet(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/guidance/for-a-judge/")
    assert len(Paper(page, format="A4").sheets) == 1
