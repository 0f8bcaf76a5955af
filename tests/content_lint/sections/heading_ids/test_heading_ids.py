"""Rule sections (heading ids)."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good.md", []),
        ("bad_no_id.md", [3, 5]),
        ("bad_not_kebab.md", [3, 5]),
        ("bad_twice.md", [5]),
        ("bad_step_gap.md", [10]),
        ("bad_step_name.md", [8, 10]),
        ("bad_step_page.md", [10]),
    ],
)
def test_ids(site, fixture, lines):
    site.page(fixture)
    of_ids = [issue.line for issue in site.issues("sections") if not issue.message.startswith(("the section", "no guide"))]
    assert of_ids == lines


def test_the_mend_is_proposed(site):
    site.page("bad_no_id.md")
    assert "{#what-you-get}" in site.issues("sections")[0].message
