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
