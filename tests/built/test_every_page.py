"""Every page of every language, as its HTML says: sections with links, lists that became lists."""

import re

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from tests.built_site import addresses, html


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_every_section_has_a_link_to_copy(locale):
    for address in addresses(locale):
        for identifier, rest in re.findall(r'<h[234] id="([^"]+)"[^>]*>(.*?)</h[234]>', html(locale, address), re.S):
            assert f'class="headerlink" href="#{identifier}"' in rest, f"{locale}/{address}#{identifier}"


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_page_names_another_that_a_browser_would_fetch_unasked(locale):
    """Firefox does so for the next page; the policy refuses it, and where there is none it costs the reader a page."""
    ahead = re.compile(r'<link[^>]*rel="(?:next|prev|prefetch|prerender)"')
    assert {address for address in addresses(locale) if ahead.search(html(locale, address))} == set()


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_attributes_of_markdown_stayed_text(locale):
    """As they do where a list that should begin with a blank line does not: it becomes a part of what stands before."""
    assert {address for address in addresses(locale) if re.search(r"\{:? *#", html(locale, address))} == set()


MARKER = re.compile(r"\n\s*(?:-\s{2,}|\d+\.\s+)(?=\S)")  # at the start of a line: Markdown that made no list item


def unmade_items(text):
    """Items of lists that stayed text, for want of a blank line after a paragraph."""
    found = LexborHTMLParser(text).css("article p, article li")
    return [MARKER.split(node.html)[1][:60] for node in found if not node.css_first("pre, li") and MARKER.search(node.html)]


def test_an_item_that_stayed_text_is_seen():
    text = "1.  Ask.\n\n    Then wait.\n{}2.  **Send.**\n"
    assert unmade_items(f"<article>{markdown.markdown(text.format(chr(10)))}</article>") == []
    assert unmade_items(f"<article>{markdown.markdown(text.format(''))}</article>") == ["<strong>Send.</strong></p>"]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_item_of_a_list_stayed_text(locale):
    assert {address: items for address in addresses(locale) if (items := unmade_items(html(locale, address)))} == {}


def lists_of_nothing_else(text):
    """Numbered lists that are all that an item, a definition or a cell holds: a text that began with a number and lost it."""
    found = []
    for numbered in LexborHTMLParser(text).css("article dd > ol, article li > ol, article td > ol"):
        before = numbered.prev
        while before and before.tag == "-text" and not before.text().strip():
            before = before.prev
        if not before:
            found.append(numbered.text().strip()[:60])
    return found


def test_a_text_that_lost_its_number_is_seen():
    text = "Kopš\n:   2013{}. gada 1. augusts\n\nAsk:\n\n- first\n    1. the police\n"
    page = [markdown.markdown(text.format(mark), extensions=["def_list"]) for mark in ("", "\\")]
    assert [lists_of_nothing_else(f"<article>{made}</article>") for made in page] == [["gada 1. augusts"], []]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_text_lost_the_number_that_it_begins_with(locale):
    assert {address: found for address in addresses(locale) if (found := lists_of_nothing_else(html(locale, address)))} == {}
