"""Rule law-cited (claims cited)."""

import pytest


@pytest.fixture(autouse=True)
def acts(site):
    site.put("acts/eu", {"id": "fd-2008-947"})


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_claims.md", [8, 10, 11, 13])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("law-cited") == lines


def test_other_kinds_of_page_are_free(site):
    text = (site.fixtures / "bad_claims.md").read_text(encoding="utf-8")
    site.write("docs/en/page.md", text.replace("kind: mechanism", "kind: about"))
    assert site.issues("law-cited") == []
