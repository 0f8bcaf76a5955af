"""The file of public holidays: every State, the years of the review and three more, and the days that are hard."""

import json
from pathlib import Path

import pytest

from scripts.exports import free_days
from scripts.exports.files import files
from tests.support.project import evidence

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def made():
    return json.loads(files(ROOT, evidence(), "https://example.org/")[free_days.FILE])


def test_every_state_has_its_days_for_each_year_of_the_file(made):
    codes = {path.stem for path in (ROOT / "data/countries").glob("*.yml")}
    assert set(made["states"]) == codes and len(codes) == 28
    first = int((ROOT / "data/review.yml").read_text(encoding="utf-8").split("reviewed: ")[1][:4])
    assert made["years"] == [first, first + 1, first + 2, first + 3]
    for code, days in made["states"].items():
        assert days == sorted(set(days)), code
        for year in made["years"]:
            assert 6 <= sum(day.startswith(f"{year}-") for day in days) <= 22, (code, year)
            assert f"{year}-01-01" in days and f"{year}-12-25" in days, (code, year)


def test_it_says_where_the_days_come_from(made):
    assert made["source"].endswith(f"/{free_days.LIBRARY}/{free_days.source(evidence()).version}/")
    assert made["made"] == "-".join((ROOT / "pyproject.toml").read_text(encoding="utf-8").split('version = "')[1].split('"')[0].split("."))


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("lv", "2028-11-20"),  # Monday after a Proclamation Day on a Saturday
        ("lv", "2029-11-19"),  # and on a Sunday
        *((code, day) for code in ("el", "bg", "ro", "cy") for day in ("2027-04-30", "2027-05-03")),  # Orthodox Easter
        *((code, "2027-03-29") for code in ("de", "fr", "it", "nl", "lv", "pl")),  # Easter Monday
        ("nl", "2027-05-05"),  # each year, by the Act on time limits
        ("uk", "2027-12-27"),  # for a Christmas Day on a Saturday
    ],
)
def test_days_that_move_are_there(made, code, day):
    assert day in made["states"][code]


def test_a_working_day_that_an_order_moves_is_no_public_holiday(made):
    assert not {"2026-01-02", "2026-06-22"} & set(made["states"]["lv"])
    assert not {"2026-01-02", "2026-08-21"} & set(made["states"]["hu"])


def test_a_western_state_works_on_the_days_of_the_orthodox_easter(made):
    assert not {"2027-04-30", "2027-05-03"} & set(made["states"]["nl"])
