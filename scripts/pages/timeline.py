"""`/reference/timeline/`: dated developments, newest year first, filtered by kind without scripts."""

from itertools import groupby

from scripts.evidence import labels
from scripts.pages.context import Others, PageContext


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where there are no developments."""
    if not context.evidence.timeline:
        return {}
    ordered = sorted(context.evidence.timeline.values(), key=lambda item: item.date, reverse=True)
    years = [(year, list(items)) for year, items in groupby(ordered, key=lambda item: item.date[:4])]
    kinds = [kind for kind in labels.DEVELOPMENT if any(item.kind == kind for item in ordered)]
    text = context.render("timeline.md.jinja", years=years, bar=[(year, f"y{year}") for year, _ in years], kinds=kinds, count=len(ordered))
    return {"reference/timeline.md": text}
