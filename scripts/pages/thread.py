"""`/findings/thread/`: from each finding to what came of it, what you do about it and what teaches it."""

from scripts.pages.context import Others, PageContext

PAGE = "findings/thread.md"


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where there are no findings."""
    return {PAGE: context.render("thread.md.jinja")} if context.evidence.findings else {}
