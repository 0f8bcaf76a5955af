"""What is typed tells a host nothing: the same requests for every query, and nothing typed in what is copied."""

from __future__ import annotations

import pytest

from scripts.base import yaml_file
from tests.browser.conftest import CLIPBOARD, SITE
from tests.built_site import ROOT

pytestmark = pytest.mark.browser
FIRST = ("pardon", "victim moves to Portugal", "zzzz", "Interpol notice 947")


def queries() -> list[str]:
    """A hundred queries of the judged ones."""
    judged = yaml_file.read(ROOT / "tests/search/queries/en.yml")
    return [query["q"] for query in (*judged["tune"], *judged["check"])][:100]


def search(page, text) -> None:
    """Type a query and wait until its excerpts stand, where it finds something."""
    page.fill("#kb-search-input", text)
    page.wait_for_function(
        """() => !document.querySelector('.kb-search__none').hidden
          || [...document.querySelectorAll('.kb-search__excerpt')].some((one) => one.textContent)"""
    )


@pytest.mark.parametrize("count", [20, pytest.param(100, marks=pytest.mark.slow)])
def test_queries_ask_for_the_same_files(browser, base, count):
    asked: list[set[str]] = []
    for first in FIRST:
        context = browser.new_context()
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request, requests=requests: requests.append(request.url))
        page.goto(f"{base}en/")
        page.keyboard.press("/")
        with page.expect_response("**/texts.json"):
            search(page, first)
        asked.append(set(requests))
        if first == FIRST[0]:
            before = len(requests)
            for query in queries()[:count]:
                search(page, query)
            page.wait_for_timeout(300)
            assert requests[before:] == []
        context.close()
    assert all(one == asked[0] for one in asked), [one ^ asked[0] for one in asked]
    assert len([url for url in asked[0] if "/search/en/" in url]) == 2
    assert len(list((SITE / "search/en").glob("*/*.json"))) == 2


@CLIPBOARD
def test_what_was_typed_into_the_filter_is_not_copied_with_the_comparison(context, base):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/#q=Quirinalis")
    page.wait_for_selector("[data-copy]:visible")
    page.click("[data-copy]")
    page.wait_for_selector("[data-status]:text('Copied.')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "/countries/compare/" in copied and "Quirinalis" not in copied
