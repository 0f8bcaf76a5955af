"""A translation does not use a rendering that the termbase says to avoid for a concept.

Why: an avoided rendering is wrong in law (a false friend) or demeans. Looked at are the sections, and the strings of
catalogs, whose English names the concept: the same word may be right for another.

Bad (termbase: hit, avoid "trāpījums"):

    Ja ir trāpījums, zvaniet SIRENE birojam.

Good:

    Ja ir informācijas atbilsme, zvaniet SIRENE birojam.

Mend: use the term that data/terms.yml gives.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.base.po import parse
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.termbase import Concept, avoided, bare, concepts, of_catalog, used
from scripts.markdown.aligned import aligned
from scripts.markdown.links import without_links
from scripts.markdown.page import Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Search the pieces whose English names a concept that has renderings to avoid."""
    known = [concept for concept in concepts(project) if concept.avoid.get(page.locale)]
    for ours, theirs in aligned(english, page) if known else ():
        named = used(project, bare("\n".join(line for _, line in ours.lines)))
        for concept in known:
            if concept.id not in named:
                continue
            for number, line in theirs.lines:
                for word in avoided(concept, without_links(line), page.locale):
                    yield Found(page, number, _told(concept, word, page.locale))


def check_file(project: Project, path: Path) -> Iterable[Found]:
    """Search the strings of a catalog, unless neither it nor the termbase has changed."""
    return of_catalog(project, path, RULE.id, _in_catalog)


def _in_catalog(project: Project, path: Path, locale: str) -> Iterator[Found]:
    known = [concept for concept in concepts(project) if concept.avoid.get(locale)]
    for entry in parse(project.text(path)).entries if known else ():
        for concept in known if entry.usable else ():
            word = next(avoided(concept, entry.text, locale), "")
            if word and concept.id in used(project, entry.english):
                yield Found(path, entry.told, f"{_told(concept, word, locale)}. English: {entry.english[:80]!r}")


def _told(concept: Concept, word: str, locale: str) -> str:
    wanted = " / ".join(concept.renderings.get(locale, ()))
    return f"{word!r} is not to be used for '{concept.english[0]}'; the termbase says '{wanted}'"


RULE = Rule(__name__, __doc__, "error", translation=check_translation, file=check_file, beside_data=True)
