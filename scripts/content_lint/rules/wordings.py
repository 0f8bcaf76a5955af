"""No translation has words that a colleague would not write, or that say another thing in the trade.

Why: readers of each language named words that mark a translation, or name another thing in law: an official request is not
*vaicāts* in Latvian, *aplicar* a directive is not to transpose it. The words stand in `data/languages/`, under `wordings`,
each with what to write; some count only where the English has a certain word, or are right beside another (`unless`). Looked
at are pages, their titles and descriptions, and catalogs. What to write otherwise is in `data/languages/STYLE.md`.

Bad (Latvian):

    Vaicājiet centrālajai iestādei.

Good:

    Lūdziet ziņas centrālajai iestādei.

Mend: write what the message gives. Where the words are right, say in the language's file beside which they are (`unless`).
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.base.languages import Wording, languages
from scripts.base.po import parse
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.aligned import aligned
from scripts.markdown.links import without_links
from scripts.markdown.page import CITATION, Page
from scripts.markdown.parts import prose_lines


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search a page for the words that are wrong whatever its English."""
    wordings = [one for one in languages()[page.locale].wordings if not one.english]
    if wordings:
        heads = [(project.meta_line(page, key), str(page.meta.get(key) or "")) for key in ("title", "description")]
        for number, line in [*heads, *prose_lines(page)]:
            for told in _wrong(wordings, _plain(line), None):
                yield Found(page, number, told)


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Search the pieces of a page for the words that are wrong for what its English says."""
    wordings = [one for one in languages()[page.locale].wordings if one.english]
    for ours, theirs in aligned(english, page) if wordings else ():
        said = _plain(ours.text)
        for number, line in theirs.lines:
            for told in _wrong(wordings, _plain(line), said):
                yield Found(page, number, told)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the translations of a catalog."""
    if path.suffix == ".po" and (wordings := languages()[path.parts[-3]].wordings):
        for entry in parse(project.text(path)).entries:
            for told in _wrong(wordings, entry.text, entry.english) if entry.usable else ():
                yield Found(path, entry.told, f"{told}. English: {entry.english[:80]!r}")


def _wrong(wordings: list[Wording], text: str, english: str | None) -> Iterator[str]:
    if not _any(tuple(one.avoid for one in wordings)).search(text):  # most texts hold none of them
        return
    for one in wordings:
        if words := one.wrong(text, english):
            yield f"{words!r}: write {one.write}"


@cache
def _any(avoid: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(avoid)})(?!\w)")


def _plain(line: str) -> str:
    return CITATION.sub(" ", without_links(line))


RULE = Rule(__name__, __doc__, "error", page=check_page, translation=check_translation, file=check_file, alone=True)
