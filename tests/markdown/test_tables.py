"""Tables as people need them."""

import markdown
from selectolax.lexbor import LexborHTMLParser

from scripts.markdown.tables import readable_tables

TABLE = """
| State | Since | Remark |
|---|---|---|
| [Latvia](../lv.md) | | A note |
| **Spain** | | |
"""


def table(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(readable_tables(markdown.markdown(text, extensions=["tables"]), 'The "table"'))


def test_a_cell_knows_the_head_of_its_column_and_an_empty_column_goes():
    page = table(TABLE)
    assert [cell.text() for cell in page.css("th")] == ["State", "Remark"]
    assert [cell.attributes["data-label"] for cell in page.css("td")] == ["State:", "Remark:"] * 2
    assert [row.attributes["role"] for row in page.css("tr")] == ["row"] * 3
    assert page.css_first("td a").attributes["href"] == "../lv.md"


def test_the_box_has_a_name_and_takes_the_keyboard():
    box = table(TABLE).css_first(".kb-scroll").attributes
    assert (box["aria-label"], box["tabindex"], box["role"]) == ('The "table"', "0", "group")


def test_a_table_of_a_template_keeps_its_box_and_the_comparison_its_cards():
    own = '<div><table class="kb-table"><tr><th>State</th></tr><tr data-to="eu"><th scope="row">Latvia</th></tr></table></div>'
    page = LexborHTMLParser(readable_tables(own, "Table"))
    assert not page.css(".kb-scroll") and page.css_first("tr[data-to] th").attributes["role"] == "rowheader"
    compare = '<table class="kb-table" id="compare-table"><tr><td>x</td></tr></table>'
    assert readable_tables(compare, "Table") == compare


def test_a_table_without_rows_stays():
    assert len(table("| A | B |\n|---|---|\n").css("th")) == 2


def test_a_cell_of_notes_alone_is_known():
    row = "<tr><td>x<sup>1</sup></td><td><sup>1</sup> <sup>2</sup></td></tr>"
    html = f"<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>{row}</tbody></table>"
    assert [cell.attributes.get("class") for cell in LexborHTMLParser(readable_tables(html, "Table")).css("td")] == [None, "kb-notes"]


def test_numbers_stand_below_each_other_and_a_table_of_them_is_not_torn_on_a_phone():
    page = table("| State | Seen | Gaps |\n|---|---|---|\n| Latvia | 1 204 | 3 |\n| Spain | 87 % | – |\n")
    assert [cell.attributes.get("class") for cell in page.css("td")] == [None, "num", "num"] * 2
    assert page.css_first("table").attributes["class"] == "kb-table kb-numbers"
    mixed = table("| State | Seen | Since |\n|---|---|---|\n| Latvia | 1 | 2013 |\n| Spain | 2 | not yet |\n")
    assert len(mixed.css("td.num")) == 2 and mixed.css("table.kb-cards")
