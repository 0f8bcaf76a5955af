"""`/countries/`: a page for each country, made wholly from its data, and the list of countries."""

from __future__ import annotations

from scripts.evidence.cells import INSTRUMENTS, sources_of
from scripts.evidence.models import TOPICS, Country, Instrument
from scripts.kit import locales
from scripts.pages import europe_map
from scripts.pages.kinds import COUNTRY
from scripts.pages.press import Others, Press

# The sections that hold a glance value and the facts of one topic: id, glance key, topic, kind of statement.
SECTIONS = (
    ("risk", "risk-tools", "risk-assessment", "law"),
    ("children", "vetting", "vetting", "law"),
    ("monitoring", None, "electronic-monitoring", "law"),
    ("neighbours", None, "neighbours", "law"),
    ("numbers", None, "statistics", ""),
    ("since-2015", None, "since-2015", "law"),
    ("somec", None, "somec", "somec"),
)


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of every country page and of the list, by path."""
    found = {COUNTRY.of(code): _country(country, press) for code, country in press.evidence.countries.items()}
    found["countries/index.md"] = press.render(
        "countries.md.jinja",
        countries=press.evidence.countries_by_name(press.locale),
        shapes=europe_map.shapes(press.root / "overrides" / "pages" / "europe.json"),
        figures=europe_map.figures(press),
        anchors={topic: f"receive-{topic}" if topic in INSTRUMENTS else f"glance-{topic}" for topic in europe_map.TOPICS},
    )
    return found


def _country(country: Country, press: Press) -> str:
    def language_support(instrument: Instrument) -> str:
        return press.cite(sources_of(instrument.languages_cited, instrument.languages_facts, country))

    sections = [
        {"id": name, "glance": glance, "topic": topic, "kind": kind, "title": press.label("TOPIC", topic)}
        for name, glance, topic, kind in SECTIONS
    ]
    text = press.render(
        "country.md.jinja",
        country=country,
        name=locales.country_name(country.code, press.locale),
        all_facts=country.all_facts,
        sections=sections,
        topics=TOPICS,
        linked=press.evidence.mechanisms,
        language_support=language_support,
    )
    return text.lstrip()
