"""Every fault in data/ is one line that names file, key and mend."""

import re

import pytest

from scripts.evidence.load import EvidenceError, examine, load
from scripts.i18n.strings import strings


def fault(tiny) -> str:
    with pytest.raises(EvidenceError) as error:
        load(tiny.root)
    return re.sub(r"(?m)^(\S+\.yml):\d+:", r"\1:", str(error.value))


def test_a_good_project_loads_everything(tiny):
    evidence = load(tiny.root)
    assert set(evidence.facts) == {"lv-eu", "lv-guess", "ecris-01"}
    assert evidence.countries["lv"].authorities[0].own == "Valsts probācijas dienests"


def test_broken_yaml_names_file_and_line(tiny):
    tiny.write("data/countries/lv.yml", "code: lv\nfacts: [unclosed\n")
    with pytest.raises(EvidenceError, match=r"^data/countries/lv.yml:3: broken YAML"):
        load(tiny.root)


def test_an_unknown_source_names_the_fact_and_the_nearest_id(tiny):
    tiny.replace("data/countries/lv.yml", "as_of: 2014-06, sources: [act-one]", "as_of: 2014-06, sources: [act-onw]")
    assert fault(tiny) == "data/countries/lv.yml: facts > lv-eu: unknown source 'act-onw'; did you mean act-one?"


@pytest.mark.parametrize(("old", "new"), [("as_of: 2014-06", "as_of: 2999-01"), ("topic: membership", "topic: weather")])
def test_a_fault_has_the_line_of_its_key(tiny, old, new):
    tiny.replace("data/countries/lv.yml", old, new)
    lines = (tiny.root / "data/countries/lv.yml").read_text(encoding="utf-8").splitlines()
    (line,) = (number for number, text in enumerate(lines, 1) if new in text)
    with pytest.raises(EvidenceError, match=rf"^data/countries/lv\.yml:{line}: "):
        load(tiny.root)


def test_what_can_be_read_is_there_beside_the_faults(tiny):
    tiny.replace("data/sources/tiny.yml", "kind: news", "kind: rumour")
    evidence, faults = examine(tiny.root)
    assert len(evidence.sources) == 1 and len(faults) == 1, "the other source is named nowhere as unknown"
    fact = evidence.facts["lv-eu"]
    path, line = evidence.where(fact, "text")
    assert path.name == "lv.yml" and fact.text in path.read_text(encoding="utf-8").splitlines()[line - 1]


def test_a_duplicate_fact_id_is_found_across_files(tiny):
    tiny.replace("data/mechanisms/ecris.yml", "id: ecris-01", "id: lv-eu")
    assert "lv-eu: this id is used twice" in fault(tiny)


def test_a_seen_fact_needs_a_source(tiny):
    tiny.replace("data/countries/lv.yml", "as_of: 2014-06, sources: [act-one]", "as_of: 2014-06")
    assert fault(tiny) == (
        "data/countries/lv.yml: facts > lv-eu: basis is 'seen' but nothing is named; "
        "add law (act and article) or sources, or write basis: background"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("as_of: 2014-06", "as_of: 2014-13", "month must be in 1..12"),
        ("as_of: 2014-06", "as_of: June 2014", "write 2024, 2024-05 or 2024-05-17"),
        ("as_of: 2014-06", "as_of: 2999-01", "lies in the future"),
        ("own_language: lv", "own_language: qq", "is not a language code"),
        ("own_language: lv", "own_language: lt", "own_language 'lt' is official nowhere in lv"),
        ("topic: membership", "topic: weather", "topic 'weather' is not one of"),
        ("facts: [lv-eu]", "facts: [lv-ey]", "unknown fact 'lv-ey'; did you mean lv-eu?"),
        ("gaps:", "colour: red\ngaps:", "colour: Extra inputs are not permitted"),
        ("fd-2008-909: {}", "fd-2008-900: {}", "fd-2008-900"),
        (
            "en: State Probation Service, sources: [act-one]",
            "en: State Probation Service",
            "authorities > probation: basis is 'seen' but nothing is named",
        ),
        ("date: 2004-05-01", "date: 2999-05-01", "glance > eu > date: 2999-05-01 lies in the future"),
        ("date: 2004-05-01", "date: 2004-05-01, until: 2003", "until (2003) lies before date (2004-05-01); swap them"),
        (
            "date: 2004-05-01",
            "date: 2004-05-01, kind: dedicated",
            "glance > eu > kind: 'dedicated' is not one of none: this field has no codes",
        ),
        (
            "fd-2008-947: {languages",
            "fd-2008-947: {deciding: {value: A court, kind: judge, sources: [act-one]}, languages",
            "instruments > fd-2008-947 > deciding > kind: 'judge' is not one of court, prosecutor",
        ),
        (", languages_sources: [act-one]", "", "languages rest on nothing"),
        ("languages: [lv, en]", "languages: [lv, xx]", "is not a language code"),
    ],
)
def test_a_wrong_value_in_a_country_is_named(tiny, old, new, message):
    tiny.replace("data/countries/lv.yml", old, new)
    assert message in fault(tiny)


def test_an_unknown_country_in_a_mechanism_is_named(tiny):
    tiny.replace("data/mechanisms/ecris.yml", "country: lv", "country: zz")
    assert "data/mechanisms/ecris.yml: participation: unknown country 'zz'" in fault(tiny)


def test_an_end_before_a_start_in_a_mechanism_is_named(tiny):
    tiny.replace("data/mechanisms/ecris.yml", "since: 2012-04,", "since: 2012-04, until: 2011,")
    assert "data/mechanisms/ecris.yml: participation > lv: until (2011) lies before since (2012-04)" in fault(tiny)


def test_an_unknown_related_mechanism_is_named(tiny):
    tiny.replace("data/mechanisms/ecris.yml", "participation:", "related: [ecris-tcm]\nparticipation:")
    assert "data/mechanisms/ecris.yml: unknown mechanism 'ecris-tcm'; did you mean ecris?" in fault(tiny)


def test_a_code_to_compare_by_must_be_known(tiny):
    tiny.replace(
        "data/countries/lv.yml", "  sis: null", "  sis: null\n  sex-offender-register: {value: None, kind: secret, sources: [act-one]}"
    )
    assert "sex-offender-register > kind: 'secret' is not one of dedicated, within-criminal-record, none, unknown" in fault(tiny)


def test_a_mended_file_is_read_again(tiny):
    tiny.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined.")
    assert load(tiny.root).facts["lv-eu"].text == "Latvia joined."
    tiny.replace("data/countries/lv.yml", "Latvia joined.", "Latvia joined in May 2004.")
    assert load(tiny.root).facts["lv-eu"].text == "Latvia joined in May 2004."


def test_a_malformed_address_of_a_source_is_named(tiny):
    tiny.replace("data/sources/tiny.yml", "https://eur-lex.europa.eu/act", "eur-lex.europa.eu/act")
    assert "data/sources/tiny.yml: act-one > url" in fault(tiny)


def test_all_faults_are_told_at_once(tiny):
    tiny.replace("data/countries/lv.yml", "as_of: 2014-06", "as_of: never")
    tiny.replace("data/sources/tiny.yml", "kind: news", "kind: rumour")
    assert len(fault(tiny).splitlines()) == 2


def test_a_missing_data_folder_says_where_to_run(tmp_path):
    with pytest.raises(EvidenceError, match="run the command in the project's folder"):
        load(tmp_path)


def test_strings_to_translate_leave_out_ids_and_own_names(tiny):
    found = {text for text, _ in strings(load(tiny.root))}
    assert {"Latvia joined in 2004.", "State Probation Service", "Reply", "A call to act."} <= found
    assert not {"Valsts probācijas dienests", "lv-eu", "https://eur-lex.europa.eu/act"} & found


def test_a_gathered_statement_that_is_lost_is_named(tiny):
    tiny.write("data/research.lock", "countries/lv\tlv-eu lv-gone lv-left\nbroken line\n")
    tiny.write("data/left-out.yml", "- {id: lv-left, file: countries/lv.yml, reason: duplicate of lv-eu}\n")
    lost = [str(fault) for fault in examine(tiny.root)[1]]
    assert lost == [
        "data/research.lock:1: countries/lv: lv-gone is lost; show it (same id), or give a reason in data/left-out.yml",
        "data/research.lock:2: write the subject, a tab, and the ids",
    ]
