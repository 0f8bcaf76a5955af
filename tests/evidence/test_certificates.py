"""Forms box by box: what the wording, the stop signs and the model name is asked in a box, and the official text has them all."""

import pytest

from scripts.evidence.certificates import PLACE, entries
from scripts.evidence.load import EvidenceError, load
from tests.support import project

SMALL = """\
id: fd-2008-947-annex-i
place: 1
instrument: fd-2008-947
law: []
boxes:
  - id: a
    title: States
    goes_in: {{text: The State., sources: [act-one]}}
    fault: {{text: Two States., sources: [act-one]}}
    entries: [{{id: a-state, label: State}}]
wording:
  en: {{law: [fd-none 1], title: FORM, boxes: {{{letter}: ['State: {{{blank}}}']}}}}
"""


@pytest.fixture(scope="module")
def evidence():
    return project.evidence()


def test_whatever_is_asked_has_its_place_in_the_official_form_of_the_act(evidence):
    quoted = [one for one in evidence.certificates.values() if one.wording]
    assert len(quoted) >= 5
    for certificate in quoted:
        asked = {
            f"{one.id}.{at}"
            for box in certificate.boxes
            for one in entries(box, evidence.shared_entries)
            for at in range(1, len(one.options) + 1)
        }
        asked |= {one.id for box in certificate.boxes for one in entries(box, evidence.shared_entries) if not one.options}
        for words in certificate.wording.values():
            lines = [line for lines in words.boxes.values() for line in lines] + words.end
            there = {blank or f"{name}.{at}" for line in lines for blank, name, at in PLACE.findall(line)}
            assert asked == there, certificate.id


def test_each_form_lists_its_boxes_by_their_letters_without_a_gap(evidence):
    for certificate in evidence.certificates.values():
        assert "".join(box.id for box in certificate.boxes) == "abcdefghijklm"[: len(certificate.boxes)]


@pytest.mark.parametrize(
    ("letter", "blank", "message"),
    [
        ("b", "a-state", "wording has the boxes b, which boxes does not"),
        ("a", "a-sate", "no box has a-sate; mend the name, or add the entry"),
    ],
)
def test_a_box_or_place_that_does_not_exist_is_a_fault(tiny, letter, blank, message):
    tiny.write("data/forms/fd-2008-947-annex-i.yml", SMALL.format(letter=letter, blank=blank))
    with pytest.raises(EvidenceError) as fault:
        load(tiny.root)
    assert message in str(fault.value)
