"""Each section of a translation has the tables of the English section, with as many rows and columns.

Why: a row that was dropped is a deadline or an authority that the reader never sees.

Bad: the English table has four rows, its translation three.

Good: both have four.

Mend: add the missing row or column, in the English order.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.blocks import tables
from scripts.markdown.page import Page
from scripts.markdown.parts import shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the tables of each shared section, first with first."""
    for ours, theirs in shared_parts(english, page):
        wanted, found = tables(ours.lines), tables(theirs.lines)
        if len(wanted) != len(found):
            counts = f"{len(found)} table(s), English has {len(wanted)}"
            message = f"section `{ours.id}` (English line {ours.line}): {counts}"
            yield Found(page, theirs.line, message)
            continue
        for table, other in zip(wanted, found, strict=True):
            for what in ("rows", "columns"):
                has, needs = getattr(other, what), getattr(table, what)
                if has != needs:
                    message = f"the table has {has} {what}, the English one {needs} (English line {table.line})"
                    yield Found(page, other.line, message)


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
