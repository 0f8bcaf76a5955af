"""`/about/changes/`: what changed on this site, newest first."""

from scripts.base.addresses import address
from scripts.pages.context import Others, PageContext


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where no change is recorded."""
    if not context.evidence.changes:
        return {}
    names = {address(slug): title for slug, title in others.titles.items()}
    return {"about/changes.md": context.render("changes.md.jinja", changes=context.evidence.changes, titles=names)}
