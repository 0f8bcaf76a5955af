"""The text of a link says where it leads: no address, no "click here" in bold or with a mark, not empty, no other State.

Why: people who use a screen reader hear links out of their sentence, and so do readers who scan a page. The words that
say nothing are in pyproject.toml (`prohibited-texts` of MD059). `make lint` reports those that stand plain, and
addresses outside a link, through rumdl (MD059, MD034); this rule sees what rumdl does not.

Bad:

    Click [**here**](../mechanisms/ecris.md) or [](../mechanisms/sis.md). See <https://example.org/form>.

    [Latvia](../countries/lt.md#authorities)

Good:

    See [the deadlines of ECRIS](../mechanisms/ecris.md#deadlines).

Mend: make the words that name the target the link.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache

from scripts.base.locales import country_name
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.links import links, shown
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines
from scripts.markdown.states import CODES

_STATE = re.compile(r"(?:^|/)(?:countries|transfers)/([a-z]{2})\.md")
_ADDRESS = re.compile(r"^(?:https?://|www\.|mailto:)\S*$", re.I)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check each link of a page."""
    for link in links(prose_lines(page)):
        if link.image:
            continue
        text = shown(link.text)
        plain = text.strip(" .,:;!?…>»→").casefold()
        if not plain:
            yield Found(page, link.line, f"the link to {link.target} has no text")
        elif _ADDRESS.match(text):
            yield Found(page, link.line, f"the text of the link is an address ({text}); say where it leads")
        elif plain != link.text.strip().casefold() and plain in _empty(project):
            yield Found(page, link.line, f"the link text {text!r} does not say where the link leads ({link.target})")
        elif (code := _states(page.locale).get(text.strip())) and (match := _STATE.search(link.target)) and match[1] != code:
            yield Found(
                page, link.line, f"the link text names {text!r}, the link leads to {country_name(match[1], page.locale)} ({link.target})"
            )


@lru_cache
def _states(locale: str) -> dict[str, str]:
    """Codes of the States by their names."""
    return {country_name(code, locale): code for code in CODES}


@of_data
def _empty(project: Project) -> frozenset[str]:
    """Texts that say nothing, in all languages: those that rumdl is told to refuse."""
    settings = tomllib.loads(project.text(project.root / "pyproject.toml"))
    texts = settings.get("tool", {}).get("rumdl", {}).get("MD059", {}).get("prohibited-texts", [])
    return frozenset(text.casefold() for text in texts)


RULE = Rule(__name__, __doc__, "error", page=check_page)
