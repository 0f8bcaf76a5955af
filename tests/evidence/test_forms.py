"""The standard forms: every form that a dossier names has an entry, and its text in every official language of the EU."""

import pytest

from scripts.evidence.acts import EU_LANGUAGES
from scripts.evidence.load import EvidenceError, load
from scripts.pages.forms import act_of, languages
from tests.support import project

FORM = """\
- id: one
  mechanism: ecris
  name: Request
  annex: {annex}
  use: {{text: It asks., sources: [act-one]}}
  {more}
"""


@pytest.fixture(scope="module")
def evidence():
    return project.evidence()


def test_every_form_on_which_a_case_is_sent_has_an_entry(evidence):
    sent = {one.receiving.form.law[0]: name for name, one in evidence.mechanisms.items() if one.receiving}
    assert len(sent) == 4
    assert {(form.annex, form.mechanism) for form in evidence.forms if form.annex in sent} == set(sent.items())


def test_every_annex_that_is_a_form_and_that_an_act_lists_has_an_entry(evidence):
    lists = {"directive-2014-41 Annex D"}  # offences: no form
    acts = {act_of(form) for form in evidence.forms}
    annexes = {f"{name} {one}" for name in acts for one in evidence.acts[name].articles if one.startswith("Annex")}
    assert annexes - lists == {form.annex for form in evidence.forms if "Annex" in form.annex}


def test_the_text_of_each_form_has_an_address_in_each_official_language(evidence):
    assert len(EU_LANGUAGES) == 24
    for name in {act_of(form) for form in evidence.forms}:
        act = evidence.acts[name]
        found = languages(act)
        assert {code for code, _, _ in found} == EU_LANGUAGES
        assert all(f"/{code.upper()}/" in url and url.endswith(act.celex) for code, _, url in found)
        assert len({own for _, own, _ in found}) == 24


@pytest.mark.parametrize(
    ("annex", "more", "message"),
    [
        ("fd-none Annex I", "none: false", "unknown 'fd-none Annex I': add it to data/acts/"),
        ("fd-none 4", "none: true\n  fillable: act-one", "none: true, so that nobody signs"),
    ],
)
def test_a_form_of_an_act_that_does_not_exist_and_one_that_contradicts_itself_are_faults(tiny, annex, more, message):
    tiny.write("data/forms.yml", FORM.format(annex=annex, more=more))
    with pytest.raises(EvidenceError) as fault:
        load(tiny.root)
    assert message in str(fault.value)
