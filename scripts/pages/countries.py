"""`/countries/`: a page for each country, made wholly from its data, and the list of countries."""

from scripts.base import locales
from scripts.evidence.cells import INSTRUMENTS, SHORT, sources_of
from scripts.evidence.models import TOPICS, Authority, Country, Instrument, InstrumentId
from scripts.pages import europe_map
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import COUNTRY
from scripts.pages.render import initials

# What stands at the end of the page, closed: id, topic and the kind of statement that differs from the page's own.
LATER = (
    ("risk", "risk-assessment", ""),
    ("monitoring", "electronic-monitoring", ""),
    ("neighbours", "neighbours", ""),
    ("numbers", "statistics", ""),
    ("since-2015", "since-2015", ""),
    ("somec", "somec", "somec"),
)
EXCHANGE = ("police-contact", "ecris", "sis", "pruem")
NAMED_APART = ("police-cooperation", "criminal-records", "vetting")  # authorities that stand in the section on their work
ROLES: dict[InstrumentId, str] = {
    "fd-2008-947": "transfer-probation",
    "fd-2008-909": "transfer-custodial",
    "fd-2009-829": "supervision-order",
    "european-protection-order": "protection-order",
}


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of every country page and of the list, by path."""
    found = {COUNTRY.of(code): _country(country, context) for code, country in context.evidence.countries.items()}
    countries = context.evidence.countries_by_name(context.locale)
    found["countries/index.md"] = context.render(
        "countries.md.jinja",
        countries=countries,
        bar=initials((locales.country_name(country.code, context.locale), country.code) for country in countries),
        shapes=europe_map.shapes(context.root / "overrides" / "pages" / "europe.json"),
        figures=europe_map.figures(context),
        anchors={topic: f"receive-{topic}" if topic in INSTRUMENTS else f"glance-{topic}" for topic in europe_map.TOPICS},
    )
    return found


def _country(country: Country, context: PageContext) -> str:
    def language_support(instrument: Instrument) -> str:
        return context.cite(sources_of(instrument.languages_cited, instrument.languages_facts, country))

    def authorities(*roles: str) -> list[Authority]:
        return [one for one in country.authorities if one.role in roles]

    text = context.render(
        "country.md.jinja",
        country=country,
        name=locales.country_name(country.code, context.locale),
        all_facts=country.all_facts,
        later=LATER,
        exchange=EXCHANGE,
        topics=TOPICS,
        linked=context.evidence.mechanisms,
        language_support=language_support,
        authorities=authorities,
        elsewhere=NAMED_APART,
        roles=ROLES,
        short_names={key: context.gettext(name) for key, name in SHORT.items()},
    )
    return text.lstrip()
