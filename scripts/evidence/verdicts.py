"""Whether a case can be sent under an instrument: the first thing that a reader with a case must know."""

from collections.abc import Iterable
from typing import Literal

from scripts.evidence.models import Country, Instrument, InstrumentId

Verdict = Literal["yes", "ask", "stop"]
FIELDS = ("receiving", "deciding", "languages", "deadline", "requirements")  # what a sender needs of the other State


def verdict(country: Country, instrument: InstrumentId) -> Verdict:
    """Return whether a case can be sent: `stop` where the instrument does not apply, `ask` where nobody is known who receives."""
    item = country.instruments.get(instrument)
    if item is None or not item.applies:
        return "stop"
    return "yes" if known(item, "receiving") or known(item, "deciding") else "ask"


def outside(countries: Iterable[Country], instrument: InstrumentId) -> list[str]:
    """Return the codes of the countries to which an instrument does not apply."""
    return [country.code for country in countries if verdict(country, instrument) == "stop"]


def missing(item: Instrument) -> list[str]:
    """Return what a sender needs to know of an instrument in a country and the data do not say: some of `FIELDS`."""
    return [name for name in FIELDS if not known(item, name) and not (name == "languages" and known(item, "languages_note"))]


def known(item: Instrument, field: str) -> bool:
    """Return whether a field of an instrument has a value."""
    if field == "languages":
        return bool(item.languages)
    value = getattr(item, field)
    return value is not None and bool(value.value or value.date)
