"""Where English uses a concept of the termbase, its translation uses the termbase's term for it.

Why: "Estado de emisión" and "Estado emisor" are one thing to the translator and two to the reader, who looks the word
up in an act; and a text that lacks the term has often lost the thing, or says another. Held are each heading, paragraph,
item and row of a page, and each string of a catalog. In the languages that a term lists under `loose`, one of them may
do without (a pronoun, a verb), and only the section as a whole is held. Words are compared by their beginnings, so that
any inflection counts, and so does the verb of a noun; any of the renderings that data/terms.yml gives is enough, and so
is the abbreviation. In English, names of bodies (National Offender Management Service) and verbs (the State must
consent) are no terms.

Bad (termbase: issuing State, izdevējvalsts):

    Sūtītāja valsts lemj.

Good:

    Izdevējvalsts lemj.

Mend: use the term. Where the termbase is wrong or too narrow, mend data/terms.yml.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.base.fold import fold
from scripts.base.po import parse
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.termbase import Concept, bare, concepts, names, of_catalog, used
from scripts.markdown.aligned import aligned
from scripts.markdown.page import Page
from scripts.markdown.parts import Part, shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the concepts of each piece, and the loose ones of each shared section."""
    for ours, theirs in aligned(english, page):
        for concept in _lacking(project, bare(ours.text), bare(theirs.text), page.locale):
            yield Found(page, theirs.line, f"English (line {ours.line}) has {_told(concept, page.locale)}")
    for one, other in shared_parts(english, page):
        for concept in _lacking(project, _text(one), _text(other), page.locale, loose=True):
            yield Found(page, other.line, f"section `{one.id}`: English has {_told(concept, page.locale)}")


def check_file(project: Project, path: Path) -> Iterable[Found]:
    """Compare the strings of a catalog, unless neither it nor the termbase has changed."""
    return of_catalog(project, path, RULE.id, _in_catalog)


def _in_catalog(project: Project, path: Path, locale: str) -> Iterator[Found]:
    for entry in parse(project.text(path)).entries:
        for concept in _lacking(project, entry.english, entry.text, locale) if entry.usable else ():
            yield Found(path, entry.told, f"English has {_told(concept, locale)}. English: {entry.english[:80]!r}")


def _lacking(project: Project, english: str, text: str, locale: str, loose: bool = False) -> Iterator[Concept]:
    """The concepts that English names and its translation does not: the loose ones, or the others."""
    found = used(project, english)
    folded = fold(text) if found else ""
    for name in sorted(found):
        concept = _known(project, locale).get(name)
        if concept and (locale in concept.loose) == loose and not names(concept, folded, locale):
            yield concept


@of_data
def _known(project: Project, locale: str) -> dict[str, Concept]:
    return {concept.id: concept for concept in concepts(project) if concept.renderings.get(locale)}


def _told(concept: Concept, locale: str) -> str:
    return f"'{concept.english[0]}', the termbase says '{' / '.join(concept.renderings[locale])}'"


def _text(part: Part) -> str:
    return bare("\n".join(line for _, line in part.lines))


RULE = Rule(__name__, __doc__, "warning", translation=check_translation, file=check_file, beside_data=True)
