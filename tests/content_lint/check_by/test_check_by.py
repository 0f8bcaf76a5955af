"""Rule check-by. Today is 2026-11-24."""

import pytest


@pytest.mark.parametrize(
    ("day", "severity"),
    [("2026-11-23", "error"), ("2026-11-24", "warning"), ("2026-12-08", "warning"), ("2026-12-09", None), ("2027-06-01", None)],
)
def test_the_day_of_a_fact(site, day, severity):
    site.put("countries/lv", facts=[{}, {"check_by": day}])
    assert [issue.severity for issue in site.issues("check-by")] == ([severity] if severity else [])
    assert site.shown("check-by") == ([f"check_by: '{day}'"] if severity else [])


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "2027-01"])
def test_what_is_no_day_is_told_when_the_data_is_loaded(site, day):
    site.put("countries/lv", facts=[{"check_by": day}])
    site.write("data/review.yml", "searched: 2026-11\nreviewed: 2026-11-24\n")
    assert site.shown("data-sound") == [f"check_by: '{day}'" if day == "2026-02-30" else f"check_by: {day}"]


def test_sources_and_developments_are_looked_at(site):
    site.put("sources/a", {"id": "old", "check_by": "2026-01-01"})
    site.put("timeline", {"id": "dev", "check_by": "2026-01-01"})
    assert [issue.path for issue in site.issues("check-by")] == ["data/sources/a.yml", "data/timeline.yml"]


def test_the_review_of_all_the_evidence_is_due_by_its_day(site):
    site.write("data/review.yml", "searched: 2026-05\nreviewed: 2026-05-24\ncheck_by: 2026-11-23\n")
    assert [issue.path for issue in site.issues("check-by")] == ["data/review.yml"]
