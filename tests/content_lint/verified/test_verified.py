"""Rule verified, and the command that records a reading."""

from io import StringIO

import pytest

from scripts.__main__ import COMMANDS
from scripts.base.command import ROOT, start
from scripts.content_lint.verified.lock import FILE
from scripts.content_lint.verified.records import DATA

COUNTRY = """code: lv
instruments:
  fd-2008-947:
    deadline:
      value: The court decides within 30 days.
      number: 30
      unit: days
      law: [lv-kpl 754(1)]
facts:
- id: lv-one
  text: The police must ask the court.
  sources: [jud-ecris-lsu]
"""
PAGE = """---
kind: guidance
---
# Page

Ask at once.

## Limits {#limits .law}

The State decides within 60 days
of receipt. [@act:fd-2008-947 12(1)]
"""
ADDRESS = "countries/lv.yml#instruments.fd-2008-947.deadline"

FREE = {"changes.yml", "left-out.yml", "official-hosts.yml", "redirects.yml", "review.yml"}
FREE_FOLDERS = {"languages", "search", "sources", "shared"}  # words and rules; a source says when it was checked


def verified(site, *arguments) -> int:
    return start(COMMANDS, ["verified", "--root", str(site.root), *arguments])


@pytest.fixture
def site(site):
    site.write("data/countries/lv.yml", COUNTRY)
    site.write("docs/en/page.md", PAGE)
    assert verified(site, "--publish") == 0
    return site


def lock(site) -> str:
    return (site.root / "data" / "verified.lock").read_text(encoding="utf-8")


def test_what_stands_as_it_was_published_is_clean(site):
    assert site.issues("verified") == []
    assert f"{ADDRESS}\tpublished\twithin 30_days | court |  | act:lv-kpl_754(1) | number=30 unit=days\n" in lock(site)


def test_a_changed_value_is_named_with_the_old_one_the_article_and_the_command(site):
    site.write("data/countries/lv.yml", COUNTRY.replace("within 30", "within 90"))
    (issue,) = site.issues("verified")
    assert (issue.path, issue.line) == ("data/countries/lv.yml", 4)
    assert "was 30_days, is 90_days; open lv-kpl 754(1)" in issue.message
    assert f"python -m scripts verified '{ADDRESS}'" in issue.message


def test_a_change_in_a_page_is_named_at_its_line(site):
    site.write("docs/en/page.md", PAGE.replace("60 days", "60 working days"))
    (issue,) = site.issues("verified")
    assert issue.line == 10 and "page.md#limits was 60_days, is 60_working-days; open fd-2008-947 12(1)" in issue.message


def test_other_words_and_another_wrapping_are_free(site):
    site.write("docs/en/page.md", PAGE.replace("decides within 60 days\nof", "takes its decision\nwithin 60 days of"))
    site.write(
        "data/countries/lv.yml", COUNTRY.replace("The court decides within", "Within").replace("days.", "days the court takes a decision.")
    )
    assert site.issues("verified") == []


def test_new_and_removed_records_are_named(site):
    site.write("data/countries/lv.yml", COUNTRY.replace("lv-one", "lv-two"))
    site.write("docs/en/page.md", PAGE.replace("#limits", "#times"))
    told = [issue.message.partition(";")[0] for issue in site.issues("verified")]
    assert sorted(told) == [
        "countries/lv.yml#facts.lv-one was here and is gone",
        "countries/lv.yml#facts.lv-two is new",
        "page.md#limits was here and is gone",
        "page.md#times is new",
    ]


def test_a_file_that_went_is_named(site):
    (site.root / "docs/en/page.md").unlink()
    (issue,) = site.issues("verified")
    assert issue.message.startswith("page.md has 2 record(s) here and is gone")


def test_a_day_recorded_closes_what_was_open_and_only_that(site, capsys):
    site.write("data/countries/lv.yml", COUNTRY.replace("30", "90").replace("must", "may"))
    assert verified(site) == 1
    assert "  was: 30_days\n  is:  90_days" in capsys.readouterr().out
    assert verified(site, ADDRESS, "--day", "2026-11-20") == 0
    assert f"{ADDRESS}\t2026-11-20\twithin 90_days" in lock(site)
    (issue,) = site.issues("verified")
    assert "countries/lv.yml#facts.lv-one was must, is may" in issue.message


def test_a_reading_is_asked_for_and_recorded_only_where_it_is_claimed(site, monkeypatch, capsys):
    site.write("data/countries/lv.yml", COUNTRY.replace("must", "may"))
    for answer, code in (("n", 1), ("y", 0)):
        monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
        assert verified(site, "data/countries/lv.yml") == code
    assert "open: jud-ecris-lsu" in capsys.readouterr().out
    assert "lv-one\t2" in lock(site)


def test_what_is_published_without_a_reading_loses_its_day(site):
    verified(site, ADDRESS, "--day", "2026-11-20")
    site.write("data/countries/lv.yml", COUNTRY.replace("30", "90"))
    assert verified(site, "--publish", "countries/lv.yml") == 0
    assert f"{ADDRESS}\tpublished\t" in lock(site) and site.issues("verified") == []


def test_a_day_before_the_last_reading_is_refused(site, capsys):
    verified(site, ADDRESS, "--day", "2026-11-20")
    with pytest.raises(SystemExit):
        verified(site, ADDRESS, "--day", "2026-11-19")
    assert "lies before the last reading (2026-11-20)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [("published", "2030-01-01", "is not a day until today"), (" | ", " ", "a line is broken"), ("page.md#limits", "a#b", "out of order")],
)
def test_a_lock_that_was_edited_by_hand_is_refused(site, old, new, told):
    head, _, line = lock(site).rpartition("page.md#limits")
    site.write("data/verified.lock", head + ("page.md#limits" + line).replace(old, new, 1))
    (issue,) = site.issues("verified")
    assert told in issue.message


def test_an_unknown_place_is_named(site, capsys):
    with pytest.raises(SystemExit):
        verified(site, "countries/xx.yml#facts")
    assert "no record, section or file" in capsys.readouterr().err


def test_each_file_of_data_is_held_or_free():
    data = ROOT / "data"
    held = {path for pattern in DATA for path in data.glob(pattern)}
    free = {path for path in data.rglob("*.yml") if path.name in FREE or path.parent.name in FREE_FOLDERS}
    assert set(data.rglob("*.yml")) == held | free and not held & free


def test_the_project_has_its_lock():
    lines = (ROOT / FILE).read_text(encoding="utf-8").splitlines()
    assert {"countries/lv.yml", "guidance/index.md"} <= {line.partition("#")[0] for line in lines}
