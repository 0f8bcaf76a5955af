"""`/transfers/`, where two States are chosen, and `/to/<code>/`, a page for each State: docs/assets/pair-page.js adds the sending side."""

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.sentences import lead
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.labels import MEASURE
from scripts.evidence.models import Country, InstrumentId, Value
from scripts.evidence.verdicts import missing, outside, verdict
from scripts.pages.context import Others, PageContext
from scripts.pages.grounds import groups, path_of, rules_of
from scripts.pages.kinds import TRANSFER
from scripts.pages.letters import by_moment
from scripts.pages.measures import basis


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the chooser and of each State's page, by path."""
    known = context.evidence.mechanisms
    mechanisms = [known[name] for name in INSTRUMENTS if name in known]
    countries = context.evidence.countries_by_name(context.locale)
    found = {TRANSFER.of(country.code): _receiver(country, countries, context) for country in countries}
    found["transfers.md"] = context.render("transfers.md.jinja", mechanisms=mechanisms, countries=countries, verdict=verdict)
    return found


MOST = 2  # articles of a value that a letter names: the first of them carry it


def _law(country: Country, values: list[Value | None], context: PageContext) -> str:
    """Return the articles of the State's own acts on which values rest, for a letter: "Kriminālprocesa likums, 804(1)"."""
    own = [[f"{LAW}{one}" for one in value.law if one.startswith(f"{country.code}-")] for value in values if value]
    return context.law_in_words(dict.fromkeys(one for found in own for one in found[:MOST]))


def _grounds(country: Country, key: InstrumentId, context: PageContext) -> dict[str, object] | None:
    """Return what the State makes of the grounds for refusal, in groups, and the page that has those of all States; None where not seen."""
    rules = rules_of(context, country, key)
    if rules is None or key not in context.evidence.grounds:
        return None
    return {"groups": groups(rules, context.evidence.grounds[key].grounds), "rules": rules, "page": path_of(key)}


def _receiver(country: Country, countries: list[Country], context: PageContext) -> str:
    instruments = []
    for key in INSTRUMENTS:
        if key in context.evidence.mechanisms and key in country.instruments:
            item = country.instruments[key]
            letters = [letter for letter in context.evidence.letters.values() if key in letter.instruments]
            receiving = next((one for one in (item.receiving, item.deciding) if one and one.value), None)
            instruments.append(
                {
                    "mechanism": context.evidence.mechanisms[key],
                    "item": item,
                    "receives": lead(context.words.data(str(receiving.value)))[0] if receiving else "",
                    "sends": context.words.data(item.sends) if item.sends else "",
                    "laws": {
                        "sends": _law(country, [item.outgoing], context),
                        "receives": _law(country, [item.receiving, item.deciding], context),
                    },
                    "accepted": item.languages or locales.official_language_codes(country.code),
                    "sending": by_moment((letter for letter in letters if letter.writes != "receiving"), context),
                    "answering": by_moment((letter for letter in letters if letter.writes != "sending"), context),
                    "first": next((letter for letter in letters if letter.when == "sending"), None),
                    "warn": context.evidence.letters.get("warn"),
                    "confirm": next((letter for letter in letters if letter.writes == "receiving"), None),
                    "leaflet": "victim-abroad" if key == "european-protection-order" else "supervision-abroad",
                    "verdict": verdict(country, key),
                    "outside": outside(countries, key),
                    "missing": missing(item),
                    "grounds": _grounds(country, key, context),
                }
            )
    name = locales.country_name(country.code, context.locale)
    return context.render(
        "transfer-to.md.jinja",
        country=country,
        countries=countries,
        name=name,
        instruments=instruments,
        all_facts=country.all_facts,
        sections_of_forms={form.annex: form.id for form in context.evidence.forms},
        kinds_of_measures=tuple(MEASURE),
        basis=lambda measure: basis(measure, context),
    ).lstrip()
