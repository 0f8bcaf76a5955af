"""`/about/changes/`: what changed on this site, newest first."""

from __future__ import annotations

from jinja2 import Environment

from evidence.load import Evidence


def pages(evidence: Evidence, locale: str, env: Environment) -> dict[str, str]:
    """Markdown of the page, by path; nothing where no change is recorded."""
    if not evidence.changes:
        return {}
    return {"about/changes.md": env.get_template("changes.md.jinja").render(changes=evidence.changes)}
