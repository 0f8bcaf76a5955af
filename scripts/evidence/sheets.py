"""Official sheets of the States: the Fiches Belges of the European Judicial Network, one a measure and State.

The address holds the measure's code and the State's number (https://www.ejn-crimjust.europa.eu/ejn2021/FichesBelgesDetail).
"""

from __future__ import annotations

from scripts.evidence.models import Country, Mechanism

ONE = "https://www.ejn-crimjust.europa.eu/ejn2021/FichesBelgesDetail/EN/{sheet}/{state}/-1"


def sheet(mechanism: Mechanism, country: Country) -> str:
    """Return the address of a State's sheet for a mechanism; empty where its number or the measure's code is not known."""
    if mechanism.receiving is None or country.ejn is None:
        return ""
    return ONE.format(sheet=mechanism.receiving.sheet, state=country.ejn)
