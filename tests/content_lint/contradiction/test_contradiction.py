"""Rule contradiction: two places that say two things are both named; what is of two things is left alone."""

import pytest

MECHANISM = """id: fd-2008-947
status: {status}
status_note: In force in every Member State.
legal_acts:
- short: FD 2008/947/JHA
  celex: 32008F0947
  in_force_from: '{force}'
  law: [fd-2008-947]
deadlines:
- id: decide
  what: The State decides on recognition
  number: {number}
  unit: {unit}
  law: [fd-2008-947 12(1)]
participation:
- country: bg
  status: {part}
{since}facts:
- id: one-1
  text: The State decides on recognition within 60 working days (Article 12(1)).
  law: [fd-2008-947 12(1)]
"""
RIGHT = {
    "status": "in-force",
    "force": "2008-12-16",
    "number": "60",
    "unit": "working-days",
    "part": "in",
    "since": "  since: '2012-04-28'\n",
}
ACTS = "- id: fd-2008-947\n  short: FD 2008/947/JHA\n  in_force_from: '2008-12-16'\n  date: '2008-11-27'\n"
COUNTRY = """code: bg
authorities:
- role: transfer-probation
  own: окръжен съд
  own_language: bg
  en: provincial court
  note: Receives and decides.
instruments:
  fd-2008-947:
    status: {value: In force}
    since:
      date: '2012-04-28'
    receiving:
      value: Provincial court (окръжен съд)
    deadline:
      value: 60 days from receipt; the hearing is set within 7 days
      number: 60
      unit: days
      law: [bg-1 2]
"""


def _mechanism(site, **changed: str) -> None:
    site.write("data/mechanisms/fd-2008-947.yml", MECHANISM.format(**(RIGHT | changed)))
    site.write("data/acts/eu.yml", ACTS)
    site.write("data/countries/bg.yml", COUNTRY)


def _places(site) -> set[str]:
    return {f"{issue.path.rpartition('/')[2]}:{issue.line}" for issue in site.issues("contradiction")}


def _page(site, text: str) -> None:
    site.write("docs/en/mechanisms/fd-2008-947.md", f"# Page\n\n{text}\n")


def test_what_agrees_everywhere_is_clean(site):
    _mechanism(site)
    _page(site, "It decides on recognition within 60 working days. [@act:fd-2008-947 12(1)]")
    assert _places(site) == set()


@pytest.mark.parametrize(
    ("changed", "places"),
    [
        ({"number": "90"}, {"fd-2008-947.yml:12", "fd-2008-947.yml:21"}),
        ({"unit": "calendar-days"}, {"fd-2008-947.yml:12", "fd-2008-947.yml:21"}),
        ({"force": "2009-12-16"}, {"fd-2008-947.yml:7", "eu.yml:3"}),
        ({"since": "  since: '2012-03-14'\n"}, {"fd-2008-947.yml:18", "bg.yml:12"}),
        ({"since": ""}, {"fd-2008-947.yml:16", "bg.yml:12"}),
        ({"status": "superseded"}, {"fd-2008-947.yml:2", "fd-2008-947.yml:3"}),
        ({"part": "out"}, {"fd-2008-947.yml:17", "bg.yml:10"}),
    ],
)
def test_a_field_that_another_place_contradicts_is_named_with_that_place(site, changed, places):
    _mechanism(site, **changed)
    assert _places(site) == places


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("It decides within 80 working days. [@act:fd-2008-947 12(1)]", "fd-2008-947.yml"),
        ("It has been in force since 16 December 2009. [@act:fd-2008-947 25]", "eu.yml"),
        ("Framework Decision 2008/947/JHA of 27 November 2009 is the law. [@act:fd-2008-947]", "eu.yml"),
        ("In Bulgaria the ministry receives the papers. [@jud-ecris-lsu]", "bg.yml"),
        ("In Bulgaria the ministry receives and decides. [@jud-ecris-lsu]", "bg.yml"),
    ],
)
def test_a_sentence_that_another_place_contradicts_is_named_with_that_place(site, sentence, other):
    _mechanism(site)
    _page(site, sentence)
    assert {place.partition(":")[0] for place in _places(site)} == {"fd-2008-947.md", other}
    assert "fd-2008-947.md:3" in _places(site)


def test_a_cell_whose_words_say_another_number_is_named(site):
    _mechanism(site)
    site.write("data/countries/bg.yml", COUNTRY.replace("number: 60", "number: 30"))
    assert _places(site) == {"bg.yml:16", "bg.yml:17"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It forwards the papers within 7 days. [@act:fd-2008-947 6(7)]",  # of another article
        "In Spain it has been in force since 11 December 2014. [@act:fd-2008-947 25]",  # of a State
        "In 2009 it was not in force everywhere. [@act:fd-2008-947 25]",
        "In Bulgaria the person receives the decision of the ministry. [@jud-ecris-lsu]",
        "It was amended on 26 February 2009. [@act:fd-2008-947 25]",
    ],
)
def test_what_is_of_another_thing_is_left_alone(site, sentence):
    _mechanism(site)
    _page(site, sentence)
    assert _places(site) == set()


def test_a_state_that_left_has_no_start_to_compare(site):
    _mechanism(site, part="out", since="  since: '2021-01-01'\n")
    site.write("data/countries/bg.yml", COUNTRY.replace("value: In force", "value: No longer applies"))
    assert _places(site) == set()


def test_shapes_that_the_loader_reports_are_left_to_it(site):
    site.write("data/mechanisms/fd-2008-947.yml", "participation: [bg]\nfacts: x\nlegal_acts: 3\n")
    site.write("data/countries/bg.yml", "code: bg\nauthorities: x\nglance: []\ninstruments: {fd-2008-947: x}\n")
    site.write("data/timeline.yml", "- {id: x, relevance: y}\n- z\n")
    assert _places(site) == set()
