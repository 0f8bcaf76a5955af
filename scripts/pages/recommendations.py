"""`/recommendations/`: numbered recommendations, their status today and the developments behind it."""

from jinja2 import Environment

from scripts.evidence import labels
from scripts.evidence.load import Evidence
from scripts.evidence.models import Recommendation
from scripts.kit import locales

# Groups are never mixed: id of the section and kind of statement.
GROUPS = {"somec": ("documented", "somec"), "others": ("others", "law"), "gap": ("gaps", "advice")}


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path; nothing where there are no recommendations."""
    if not evidence.recommendations:
        return {}
    gettext = env.globals["_"]

    def addressees(item: Recommendation) -> str:
        return locales.written_list([gettext(labels.ADDRESSEE[code]) for code in item.addressee], locale)

    by_group = [(group, [one for one in evidence.recommendations if one.group == group]) for group in GROUPS]
    text = env.get_template("recommendations.md.jinja").render(
        groups=[(group, items) for group, items in by_group if items],
        anchors={group: anchor for group, (anchor, _) in GROUPS.items()},
        kinds={group: kind for group, (_, kind) in GROUPS.items()},
        addressee_codes=[code for code in labels.ADDRESSEE if any(code in one.addressee for one in evidence.recommendations)],
        status_codes=[code for code in labels.RECOMMENDATION_STATUS if any(code == one.status for one in evidence.recommendations)],
        addressees=addressees,
        status_support=lambda item: env.globals["cite"](item.status_sources),
    )
    return {"recommendations/index.md": text}
