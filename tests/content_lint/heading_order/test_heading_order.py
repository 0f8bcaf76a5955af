"""Rule heading-order."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good.md", []),
        ("bad_no_title.md", [4]),
        ("bad_two_titles.md", [5]),
        ("bad_title_late.md", [3]),
        ("bad_jump.md", [5]),
    ],
)
def test_levels(site, fixture, lines):
    site.page(fixture)
    assert site.lines("heading-order") == lines


def test_a_translation_is_left_to_parity_ids(site):
    site.page("bad_jump.md", locale="nl")
    assert site.lines("heading-order") == []
