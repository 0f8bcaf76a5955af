"""The pages for policy: one sheet of A4 each, with date, address and “not official”; a sentence that can be quoted."""

import re

import pytest

from scripts.base import locales
from tests.browser.conftest import CLIPBOARD

pytestmark = pytest.mark.browser
STATE, RECOMMENDATIONS = "policy/state-of-play/", "recommendations/"


def sheets(page):
    """How many sheets of A4 the page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))


@pytest.mark.parametrize("address", [STATE, RECOMMENDATIONS, "policy/states/es/", "policy/states/ro/"])
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_overview_prints_on_one_sheet_that_says_what_it_is(context, base, locale, address):
    page = context.new_page()
    page.add_init_script("window.print = () => {}")
    page.goto(f"{base}{locale}/{address}")
    page.click(".kb-print-sheet")
    assert sheets(page) == 1
    page.emulate_media(media="print")
    assert page.locator("article h2").first.is_visible() and not page.locator("details").first.is_visible()
    footer = page.locator("footer")
    assert f"/{locale}/{address}" in footer.locator(".kb-cite").inner_text()  # inner_text: what is seen, with the date
    assert re.search(r"\b20\d\d\b", footer.locator(".kb-cite").inner_text())
    assert "Home Office" in footer.inner_text()  # not an official site of


@pytest.mark.parametrize("state", ["lv", "es", "ro"])
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_sheet_of_a_state_is_one_sheet_without_buttons_however_it_is_printed(context, base, locale, state):
    page = context.new_page()
    page.goto(f"{base}{locale}/policy/states/{state}/")
    page.wait_for_selector(".kb-print-sheet")
    assert sheets(page) == 1
    page.emulate_media(media="print")
    assert page.locator(".kb-state-sheet td").first.is_visible() and page.locator(".kb-cite").is_visible()
    assert page.locator("button:visible, .page-meta:visible").count() == 0


def test_without_the_button_the_whole_page_prints(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{STATE}")
    assert sheets(page) > 1


@CLIPBOARD
def test_a_sentence_is_copied_with_date_and_address(context, base):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}en/{STATE}")
    page.click("[data-of=somec-recommendations] .kb-quote")
    page.wait_for_function("document.querySelector('[data-of=somec-recommendations] .kb-quote').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(page.text_content("[data-of=somec-recommendations] strong"))
    assert "evidence reviewed" in copied and f"/en/{STATE}#somec-recommendations)" in copied


def test_what_happened_since_is_a_list_of_dated_lines_in_order(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{RECOMMENDATIONS}#r3")
    part = page.locator("div[data-is]:has(#r3) details.kb-more")
    assert not part.locator("dd").first.is_visible()
    part.locator("summary").click()
    lines = part.locator("dd li:has(a[href*=timeline])").all_inner_texts()
    years = [int(re.search(r"\b20\d\d\b", line)[0]) for line in lines]
    assert len(lines) > 4 and years == sorted(years)


def test_what_starts_closed_opens_for_a_link_and_a_filter_and_prints(context, base):
    page = context.new_page()
    page.goto(f"{base}en/{RECOMMENDATIONS}")
    entry = page.locator("#r6")
    assert not entry.is_visible()
    page.emulate_media(media="print")
    assert entry.is_visible()
    page.emulate_media(media="screen")
    page.uncheck("#to-eu")
    assert entry.is_visible()
    page.goto(f"{base}en/findings/")
    page.goto(f"{base}en/{RECOMMENDATIONS}#r6")
    entry.wait_for()


@pytest.mark.parametrize(("old", "new"), [("reference/", "reference/pages/"), ("for/", "for/practitioners/"), ("policy/", STATE)])
def test_a_folder_leads_to_a_page(without_scripts, base, old, new):
    page = without_scripts.new_page()
    page.goto(f"{base}en/{old}")
    page.wait_for_url(f"{base}en/{new}")
    assert page.locator("h1").is_visible()
