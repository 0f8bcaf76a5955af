"""Every page of every language on a narrow phone: no sideways scrolling, no error, no other host, no cookie."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.kit import locales
from tests.built_site import SITE, addresses

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_page_fits_320_pixels_and_stays_on_its_host(browser, base, locale):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    faults = []
    page.on("console", lambda message: faults.append(f"{page.url}: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("request", lambda request: None if request.url.startswith(base) or request.url.startswith("data:") else faults.append(request.url))
    pages = addresses(locale)
    assert len(pages) > 20
    for address in pages:
        page.goto(f"{base}{locale}/{address}")
        seen = page.evaluate(
            """() => ({
                wide: document.documentElement.scrollWidth, lang: document.documentElement.lang,
                h1: document.querySelectorAll("h1").length, title: document.title,
                description: document.querySelector("meta[name=description]")?.content ?? ""})"""
        )
        if seen["wide"] > 320:
            faults.append(f"{page.url}: {seen['wide']} pixels wide")
        if seen["lang"] != locale or seen["h1"] != 1 or not seen["title"] or len(seen["description"]) < 40:
            faults.append(f"{page.url}: {seen}")
    assert faults == []
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_section_has_a_link_to_copy(locale):
    for address in addresses(locale):
        html = (SITE / locale / address / "index.html").read_text(encoding="utf-8")
        for identifier, rest in re.findall(r'<h[234] id="([^"]+)"[^>]*>(.*?)</h[234]>', html, re.S):
            assert f'class="headerlink" href="#{identifier}"' in rest, f"{locale}/{address}#{identifier}"


MARKER = re.compile(r"\n\s*(?:-\s{2,}|\d+\.\s+)(?=\S)")  # at the start of a line: Markdown that made no list item


def unmade_items(html):
    """Items of lists that stayed text, for want of a blank line after a paragraph."""
    found = LexborHTMLParser(html).css("article p, article li")
    return [MARKER.split(node.html)[1][:60] for node in found if not node.css_first("pre, li") and MARKER.search(node.html)]


def test_an_item_that_stayed_text_is_seen():
    import markdown

    text = "1.  Ask.\n\n    Then wait.\n{}2.  **Send.**\n"
    assert unmade_items(f"<article>{markdown.markdown(text.format(chr(10)))}</article>") == []
    assert unmade_items(f"<article>{markdown.markdown(text.format(''))}</article>") == ["<strong>Send.</strong></p>"]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_item_of_a_list_stayed_text(locale):
    pages = {address: (SITE / locale / address / "index.html").read_text(encoding="utf-8") for address in addresses(locale)}
    assert {address: items for address, html in pages.items() if (items := unmade_items(html))} == {}


def lists_of_nothing_else(html):
    """Numbered lists that are all that an item, a definition or a cell holds: a text that began with a number and lost it."""
    found = []
    for numbered in LexborHTMLParser(html).css("article dd > ol, article li > ol, article td > ol"):
        before = numbered.prev
        while before and before.tag == "-text" and not before.text().strip():
            before = before.prev
        if not before:
            found.append(numbered.text().strip()[:60])
    return found


def test_a_text_that_lost_its_number_is_seen():
    import markdown

    text = "Kopš\n:   2013{}. gada 1. augusts\n\nAsk:\n\n- first\n    1. the police\n"
    page = [markdown.markdown(text.format(mark), extensions=["def_list"]) for mark in ("", "\\")]
    assert [lists_of_nothing_else(f"<article>{html}</article>") for html in page] == [["gada 1. augusts"], []]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_text_lost_the_number_that_it_begins_with(locale):
    pages = {address: (SITE / locale / address / "index.html").read_text(encoding="utf-8") for address in addresses(locale)}
    assert {address: found for address, html in pages.items() if (found := lists_of_nothing_else(html))} == {}
