"""Everything that the data names exists, and no id stands twice."""

import pytest

from scripts.evidence import models
from scripts.evidence.load import EvidenceError, load
from scripts.evidence.references import cited, naming_fields, references

RECOMMENDATION = (
    "- {id: r1, group: gap, addressee: [eu], title: T, text: T., documented: D., status: done, status_text: S., sources: [act-one], %s}\n"
)
CHANGES = "- {id: one, date: 2026-10, what: A}\n- {id: one, date: 2026-10, what: B}\n"


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
        ("terms.yml", "definition:", "attested: {lv: [act-two]}, definition:", "terms.yml: alert: attested > lv: unknown source 'act-two'"),
    ],
)
def test_a_name_of_nothing_is_told_with_its_place(tiny, file, old, new, message):
    tiny.replace(f"data/{file}", old, new)
    with pytest.raises(EvidenceError) as error:
        load(tiny.root)
    assert message in str(error.value) and str(error.value).startswith(f"data/{file}: ")


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
    assert message in str(error.value)


def test_the_walk_finds_every_name(tiny):
    evidence = load(tiny.root)
    assert {(found.to, found.name) for found in references(evidence.countries["lv"])} == {("source", "act-one"), ("fact", "lv-eu")}
    assert cited(evidence.mechanisms["ecris"]) == ["act-one"] * 5


def test_every_field_of_sources_or_facts_says_what_it_names():
    kinds = [kind for kind in vars(models).values() if isinstance(kind, type) and issubclass(kind, models.Model)]
    fields = [(kind, name) for kind in kinds for name in kind.model_fields if name.endswith(("sources", "_facts"))]
    assert fields and all(name in naming_fields(kind) for kind, name in fields)
