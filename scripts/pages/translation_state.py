"""The state of the translations as tables, a block of `/about/translations/`."""

from __future__ import annotations

from collections.abc import Callable

from scripts.i18n.state import states
from scripts.markdown.page import Page
from scripts.pages.context import PageContext


def state_table(context: PageContext, pages: Callable[[str], dict[str, Page]], titles: dict[str, str]) -> str:
    """Return the Markdown of two tables: the languages, then every page in every language.

    `pages` gives a language's prose pages by slug, `titles` the pages' titles by slug, in the reader's language.
    """
    return context.render("translation-state.md.jinja", states=states(context.root, context.evidence, pages), titles=titles)
