"""`/reference/timeline/`: dated developments, newest year first, filtered by kind without scripts."""

from __future__ import annotations

from itertools import groupby

from jinja2 import Environment

from scripts.evidence import labels
from scripts.evidence.load import Evidence


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path; nothing where there are no developments."""
    if not evidence.timeline:
        return {}
    ordered = sorted(evidence.timeline.values(), key=lambda item: item.date, reverse=True)
    years = [(year, list(items)) for year, items in groupby(ordered, key=lambda item: item.date[:4])]
    kinds = [kind for kind in labels.DEVELOPMENT if any(item.kind == kind for item in ordered)]
    text = env.get_template("timeline.md.jinja").render(years=years, kinds=kinds, count=len(ordered))
    return {"reference/timeline.md": text}
