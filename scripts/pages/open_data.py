"""`/data/` of each language: what the open data holds, column by column."""

from __future__ import annotations

from scripts.exports.files import version
from scripts.exports.translations import tables
from scripts.pages.press import Others, Press


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the page, by path."""
    number, date = version(press.root, press.evidence)
    listed = [(table, len(table.rows(press.evidence))) for table in tables(press.root)]
    text = press.render("open-data.md.jinja", tables=listed, version=number, reviewed=date)
    return {"data.md": text}
