"""Rule law-cited (weak source alone)."""

import pytest


@pytest.fixture(autouse=True)
def sources(site):
    site.put(
        "sources/all",
        {"id": "act", "kind": "legal-act"},
        {"id": "daily", "kind": "news"},
        {"id": "talk", "kind": "official-page", "weak": "slides"},
        {"id": "read", "kind": "legal-act", "weak": "copy"},
        {"id": "mirror", "kind": "legal-act", "url": "https://www.acts-of-all-states.com/1"},
    )
    site.put("acts/eu", {"id": "act-1"})


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_alone.md", [5, 5, 7, 7])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("law-cited") == lines


def test_facts_of_practice_are_left_to_the_mark_that_their_page_shows(site):
    site.put("practice/a", facts=[{"text": "A form exists.", "basis": "seen", "sources": ["talk", "daily"]}])
    assert site.issues("law-cited") == []


@pytest.mark.parametrize(
    ("fact", "count"),
    [
        ({"sources": ["daily"]}, 1),
        ({"sources": ["mirror"]}, 1),
        ({"text": "The press says that the limit is 60 days.", "sources": ["daily"]}, 0),
        ({"sources": ["daily", "act"]}, 0),
        ({"law": ["act-1 2"], "sources": ["daily"]}, 0),
        ({"topic": "statistics", "text": "It took 60 days.", "sources": ["daily"]}, 0),
    ],
)
def test_law_in_the_data_of_a_country_rests_on_more_than_the_press_or_a_mirror(site, fact, count):
    site.put("countries/lv", facts=[{"text": "The limit is 60 days.", "basis": "seen"} | fact])
    assert len(site.issues("law-cited")) == count


def test_a_cell_of_an_instrument_is_law_whatever_its_words(site):
    site.put("countries/lv", instruments={"fd-2008-947": {"receiving": {"value": "A court", "sources": ["daily"]}}})
    assert site.shown("law-cited") == ["receiving:"]


@pytest.mark.parametrize(
    ("name", "entry", "lines"),
    [
        ("timeline", {"id": "one", "what": "The limit is 60 days.", "sources": ["mirror"]}, ["what: The limit is 60 days."]),
        ("timeline", {"id": "one", "what": "The limit is 60 days.", "law": ["act-1 2"], "sources": ["mirror"]}, []),
        ("timeline", {"id": "one", "kind": "system", "what": "It took 60 days.", "sources": ["daily"]}, []),
        ("findings", {"id": "f1", "since": "It is 60 days.", "since_sources": ["daily"], "sources": ["act"]}, ["since: It is 60 days."]),
        ("recommendations", {"id": "r1", "status_text": "60 days.", "status_law": ["act-1 2"], "status_sources": ["daily"]}, []),
    ],
)
def test_what_has_changed_since_rests_on_more_than_the_press_or_a_mirror(site, name, entry, lines):
    site.put(name, entry)
    assert site.shown("law-cited") == lines


def test_the_message_says_why_a_source_is_weak(site):
    site.page("bad_alone.md")
    assert {"(press)", "(slides)"} & {part for issue in site.issues("law-cited") for part in issue.message.split()}


def test_a_copy_of_an_act_is_an_error_for_the_act_itself_can_be_cited(site):
    site.page("bad_alone.md")
    assert {issue.severity for issue in site.issues("law-cited")} == {"error"}
    assert "(copy)" in " ".join(issue.message for issue in site.issues("law-cited"))
