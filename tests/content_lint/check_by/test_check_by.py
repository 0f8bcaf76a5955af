"""Rule check-by. Today is 2026-11-24."""

import pytest


def fact(day: str) -> str:
    return f"facts:\n- id: first\n  text: A.\n- id: lv-bill\n  text: A bill.\n  check_by: {day}\n"


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-11-23", "error"),
        ("2026-11-24", "warning"),
        ("2026-12-08", "warning"),
        ("2026-12-09", None),
        ("2026-02-30", "error"),
        ("soon", "error"),
    ],
)
def test_the_day_of_a_fact(site, day, severity):
    site.write("data/countries/lv.yml", fact(f"'{day}'"))
    assert [(issue.line, issue.severity) for issue in site.issues("check-by")] == ([(4, severity)] if severity else [])


def test_good_is_no_day_or_one_far_ahead(site):
    site.write("data/countries/lv.yml", fact("2027-06-01"))
    site.write("data/timeline.yml", "- id: a\n  what: A.\n")
    assert site.issues("check-by") == []


def test_sources_and_developments_are_looked_at(site):
    site.write("data/sources/a.yml", "- id: old\n  check_by: 2026-01-01\n")
    site.write("data/timeline.yml", "- id: dev\n  what: A.\n  check_by: 2026-01-01\n")
    assert [(issue.path, issue.line) for issue in site.issues("check-by")] == [
        ("data/sources/a.yml", 1),
        ("data/timeline.yml", 1),
    ]


def test_acts_are_looked_at_and_what_stands_below_them(site):
    site.write(
        "data/acts/eu.yml", "- id: new\n  short: New\n- id: old\n  read:\n  - copy: a\n    check_by: 2026-01-01\n  check_by: 2026-01-01\n"
    )
    assert [(issue.path, issue.line) for issue in site.issues("check-by")] == [("data/acts/eu.yml", 3), ("data/acts/eu.yml", 3)]
