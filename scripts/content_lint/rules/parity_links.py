"""Each piece of a translation (paragraph, list item, row) has the links of its English, in whatever order.

Why: a step without the link to its form is no step. Links are relative and lead to the page of the reader's language by
themselves, so their targets stay as they are in English. The language part of a EUR-Lex address may differ.

Bad:

    See [the deadlines](../mechanisms/ecris.md#deadlines).      (English)
    Skatiet [termiņus](../mechanisms/ecris.md).                 (Latvian)

Good:

    Skatiet [termiņus](../mechanisms/ecris.md#deadlines).

Mend: copy the target from the English page; translate the text of the link alone.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.aligned import Piece, aligned
from scripts.markdown.compare import compare, describe
from scripts.markdown.links import links
from scripts.markdown.page import Page

_EURLEX = re.compile(r"(?<=//eur-lex\.europa\.eu/legal-content/)[A-Z]{2}(?=/)")


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the link targets of each piece."""
    for ours, theirs in aligned(english, page):
        missing, extra = compare(_targets(ours), _targets(theirs))
        if missing or extra:
            yield Found(page, extra[0][0] if extra else theirs.line, f"link {describe(missing, extra)}")


def _targets(part: Piece) -> list[tuple[int, str]]:
    return [(link.line, _EURLEX.sub("*", link.target)) for link in links(part.lines) if not link.image]


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
