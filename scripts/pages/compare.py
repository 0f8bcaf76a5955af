"""`/countries/compare/`: all countries by rows, topics by columns. docs/assets/compare.js filters, sorts and downloads."""

from __future__ import annotations

from jinja2 import Environment

from scripts.evidence import cells
from scripts.evidence.load import Evidence
from scripts.kit import locales


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path."""
    gettext = env.globals["_"]
    rows = [
        (country, locales.country_name(country.code, locale), cells.row(country, evidence, env.globals["t"], locale).values())
        for country in evidence.countries_by_name(locale)
    ]
    text = env.get_template("compare.md.jinja").render(
        rows=rows,
        topics=[(topic, cells.topic_name(topic, gettext)) for topic in cells.topics()],
        names={topic: cells.topic_name(topic, gettext) for topic in cells.topics()},
        shown=cells.DEFAULT,
        source=lambda name: evidence.sources[name],
    )
    return {"countries/compare.md": text}
