"""Rule parity-tables."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [("good.md", []), ("bad_row.md", [5]), ("bad_column.md", [5]), ("bad_no_table.md", [10])],
)
def test_tables_by_section(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="ca")
    assert site.lines("parity-tables") == lines


def test_the_message_counts(site):
    site.page("en.md")
    site.page("bad_row.md", locale="ca")
    assert "1 rows, the English one 2 (English line 5)" in site.issues("parity-tables")[0].message
