"""`/about/changes/`: what changed on this site, newest first."""

from collections import Counter

from scripts.base.addresses import address
from scripts.pages.context import Others, PageContext


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where no change is recorded."""
    if not context.evidence.changes:
        return {}
    days: Counter[str] = Counter()
    numbered = []  # each change with its number among those of its day
    for change in reversed(context.evidence.changes):
        days[change.date] += 1
        numbered.append((change, days[change.date]))
    names = {address(slug): title for slug, title in others.titles.items()}
    return {"about/changes.md": context.render("changes.md.jinja", changes=numbered[::-1], titles=names)}
