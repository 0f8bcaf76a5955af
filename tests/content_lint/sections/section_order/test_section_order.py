"""Rule sections (section order)."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good_mechanism.md", []),
        ("good_without_somec.md", []),
        ("good_guidance.md", []),
        ("bad_missing.md", [4, 10]),  # the answer comes first; the record after the decisions
        ("bad_order.md", [10]),
        ("bad_class.md", [6, 20]),
    ],
)
def test_sections(site, fixture, lines):
    site.page(fixture)
    assert site.lines("sections") == lines


def test_the_message_names_the_section_and_its_place(site):
    site.page("bad_missing.md")
    answer, record = (issue.message for issue in site.issues("sections"))
    assert "{#answer}" in answer and "first" in answer
    assert "{#record}" in record and "after {#decisions}" in record


@pytest.mark.parametrize("slug", ["guidance/index.md", "index.md"])
def test_index_pages_are_free(site, slug):
    site.page("bad_missing.md", slug)
    assert site.lines("sections") == []


def test_a_section_whose_heading_lost_its_id_is_told_once(site):
    site.page("good_guidance.md", "guidance/page.md")
    site.write("data/anchors.lock", "guidance/page/\tanswer before steps decisions record pitfalls wrong countries checklist\n")
    page = site.root / "docs/en/guidance/page.md"
    page.write_text(page.read_text(encoding="utf-8").replace("## Decisions {#decisions}", "## Decisions"), encoding="utf-8")
    told = [issue.message for issue in (*site.issues("sections"), *site.issues("published")) if "numbers" not in issue.message]
    assert len(told) == 1 and "add one, such as {#decisions}" in told[0], told
    page.write_text(page.read_text(encoding="utf-8").replace("## Decisions", "## Decisions {#choices}"), encoding="utf-8")
    assert any("published id #decisions is gone" in issue.message for issue in site.issues("published"))
