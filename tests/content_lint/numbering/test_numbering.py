"""Rule numbering."""

FINDINGS = "- id: f1\n  page: scale\n- id: f2\n  page: scale\n"


def test_good(site):
    site.page("good.md", "guidance/ask.md")
    site.page("good.md", "guidance/ask.md", locale="nl")
    site.write("docs/en/findings/scale.md", "# Scale\n")
    site.write("data/findings.yml", FINDINGS)
    site.write("data/recommendations.yml", "- id: r1\n- id: r2\n")
    assert site.issues("numbering") == []


def test_a_gap_and_a_number_used_twice(site):
    site.write("data/recommendations.yml", "- id: r1\n- id: r3\n- id: r3\n")
    assert [(issue.line, issue.message[:3]) for issue in site.issues("numbering")] == [(2, "r2 "), (3, "r3 ")]


def test_a_finding_on_a_page_that_does_not_exist(site):
    site.page("good.md", "guidance/ask.md")
    site.write("data/findings.yml", FINDINGS)
    (issue,) = site.issues("numbering")
    assert (issue.path, issue.line) == ("data/findings.yml", 2)


def test_guides_share_no_number_and_leave_none_out(site):
    site.page("good.md", "guidance/ask.md")
    site.page("bad_number.md", "guidance/warn.md")
    assert [(issue.path, issue.line) for issue in site.issues("numbering")] == [
        ("docs/en/guidance/warn.md", 3),
        ("docs/en/guidance/warn.md", 5),
    ]
