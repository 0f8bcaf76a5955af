"""Rule front-matter."""

from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good.md", []),
        ("bad_missing.md", [1]),
        ("bad_values.md", [2, 3, 4, 5]),
        ("bad_types.md", [2, 3, 4, 5]),
        ("bad_audience.md", [4]),
        ("bad_unknown_key.md", [6, 8]),
    ],
)
def test_english_front_matter(site, fixture, lines):
    site.page(fixture)
    assert site.lines("front-matter") == lines


def test_a_translation_may_have_sections_and_a_reviewer(site):
    site.page("good_translation.md", locale="lv")
    assert site.lines("front-matter") == []


@pytest.mark.parametrize("line", ["native_reviewer: a friend", "native_reviewer: [probation]"])
def test_where_a_reviewer_works_is_one_of_the_known_places_and_stands_beside_a_day(site, line):
    good = (Path(__file__).parent / "good_translation.md").read_text(encoding="utf-8")
    site.write("docs/lv/page.md", good.replace("native_reviewer: probation", line))
    assert site.lines("front-matter") == [7]
    site.write("docs/lv/page.md", good.replace("native_review: 2026-11-20\n", ""))
    assert site.lines("front-matter") == [6]


def test_two_pages_of_a_language_do_not_share_a_description(site):
    site.page("good.md", "a.md")
    site.page("good.md", "b.md")
    (issue,) = site.issues("front-matter")
    assert (issue.path, issue.line) == ("docs/en/b.md", 2)
    assert "a.md" in issue.message


def test_pages_of_two_languages_may_share_a_description(site):
    site.page("good.md")
    site.page("good.md", locale="nl")
    assert site.lines("front-matter") == []


@pytest.mark.parametrize(("length", "lines"), [(39, [2]), (40, []), (170, []), (171, [2])])
def test_length_of_a_description(site, length, lines):
    rest = "kind: home\naudience: [trainers]\nreviewed: 2026-01-31\n"
    site.write("docs/en/page.md", f"---\ndescription: {'x' * length}\n{rest}---\n# Page\n")
    assert site.lines("front-matter") == lines
