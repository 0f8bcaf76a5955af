"""Rule data-blocks."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_blocks.md", list(range(3, 11)))])
def test_blocks(site, fixture, lines):
    site.put("findings", {"id": "f1", "page": "information-exchange"})
    site.put("mechanisms/page")
    site.page(fixture)
    assert site.lines("data-blocks") == lines


def test_the_nearest_name_is_named(site):
    site.page("bad_blocks.md")
    assert "did you mean 'card'?" in site.issues("data-blocks")[0].message


def test_a_card_needs_the_data_of_its_mechanism(site):
    site.write("docs/en/mechanisms/ecris.md", "# ECRIS\n\n<!-- data: card -->\n")
    (issue,) = site.issues("data-blocks")
    assert issue.line == 3 and "data/mechanisms/ecris.yml" in issue.message
