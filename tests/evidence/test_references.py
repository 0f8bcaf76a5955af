"""Everything that the data names exists, and no id stands twice."""

import re

import pytest

from scripts.evidence import findings, models
from scripts.evidence.load import EvidenceError, load
from scripts.evidence.references import cited, naming_fields, references
from tests.tiny_project import COUNTRY

RECOMMENDATION = (
    "- {id: r1, group: others, leads_nowhere: T., addressee: [eu], title: T, text: T., documented: D., status: done, "
    "status_text: S., sources: [act-one], %s}\n"
)
CHANGES = "- {id: one, date: 2026-10, what: A}\n- {id: one, date: 2026-10, what: B}\n"


def without_lines(error: pytest.ExceptionInfo[EvidenceError]) -> str:
    return re.sub(r"(?m)^(\S+\.yml):\d+:", r"\1:", str(error.value))


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "countries/lv.yml",
            "languages_sources: [act-one]",
            "languages_sources: [act-tow]",
            "instruments > fd-2008-947: unknown source 'act-tow'",
        ),
        ("countries/lv.yml", "languages_sources: [act-one]", "languages_facts: [lv-eo]", "unknown fact 'lv-eo'; did you mean lv-eu?"),
        (
            "mechanisms/ecris.yml",
            "card_sources: [act-one]",
            "card_sources: [act-onw]",
            "ecris.yml: unknown source 'act-onw'; did you mean act-one?",
        ),
        ("mechanisms/ecris.yml", "0315, sources: [act-one]", "0315, sources: [act-onw]", "legal_acts > 0: unknown source 'act-onw'"),
        (
            "mechanisms/ecris.yml",
            "status: in-force",
            "status: superseded\nsuccessor: ecris-two",
            "ecris.yml: unknown mechanism 'ecris-two'",
        ),
        (
            "mechanisms/ecris.yml",
            "status: in-force",
            "status: in-force\nrelated: [guidance/ask, ecris-two]",
            "unknown mechanism 'ecris-two'",
        ),
        (
            "mechanisms/ecris.yml",
            "participation:\n",
            "participation:\n  - {country: lv, status: in, sources: [act-one]}\n",
            "'lv' stands twice",
        ),
        (
            "mechanisms/ecris.yml",
            "participation:\n",
            "participation:\n  - {country: au, status: in, sources: [act-one]}\n",
            "unknown country 'au'",
        ),
        ("countries/lv.yml", "date: 2004-05-01", "date: 2007-05-01", "glance > eu: date 2007-05-01, but its facts tell 2004"),
        (
            "countries/lv.yml",
            "fd-2008-909: {}",
            "fd-2008-909: {deadline: {value: 90 days from receipt, number: 60, unit: days, sources: [act-one]}}",
            "number (60) is not in value",
        ),
        (
            "terms.yml",
            "definition:",
            "attested: {lv: [act-two]}, definition:",
            "alert > attested > lv: unknown source 'act-two'",
        ),
    ],
)
def test_a_name_of_nothing_is_told_with_its_place(tiny, file, old, new, message):
    tiny.replace(f"data/{file}", old, new)
    with pytest.raises(EvidenceError) as error:
        load(tiny.root)
    assert message in without_lines(error) and str(error.value).startswith(f"data/{file}:")


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("recommendations.yml", RECOMMENDATION % "developments: [gone]", "data/recommendations.yml: r1: unknown development 'gone'"),
        ("recommendations.yml", RECOMMENDATION % "status_sources: [gone]", "data/recommendations.yml: r1: unknown source 'gone'"),
        ("changes.yml", CHANGES, "data/changes.yml: one: this id is used twice"),
    ],
)
def test_lists_are_checked_as_well(tiny, file, text, message):
    tiny.write(f"data/{file}", text)
    with pytest.raises(EvidenceError) as error:
        load(tiny.root)
    assert message in without_lines(error)


def test_the_name_of_a_body_of_another_state_is_told(tiny):
    lithuania = COUNTRY.replace("code: lv", "code: lt").replace("lv-", "lt-").replace("own_language: lv", "own_language: lt")
    other = lithuania.replace("Valsts probācijas dienests", "Lietuvos probacijos tarnyba")
    tiny.write("data/countries/lt.yml", other)
    load(tiny.root)
    told = "fd-2008-909: {receiving: {value: Service (Valsts probācijas dienests), sources: [act-one]}}"
    for text in (lithuania, other.replace("fd-2008-909: {}", told)):
        tiny.write("data/countries/lt.yml", text)
        with pytest.raises(EvidenceError, match=r"countries/lt\.yml:\d+: .*'Valsts probācijas dienests' is an authority of lv"):
            load(tiny.root)


def test_the_number_of_an_act_is_that_of_the_act_that_is_named(tiny):
    act = "- {id: fd-1, kind: framework-decision, short: FD 2009/316/JHA, titles: {en: T}, celex: 32009F0316, languages: eu}\n"
    tiny.write("data/acts/eu.yml", act)
    tiny.replace("data/mechanisms/ecris.yml", "celex: 32009F0315,", "celex: 32009F0315, law: [fd-1],")
    with pytest.raises(EvidenceError, match="celex 32009F0315, but fd-1 has 32009F0316"):
        load(tiny.root)


def test_the_walk_finds_every_name(tiny):
    evidence = load(tiny.root)
    assert {(found.to, found.name) for found in references(evidence.countries["lv"])} == {("source", "act-one"), ("fact", "lv-eu")}
    assert cited(evidence.mechanisms["ecris"]) == ["act-one"] * 5


def test_every_field_of_sources_or_facts_says_what_it_names():
    kinds = [kind for kind in (vars(models) | vars(findings)).values() if isinstance(kind, type) and issubclass(kind, models.Model)]
    fields = [(kind, name) for kind in kinds for name in kind.model_fields if name.endswith(("sources", "_facts"))]
    assert fields and all(name in naming_fields(kind) for kind, name in fields)
