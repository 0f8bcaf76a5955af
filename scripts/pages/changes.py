"""`/about/changes/`: what changed on this site, newest first."""

from __future__ import annotations

from collections import Counter

from jinja2 import Environment

from scripts.evidence.load import Evidence
from scripts.kit.addresses import address


def pages(evidence: Evidence, env: Environment, titles: dict[str, str]) -> dict[str, str]:
    """Markdown of the page, by path; nothing where no change is recorded. `titles` gives each page's title by its path."""
    if not evidence.changes:
        return {}
    days: Counter[str] = Counter()
    numbered = []  # each change with its number among those of its day
    for change in reversed(evidence.changes):
        days[change.date] += 1
        numbered.append((change, days[change.date]))
    names = {address(slug): title for slug, title in titles.items()}
    return {"about/changes.md": env.get_template("changes.md.jinja").render(changes=numbered[::-1], titles=names)}
