"""`/transfers/`: from State A to State B. A page for each receiving State; docs/assets/transfers.js adds the sending side."""

from __future__ import annotations

from scripts.base import locales
from scripts.base.sentences import lead
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.labels import MEASURE
from scripts.evidence.models import Country
from scripts.evidence.verdicts import missing, outside, verdict
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import TRANSFER
from scripts.pages.measures import basis


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the chooser and of each State's page, by path."""
    known = context.evidence.mechanisms
    mechanisms = [known[name] for name in INSTRUMENTS if name in known]
    countries = context.evidence.countries_by_name(context.locale)
    found = {TRANSFER.of(country.code): _receiver(country, countries, context) for country in countries}
    found["transfers.md"] = context.render("transfers.md.jinja", mechanisms=mechanisms, countries=countries, verdict=verdict)
    return found


def _receiver(country: Country, countries: list[Country], context: PageContext) -> str:
    instruments = []
    letters = context.evidence.letters.values()
    for key in INSTRUMENTS:
        if key in context.evidence.mechanisms and key in country.instruments:
            item = country.instruments[key]
            receiving = next((one for one in (item.receiving, item.deciding) if one and one.value), None)
            instruments.append(
                {
                    "mechanism": context.evidence.mechanisms[key],
                    "item": item,
                    "receives": lead(context.words.data(str(receiving.value)))[0] if receiving else "",
                    "sends": context.words.data(item.sends) if item.sends else "",
                    "accepted": item.languages or locales.official_language_codes(country.code),
                    "letters": [letter for letter in letters if key in letter.instruments],
                    "verdict": verdict(country, key),
                    "outside": outside(countries, key),
                    "missing": missing(item),
                }
            )
    name = locales.country_name(country.code, context.locale)
    return context.render(
        "transfer-to.md.jinja",
        country=country,
        name=name,
        instruments=instruments,
        all_facts=country.all_facts,
        sections_of_forms={form.annex: form.id for form in context.evidence.forms},
        kinds_of_measures=tuple(MEASURE),
        basis=lambda measure: basis(measure, context),
    ).lstrip()
