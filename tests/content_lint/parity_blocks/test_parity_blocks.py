"""Rule parity-blocks."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good.md", []),
        ("bad_data.md", [1]),
        ("bad_admonition.md", [5]),
        ("bad_item.md", [5]),
        ("bad_year_as_item.md", [16]),
    ],
)
def test_blocks_by_section(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="lv")
    assert site.lines("parity-blocks") == lines


def test_an_image_that_is_missing(site):
    site.write("docs/en/page.md", "# Page\n\n![What](a.svg)\n")
    site.write("docs/nl/page.md", "# Pagina\n")
    (issue,) = site.issues("parity-blocks")
    assert (issue.path, issue.line) == ("docs/nl/page.md", 1)
    assert "0 images, English has 1" in issue.message
