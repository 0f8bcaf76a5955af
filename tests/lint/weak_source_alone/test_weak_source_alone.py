"""Rule weak-source-alone."""

import pytest

SOURCES = """
- {id: act, kind: legal-act}
- {id: daily, kind: news}
- {id: talk, kind: official-page, note: Slides of 2013}
"""


@pytest.fixture(autouse=True)
def sources(site):
    site.write("data/sources/all.yml", SOURCES)


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_alone.md", [5, 5])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("weak-source-alone") == lines


def test_facts(site):
    site.write(
        "data/practice/a.yml",
        "facts:\n- id: good-said\n  text: Slides of 2013 name a form.\n  sources: [talk]\n- id: good-act\n  text: A form exists.\n"
        "  sources: [talk, act]\n- id: bad-alone\n  text: A form exists.\n  sources: [talk, daily]\n",
    )
    (issue,) = site.issues("weak-source-alone")
    assert (issue.path, issue.line, issue.severity) == ("data/practice/a.yml", 8, "warning")
    assert "bad-alone" in issue.message and "note: slides" in issue.message
