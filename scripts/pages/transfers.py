"""`/transfers/`: a dossier for one transfer. The instruments stand here; docs/assets/transfers.js adds the two countries."""

from __future__ import annotations

from jinja2 import Environment

from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.load import Evidence

PARTS = (  # what the dossier says of an instrument: id, topics of its facts
    ("does", ("purpose", "scope")),
    ("refusal", ("grounds-for-refusal", "dual-criminality", "limits")),
    ("else", ("content-exchanged", "use-with-serious-offenders", "languages-and-forms")),
)


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path."""
    mechanisms = [evidence.mechanisms[name] for name in INSTRUMENTS if name in evidence.mechanisms]
    text = env.get_template("transfers.md.jinja").render(mechanisms=mechanisms, countries=evidence.countries_by_name(locale), parts=PARTS)
    return {"transfers.md": text}
