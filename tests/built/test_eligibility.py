"""Whether a case can go: the stop lines of guides, and who takes part in a mechanism, against the data."""

from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales, yaml_file
from tests.built_site import ROOT, html


def data(folder):
    return {path.stem: yaml_file.read(path) for path in (ROOT / "data" / folder).glob("*.yml")}


MECHANISMS, COUNTRIES = data("mechanisms"), data("countries")
GUIDES = sorted(path.stem for path in Path(ROOT / "docs/en/guidance").glob("*.md") if path.stem != "index")


def page(locale, address):
    return LexborHTMLParser(html(locale, address))


def words(node):
    return " ".join(node.text().split())


def stopping(one):
    """The States that a mechanism does not reach, or where the data say to ask first."""
    return [place["country"] for place in one["participation"] if place["status"] == "out" or "instead" in place]


def stops(guide):
    """Per State at which a guide stops: for how many of its mechanisms."""
    needed = [one for one in MECHANISMS.values() if f"guidance/{guide}" in one.get("needed_by", [])]
    return Counter(code for one in needed for code in stopping(one))


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_every_state_that_stops_it_first_in_its_answer(locale, guide):
    built = page(locale, f"guidance/{guide}/")
    lines = built.css("[data-stops] li")
    expected = {locales.country_name(code, locale): count for code, count in stops(guide).items()}
    assert {words(line.css_first("strong")).removesuffix("."): len(line.css("a:not(.footnote-ref)")) for line in lines} == expected
    assert not lines or built.css("h2#answer + .kind + [data-stops], h2#answer + [data-stops]")


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", sorted(name for name, one in MECHANISMS.items() if one.get("pairwise")))
def test_a_mechanism_between_two_states_names_those_it_does_not_reach_before_all_else(locale, name):
    built = page(locale, f"mechanisms/{name}/")
    out = {locales.country_name(code, locale) for code in stopping(MECHANISMS[name])}
    assert {words(line.css_first("strong")).removesuffix(".") for line in built.css("[data-stops] li")} == out
    assert next(node.attributes["id"] for node in built.css("[data-stops] ~ h2")) == "between"
    assert len(built.css("[data-stops] ~ .card")) == 1


def test_the_exceptions_that_decide_everything_stand_in_the_first_lines():
    assert (
        set(stops("transfer-supervision")) == {"uk"} == set(stops("supervision-before-trial")) == set(stops("transfer-a-prison-sentence"))
    )
    assert set(stops("warn-another-country")) == {"uk", "dk"} == set(stops("ask-for-information"))
    assert set(stops("protect-victims")) == {"uk", "ie", "dk"} == set(stops("receive-a-case"))
    for one in MECHANISMS.values():
        for guide in one.get("needed_by", []):
            assert guide.removeprefix("guidance/") in GUIDES
            assert all(place.get("instead") for place in one["participation"] if place["status"] == "out")


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", sorted(MECHANISMS))
def test_a_mechanism_shows_at_most_three_deadlines_at_once_and_has_them_all(locale, name):
    built, deadlines = page(locale, f"mechanisms/{name}/"), MECHANISMS[name].get("deadlines", [])
    section = built.css_first("h2#deadlines")
    closed = [len(table.css("tbody tr")) for table in built.css("details[data-deadlines] table")]
    lists = [node for node in built.css("h2#deadlines ~ ul") if _belongs(section, node)]
    shown = len([item for item in (lists[0].css("li") if lists and deadlines else []) if item.css_first("strong")])
    assert shown == min(3, len(deadlines)) and sum(closed) == len(deadlines) - shown


def _belongs(heading, node):
    """Whether the nearest h2 before a node is this heading."""
    while node and node.tag != "h2":
        node = node.prev
    return node is not None and node.attributes.get("id") == heading.attributes.get("id")


@pytest.mark.parametrize("locale", locales.LOCALES)
@pytest.mark.parametrize("name", ["fd-2008-947", "european-protection-order", "ecris-tcn", "sis"])
def test_who_takes_part_is_a_number_and_each_state_that_does_not_is_named(locale, name):
    built = page(locale, f"mechanisms/{name}/")
    rows = {node.attributes["data-place"]: node.attributes["data-status"] for node in built.css("[data-place]")}
    listed = {place["country"]: place["status"] for place in MECHANISMS[name]["participation"]}
    members = set(COUNTRIES) - {"uk"}
    assert rows == {code: listed.get(code, "in") for code in members | set(listed)}
    count = sum(rows[code] == "in" for code in members)
    sentence = built.css_first("[data-part]").parent
    assert f"{count} " in words(sentence) and " 27 " in words(sentence)
    named = words(sentence.next.next if sentence.next.tag != "ul" else sentence.next)
    assert all(locales.country_name(code, locale) in named for code, status in rows.items() if status != "in")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_how_many_states_have_transposed_the_directive_is_one_sentence(locale):
    kinds = Counter(country["glance"]["directive-2023-977"]["kind"] for code, country in COUNTRIES.items() if code != "uk")
    sentence = words(page(locale, "mechanisms/directive-2023-977/").css_first("[data-part]").parent)
    assert f" {kinds['transposed']} " in sentence and " 27 " in sentence and "2025" in sentence
    assert all(f": {count}" in sentence for kind, count in kinds.items() if kind != "transposed")
