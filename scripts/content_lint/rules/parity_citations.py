"""Each section of a translation cites the sources that the English section cites, each as often.

Why: a claim without its source is not evidence, and a source on another claim is worse. The mark `[@?]` counts too.

Bad:

    Answer within 10 working days. [@jud-ie-act-2019-51]      (English)
    Atbildiet 10 darba dienu laikā.                           (Latvian)

Good:

    Atbildiet 10 darba dienu laikā. [@jud-ie-act-2019-51]

Mend: copy the citation of the English sentence to the end of its translation.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.prose.compare import compare, describe
from scripts.prose.page import Page
from scripts.prose.parts import Part, shared_parts


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the citations of each shared section."""
    for ours, theirs in shared_parts(english, page):
        missing, extra = compare(_cited(english, ours), _cited(page, theirs))
        if missing or extra:
            message = f"section `{ours.id}` (English line {ours.line}): citation {describe(missing, extra)}"
            yield Found(page, theirs.line, message)


def _cited(page: Page, part: Part) -> list[tuple[int, str]]:
    lines = {number for number, _ in part.lines}
    return [(citation.line, citation.id) for citation in page.citations if citation.line in lines]


RULE = Rule(__name__, __doc__, "error", translation=check_translation)
