"""The open data: complete, parseable, and without what must not be printed."""

import csv
import hashlib
import io
import json
import zipfile

import pytest
from jsonschema import Draft202012Validator

from scripts.base import yaml_file
from scripts.evidence.load import load
from scripts.exports.files import date_of, version
from scripts.exports.files import files as data_files
from scripts.exports.package import LICENCE
from tests.built_site import ROOT
from tests.support.project import evidence


@pytest.fixture
def files(tiny):
    return texts(data_files(tiny.root, load(tiny.root), "https://example.org/"))


@pytest.fixture(scope="module")
def whole():
    return texts(data_files(ROOT, evidence(), "https://example.org/"))


def texts(made: dict[str, bytes]) -> dict[str, str]:
    return {name: content.decode() for name, content in made.items() if not name.endswith(".zip")}


def rows(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_table_is_there_twice_with_the_columns_it_promises(files):
    package = json.loads(files["datapackage.json"])
    for resource in (resource for resource in package["resources"] if resource.get("type") == "table"):
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
    assert (row["number"], row["unit"], row["counted_from"], row["article"]) == ("10", "working-days", "receipt", "Article 8(1)")


def test_sources_can_be_read_by_reference_managers(files):
    items = {item["id"]: item for item in json.loads(files["sources-csl.json"])}
    assert items["act-one"]["issued"] == {"date-parts": [[2019, 5, 17]]}
    assert (items["act-one"]["author"], items["act-one"]["accessed"]) == ([{"literal": "Official Journal"}], {"date-parts": [[2026, 11]]})
    assert items["act-one"]["URL"] == "https://eur-lex.europa.eu/act"
    entry = files["sources.bib"].split("\n\n")[0]
    assert entry.startswith("@legislation{act-one,") and "year = {2019}" in entry and "urldate = {2026-11}" in entry


def test_a_ruling_is_cited_by_its_number_and_a_finding_by_its_page(whole):
    acts = {item["id"]: item for item in json.loads(whole["acts-csl.json"])}
    assert acts["c-798-23"]["type"] == "legal_case" and acts["c-798-23"]["number"] == "62023CJ0798"
    assert acts["fd-2008-947"]["number"] == "32008F0947" and acts["fd-2008-947"]["issued"] == {"date-parts": [[2008, 11, 27]]}
    assert "#f1" in {item["id"]: item for item in json.loads(whole["findings-csl.json"])}["somec-f1"]["URL"]


def test_a_program_for_references_reads_number_language_and_day_of_access(whole):
    entries = [dict(line.split("  - ", 1) for line in entry.split("\r\n")) for entry in whole["acts.ris"].strip("\r\n").split("\r\n\r\n")]
    acts = {entry["ID"]: entry for entry in entries}
    assert len(acts) == len(json.loads(whole["acts-csl.json"])) and all("ER" in entry and entry["TI"] for entry in entries)
    act, ruling = acts["fd-2008-947"], acts["c-798-23"]
    assert (act["TY"], act["M1"], act["DA"], act["LA"], ruling["TY"]) == ("STAT", "32008F0947", "2008/11/27", "en", "CASE")
    assert acts["at-stgb"]["LA"] == "de" and acts["at-stgb"]["Y2"].startswith("2026/")


def test_special_characters_do_not_break_bibtex(tiny):
    tiny.replace("data/sources/tiny.yml", "title: An act", r"title: 'Law & {order}, 100 %_# \~^'")
    text = data_files(tiny.root, load(tiny.root), "https://example.org/")["sources.bib"].decode()
    assert r"title = {Law \& \{order\}, 100 \%\_\# \textbackslash{}\textasciitilde{}\textasciicircum{}}" in text


def test_every_file_is_a_resource_with_its_hash_and_every_foreign_key_leads_to_a_row(whole):
    package = json.loads(whole["datapackage.json"])
    listed = {one["path"]: one for one in package["resources"]}
    assert set(listed) == set(whole) - {"datapackage.json", "dcat.jsonld", "schema.json", "csv-metadata.json"}
    for path, one in listed.items():
        content = whole[path].encode()
        assert (one["bytes"], one["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}"), path
        for key in one.get("schema", {}).get("foreignKeys", []):
            target, column = key["reference"]["resource"], key["reference"]["fields"][0]
            known = {row[column] for row in rows(whole[f"{target}.csv"])}
            assert {row[key["fields"][0]] for row in rows(whole[path])} - {""} <= known, (path, key)
    assert [one["dcat:downloadURL"] for one in json.loads(whole["dcat.jsonld"])["dcat:distribution"]] == [
        f"https://example.org/data/{path}" for path in listed
    ]


def test_a_list_splits_into_what_the_json_has_and_the_citations_say_it_row_by_row(files):
    (transfer,) = (row for row in rows(files["transfers.csv"]) if row["instrument"] == "fd-2008-947")
    assert transfer["languages"].split("|") == ["lv", "en"]
    cited = {(row["table"], row["row"], row["act"], row["source"]) for row in rows(files["citations.csv"])}
    assert ("transfers", "lv/fd-2008-947", "", "act-one") in cited
    statements = json.loads(files["statements.json"])["rows"]
    assert {source for table, row, _, source in cited if (table, row) == ("statements", "lv-eu")} == set(statements[0]["sources"])


def test_every_pair_of_state_and_mechanism_has_a_row_that_says_what_it_rests_on(tiny, whole):
    tiny.replace(
        "data/mechanisms/ecris.yml",
        "participation:\n  - {country: lv, status: in, since: 2012-04, sources: [act-one]}\n",
        "participation_default: in\n",
    )
    found = {row["country"]: row for row in rows(data_files(tiny.root, load(tiny.root), "")["participation.csv"].decode())}
    assert (found["lv"]["status"], found["lv"]["basis"], found["lv"]["sources"]) == ("in", "rule", "")
    assert found["ch"]["status"] == "out"  # a rule for Member States leaves the others out
    pairs = {(row["mechanism"], row["country"]): row["status"] for row in rows(whole["participation.csv"])}
    assert pairs.keys() == {(one["id"], state["country"]) for one in rows(whole["mechanisms.csv"]) for state in rows(whole["states.csv"])}
    assert pairs["pccc", "ch"] == "unknown"  # a mechanism without a rule


def test_the_tables_are_as_their_schemas_say(whole):
    schema = json.loads(whole["schema.json"])
    Draft202012Validator.check_schema(schema)
    valid = Draft202012Validator(schema)
    described = {one["url"]: one["tableSchema"] for one in json.loads(whole["csv-metadata.json"])["tables"]}
    for name in schema["properties"]["name"]["enum"]:
        table = json.loads(whole[f"{name}.json"])
        assert [error.message for error in valid.iter_errors(table)] == [], name
        assert [column["name"] for column in described[f"{name}.csv"]["columns"]] == list(table["rows"][0])
    wrong = json.loads(whole["participation.json"])
    wrong["rows"][0] |= {"status": "perhaps", "since": "12 May"}
    assert len(list(valid.iter_errors(wrong))) == 2


def test_one_archive_holds_every_file_and_is_the_same_each_time(tiny):
    one, two = (data_files(tiny.root, load(tiny.root), "https://example.org/") for _ in range(2))
    (name,) = (name for name in one if name.endswith(".zip"))
    assert one[name] == two[name]
    with zipfile.ZipFile(io.BytesIO(one[name])) as archive:
        folder = name.removesuffix(".zip")
        assert {each: archive.read(f"{folder}/{each}") for each in one if each != name} == {each: one[each] for each in one if each != name}


def test_countries_have_the_codes_of_iso_and_of_the_eu(files):
    states = {row["country"]: row for row in rows(files["states.csv"])}
    assert (states["lv"]["iso2"], states["lv"]["iso3"], states["lv"]["eu"], states["lv"]["lv"]) == ("LV", "LVA", "LV", "Latvija")
    assert (states["no"]["iso3"], states["no"]["member"]) == ("NOR", "false")


def test_a_code_has_its_meaning(files):
    codes = {(row["table"], row["column"], row["code"]): row["en"] for row in rows(files["codes.csv"])}
    assert codes["measures", "kind", "treatment"] == "Treatment" and codes["deadlines", "unit", "working-days"] == "working days"


def test_the_citation_of_the_repository_is_of_this_version():
    cited = yaml_file.read(ROOT / "CITATION.cff")
    number, _ = version(ROOT, evidence())
    assert (cited["version"], str(cited["date-released"])) == (number, date_of(number))
    assert cited["license"] == LICENCE["name"]


def test_a_row_says_when_what_it_rests_on_was_last_read(files):
    row = next(row for row in rows(files["statements.csv"]) if row["id"] == "lv-eu")
    assert (row["reviewed"], row["text_read"]) == ("2026-11", "")
    source = next(row for row in rows(files["sources.csv"]) if row["id"] == "hidden-one")
    assert (source["checked"], source["language"], source["weak"]) == ("2026-11", "en", "press")
