"""Rule parity-links."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_fragment.md", [5])])
def test_links_by_section(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="es")
    assert site.lines("parity-links") == lines


def test_missing_and_extra_links_are_named(site):
    site.page("en.md")
    site.page("bad_fragment.md", locale="es")
    (issue,) = site.issues("parity-links")
    assert "`ecris.md#deadlines` (English line 5) is missing; `ecris.md` (line 5) is extra" in issue.message
