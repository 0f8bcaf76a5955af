"""The front matter has description, kind, audience and reviewed, each with an allowed value, and no unknown key."""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.front_matter import faults
from scripts.markdown.page import Page


def check(project: Project) -> Iterator[Found]:
    """Check each page against the schema, and that no two pages of a language share a description."""
    for pages in project.pages.values():
        described: dict[str, Page] = {}
        for page in pages.values():
            for key, message in faults(page.meta, translated=page.locale != SOURCE, today=project.today):
                yield Found(page, project.meta_line(page, key) if key else 1, message)
            text = " ".join(str(page.meta.get("description") or "").split()).casefold()
            if text and text in described:
                message = f"the description is also that of {described[text].slug}; each page needs its own"
                yield Found(page, project.meta_line(page, "description"), message)
            described.setdefault(text, page)


RULE = Rule(__name__, "error", whole=check)
