"""Rule weak-source-alone."""

import pytest

SOURCES = """
- {id: act, kind: legal-act}
- {id: daily, kind: news}
- {id: talk, kind: official-page, weak: slides}
- {id: read, kind: legal-act, weak: copy}
- {id: mirror, kind: legal-act, url: "https://www.acts-of-all-states.com/1"}
"""


@pytest.fixture(autouse=True)
def sources(site):
    site.write("data/sources/all.yml", SOURCES)


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_alone.md", [5, 5, 7, 7])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("weak-source-alone") == lines


def test_facts_of_practice_are_left_to_the_mark_that_their_page_shows(site):
    site.write("data/practice/a.yml", "facts:\n- id: alone\n  text: A form exists.\n  sources: [talk, daily]\n")
    assert site.issues("weak-source-alone") == []


@pytest.mark.parametrize(
    ("record", "lines"),
    [
        ("facts:\n- id: one\n  text: The limit is 60 days.\n  sources: [daily]", [2]),
        ("facts:\n- id: one\n  text: The limit is 60 days.\n  sources: [mirror]", [2]),
        ("facts:\n- id: one\n  text: The press says that the limit is 60 days.\n  sources: [daily]", []),
        ("facts:\n- id: one\n  text: The limit is 60 days.\n  sources: [daily, act]", []),
        ("facts:\n- id: one\n  text: The limit is 60 days.\n  law: [act-1 2]\n  sources: [daily]", []),
        ("facts:\n- id: one\n  topic: statistics\n  text: It took 60 days.\n  sources: [daily]", []),
        ("instruments:\n  fd-2008-947:\n    receiving:\n      value: A court\n      sources: [daily]", [3]),
    ],
)
def test_law_in_the_data_of_a_country_rests_on_more_than_the_press_or_a_mirror(site, record, lines):
    site.write("data/countries/lv.yml", f"{record}\n")
    assert site.lines("weak-source-alone") == lines


@pytest.mark.parametrize(
    ("name", "record", "lines"),
    [
        ("timeline", "- id: one\n  kind: law\n  what: The limit is 60 days.\n  sources: [mirror]", [1]),
        ("timeline", "- id: one\n  kind: law\n  what: The limit is 60 days.\n  law: [act-1 2]\n  sources: [mirror]", []),
        ("timeline", "- id: one\n  kind: system\n  what: It took 60 days.\n  sources: [daily]", []),
        ("findings", "- id: f1\n  since: The limit is 60 days.\n  since_sources: [daily]\n  sources: [act]", [1]),
        ("recommendations", "- id: r1\n  status_text: The limit is 60 days.\n  status_law: [act-1 2]\n  status_sources: [daily]", []),
    ],
)
def test_what_has_changed_since_rests_on_more_than_the_press_or_a_mirror(site, name, record, lines):
    site.write(f"data/{name}.yml", f"{record}\n")
    assert site.lines("weak-source-alone") == lines


def test_the_message_says_why_a_source_is_weak(site):
    site.page("bad_alone.md")
    assert {"(press)", "(slides)"} & {part for issue in site.issues("weak-source-alone") for part in issue.message.split()}


def test_a_copy_of_an_act_is_an_error_for_the_act_itself_can_be_cited(site):
    site.page("bad_alone.md")
    assert {issue.severity for issue in site.issues("weak-source-alone")} == {"error"}
    assert "(copy)" in " ".join(issue.message for issue in site.issues("weak-source-alone"))
