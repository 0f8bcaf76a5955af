"""`/countries/compare/`: all countries by rows, topics by columns. docs/assets/compare.js filters, sorts and downloads."""

from __future__ import annotations

from scripts.evidence import cells
from scripts.kit import locales
from scripts.pages import acts
from scripts.pages.press import Others, Press


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the page, by path."""
    evidence, locale = press.evidence, press.locale
    rows = [
        (country, locales.country_name(country.code, locale), cells.row(country, evidence, press.translate, locale).values())
        for country in evidence.countries_by_name(locale)
    ]
    text = press.render(
        "compare.md.jinja",
        rows=rows,
        topics=[(topic, cells.topic_name(topic, press.gettext)) for topic in cells.topics()],
        names={topic: cells.topic_name(topic, press.gettext) for topic in cells.topics()},
        shown=cells.DEFAULT,
        cited_at=lambda name: acts.place(press, name),
    )
    return {"countries/compare.md": text}
