r"""Each section of a translation has the data blocks, admonitions, list items and images of the English section.

Why: a lost data block is a lost table, a lost warning or list item is advice that the reader never sees. A line that
only looks like a list item counts as one, as it does for the build: a Latvian line that begins with `2024. gada`
becomes a list. Begin it with another word, or write `2024\. gada`.

Bad:

    - Ask the police.
    - Ask the court.        (English: two items)

    - Vaicājiet policijai un tiesai.

Good:

    - Vaicājiet policijai.
    - Vaicājiet tiesai.

Mend: compare with the English section and add or remove what the message names.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.blocks import admonitions, data_blocks, items
from scripts.markdown.compare import compare, describe
from scripts.markdown.links import links
from scripts.markdown.page import Page
from scripts.markdown.parts import Part, shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the blocks of each shared section."""
    for ours, theirs in shared_parts(english, page):
        section = f"section `{ours.id}` (English line {ours.line})"
        for name, wanted, found in (
            ("data block", _data(english, ours), _data(page, theirs)),
            ("admonition", admonitions(ours.lines), admonitions(theirs.lines)),
        ):
            missing, extra = compare(wanted, found)
            if missing or extra:
                message = f"{section}: {name} {describe(missing, extra)}"
                yield Found(page, theirs.line, message)
        for name, needs, has in (
            ("list items", len(items(ours.lines)), len(items(theirs.lines))),
            ("images", _images(ours), _images(theirs)),
        ):
            if has != needs:
                yield Found(page, theirs.line, f"{section}: {has} {name}, English has {needs}")


def _data(page: Page, part: Part) -> list[tuple[int, str]]:
    lines = {number for number, _ in part.lines}
    return data_blocks([line for line in page.lines if line[0] in lines])


def _images(part: Part) -> int:
    return sum(link.image for link in links(part.lines))


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
