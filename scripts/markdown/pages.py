"""The prose pages of a language, read again only where a file changed."""

from functools import cache
from pathlib import Path

from scripts.base.files import file_state
from scripts.markdown.page import Page


@cache
def _page(path: Path, docs: Path, _changed: int, _size: int) -> Page:
    """Return a page in a certain state: `make serve` reads again only what changed."""
    return Page.read(path, docs)


def prose(docs: Path, locale: str) -> dict[str, Page]:
    """Return prose pages of a language by slug (`guidance/ask-for-information.md`). Raises PageError."""
    found = [_page(path, docs, *file_state(path)) for path in sorted((docs / locale).rglob("*.md"))]
    return {page.slug: page for page in found}
