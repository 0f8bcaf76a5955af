"""A cell of the comparison says its value, or why there is none, and where its fact and sources are."""

import pytest

from scripts.base import locales
from scripts.evidence import cells
from scripts.evidence.load import load
from scripts.pages import compare, kinds
from tests.command import ROOT


@pytest.fixture
def row(tiny):
    evidence = load(tiny.root)
    return cells.row(evidence.countries["lv"], evidence, str, "en")


def test_every_topic_has_a_cell_and_a_name(row):
    assert tuple(row) == cells.topics()
    assert all(cells.topic_name(topic, str) for topic in cells.topics())


def test_the_pages_of_the_comparison_hold_each_topic_once():
    apart = [topic for _, topics in compare.APART.values() for topic in topics]
    assert len(apart) == len(set(apart)) and set(apart) < set(cells.topics())
    assert tuple(compare.APART) == kinds.COMPARISONS.names
    assert all(set(preset.topics) <= set(cells.topics()) for preset in compare.PRESETS)


def test_a_value_leads_to_its_place_and_to_the_sources_of_its_fact(row):
    cell = row["eu"]
    assert (cell.text, cell.since, cell.anchor, cell.sources) == ("Member State", "2004-05-01", "glance-eu", ["act-one"])


def test_an_empty_cell_says_why(row):
    assert row["sis"].text == ""
    assert row["sis"].why == "Not found (searched in November 2026)."
    assert row["vetting"].why


def test_languages_are_written_in_the_readers_language(tiny):
    evidence = load(tiny.root)
    dutch = cells.row(evidence.countries["lv"], evidence, str, "nl")["fd-2008-947-languages"]
    assert dutch.text == locales.written_list(["Lets", "Engels"], "nl")
    assert dutch.sources == ["act-one"]


def test_an_instrument_that_does_not_apply_says_so(tiny):
    tiny.replace(
        "data/countries/lv.yml", "fd-2008-909: {}", "fd-2008-909: {applies: false, status: {value: Never applied, sources: [act-one]}}"
    )
    evidence = load(tiny.root)
    row = cells.row(evidence.countries["lv"], evidence, str, "en")
    assert row["fd-2008-909"].text == "Never applied"
    assert row["fd-2008-909-receives"].why == "Does not apply."


def test_where_no_national_rule_was_found_the_limit_of_eu_law_stands():
    evidence = load(ROOT)
    latvia = evidence.countries["lv"].model_copy(deep=True)
    own = latvia.instruments["fd-2008-947"].deadline
    assert cells.row(latvia, evidence, str, "en")["fd-2008-947-deadline"].text == own.value
    latvia.instruments["fd-2008-947"].deadline = None
    cell = cells.row(latvia, evidence, str, "en")["fd-2008-947-deadline"]
    assert (cell.text, cell.sources) == ("60 days (EU law; no national rule found)", ["act:fd-2008-947 12(1)"])


def test_where_no_national_rule_was_found_eu_law_names_the_language_and_the_national_act_stays_as_a_note():
    evidence = load(ROOT)
    row = cells.row(evidence.countries["fr"], evidence, str, "en")
    cell = row["fd-2008-947-languages"]
    assert (cell.text, cell.sources) == ("French (EU law; no national rule found)", ["act:fd-2008-947 21"])
    latvian = cells.row(evidence.countries["lv"], evidence, str, "en")["fd-2008-947-languages"]
    assert latvian.text == "Latvian (EU law; no national rule found)"
    assert latvian.note.startswith("These sections name no language.") and len(latvian.sources) > 1
    denmark = cells.row(evidence.countries["dk"], evidence, str, "en")
    assert denmark["european-protection-order-languages"].why == "Does not apply."


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2011-12-05", "", "since 5 December 2011"),
        ("2011-12", "2020-12-31", "but applied from December 2011 until 31 December 2020"),
        ("", "2020", "until 2020"),
        ("", "", ""),
    ],
)
def test_a_value_that_holds_no_longer_says_from_when_until_when_it_did(since, until, words):
    assert cells.when(cells.Cell("sis", "No longer applies", since=since, until=until), str, "en") == words
