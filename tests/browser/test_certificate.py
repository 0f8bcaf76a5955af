"""A form box by box: read without scripts, filled in, a sheet in two languages, the official form; nothing typed leaves the page."""

from __future__ import annotations

import docx
import pytest

from scripts.base import locales
from tests.browser.paper import Paper
from tests.browser.test_privacy import recorded as recorded
from tests.support import project

pytestmark = pytest.mark.browser
FORM = "fd-2008-947-annex-i"
READY = "[data-cert-tools][data-done]"
STOPS = "[data-stop][data-now]"
TYPED = {"b-name": "Quirinalis <tiesa> & 161175", "g-day": "2026-03-02", "j-total": "5"}


def opened(context, base, locale="en", form=FORM, query="?from=lv&to=nl"):
    """The page of a form, once it knows its languages."""
    page = context.new_page()
    page.goto(f"{base}{locale}/certificate/{form}/{query}")
    page.wait_for_selector(READY)
    unfold(page)
    return page


def unfold(page):
    """Open the boxes that the page closes at first: all but box (a)."""
    assert page.locator(".kb-cert__box > details[open]").count() == 1
    for box in page.locator(".kb-cert__box ~ .kb-cert__box > details > summary").all():
        box.click()


def fill_in(page):
    """Type into three boxes and tick the second reason."""
    for name, text in TYPED.items():
        page.fill(f"#entry-{name}", text)
    page.check("[name=entry-f-why][value='2']")


def saved(page, action, path):
    """A Word file of the page, opened again."""
    with page.expect_download() as loaded:
        page.click(f"[data-do={action}]")
    loaded.value.save_as(path)
    return docx.Document(str(path))


def test_what_is_typed_is_on_the_sheet_in_two_languages_and_in_no_request(context, recorded, tmp_path):
    base, seen = recorded
    page = opened(context, base)
    address = page.url
    fill_in(page)
    rows = page.locator("[data-cert-sheet] tr", has_text="2 March 2026").all_inner_texts()
    assert len(rows) == 1
    assert "2 maart 2026" in rows[0]
    word = saved(page, "docx-sheet", tmp_path / "sheet.docx")
    cells = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert ["Latvia", "Letland"] in [cell.split("\n") for _, _, cell in cells]
    assert TYPED["b-name"] in [cell for _, _, cell in cells]
    assert page.url == address
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert not [line for line, _ in seen if "uirinalis" in line or "161175" in line]


def test_it_is_kept_on_the_device_only_while_that_is_asked(context, base):
    page = opened(context, base)
    fill_in(page)
    page.reload()
    page.wait_for_selector(READY)
    unfold(page)
    assert page.input_value("#entry-b-name") == ""
    fill_in(page)
    page.check("[name=keep]")
    page.reload()
    page.wait_for_selector(READY)
    assert page.input_value("#entry-b-name") == TYPED["b-name"]
    assert page.is_checked("[name=entry-f-why][value='2']")
    page.click("[data-do=empty]")
    assert page.evaluate("localStorage.length") == 0


def test_the_official_form_is_filled_word_for_word(context, base, tmp_path):
    page = opened(context, base)
    fill_in(page)
    word = saved(page, "docx-form", tmp_path / "form.docx")
    text = "\n".join(row.cells[0].text for row in word.tables[0].rows)
    assert f"Official name: {TYPED['b-name']}" in text
    assert "The judgment was issued on (date: DD-MM-YYYY): 02-03-2026" in text
    assert "☒ the sentenced person has moved or intends to move to the executing State" in text
    assert "☐ the sentenced person has his/her lawful and ordinary residence" in text
    assert "Issuing State: Latvia" in text


def test_stop_signs_show_once_something_is_typed(context, base):
    page = opened(context, base)
    assert page.locator(STOPS).count() == 0
    fill_in(page)
    told = " ".join(page.locator(STOPS).all_inner_texts())
    assert all(one in told for one in ("Less than six months", "became final", "must have consented first"))
    assert "outside the list" not in told
    page.fill("#entry-j-total", "24")
    page.fill("#entry-g-final", "2026-03-30")
    told = " ".join(page.locator(STOPS).all_inner_texts())
    assert "Less than six months" not in told
    assert "became final" not in told


def test_days_of_custody_are_taken_from_the_sentence(context, base):
    page = opened(context, base, form="fd-2008-909-annex-i")
    page.fill("#entry-i-total", "700")
    page.fill("#entry-i-served", "500")
    short = page.locator(STOPS, has_text="183 days")
    assert short.count() == 0
    page.fill("#entry-i-deduct", "20")
    assert short.count() == 1


def test_without_scripts_it_is_a_list_of_boxes_with_notes(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/certificate/{FORM}/")
    assert page.locator(".kb-cert__box:visible").count() == 11
    assert page.locator(".kb-cert__note:visible").count() == 11
    assert page.locator("#entry-b-name").is_visible()


@pytest.mark.parametrize("part", ["sheet", "form"])
def test_sheet_and_form_print_alone(context, base, part):
    page = opened(context, base)
    for blank in page.locator("[data-kind=text] input, [data-kind=long] textarea").all():
        blank.fill("A line of some fifty letters for this one box here")
    fill_in(page)
    page.evaluate("window.print = () => {}")
    page.click(f"[data-do=print-{part}]")
    page.wait_for_selector(".kb-one-sheet [data-printed]", state="attached")
    paper = Paper(page, format="A4")
    assert 1 <= len(paper.sheets) <= (2 if part == "sheet" else 6)
    assert paper.find("Quirinalis")
    assert not paper.find("Why it comes back")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_each_form_opens_in_each_language(context, base, locale):
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(error))
    for name in project.evidence().certificates:
        page.goto(f"{base}{locale}/certificate/{name}/")
        page.wait_for_selector(READY)
    assert faults == []
