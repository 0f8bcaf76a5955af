"""`/recommendations/`: numbered recommendations, their status today and the developments behind it."""

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.evidence import labels, tally
from scripts.evidence.findings import Recommendation
from scripts.evidence.models import Development
from scripts.pages.context import Others, PageContext

# Groups are never mixed: id of the section and kind of statement.
GROUPS = {"somec": ("documented", "somec"), "others": ("others", "law"), "gap": ("gaps", "advice")}


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where there are no recommendations."""
    found = context.evidence.recommendations
    if not found:
        return {}

    def addressees(item: Recommendation) -> str:
        return locales.written_list([context.label("ADDRESSEE", code) for code in item.addressee], context.locale)

    def since(item: Recommendation) -> list[Development]:
        return sorted((context.evidence.timeline[name] for name in item.developments), key=lambda one: one.date)

    by_group = [(group, [one for one in found if one.group == group]) for group in GROUPS]
    text = context.render(
        "recommendations.md.jinja",
        groups=[(group, items) for group, items in by_group if items],
        anchors={group: anchor for group, (anchor, _) in GROUPS.items()},
        kinds={group: kind for group, (_, kind) in GROUPS.items()},
        addressee_codes=[code for code in labels.ADDRESSEE if any(code in one.addressee for one in found)],
        status_codes=[code for code in labels.RECOMMENDATION_STATUS if any(code == one.status for one in found)],
        addressees=addressees,
        since=since,
        bodies=lambda item: locales.written_list([context.label("BODY", code) for code in item.who], context.locale),
        counts={group: tally.by_status(items) for group, items in by_group},
        open=tally.count_open,
        in_part=tally.count_in_part,
        status_support=lambda item: context.cite([*(f"{LAW}{article}" for article in item.status_law), *item.status_sources]),
    )
    return {"recommendations/index.md": text}
