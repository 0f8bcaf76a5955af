"""`/reference/timeline/`: dated developments, newest year first, filtered by kind without scripts."""

from __future__ import annotations

from itertools import groupby

from scripts.evidence import labels
from scripts.pages.press import Others, Press


def pages(press: Press, _others: Others) -> dict[str, str]:
    """Markdown of the page, by path; nothing where there are no developments."""
    if not press.evidence.timeline:
        return {}
    ordered = sorted(press.evidence.timeline.values(), key=lambda item: item.date, reverse=True)
    years = [(year, list(items)) for year, items in groupby(ordered, key=lambda item: item.date[:4])]
    kinds = [kind for kind in labels.DEVELOPMENT if any(item.kind == kind for item in ordered)]
    text = press.render("timeline.md.jinja", years=years, kinds=kinds, count=len(ordered))
    return {"reference/timeline.md": text}
