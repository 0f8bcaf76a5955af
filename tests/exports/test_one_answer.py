"""One answer in one place: what the comparison says of a State stands the same in every table and in the file for Excel."""

import csv
import io

import pytest
from openpyxl import load_workbook

from scripts.base.catalogs import Translator
from scripts.evidence import cells
from scripts.exports.files import files
from scripts.exports.workbook import workbook
from tests.built_site import ROOT
from tests.support.project import evidence


@pytest.fixture(scope="module")
def compared():
    return {code: cells.row(one, evidence(), str, "en") for code, one in evidence().countries.items()}


@pytest.fixture(scope="module")
def table():
    made = files(ROOT, evidence(), "https://example.org/")
    return lambda name: list(csv.DictReader(io.StringIO(made[f"{name}.csv"].decode("utf-8-sig"))))


def test_the_table_of_countries_has_every_cell(compared, table):
    found = {(row["country"], row["topic"]): (row["value"], row["since"], row["note"]) for row in table("countries")}
    assert found == {
        (code, topic): (one.text, one.since, one.note or one.why) for code, row in compared.items() for topic, one in row.items()
    }


def test_the_table_of_transfers_has_the_same_answers_and_says_what_they_rest_on(compared, table):
    law = 0
    for row in table("transfers"):
        for part in cells.PARTS:
            cell = compared[row["country"]][f"{row['instrument']}-{part}"]
            text = row["languages_text" if part == "languages" else part]
            assert (text, row[f"{part}_note"]) == (cell.text, cell.note or cell.why), (row["country"], row["instrument"], part)
            assert ("(EU law; no national rule found)" in text) == (row.get(f"{part}_basis") == "eu-law")
            law += row.get(f"{part}_basis") == "eu-law"
        if row["languages_basis"] == "eu-law":
            assert row["languages"]
        if row["number"] and row["deadline_basis"] == "eu-law":
            assert row["deadline"].startswith(f"{row['number']} ")
    assert law > 20


def test_the_file_for_excel_has_them_too(compared):
    book = load_workbook(
        io.BytesIO(workbook(evidence(), Translator("en", {}), "https://example.org/", ("1", "2026-11-01"))), read_only=True
    )
    values = [line[2] or "" for line in book["Values"].iter_rows(min_row=2, values_only=True)]
    countries = [one.code for one in evidence().countries_by_name("en")]
    assert values == [cell.text for code in countries for cell in compared[code].values()]
