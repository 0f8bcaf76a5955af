"""Search: loaded only when opened, in the reader's language, by keyboard; and what stands there without scripts."""

import pytest

import locales

pytestmark = pytest.mark.browser
PAGES = ("guidance/transfer-supervision/", "mechanisms/directive-2023-977/", "countries/nl/")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_page_is_found_by_its_own_title(context, base, locale):
    page = context.new_page()
    for address in PAGES:
        page.goto(f"{base}{locale}/{address}")
        title = page.locator("h1").evaluate("node => node.firstChild.textContent.trim()")
        page.goto(f"{base}{locale}/")
        page.keyboard.press("/")
        page.fill("#kb-search-input", title)
        page.wait_for_selector("#kb-search-results li a")
        page.wait_for_timeout(150)
        links = page.eval_on_selector_all("#kb-search-results a", "links => links.map(a => a.href)")
        assert all(link.startswith(f"{base}{locale}/") for link in links), links
        assert any(link.split("#")[0] == f"{base}{locale}/{address}" for link in links[:5]), (title, links[:5])


def test_results_are_sections_reached_by_arrow_and_enter(context, base):
    page = context.new_page()
    page.goto(f"{base}en/about/site/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "kb-search-input"
    page.keyboard.type("certificate deadline 60 days")
    page.wait_for_selector("#kb-search-results li a")
    assert "result" in page.text_content(".kb-search__count")
    links = page.eval_on_selector_all("#kb-search-results a", "links => links.map(a => a.href)")
    assert any("#" in link for link in links)
    first = links[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_escape_closes_and_gives_the_focus_back(context, base):
    page = context.new_page()
    page.goto(f"{base}en/")
    page.click("[data-search-open]")
    assert page.locator("#kb-search").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#kb-search").is_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-search-open')")


def test_nothing_is_loaded_before_the_search_is_opened(context, base):
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}en/", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url]
    page.click("[data-search-open]")
    page.fill("#kb-search-input", "SIS")
    page.wait_for_selector("#kb-search-results li")
    assert [url for url in asked if "/search/" in url]


def test_a_search_that_finds_nothing_says_what_to_do(context, base):
    page = context.new_page()
    page.goto(f"{base}en/")
    page.keyboard.press("/")
    page.fill("#kb-search-input", "xyzzyqwv")
    page.wait_for_function("document.querySelector('.kb-search__count').textContent.includes('Nothing found')")


def test_a_search_can_be_linked(context, base):
    page = context.new_page()
    page.goto(f"{base}en/?q=ECRIS")
    page.wait_for_selector("#kb-search-results li")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_without_scripts_the_search_says_so_and_leads_on(browser, base, locale):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}{locale}/mechanisms/ecris/")
    assert not page.locator("[data-search-open]").is_visible()
    page.click(".kb-noscript-search summary")
    assert "JavaScript" in page.text_content(".kb-noscript-search p")
    page.click('.kb-noscript-search a[href$="reference/glossary/"]')
    assert page.url == f"{base}{locale}/reference/glossary/"
    context.close()
