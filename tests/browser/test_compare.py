"""The comparison: choose, filter, sort, share, download; and the whole table without scripts."""

import csv
import io
import json
import re

import pytest

from scripts.kit import locales

pytestmark = pytest.mark.browser
SHOWN = "[...document.querySelectorAll('#compare-table thead th:not([hidden])')].map(th => th.dataset.topic)"
ROWS = "[...document.querySelectorAll('#compare-table tbody tr:not([hidden])')].map(tr => tr.dataset.code)"


def choose(page, *topics):
    page.click(".kb-controls summary")
    for box in page.locator('input[name="topics"]').all():
        box.set_checked(box.get_attribute("value") in topics)


@pytest.fixture
def page(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/")
    return page


def test_the_choice_of_topics_is_kept_in_the_address(page, context):
    choose(page, "ecris", "vetting")
    assert page.evaluate(SHOWN) == ["country", "ecris", "vetting"]
    assert "topics=ecris,vetting" in page.url
    again = context.new_page()
    again.goto(page.url)
    assert again.evaluate(SHOWN) == ["country", "ecris", "vetting"]


def test_an_old_address_with_the_words_in_it_still_filters(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/?topics=probation&q=probacijas")
    page.wait_for_url(f"{base}en/countries/compare/?topics=probation#q=probacijas")
    assert page.evaluate(ROWS) == ["lv"]


def test_words_filter_rows_without_diacritics_and_the_count_is_told(page):
    choose(page, "probation")
    page.fill("#compare-words", "probacijas")
    assert page.evaluate(ROWS) == ["lv"]
    assert page.text_content("[data-status]").startswith("1 of 28 countries")


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_round(page):
    choose(page, "sis")
    page.click('th[data-topic="sis"] button')
    first = page.evaluate(ROWS)
    dates = page.evaluate("""[...document.querySelectorAll('td[data-topic="sis"]')].map(td => td.dataset.since || '~')""")
    assert dates == sorted(dates)
    page.click('th[data-topic="sis"] button')
    assert page.evaluate(ROWS) == first[::-1]
    assert page.get_attribute('th[data-topic="sis"]', "aria-sort") == "descending"
    assert "sort=-sis" in page.url


def test_an_unknown_topic_in_the_address_is_told_and_the_rest_is_shown(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/?topics=ecris,weather&sort=rain")
    status = page.text_content("[data-status]")
    assert "weather, rain" in status and "28 of 28 countries" in status
    assert page.evaluate(SHOWN) == ["country", "ecris"]
    page.goto(f"{base}en/countries/compare/?topics=weather")
    assert len(page.evaluate(SHOWN)) == 6


def test_the_download_is_exactly_the_view(page):
    choose(page, "ecris", "fd-2008-947-receives")
    page.fill("#compare-words", "latvia")
    with page.expect_download() as waiting:
        page.click("[data-csv]")
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8-sig"))))
    assert [(row["country"], row["topic"]) for row in rows] == [("lv", "ecris"), ("lv", "fd-2008-947-receives")]
    assert rows[0]["since"] == "2012-04" and rows[0]["sources"] == "jud-ecris-swd-2017-242"
    assert rows[0]["page"].endswith("/en/countries/lv/#glance-ecris")
    with page.expect_download() as waiting:
        page.click("[data-json]")
    records = json.loads(waiting.value.path().read_text(encoding="utf-8"))["records"]
    assert [record["value"] for record in records] == [row["value"] for row in rows]


def test_the_whole_table_is_there_without_scripts(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/")
    assert not page.locator(".kb-controls").is_visible()
    assert page.locator("#compare-table tbody tr").count() == 28
    assert page.locator('#compare-table td[data-topic="vetting"]').first.is_visible()
    context.close()


def test_on_a_phone_each_country_is_a_card_that_names_its_values(browser, base):
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/?topics=ecris")
    cell = page.locator('tr[data-code="lv"] td[data-topic="ecris"]')
    assert cell.bounding_box()["width"] > 250
    assert (
        page.evaluate("""getComputedStyle(document.querySelector('tr[data-code="lv"] td[data-topic="ecris"]'), "::before").content""")
        == '"ECRIS"'
    )
    assert not page.locator('tr[data-code="lv"] td[data-topic="vetting"]').is_visible()
    context.close()


def test_where_nothing_fits_the_table_goes_and_the_reader_is_told(page):
    page.fill("#compare-words", "zzzz")
    assert not page.locator("#compare-table").is_visible()
    assert page.text_content("[data-status]").startswith("Nothing fits this choice. 0 of 28")
    page.fill("#compare-words", "latvia")
    assert page.locator("#compare-table").is_visible() and "Nothing" not in page.text_content("[data-status]")


def test_the_language_switch_keeps_the_topics_and_drops_the_words_of_one_language(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/?topics=sis,ecris&sort=-sis#q=police")
    assert page.input_value("#compare-words") == "police"
    page.click(".kb-language summary")
    page.click('.lang-switch a[hreflang="lv"]')
    page.wait_for_url(f"{base}lv/countries/compare/?topics=sis,ecris&sort=-sis")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_comparison_prints_on_landscape_pages_with_all_its_columns(context, base, locale):
    page = context.new_page()
    page.set_viewport_size({"width": 1017, "height": 700})  # A4 landscape within its margins
    page.goto(f"{base}{locale}/countries/compare/")
    page.emulate_media(media="print")
    table, box = page.evaluate("[document.getElementById('compare-table').scrollWidth, document.documentElement.clientWidth]")
    assert table <= box
    assert re.search(rb"/MediaBox \[0 0 84[12]", page.pdf(prefer_css_page_size=True))
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#compare-table thead button')).display") == "contents"
    )  # a button's text is not repeated on page 2
