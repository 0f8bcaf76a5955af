"""Rule suppressions, and that suppressed issues are gone (`lint.run`)."""

from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run


def issues(site, *rules: str) -> list[Issue]:
    known = discover()
    return sorted(run(Project(site.root, site.today), [known[name] for name in rules]))


def test_good(site):
    site.page("good.md")
    assert issues(site, "personal-data", "suppressions") == []


def test_each_fault_is_named_and_suppresses_nothing(site):
    site.page("bad_faults.md")
    assert site.lines("suppressions") == [3, 4, 5, 6, 7, 8, 10, 11]
    said = " / ".join(issue.message for issue in site.issues("suppressions"))
    for part in (
        "no reason",
        "unknown rule 'personal-datas'",
        "expired on 2026-11-23",
        "'soon' is not a date",
        "not understood",
        "no end",
        "more than a year",
    ):
        assert part in said
    assert [issue.line for issue in issues(site, "personal-data")] == [9, 10, 11]


def test_a_suppression_that_suppresses_nothing_is_an_issue(site):
    site.page("bad_unused.md")
    (issue,) = issues(site, "personal-data", "suppressions")
    assert (issue.rule, issue.line, issue.severity) == ("suppressions", 3, "error")


def test_nothing_is_said_of_rules_that_did_not_run(site):
    site.page("bad_unused.md")
    assert issues(site, "patterns", "suppressions") == []


def test_another_rule_on_the_same_line_still_counts(site):
    site.write(
        "docs/en/page.md", "# Page\n\na@b.nl [](b.md) TODO <!-- lint: ignore personal-data until 2027-05-31: a mailbox of an office -->\n"
    )
    assert [issue.rule for issue in issues(site, "personal-data", "patterns")] == ["patterns"]


def test_yaml_has_its_own_comments(site):
    fact = "facts:\n# lint: ignore personal-data until 2027-05-31: the number of a public service\n- id: a\n  text: Phone +371 67000000\n"
    site.write("data/countries/lv.yml", fact)
    assert {issue.rule for issue in issues(site, "personal-data", "suppressions")} == {
        "personal-data",
        "suppressions",
    }  # two lines on
    same_line = "- id: a\n  text: Phone +371 67000000  # lint: ignore personal-data until 2027-05-31: the number of a public service\n"
    site.write("data/countries/lv.yml", same_line)
    assert issues(site, "personal-data", "suppressions") == []


def test_a_comment_for_the_lint_outdates_no_translation():
    from scripts.markdown.hashes import section_hash

    assert section_hash("Ten days. <!-- lint: ignore law-cited: x -->\n") == section_hash("Ten days.\n")
