"""The command `lint`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.content_lint.registry import discover
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page
from tests.command import ROOT, call, run

LOCALES = ("en", "nl", "lv", "es", "ca")
BODY = "# Page {number}\n\nAnswer within 10 days. [@jud-ecris-lsu]\n\n## Deadlines {{#deadlines .law}}\n\n[Eurojust](#deadlines).\n"


def lint(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return call("lint", *arguments)


def fill(site, pages: int = 1) -> Path:
    """A clean project with pages in five languages."""
    for number in range(pages):
        body = BODY.format(number=number)
        entries = "".join(f"  {name}: '{value}'\n" for name, value in section_hashes(Page(body)).items())
        for locale in LOCALES:
            meta = (
                f"description: Page {number} of the {locale} project, which answers one question in one sentence.\n"
                "kind: reference\naudience: [practitioners]\nreviewed: 2026-01-31\n"
            )
            sections = "" if locale == "en" else f"sections:\n{entries}"
            site.write(f"docs/{locale}/page-{number}.md", f"---\n{meta}{sections}---\n{body}")
    site.write("data/anchors.lock", "page-0/\tdeadlines\n")
    return site.root


def spoil(site) -> None:
    """Two mistakes in two files."""
    for locale, line in (("en", "a@b.nl"), ("nl", "[](page-0.md)")):
        path = site.root / f"docs/{locale}/page-0.md"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")


def test_a_clean_project_exits_0_and_says_what_was_checked(site):
    result = run("lint", "--root", fill(site))
    assert result.returncode == 0, result.stdout
    assert "5 page(s) in 5 language(s)" in result.stdout
    assert f"{sum(not rule.optional for rule in discover().values())} rule(s)" in result.stdout


def test_errors_exit_1_and_name_file_line_and_rule(site):
    root = fill(site)
    spoil(site)
    result = lint("--root", root, "--select", "personal-data,links")
    assert result.returncode == 1
    assert "docs/en/page-0.md:15: personal-data " in result.stdout
    assert "docs/nl/page-0.md:18: links " in result.stdout


def test_several_processes_find_what_one_finds(site):
    root = fill(site, pages=21)
    spoil(site)
    site.write("data/countries/lv.yml", "code: lv\nnote: Phone +371 67000000\n")
    site.write("data/sources/broken.yml", "- id: [\n")
    shared, alone = (
        json.loads(run("lint", "--root", root, "--processes", number, "--format", "json").stdout)["issues"] for number in ("2", "1")
    )
    assert shared == alone
    assert {"personal-data", "links", "readable"} <= {issue["rule"] for issue in shared}


def test_warnings_alone_exit_0(site):
    root = fill(site)
    path = root / "docs/en/page-0.md"
    path.write_text(path.read_text(encoding="utf-8").replace("[Eurojust]", "See [Eurojust]"), encoding="utf-8")
    result = lint("--root", root)
    assert result.returncode == 0
    assert "0 error(s), 4 warning(s)" in result.stdout


def test_only_the_files_named_are_reported(site):
    root = fill(site)
    spoil(site)
    result = lint("--root", root, "--ignore", "translation-outdated", "docs/en/page-0.md")
    assert result.returncode == 1
    assert "docs/nl" not in result.stdout
    assert lint("--root", root, root / "docs/es/page-0.md", "--ignore", "translation-structure").returncode == 0


def test_ignore_leaves_a_rule_out(site):
    root = fill(site)
    spoil(site)
    assert "personal-data" not in lint("--root", root, "--ignore", "personal-data").stdout


def test_json(site):
    root = fill(site)
    spoil(site)
    result = lint("--root", root, "--select", "personal-data", "--format", "json")
    report = json.loads(result.stdout)
    assert report["errors"] == 1
    assert {key: report["issues"][0][key] for key in ("path", "line", "rule", "severity")} == {
        "path": "docs/en/page-0.md", "line": 15, "rule": "personal-data", "severity": "error",
    }  # fmt: skip


def test_github_annotations(site):
    root = fill(site)
    spoil(site)
    result = lint("--root", root, "--select", "personal-data", "--format", "github")
    assert result.stdout.startswith("::error file=docs/en/page-0.md,line=15,title=personal-data::")


@pytest.mark.parametrize("option", ["--select", "--ignore", "--explain"])
def test_an_unknown_rule_exits_2_with_one_line(site, option):
    result = lint("--root", fill(site), option, "no-such-rule")
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1 and "no-such-rule" in result.stderr


def test_a_project_without_pages_exits_2_with_one_line(site):
    result = lint("--root", site.root)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1 and "docs" in result.stderr


def test_a_file_that_does_not_exist_exits_2(site):
    result = lint("--root", fill(site), "docs/en/nowhere.md")
    assert result.returncode == 2
    assert "nowhere.md" in result.stderr


def test_a_page_that_cannot_be_read_is_an_issue_and_the_others_are_checked(site):
    root = fill(site, pages=2)
    site.write("docs/lv/page-1.md", "---\nnever closed\n")
    result = lint("--root", root)
    assert result.returncode == 1
    assert "docs/lv/page-1.md:1: readable " in result.stdout
    assert "Traceback" not in result.stderr


def test_list_shows_every_rule():
    result = lint("--list")
    assert result.returncode == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(discover())


def test_explain_shows_why_and_examples():
    result = lint("--explain", "translation-numbers")
    assert result.returncode == 0
    for part in ("translation-numbers", "Why: ", "Bad:", "Good:"):
        assert part in result.stdout


def test_help():
    result = lint("--help")
    assert result.returncode == 0
    assert "--select" in result.stdout and "FILES" in result.stdout


def test_today_can_be_given(site):
    root = fill(site)
    site.put("timeline", {"id": "a", "check_by": "2030-01-31"})
    assert lint("--root", root, "--select", "check-by", "--today", "2030-01-31").returncode == 0
    assert lint("--root", root, "--select", "check-by", "--today", "2030-02-01").returncode == 1
    assert lint("--root", root, "--today", "tomorrow").returncode == 2


def test_files_that_the_lint_does_not_read_are_told_and_alone_are_no_green_run(site):
    root = fill(site)
    (root / "README.md").write_text("# Read me\n", encoding="utf-8")
    both = lint("--root", root, "README.md", "docs/en/page-0.md")
    assert both.returncode == 0 and "README.md" in both.stderr
    alone = lint("--root", root, "README.md")
    assert alone.returncode == 2 and "no file is left to check" in alone.stderr


def test_strict_makes_errors_of_the_warnings_of_a_rule(site):
    root = fill(site)
    site.write("docs/en/page-0.md", (root / "docs/en/page-0.md").read_text(encoding="utf-8") + "\nIt changed recently.\n")
    assert lint("--root", root, "--select", "patterns").returncode == 0
    assert lint("--root", root, "--select", "patterns", "--strict", "patterns").returncode == 1
    assert lint("--root", root, "--strict", "no-such-rule").returncode == 2


def test_a_reader_that_stops_early_sees_no_traceback(site):
    fill(site, pages=40)
    for number in range(40):
        site.write(f"docs/en/page-{number}.md", "# Page\n\n" + "a@b.nl\n\n" * 100)
    line = f"{sys.executable} -m scripts lint --root {site.root} --select personal-data | head -1"
    result = subprocess.run(line, cwd=ROOT, shell=True, capture_output=True, text=True, check=False)
    assert "personal-data" in result.stdout and result.stderr == ""


def test_warnings_can_fail_but_not_what_is_still_to_be_translated(site):
    root = fill(site)
    page = root / "docs/en/page-0.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n## More {#more}\n\nNew text.\n", encoding="utf-8")
    waiting = lint("--root", root, "--ignore", "published", "--warnings-fail", "--no-progress")
    assert waiting.returncode == 0, waiting.stdout
    assert "4 warning(s) not shown (translation-outdated 4)" in waiting.stdout
    page.write_text(page.read_text(encoding="utf-8") + "\nIt changed recently.\n", encoding="utf-8")
    told = lint("--root", root, "--warnings-fail", "--no-progress")
    assert told.returncode == 1 and "patterns" in told.stdout


def test_a_slip_is_reported_by_its_cause_and_another_on_the_page_as_well(site):
    path = fill(site) / "docs/nl/page-0.md"
    text = path.read_text(encoding="utf-8").replace("](#deadlines)", "](#termijnen)")
    path.write_text(text.replace("[@jud-ecris-lsu]", "Bel a@b.nl, Zzkwob. Zzkwob"), encoding="utf-8")
    issues = json.loads(run("lint", "--root", site.root, "--spelling", "--format", "json").stdout)["issues"]
    found = {(issue["line"], issue["rule"]) for issue in issues if issue["path"] == "docs/nl/page-0.md"}
    assert {(16, "links"), (12, "personal-data"), (12, "translation-structure")} <= found, found
    assert not {(16, "translation-structure"), (12, "spelling")} & found
    alone = run("lint", "--root", site.root, "--select", "translation-structure,spelling", "--format", "json").stdout
    assert {("translation-structure", 16), ("spelling", 12)} <= {(issue["rule"], issue["line"]) for issue in json.loads(alone)["issues"]}
