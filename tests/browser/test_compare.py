"""The comparison: choose topics and countries, filter, sort, share, copy, open in Excel; and every topic without scripts."""

import io
import re
from urllib.parse import urljoin

import pytest
from openpyxl import load_workbook

from scripts.base import locales
from scripts.evidence import cells
from scripts.pages.kinds import COMPARISONS
from tests.browser.conftest import CLIPBOARD
from tests.support.project import evidence

pytestmark = pytest.mark.browser
SHOWN = "[...document.querySelectorAll('#compare-table thead th:not([hidden])')].map(th => th.dataset.topic)"
ROWS = "[...document.querySelectorAll('#compare-table tbody tr:not([hidden])')].map(tr => tr.dataset.code)"


TRANSFER = ["country", *cells.of_instrument("fd-2008-947")]


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_question_on_work_with_children_opens_the_table_of_certificates(without_scripts, base, locale):
    page = without_scripts.new_page()
    page.goto(f"{base}{locale}/mechanisms/which/")
    page.goto(urljoin(page.url, page.locator("#certificate ~ dl a[href*='countries/compare/']").first.get_attribute("href")))
    assert page.locator("#compare-table thead th").nth(1).get_attribute("data-topic") == "vetting"


def choose(page, *topics):
    page.click("summary:has-text('Choose topics')")
    for box in page.locator('input[name="topics"]').all():
        box.set_checked(box.get_attribute("value") in topics)
    page.wait_for_function(f"{SHOWN}.length == {len(topics) + 1}")  # those of other pages come when they are asked for


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
    again.wait_for_function(f"{SHOWN}.length == 3")
    assert again.evaluate(SHOWN) == ["country", "ecris", "vetting"]


def test_an_old_address_with_the_words_in_it_still_filters(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/authorities/?topics=probation&q=probacijas")
    page.wait_for_url(f"{base}en/countries/compare/authorities/?topics=probation#q=probacijas")
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
    assert page.evaluate(SHOWN) == TRANSFER


def test_it_opens_on_transfer_and_each_preset_shows_its_topics(page):
    assert page.evaluate(SHOWN) == TRANSFER
    assert page.locator("[aria-pressed=true]").all_inner_texts() == ["Transfer of supervision"]
    for name, topics in {
        "Register": ["post-release", "sex-offender-register", "criminal-records"],
        "Work with children": ["ecris", "vetting", "criminal-records"],
        "Police channel": ["sis", "directive-2023-977", "police-cooperation"],
        "Prison sentences": list(cells.of_instrument("fd-2008-909")),
    }.items():
        page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_selector("[aria-pressed=true]:has-text('" + name + "')")
        assert sorted(page.evaluate(SHOWN)) == sorted(["country", *topics])
        assert f"topics={','.join(topic for topic in cells.topics() if topic in topics)}" in page.url
    page.get_by_role("button", name="Transfer of supervision").click()
    assert page.evaluate(SHOWN) == TRANSFER and "?" not in page.url


def test_countries_are_chosen_and_kept_in_the_address(page, context, base):
    page.click("summary:has-text('Choose countries')")
    for name in ("Spain", "Netherlands"):
        page.get_by_role("checkbox", name=name).check()
    assert page.evaluate(ROWS) == ["nl", "es"] and "countries=nl,es" in page.url
    again = context.new_page()
    again.goto(page.url)
    assert again.evaluate(ROWS) == ["nl", "es"]
    again.goto(f"{base}en/countries/compare/?countries=lv,atlantis")
    assert again.evaluate(ROWS) == ["lv"] and "atlantis" in again.text_content("[data-status]")
    page.get_by_role("button", name="All countries").click()
    assert len(page.evaluate(ROWS)) == 28 and "?" not in page.url


def test_a_topic_of_another_page_comes_with_its_links(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/?topics=sis,fd-2008-909-receives,vetting")
    page.wait_for_function("document.querySelectorAll('#compare-table thead th:not([hidden])').length == 4")
    assert page.evaluate(SHOWN) == ["country", "sis", "fd-2008-909-receives", "vetting"]
    for topic, anchor in (("sis", "glance-sis"), ("fd-2008-909-receives", "receive-fd-2008-909"), ("vetting", "glance-vetting")):
        link = page.locator(f'tr[data-code="lv"] td[data-topic="{topic}"] a')
        assert urljoin(page.url, link.get_attribute("href")) == f"{base}en/countries/lv/#{anchor}"
    page.click('th[data-topic="vetting"] button')
    assert "sort=vetting" in page.url


def test_where_a_topic_does_not_come_the_reader_is_told(context, base):
    page = context.new_page()
    page.goto(f"{base}en/countries/compare/")
    page.route("**/compare/fd-2008-909/", lambda route: route.abort())
    page.get_by_role("button", name="Prison sentences").click()
    page.wait_for_function("document.querySelector('[data-status]').textContent.startsWith('A topic could not be loaded')")
    page.unroute_all()
    page.get_by_role("button", name="Register").click()
    page.get_by_role("button", name="Prison sentences").click()
    page.wait_for_function("document.querySelector('[data-status]').textContent.endsWith('28 countries, 5 topics')")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Netherlands Spain", ["nl", "es"]),
        ("NL ES LV UK", ["lv", "nl", "es", "uk"]),
        ("latv, esto", ["ee", "lv"]),
        ("Finland Sweden kriminalvarden", ["se"]),
        ("de", None),
    ],
)
def test_several_countries_are_typed_and_other_words_narrow_the_choice(page, typed, shown):
    page.fill("#compare-words", typed)
    assert page.evaluate(ROWS) == shown if shown else len(page.evaluate(ROWS)) > 3


@CLIPBOARD
def test_the_copied_table_is_the_view_with_its_source_and_date(page, context, base):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=urljoin(base, "/").rstrip("/"))
    page.goto(f"{base}en/countries/compare/?countries=nl,es&topics=ecris,fd-2008-947-languages")
    page.get_by_role("button", name="Copy table").click()
    page.wait_for_function("document.querySelector('[data-status]').textContent.startsWith('Copied.')")
    copied = page.evaluate("""async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      const html = new DOMParser().parseFromString(await read("text/html"), "text/html");
      return {
        plain: await read("text/plain"),
        cells: [...html.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
        below: html.querySelector("table ~ p").textContent,
        headed: html.querySelectorAll("thead th").length,
      };
    }""")
    lines = [line.split("\t") for line in copied["plain"].replace("\r", "").split("\n")]
    assert lines[:3] == copied["cells"] and lines[3] == [""] and copied["headed"] == 3
    assert lines[0] == ["Country", "Supervision: languages of the certificate", "ECRIS"]
    assert [line[0] for line in lines[1:3]] == ["Netherlands", "Spain"]
    assert lines[1][1] == "Dutch [WETS, Article 3:8(3) (text of 2024)]" and not re.search(r"\[\d+\]", copied["plain"])
    assert lines[4] == [copied["below"]] and page.url in copied["below"]
    today = page.evaluate("new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())")
    assert f"Copied: {today}" in copied["below"] and "Evidence reviewed: " in copied["below"]


def test_where_the_browser_forbids_to_copy_the_reader_is_told(page):
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy table").click()
    page.wait_for_function("document.querySelector('[data-status]').textContent.startsWith('Your browser did not')")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_the_file_for_excel_has_every_country_and_topic_in_the_language(context, base, locale):
    page = context.new_page()
    page.goto(f"{base}{locale}/countries/compare/")
    names = page.locator("#compare-table tbody th").all_inner_texts()
    address = urljoin(page.url, page.get_attribute("a[href*='countries-'][href$='.xlsx']", "href"))
    page.goto(f"{base}{locale}/data/")
    assert urljoin(page.url, page.get_attribute("a[href*='countries-'][href$='.xlsx']", "href")) == address
    book = load_workbook(io.BytesIO(context.request.get(address).body()))
    table, values, about = book.worksheets
    assert (table.max_row, table.max_column) == (29, len(cells.topics()) + 1)
    assert values.max_row == 28 * len(cells.topics()) + 1 and about.max_row == 6
    assert [row[0].value for row in table.iter_rows(min_row=2)] == names


def test_every_topic_is_there_without_scripts(without_scripts, base):
    page = without_scripts.new_page()
    topics = set()
    for address in ("", *(f"{name}/" for name in COMPARISONS.names)):
        page.goto(f"{base}en/countries/compare/{address}")
        assert not page.locator(".kb-controls").is_visible()
        assert page.locator("#compare-table tbody tr").count() == 28
        topics |= set(
            page.eval_on_selector_all("#compare-table td", "tds => tds.filter(td => td.checkVisibility()).map(td => td.dataset.topic)")
        )
        assert page.locator(".kb-apart a").count() == len(COMPARISONS.names)
        assert page.locator("a[href*='countries-'][href$='.xlsx']").is_visible()
    assert topics == set(cells.topics())


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


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_names_are_in_the_order_in_which_the_browser_sorts_them(page, locale):
    names = [locales.country_name(code, locale) for code in evidence().countries] + [getattr(term, locale) for term in evidence().terms]
    sorted_there = page.evaluate(
        "([names, locale]) => names.sort(new Intl.Collator(locale, { sensitivity: 'base' }).compare)", [names, locale]
    )
    ours = sorted(names, key=lambda name: locales.sort_key(name, locale))
    assert [(one, other) for one, other in zip(ours, sorted_there, strict=True) if one != other] == []
