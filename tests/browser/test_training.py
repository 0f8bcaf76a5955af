"""Cards, sheets and slides print on the pages that are expected; the session builder makes a pack whose minutes add up."""

from __future__ import annotations

import re
import zipfile
from itertools import pairwise, product
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from tests.browser.axe import findings_by_scheme

pytestmark = pytest.mark.browser
TWO_PAGES = {*product(("en", "lv"), ("m1", "m7")), ("lv", "m8")}  # sets of cards that do not fit on one
TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
PLAN = "minutes=90&for=police&topic=m4&from=nl&to=es"


def sheets_of_paper(page):
    """How many pages of A4 a page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.fixture
def page(context):
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    return page


def made(page, base, query, locale="en"):
    """A page with the pack of a session."""
    page.goto(f"{base}{locale}/training/session/?{query}")
    page.wait_for_selector("[data-pack]:not([hidden])")
    return page


def total(table):
    """Length of a plan in minutes: its last row's start and minutes; each row starts where the one before it ends."""
    rows = table.locator("tbody tr").evaluate_all("all => all.map(row => [...row.cells].slice(0, 2).map(cell => Number(cell.textContent)))")
    for (start, minutes), (following, _) in pairwise(rows):
        assert start + minutes == following
    return sum(rows[-1])


@pytest.mark.parametrize("locale", ["en", "lv"])
@pytest.mark.parametrize("kind", ["cards", "sheets"])
def test_each_set_of_cards_and_each_sheet_prints_alone_on_one_page(page, base, locale, kind):
    page.goto(f"{base}{locale}/training/{kind}/")
    found = page.eval_on_selector_all("article h2", "all => all.map(heading => heading.id)")
    assert len(found) == {"cards": 14, "sheets": 14}[kind]
    for name in found:
        page.click(f"#{name} + .kb-print-sheet")
        assert page.evaluate("window.printed")
        assert sheets_of_paper(page) == (2 if (locale, name) in TWO_PAGES else 1), name
        page.evaluate("dispatchEvent(new Event('afterprint'))")


@pytest.mark.parametrize("module", range(1, 9))
def test_ten_slides_carry_the_case_of_each_module(page, base, module):
    page.goto(f"{base}lv/training/slides-m{module}/")
    assert page.locator(".kb-slide").count() >= 10
    assert sheets_of_paper(page) == page.locator(".kb-slide").count()


def test_slides_print_one_a_page_and_are_shown_one_by_one(page, base):
    page.goto(f"{base}en/training/slides-m2/")
    count = page.locator(".kb-slide").count()
    assert 10 <= count <= 14
    assert sheets_of_paper(page) == count
    page.click("[data-show]")
    page.keyboard.press("ArrowRight")
    assert page.locator("dialog .kb-slide").inner_text() == page.locator("article .kb-slide").nth(1).inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("dialog.kb-show").is_visible()


def test_the_powerpoint_file_has_each_slide_with_its_words(page, base, tmp_path):
    page.goto(f"{base}en/training/slides-m2/")
    with page.expect_download() as loaded:
        page.click("[data-pptx]")
    loaded.value.save_as(tmp_path / "slides.pptx")
    assert loaded.value.suggested_filename == "slides-m2-en.pptx"
    slides = page.locator("article .kb-slide")
    with zipfile.ZipFile(tmp_path / "slides.pptx") as archive:
        assert archive.testzip() is None
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    assert sum(name.startswith("ppt/slides/slide") for name in parts) == slides.count()
    for place in range(slides.count()):
        words = [node.text for node in parts[f"ppt/slides/slide{place + 1}.xml"].iter(TEXT)]
        shown = slides.nth(place).locator("strong, li, :is(td, th), small").all_inner_texts()
        assert words == [" ".join(text.split()) for text in shown]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_pack_has_plan_cards_sheet_hand_outs_and_links(page, base, locale):
    made(page, base, PLAN, locale)
    pack = page.locator("[data-pack]")
    assert total(pack.locator("table.kb-rows")) == 90
    assert pack.locator(".kb-slip").count() == 9  # the case, its four papers and four roles
    assert pack.locator(".kb-sheet tr").count() == 23  # the warning, the evaluation, the certificate of attendance
    assert pack.locator(".tick").count() >= 5  # the guide's checklist
    links = pack.locator("a").evaluate_all("all => all.map(link => link.href)")
    links = [link.replace("?from=nl&to=es#", "#") for link in links]  # the two States may go along already (case.js)
    for wanted in (
        f"{locale}/countries/nl/#authorities",
        f"{locale}/countries/es/#authorities",
        f"{locale}/transfers/?from=nl&to=es&instrument=fd-2008-947",
        f"{locale}/training/slides-m4/",
    ):
        assert f"{base}{wanted}" in links
    assert not pack.locator("[id], sup").count()
    page.click("[data-session] [data-print]")
    assert page.evaluate("window.printed")
    assert 5 <= sheets_of_paper(page) <= 9


def test_axe_finds_nothing_in_a_pack(page, base):
    assert findings_by_scheme(made(page, base, PLAN)) == {}


def test_what_is_chosen_stands_in_the_address_and_comes_back(page, base):
    page.goto(f"{base}en/training/session/")
    page.select_option("[name=for]", "prison")
    assert page.input_value("[name=topic]") == "m6"  # what fits that audience first
    assert page.locator("[name=topic] option[value=m5]").is_disabled()
    page.select_option("[name=minutes]", "120")
    page.select_option("[name=from]", "lv")
    page.click("[data-session] [type=submit]")
    page.wait_for_selector("[data-pack]:not([hidden])")
    query = parse_qs(urlsplit(page.url).query)
    assert query == {"minutes": ["120"], "for": ["prison"], "topic": ["m6"], "from": ["lv"]}
    page.reload()
    page.wait_for_selector("[data-pack]:not([hidden])")
    assert total(page.locator("[data-pack] table.kb-rows")) == 120


def test_another_language_keeps_the_choice(page, base):
    made(page, base, PLAN)
    page.select_option("[name=language]", "nl")
    page.click("[data-session] [type=submit]")
    page.wait_for_url(f"{base}nl/training/session/?{PLAN}")
    page.wait_for_selector("[data-pack]:not([hidden])")


@pytest.mark.parametrize("query", ["minutes=45", "topic=m5&for=police&minutes=60", "minutes=60&for=police&topic=m4&from=es&to=es"])
def test_what_does_not_exist_is_told(page, base, query):
    page.goto(f"{base}en/training/session/?{query}")
    page.wait_for_selector("[data-status].kb-problem")
    assert not page.locator("[data-pack]").is_visible()


@pytest.mark.parametrize("locale", ["en", "lv"])
def test_without_scripts_there_is_a_plan_for_every_length_and_audience(without_scripts, base, locale):
    page = without_scripts.new_page()
    page.goto(f"{base}{locale}/training/session/")
    assert not page.locator("[data-session]").is_visible()
    plans = page.locator("details.kb-plan")
    assert plans.count() == 40
    for plan in plans.all():
        length = int(plan.get_attribute("id").rpartition("-")[2])
        assert total(plan.locator("table")) == length, plan.get_attribute("id")
    plans.first.locator("summary").click()
    assert plans.first.locator("a[href*='cards/#m1']").is_visible()
