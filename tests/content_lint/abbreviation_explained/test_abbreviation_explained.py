"""Rule abbreviation-explained."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_unknown.md", [3, 5])])
def test_pages(site, fixture, lines):
    site.write(
        "data/terms.yml",
        "- id: eaw\n  en: European arrest warrant\n  abbreviation: EAW\n- id: fd\n  en: Framework Decision\n  abbreviation: FD\n",
    )
    site.page(fixture)
    assert site.lines("abbreviation-explained") == lines
