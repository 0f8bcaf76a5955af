"""The file for Excel, read back with another library: texts stay texts, days are dates, and it says what it is."""

import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from scripts.base.catalogs import Translator
from scripts.evidence.load import load
from scripts.exports.workbook import workbook

SITE = "https://example.org/"


@pytest.fixture
def content(tiny):
    def make(locale="en", words=None):
        return workbook(load(tiny.root), Translator(locale, words or {}), SITE, ("2026.11.1", "2026-11-01"))

    return make


def opened(content):
    return load_workbook(io.BytesIO(content))


def lines(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_sheets_are_the_comparison_its_values_and_what_the_file_is(content):
    book = opened(content("nl", {"Comparison": "Vergelijking", "European Union": "Européäische Ūnija"}))
    assert book.sheetnames == ["Vergelijking", "Values", "About this file"]
    head, latvia = lines(book.worksheets[0])
    assert head[1] == "Européäische Ūnija"
    assert latvia[:2] == ["Letland", "Member State, since 1 mei 2004"]
    assert latvia[head.index("Probation")] == "Valsts probācijas dienests (State Probation Service)"


def test_a_day_is_a_date_and_a_value_brings_its_sources_and_address(content):
    head, *values = lines(opened(content())["Values"])
    first = dict(zip(head, values[0], strict=True))
    assert first["Since"] == datetime(2004, 5, 1)
    assert first["Sources"] == "Official Journal, 2019" and first["Page"] == f"{SITE}en/countries/lv/#glance-eu"
    assert opened(content())["Values"]["D2"].is_date


def test_the_last_sheet_says_source_address_date_licence_and_that_it_is_not_official(content):
    about = dict(lines(opened(content())["About this file"]))
    assert about["Source"] == "SOMEC knowledge base" and about["Address"] == f"{SITE}en/countries/compare/"
    assert about["Last evidence review"] == datetime(2026, 11, 1)
    assert about["Licence"].startswith("CC BY 4.0") and "not legal advice" in about["Note"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "2019", "https://example.org"])
def test_a_text_that_looks_like_a_formula_stays_a_text(content, text):
    book = opened(content(words={"European Union": text, "Topic": text}))
    for cell in (book.worksheets[0]["B1"], book["Values"]["B1"], book["Values"]["B2"]):
        assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_same_data_give_the_same_bytes(content):
    assert content() == content()
