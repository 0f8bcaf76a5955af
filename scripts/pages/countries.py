"""`/countries/`: a page for each country, made wholly from its data, and the list of countries."""

from __future__ import annotations

from jinja2 import Environment

from scripts.evidence import labels
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.load import Evidence
from scripts.evidence.models import TOPICS, Country, Instrument
from scripts.kit import locales
from scripts.pages import europe_map

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


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of every country page and of the list, by path."""
    found = {f"countries/{code}.md": _country(country, locale, env, evidence) for code, country in evidence.countries.items()}
    ordered = evidence.countries_by_name(locale)
    found["countries/index.md"] = env.get_template("countries.md.jinja").render(
        countries=ordered,
        shapes=europe_map.shapes(env.globals["root"] / "overrides" / "pages" / "europe.json"),
        figures=europe_map.figures(evidence, locale, env.globals["_"], env.globals["t"], lambda country: ordered.index(country)),
        anchors={topic: f"receive-{topic}" if topic in INSTRUMENTS else f"glance-{topic}" for topic in europe_map.TOPICS},
    )
    return found


def _country(country: Country, locale: str, env: Environment, evidence: Evidence) -> str:
    gettext = env.globals["_"]

    def language_support(instrument: Instrument) -> str:
        sources = list(instrument.languages_sources)
        for name in instrument.languages_facts:
            sources += country.facts_by_id[name].sources if name in country.facts_by_id else []
        return env.globals["cite"](sources)

    sections = [
        {"id": name, "glance": glance, "topic": topic, "kind": kind, "title": gettext(labels.TOPIC[topic])}
        for name, glance, topic, kind in SECTIONS
    ]
    return (
        env.get_template("country.md.jinja")
        .render(
            country=country,
            name=locales.country_name(country.code, locale),
            all_facts=country.all_facts,
            sections=sections,
            topics=TOPICS,
            linked=evidence.mechanisms,
            language_support=language_support,
        )
        .lstrip()
    )
