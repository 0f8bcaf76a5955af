"""`/transfers/`: from State A to State B. A page for each receiving State; docs/assets/transfers.js adds the sending side."""

from __future__ import annotations

from scripts.base import locales
from scripts.base.sentences import lead
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.labels import MEASURE
from scripts.evidence.models import Country
from scripts.evidence.verdicts import missing, outside, verdict
from scripts.pages.kinds import TRANSFER
from scripts.pages.measures import basis
from scripts.pages.press import Others, Press


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the chooser and of each State's page, by path."""
    known = press.evidence.mechanisms
    mechanisms = [known[name] for name in INSTRUMENTS if name in known]
    countries = press.evidence.countries_by_name(press.locale)
    found = {TRANSFER.of(country.code): _receiver(country, countries, press) for country in countries}
    found["transfers.md"] = press.render("transfers.md.jinja", mechanisms=mechanisms, countries=countries, verdict=verdict)
    return found


def _receiver(country: Country, countries: list[Country], press: Press) -> str:
    instruments = []
    letters = press.evidence.letters.values()
    for key in INSTRUMENTS:
        if key in press.evidence.mechanisms and key in country.instruments:
            item = country.instruments[key]
            receiving = next((one for one in (item.receiving, item.deciding) if one and one.value), None)
            instruments.append(
                {
                    "mechanism": press.evidence.mechanisms[key],
                    "item": item,
                    "receives": lead(press.words.data(str(receiving.value)))[0] if receiving else "",
                    "sends": press.words.data(item.sends) if item.sends else "",
                    "accepted": item.languages or locales.official_language_codes(country.code),
                    "letters": [letter for letter in letters if key in letter.instruments],
                    "verdict": verdict(country, key),
                    "outside": outside(countries, key),
                    "missing": missing(item),
                }
            )
    name = locales.country_name(country.code, press.locale)
    return press.render(
        "transfer-to.md.jinja",
        country=country,
        name=name,
        instruments=instruments,
        all_facts=country.all_facts,
        sections_of_forms={form.annex: form.id for form in press.evidence.forms},
        kinds_of_measures=tuple(MEASURE),
        basis=lambda measure: basis(measure, press),
    ).lstrip()
