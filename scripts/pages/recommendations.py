"""`/recommendations/`: numbered recommendations, their status today and the developments behind it."""

from jinja2 import Environment

import locales
from evidence.load import Evidence
from evidence.models import Recommendation
from pages import labels
from prose.citations import cite


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path; nothing where there are no recommendations."""
    if not evidence.recommendations:
        return {}
    gettext = env.globals["_"]

    def addressees(item: Recommendation) -> str:
        return locales.written_list([gettext(labels.ADDRESSEE[code]) for code in item.addressee], locale)

    text = env.get_template("recommendations.md.jinja").render(
        recommendations=evidence.recommendations,
        addressees=addressees,
        status_support=lambda item: cite(item.status_sources),
    )
    return {"recommendations/index.md": text}
