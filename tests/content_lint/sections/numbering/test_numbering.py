"""Rule sections: the numbers of guides; rule links: the pages of findings."""


def test_guides_share_no_number_and_leave_none_out(site):
    site.page("good.md", "guidance/ask.md")
    site.page("good.md", "guidance/ask.md", locale="nl")
    site.page("bad_number.md", "guidance/warn.md")
    found = [(issue.path, issue.line) for issue in site.issues("sections") if "guide" in issue.message]
    assert found == [("docs/en/guidance/warn.md", 3), ("docs/en/guidance/warn.md", 5)]


def test_a_finding_on_a_page_that_does_not_exist(site):
    site.page("good.md", "guidance/ask.md")
    site.put("findings", {"id": "f1", "page": "scale"})
    assert site.shown("links") == ["page: scale"]
    site.write("docs/en/findings/scale.md", "# Scale\n")
    assert site.issues("links") == []
