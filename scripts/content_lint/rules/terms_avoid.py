"""A translation does not use a rendering that the termbase says to avoid for a concept.

Why: an avoided rendering is wrong in law (a false friend) or demeans. Looked at are the sections whose English names
the concept: the same word may be right for another.

Bad (termbase: hit, avoid "trāpījums"):

    Ja ir trāpījums, zvaniet SIRENE birojam.

Good:

    Ja ir informācijas atbilsme, zvaniet SIRENE birojam.

Mend: use the term that data/terms.yml gives.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.termbase import avoided, concepts, used
from scripts.prose.links import without_links
from scripts.prose.page import CITATION, Page
from scripts.prose.parts import shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Search the shared sections whose English names a concept that has renderings to avoid."""
    known = [concept for concept in concepts(project) if concept.avoid.get(page.locale)]
    for ours, theirs in shared_parts(english, page) if known else ():
        named = used(project, CITATION.sub(" ", without_links("\n".join(line for _, line in ours.lines))))
        for concept in known:
            if concept.id not in named:
                continue
            wanted = " / ".join(concept.renderings.get(page.locale, ()))
            for number, line in theirs.lines:
                for word in avoided(concept, without_links(line), page.locale):
                    message = f"{word!r} is not to be used for '{concept.english[0]}'; the termbase says '{wanted}'"
                    yield Found(page, number, message)


RULE = Rule(__name__, __doc__, "error", translation=check_translation)
