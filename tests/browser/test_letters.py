"""The letters as a user has them: filled in once, copied, printed, downloaded and opened again; nothing typed leaves the page."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from scripts.base import locales
from tests.browser.conftest import CLIPBOARD
from tests.browser.paper import Paper
from tests.browser.test_privacy import recorded as recorded
from tests.support import project

pytestmark = pytest.mark.browser
READY = "[data-letter-form][data-done]"


def open_letter(page, base, locale, name, query=""):
    """Open a letter and wait until it has filled in what it knows."""
    page.goto(f"{base}{locale}/letters/{name}/{query}")
    page.wait_for_selector(READY)


def column(page, number):
    """The shown rows of one language."""
    return page.locator(f"[data-letter] > p[data-column='{number}']:not([hidden])").all_inner_texts()


@CLIPBOARD
def test_filled_in_once_it_stands_in_both_languages_and_nothing_typed_leaves_the_page(context, recorded):
    base, seen = recorded
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.removesuffix("/kb/"))
    page = context.new_page()
    open_letter(page, base, "en", "chase", "?from=lv&to=nl&instrument=fd-2008-947")
    address = page.url
    page.fill("[data-fills=our_reference]", "Quirinalis 161175")
    page.fill("[data-fills=receipt_day]", "2026-10-05")
    page.fill("[data-fills=our_authority]", "Valsts & <dienests>")
    ours, theirs = column(page, 0), column(page, 1)
    assert len(ours) == len(theirs)
    for rows, day, state, act in ((ours, "5 October 2026", "Latvia", "FD 2008/947"), (theirs, "5 oktober 2026", "Letland", "2008/947/JBZ")):
        text = "\n".join(rows)
        assert f"Valsts & <dienests>, {state}" in text
        assert all(one in text for one in ("Quirinalis 161175", day, act)) and "openbaar ministerie" in text.lower()
        assert "2008/909" not in text
        assert "2009/829" not in text
    page.click("[data-column='1'] [data-action=copy]")
    page.wait_for_selector("[data-status]:text('Copied.')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "5 oktober 2026" in copied
    assert "\n1. " in copied
    assert "4. " in copied
    with page.expect_download() as loaded:
        page.click("[data-column='0'] [data-action=txt]")
    assert loaded.value.path().read_text(encoding="utf-8").splitlines()[0] == "From: Valsts & <dienests>, Latvia"
    assert loaded.value.suggested_filename == "chase-en.txt"
    assert page.url == address
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert not [line for line, _ in seen if "uirinalis" in line or "161175" in line or "dienests" in line]
    page.reload()
    page.wait_for_selector(READY)
    assert page.input_value("[data-fills=our_reference]") == ""


def whole(paragraph):
    """The text of a paragraph, with that of its content controls."""
    return "".join(text.text or "" for text in paragraph._p.iter(qn("w:t")))


def test_the_word_file_opens_with_headings_a_numbered_list_and_its_language(context, base, tmp_path):
    page = context.new_page()
    open_letter(page, base, "en", "send-certificate", "?from=lv&to=nl&instrument=fd-2009-829")
    page.fill("[data-fills=our_reference]", "A&B <1>")
    with page.expect_download() as loaded:
        page.click("[data-column='1'] [data-action=docx]")
    loaded.value.save_as(tmp_path / "letter.docx")
    word = docx.Document(str(tmp_path / "letter.docx"))
    assert [whole(p) for p in word.paragraphs] == [
        row.split(". ", 1)[1] if row[:2].rstrip(".").isdigit() and row[1:3] == ". " else row for row in column(page, 1)
    ]
    assert [p.style.name for p in word.paragraphs].count("Heading 1") == 1
    assert [p.style.name for p in word.paragraphs].count("Heading 2") == 4
    numbered = [p for p in word.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert len(numbered) == len(page.locator("p[data-column='1'][data-kind=question]:not([hidden])").all())
    assert any("A&B <1>" in p.text for p in word.paragraphs)
    assert word.paragraphs[0].style.name == "Letterhead"
    signed = next(p for p in word.paragraphs if "....." in p.text)
    assert signed.paragraph_format.space_before.pt == 36
    assert word.core_properties.title == next(whole(p) for p in word.paragraphs if p.style.name == "Heading 1")
    assert (word.core_properties.language, word.core_properties.author) == ("nl-NL", "")
    assert "NUMPAGES" in word.sections[0].footer._element.xml
    controls = [control.find(".//" + qn("w:t")).text for control in word.element.iter(qn("w:sdt"))]
    blanks = page.locator("p[data-column='1']:not([hidden]) [data-blank]").all_inner_texts()
    assert controls == [text for text in blanks if text.startswith("[")] and len(controls) > 3
    languages = {lang.get(qn("w:val")) for lang in word.element.iter(qn("w:lang"))}
    assert "nl-NL" in languages
    assert languages <= {"nl-NL", "en-GB"}


UNSEEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad"


@CLIPBOARD
def test_what_nobody_sees_does_not_pass_into_a_letter(context, base, tmp_path):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.removesuffix("/kb/"))
    page = context.new_page()
    open_letter(page, base, "en", "chase", "?from=lv&to=nl&instrument=fd-2008-947")
    for blank in page.locator(":is(input, textarea)[data-fills]:not([type=date])").all():
        blank.fill(f"{UNSEEN}Ref{UNSEEN}erence 12{UNSEEN}")
    page.click("[data-column='0'] [data-action=copy]")
    page.wait_for_selector("[data-status]:text('Copied.')")
    with page.expect_download() as loaded:
        page.click("[data-column='0'] [data-action=docx]")
    loaded.value.save_as(tmp_path / "letter.docx")
    told = "\n".join(whole(paragraph) for paragraph in docx.Document(str(tmp_path / "letter.docx")).paragraphs)
    shown = page.inner_text("[data-letter]")  # what prints
    for text in (told, page.evaluate("navigator.clipboard.readText()"), shown):
        assert "Reference 12" in text
        assert set(text) & set(UNSEEN) == set()


@pytest.mark.parametrize(
    ("locale", "query", "columns", "told"),
    [
        ("en", "?from=lv&to=nl&instrument=fd-2008-947", 2, "Netherlands accepts the certificate in: Dutch."),
        ("nl", "?from=nl&to=bg&instrument=fd-2008-947", 2, "Bulgaars"),  # none of the five languages: English
        ("en", "?from=nl&to=bg&instrument=fd-2008-909", 1, "Bulgarian"),
        ("en", "?from=nl&to=fi&instrument=fd-2009-829", 1, "Finnish, Swedish"),
        ("nl", "?from=lv&to=uk&instrument=fd-2008-947", 2, ""),  # the instrument does not apply there
    ],
)
def test_a_letter_takes_from_the_dossier_what_the_data_say(context, base, locale, query, columns, told):
    page = context.new_page()
    open_letter(page, base, locale, "chase", query)
    assert page.get_attribute("[data-letter]", "data-columns") == str(columns)
    status = page.locator("[data-status]")
    assert told in status.inner_text()
    stopped = "to=uk" in query
    assert ("kb-problem" in (status.get_attribute("class") or "")) == stopped
    assert bool(page.input_value("[data-fills=your_authority]")) != stopped
    assert page.input_value("[data-fills=our_state]")
    if "to=bg" in query and locale == "nl":
        assert page.get_attribute("p[data-column='1']", "lang") == "en"


def test_whoever_receives_a_case_writes_back_and_choices_fit_the_instrument(context, base):
    page = context.new_page()
    open_letter(page, base, "en", "hand-over-close", "?from=nl&to=lv&instrument=fd-2008-909")
    assert page.input_value("[data-fills=our_state]") == "Latvia"
    assert page.input_value("[data-fills=your_state]") == "Netherlands"
    assert "Who sends" in page.inner_text("#letter-your_authority-hint")
    shown = page.locator("[data-group=decision][data-kind=text]:not([hidden])")
    assert shown.first.inner_text().startswith("The sentence was served in full")
    page.select_option("[name=instrument]", "fd-2009-829")
    page.wait_for_function("document.querySelector('[data-group=decision][data-kind=text]:not([hidden])').textContent.includes('monitor')")
    assert shown.first.inner_text().startswith("The longest time")
    assert shown.count() == int(page.get_attribute("[data-letter]", "data-columns") or 0)


LAST = "[data-fills=limit_day]"
DAYS = (
    # instrument, receipt, in the letter, on /dates/
    ("fd-2008-947", "2026-10-28", "27 December 2026 (or 28 December 2026", ("Sunday, 27 December 2026", "Monday, 28 December 2026")),
    ("fd-2009-829", "2026-12-01", "31 December 2026.", ("Thursday, 31 December 2026",)),  # Christmas; 26 December counts in Poland
)


@pytest.mark.parametrize(("instrument", "receipt", "written", "days"), DAYS)
def test_the_last_day_follows_from_the_day_of_receipt_as_on_the_page_of_dates(context, recorded, instrument, receipt, written, days):
    base, seen = recorded
    page = context.new_page()
    page.goto(f"{base}en/dates/?from=es&to=pl&instrument={instrument}")
    page.fill("#dates-receipt", receipt)
    page.wait_for_selector(f"[data-limits={instrument}] [data-limit=decide] strong:text('Last day')")
    told = page.inner_text(f"[data-limits={instrument}] [data-limit=decide] .kb-limits__day")
    open_letter(page, base, "en", "chase", f"?from=es&to=pl&instrument={instrument}")
    address = page.url
    page.fill("[data-fills=receipt_day]", receipt)
    page.wait_for_function(f"document.querySelector('{LAST}').value")
    note = page.inner_text("#letter-limit_day-note")
    assert all(day in told for day in days) and "Must act: Poland" in note
    assert all(day in note for day in days[1:])
    letter = "\n".join(column(page, 0))
    assert written in letter
    assert page.url == address and not [line for line, _ in seen if receipt in line]
    page.fill("[data-fills=receipt_day]", "")
    page.wait_for_function(f"!document.querySelector('{LAST}').value")
    assert page.inner_text("#letter-limit_day-note") == ""
    page.fill(LAST, "2027-01-04")  # what is typed stays
    page.fill("[data-fills=receipt_day]", receipt)
    page.wait_for_selector("#letter-limit_day-note:text('Must act')")
    assert "4 January 2027" in "\n".join(column(page, 0))


def test_a_letter_has_the_day_of_today_and_beside_the_limit_the_shorter_one_of_the_other_state(context, base):
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 12, 1, 10, tzinfo=UTC))
    open_letter(page, base, "en", "send-certificate", "?from=lv&to=bg&instrument=fd-2009-829")
    assert page.input_value("[data-fills=date]") == "2026-12-01"
    assert "Date: 1 December 2026" in column(page, 0)
    page.fill("[data-fills=receipt_day]", "2026-12-01")  # no blank of this letter, but what its limit counts from
    page.wait_for_selector("#letter-limit_day-note:text('Own limit of Bulgaria')")
    assert "Tuesday, 15 December 2026" in page.inner_text("#letter-limit_day-note")
    assert "4 January 2027" in "\n".join(column(page, 0))


def test_without_a_dossier_the_states_are_named_in_the_letter_and_working_days_wait_for_the_one_that_must_act(context, base):
    page = context.new_page()
    open_letter(page, base, "en", "chase")
    page.select_option("[name=instrument]", "fd-2009-829")
    page.fill("[data-fills=receipt_day]", "2026-12-01")
    page.wait_for_selector("#letter-limit_day-note:text('Choose the State that must act')")
    assert page.input_value(LAST) == ""
    page.fill("[data-fills=our_state]", "Latvia")
    page.fill("[data-fills=your_state]", "Netherlands")
    page.wait_for_selector("#letter-limit_day-note:text('Must act: Netherlands')")
    assert page.input_value(LAST) == "2026-12-30"  # 25 December is a holiday there, 26 December a Saturday
    assert "openbaar ministerie" in page.input_value("[data-fills=your_authority]")
    assert page.url == f"{base}en/letters/chase/"
    page.wait_for_selector("p[data-column='1'][lang=nl]")
    assert "30 december 2026" in "\n".join(column(page, 1))


@pytest.mark.parametrize(("sender", "instrument", "office"), [
    ("nl", "fd-2008-947", "Public prosecution service"), ("lv", "european-protection-order", "State Police"), ("hr", "fd-2008-947", ""),
])  # fmt: skip
def test_who_sends_is_suggested_where_the_data_name_one_office(context, base, sender, instrument, office):
    page = context.new_page()
    open_letter(page, base, "en", "chase", f"?from={sender}&to=at&instrument={instrument}")
    assert page.input_value("[data-fills=our_authority]") == office
    assert page.locator("#letter-our_authority-hint").count() == 1
    open_letter(page, base, "en", "acknowledge", f"?from={sender}&to=at&instrument={instrument}")
    assert page.input_value("[data-fills=your_authority]") == office


def test_above_the_letter_stands_the_legal_basis_of_the_chosen_instrument(context, without_scripts, base):
    basis = "#before ~ ul > li:has-text('Legal basis:')"
    page = context.new_page()
    open_letter(page, base, "en", "chase")
    assert page.locator(f"{basis}:visible").all_inner_texts()[0].startswith("Legal basis: FD 2008/947/JHA")
    assert page.locator(f"{basis}:visible").count() == 1
    page.select_option("[name=instrument]", "european-protection-order")
    page.wait_for_selector(f"{basis}:has-text('2008/947')", state="hidden")
    assert [line.split(".")[0] for line in page.locator(f"{basis}:visible").all_inner_texts()] == [
        "Legal basis: Directive 2011/99/EU, Article 9(1), Article 15"
    ]
    open_letter(page, base, "en", "chase", "?instrument=fd-2008-909")
    assert page.locator(f"{basis}:visible").count() == 1
    plain = without_scripts.new_page()
    plain.goto(f"{base}en/letters/chase/")
    assert plain.locator(f"{basis}:visible").count() == 4


def test_from_a_dossier_to_the_letter_with_states_and_instrument(context, base):
    page = context.new_page()
    page.goto(f"{base}en/to/nl/?from=lv&instrument=european-protection-order")
    page.click("[data-dossier] details[data-letters] summary")
    page.click("[data-dossier] details[data-letters] a:has-text('Send a protection order')")
    page.wait_for_selector(READY)
    assert page.url.endswith("/en/letters/send-protection-order/?instrument=european-protection-order&from=lv&to=nl")
    assert "Public prosecutor" in page.input_value("[data-fills=your_authority]")
    page.click(".kb-letter-others a[hreflang=nl]")
    page.wait_for_selector(READY)
    assert page.url.split("#")[0].endswith("/nl/letters/send-protection-order/?instrument=european-protection-order&from=lv&to=nl")


def test_one_language_prints_on_one_sheet_and_on_a_phone_they_stand_below_each_other(context, base):
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.set_viewport_size({"width": 390, "height": 844})
    open_letter(page, base, "en", "chase", "?from=lv&to=nl&instrument=fd-2008-947")
    boxes = [row.bounding_box() for row in page.locator("[data-letter] > p:not([hidden])").all()[:6]]
    assert all(above["y"] + above["height"] <= below["y"] + 1 for above, below in pairwise(boxes))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click("[data-column='1'] [data-action=print]")
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    visible = page.locator("[data-letter] > p:visible")
    assert {row.get_attribute("data-column") for row in visible.all()} == {"1"}
    assert not page.locator("h1").is_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


@pytest.mark.slow
@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", sorted(project.evidence().letters))
def test_each_letter_prints_on_one_sheet_and_its_annex_on_another(context, base, locale, name):
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    letter = project.evidence().letters[name]
    for instrument in letter.instruments:
        open_letter(page, base, locale, name, f"?from=lv&to=nl&instrument={instrument}")
        page.click("[data-column='0'] [data-action=print]")
        page.wait_for_function("window.printed")
        assert len(Paper(page, format="A4").sheets) == 1 + bool(letter.annex), instrument


def test_a_catalan_day_takes_the_article_that_it_needs(context, base):
    page = context.new_page()
    open_letter(page, base, "ca", "chase", "?from=es&to=nl&instrument=fd-2008-947")
    for day, words in (
        ("2026-12-01", "l’1 de desembre de 2026"),
        ("2026-12-02", "el 2 de desembre de 2026"),
        ("2026-12-11", "l’11 de desembre"),
    ):
        page.fill("[data-fills=limit_day]", day)
        text = "\n".join(column(page, 0))
        assert words in text
        assert "el 1" not in text


def test_without_scripts_the_letter_stands_with_its_blanks_and_every_choice(without_scripts, base):
    page = without_scripts.new_page()
    page.goto(f"{base}en/letters/ask-police/")
    assert not page.locator("[data-letter-form]").is_visible()
    text = page.inner_text("[data-letter]")
    assert "[Our authority]" in text
    assert text.count("☐") == 9  # three levels of urgency, six parts with a box
    page.goto(f"{base}en/letters/chase/")
    assert "(FD 2008/909/JHA) " in page.inner_text("[data-letter]")
    assert page.locator(".kb-letter-others a").count() == 4
    page.click(".kb-letter-others a[hreflang=nl]")
    assert page.locator("html").get_attribute("lang") == "nl"


def test_by_keyboard_the_file_is_few_stops_from_the_top(context, base):
    page = context.new_page()
    open_letter(page, base, "en", "send-certificate", "?from=lv&to=nl&instrument=fd-2008-947")
    for _ in range(15):
        page.keyboard.press("Tab")
        if page.locator(".md-skip:focus").count():
            page.keyboard.press("Enter")
            page.wait_for_function("!document.activeElement.matches('.md-skip')")
        if page.locator("[data-action=docx]:focus").count():
            break
    assert page.locator("[data-action=docx]:focus").count()


SERVICE = {"our_authority": "Quirinalis office", "our_function": "desk", "our_contact": "Street 1", "our_languages": "Latvian"}
OF_THE_CASE = {"our_officer": "Officer Quill", "our_reference": "161175", "your_reference": "19997", "your_authority": "Their office"}


def test_the_service_is_remembered_only_when_asked_and_forgotten_by_one_button(context, base):
    page = context.new_page()
    open_letter(page, base, "en", "chase", "?from=lv&to=nl&instrument=fd-2008-947")
    assert not page.is_checked("[data-remember]") and not page.locator("[data-forget]").is_visible()
    for name, text in (SERVICE | OF_THE_CASE).items():
        page.fill(f"[data-fills={name}]", text)
    assert page.evaluate("localStorage.length") == 0
    page.check("[data-remember]")
    page.fill("[data-fills=our_function]", "front desk")
    kept = page.evaluate("JSON.stringify({...localStorage})")
    assert "front desk" in kept and not [text for text in OF_THE_CASE.values() if text in kept]
    open_letter(page, base, "nl", "send-certificate", "?from=lv&to=es")  # another letter, language and receiver
    assert page.input_value("[data-fills=our_authority]") == SERVICE["our_authority"]
    assert page.input_value("[data-fills=our_function]") == "front desk"
    assert page.input_value("[data-fills=our_officer]") == page.input_value("[data-fills=our_reference]") == ""
    open_letter(page, base, "en", "chase")  # no State is named: that of the service
    assert page.input_value("[data-fills=our_state]") == "Latvia"
    open_letter(page, base, "en", "chase", "?from=es&to=nl&instrument=fd-2008-947")  # of another State
    assert page.input_value("[data-fills=our_function]") == ""
    page.click("[data-forget]")
    assert page.evaluate("localStorage.length") == 0
    assert not page.is_checked("[data-remember]") and not page.locator("[data-forget]").is_visible()
