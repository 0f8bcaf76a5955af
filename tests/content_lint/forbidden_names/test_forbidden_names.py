"""Rule forbidden-names and the command `never-name`. The name is made up."""

import io
import re

import pytest

from scripts.__main__ import main
from scripts.content_lint.privacy.forbidden_names import FILE

EMPTY = f"salt {'0' * 32}\n"


def never(site, monkeypatch, name: str) -> int:
    path = site.root / "data" / FILE
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(EMPTY, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(name))
    return main(["never-name", "--root", str(site.root)])


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_names.md", [2, 6, 7, 7])])
def test_pages(site, monkeypatch, fixture, lines):
    assert never(site, monkeypatch, "Zebra Quartz\n") == 0
    site.page(fixture)
    assert site.lines("forbidden-names") == lines


def test_data_and_names_of_one_and_three_words(site, monkeypatch):
    never(site, monkeypatch, "Quartzine")
    never(site, monkeypatch, "Zebra van Quartz")
    site.write("data/sources/a.yml", "- id: a\n  url: https://a.example/quartzine-case\n  title: On Zebra van Quartz\n")
    assert site.lines("forbidden-names") == [2, 3]


def test_neither_the_list_nor_the_report_holds_the_name(site, monkeypatch):
    never(site, monkeypatch, "Zebra Quartz")
    site.page("bad_names.md")
    told = (site.root / "data" / FILE).read_text(encoding="utf-8") + "".join(issue.message for issue in site.issues("forbidden-names"))
    assert not re.search("zebra|quartz", told, re.I)


def test_a_name_is_added_once(site, monkeypatch, capsys):
    never(site, monkeypatch, "Zebra Quartz")
    before = (site.root / "data" / FILE).read_text(encoding="utf-8")
    never(site, monkeypatch, "QUARTZ, Zébra")
    assert (site.root / "data" / FILE).read_text(encoding="utf-8") == before
    assert "there already" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "Al", "one two three four"])
def test_a_name_that_cannot_be_used_stops_the_command(site, monkeypatch, name):
    with pytest.raises(SystemExit) as stopped:
        never(site, monkeypatch, name)
    assert stopped.value.code == 2
    assert (site.root / "data" / FILE).read_text(encoding="utf-8") == EMPTY


def test_a_broken_list_is_an_issue(site):
    site.write(f"data/{FILE}", "Zebra Quartz\n")
    assert [issue.path for issue in site.issues("forbidden-names")] == [f"data/{FILE}"]
