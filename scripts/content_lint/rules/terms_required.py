"""Where an English section uses a concept of the termbase, its translation uses the termbase's term for it.

Why: "Estado de emisión" and "Estado emisor" are one thing to the translator and two to the reader, who looks the word
up in an act. Words are compared by their beginnings, so that any inflection counts, and so does the verb of a noun; any
of the renderings that data/terms.yml gives is enough, and so is the abbreviation. In English, names of bodies (National
Offender Management Service) and verbs (the State must consent) are no terms.

Bad (termbase: issuing State, izdevējvalsts):

    Sūtītāja valsts lemj.

Good:

    Izdevējvalsts lemj.

Mend: use the term. Where the termbase is wrong or too narrow, mend data/terms.yml.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.termbase import concepts, names, used
from scripts.kit.fold import fold
from scripts.prose.links import without_links
from scripts.prose.page import CITATION, Page
from scripts.prose.parts import Part, shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the concepts of each shared section."""
    known = {concept.id: concept for concept in concepts(project) if concept.renderings.get(page.locale)}
    whole = fold("\n".join(_text(theirs) for _, theirs in shared_parts(english, page))) if known else ""
    for ours, theirs in shared_parts(english, page):
        found = used(project, _text(ours))
        text = fold(_text(theirs)) if found else ""
        for name in sorted(found):
            concept = known.get(name)
            if concept and not names(concept, text, page.locale):
                elsewhere = " (used elsewhere on the page)" if names(concept, whole, page.locale) else ""
                wanted = " / ".join(concept.renderings[page.locale])
                message = f"section `{ours.id}`: English has '{concept.english[0]}', the termbase says '{wanted}'{elsewhere}"
                yield Found(page, theirs.line, message)


def _text(part: Part) -> str:
    return CITATION.sub(" ", without_links("\n".join(line for _, line in part.lines)))


RULE = Rule(__name__, __doc__, "warning", translation=check_translation, beside_data=True)
