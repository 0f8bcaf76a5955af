"""`/data/` of each language: what the open data holds, column by column."""

from __future__ import annotations

from jinja2 import Environment

from scripts.evidence.load import Evidence
from scripts.exports.files import version
from scripts.exports.tables import TABLES


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path."""
    number, date = version(env.globals["root"], evidence)
    tables = [(table, len(table.rows(evidence))) for table in TABLES]
    text = env.get_template("open-data.md.jinja").render(tables=tables, version=number, reviewed=date)
    return {"data.md": text}
