"""`/transfers/`: a dossier for one transfer. The instruments stand here; docs/assets/transfers.js adds the two countries."""

from __future__ import annotations

from scripts.evidence.cells import INSTRUMENTS
from scripts.pages.press import Others, Press

PARTS = (  # what the dossier says of an instrument: id, topics of its facts
    ("does", ("purpose", "scope")),
    ("refusal", ("grounds-for-refusal", "dual-criminality", "limits")),
    ("else", ("content-exchanged", "use-with-serious-offenders", "languages-and-forms")),
)


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the page, by path."""
    known = press.evidence.mechanisms
    mechanisms = [known[name] for name in INSTRUMENTS if name in known]
    countries = press.evidence.countries_by_name(press.locale)
    text = press.render("transfers.md.jinja", mechanisms=mechanisms, countries=countries, parts=PARTS)
    return {"transfers.md": text}
