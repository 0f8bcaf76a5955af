"""The open data: complete, parseable, and without what must not be printed."""

import csv
import io
import json

import pytest

from scripts.evidence.load import load
from scripts.exports.files import files as data_files


@pytest.fixture
def files(tiny):
    return data_files(tiny.root, load(tiny.root), "https://example.org/")


def rows(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_table_is_there_twice_with_the_columns_it_promises(files):
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        columns = [column["name"] for column in resource["schema"]["fields"]]
        table = json.loads(files[f"{resource['name']}.json"])
        assert (table["version"], table["licence"], table["date"]) == (package["version"], "CC-BY-4.0", "2026-11-01")
        written = rows(files[resource["path"]])
        assert len(written) == len(table["rows"])
        for row in table["rows"]:
            assert list(row) == columns, resource["name"]


def test_a_fact_is_the_same_in_json_and_csv(files):
    in_json = {row["id"]: row for row in json.loads(files["statements.json"])["rows"]}
    in_csv = {row["id"]: row for row in rows(files["statements.csv"])}
    assert in_json["lv-eu"]["text"] == in_csv["lv-eu"]["text"] == "Latvia joined in 2004."
    assert in_json["lv-eu"]["page"] == "en/countries/lv/#lv-eu"
    assert in_json["lv-guess"]["basis"] == "background"


def test_the_title_and_address_that_name_a_victim_are_nowhere(files):
    for name, text in files.items():
        assert "Name of a victim" not in text, name
        assert "example.org/name" not in text, name


def test_a_deadline_keeps_number_unit_and_start(files):
    (row,) = rows(files["deadlines.csv"])
    assert (row["number"], row["unit"], row["counted_from"], row["article"]) == ("10.0", "working-days", "receipt", "Article 8(1)")


def test_sources_can_be_read_by_reference_managers(files):
    items = {item["id"]: item for item in json.loads(files["sources-csl.json"])}
    assert items["act-one"]["issued"] == {"date-parts": [[2019, 5, 17]]}
    assert items["act-one"]["URL"] == "https://eur-lex.europa.eu/act"
    entry = files["sources.bib"].split("\n\n")[0]
    assert entry.startswith("@misc{act-one,") and "year = {2019}" in entry


def test_special_characters_do_not_break_bibtex(tiny):
    tiny.replace("data/sources/tiny.yml", "title: An act", r"title: 'Law & {order}, 100 %_# \~^'")
    text = data_files(tiny.root, load(tiny.root), "https://example.org/")["sources.bib"]
    assert r"title = {Law \& \{order\}, 100 \%\_\# \textbackslash{}\textasciitilde{}\textasciicircum{}}" in text
