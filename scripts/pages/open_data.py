"""`/data/` of each language: what the open data holds, column by column."""

from scripts.exports.files import archive_name, version
from scripts.exports.tables import TABLES
from scripts.pages.context import Others, PageContext


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path."""
    number, date = version(context.root, context.evidence)
    listed = [(table, len(table.rows(context.evidence))) for table in TABLES]
    text = context.render("open-data.md.jinja", tables=listed, version=number, reviewed=date, archive=archive_name(number))
    return {"data.md": text}
