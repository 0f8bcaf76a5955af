"""Each sentence of a translation cites the sources that its English cites, each as often.

Why: a claim without its source is not evidence, and a source on another claim is worse. The mark `[@?]` counts too.

Bad:

    Answer within 10 working days. [@jud-ie-act-2019-51]      (English)
    Atbildiet 10 darba dienu laikā.                           (Latvian)

Good:

    Atbildiet 10 darba dienu laikā. [@jud-ie-act-2019-51]

Mend: copy the citation of the English sentence to the end of its translation.
"""

from collections.abc import Iterator

from scripts.content_lint.paragraphs import sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.aligned import Piece, aligned
from scripts.markdown.compare import compare, describe
from scripts.markdown.page import Page, cited


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the citations of each piece; and of each sentence or cell, where both have as many."""
    for ours, theirs in aligned(english, page):
        missing, extra = compare(_cited(ours), _cited(theirs))
        if missing or extra:
            yield Found(page, extra[0][0] if extra else theirs.line, f"citation {describe(missing, extra)}")
        elif told := _moved(ours, theirs):
            yield Found(page, theirs.line, told)


def _cited(piece: Piece) -> list[tuple[int, str]]:
    return [(number, name) for number, line in piece.lines for name in cited(line)]


def _moved(ours: Piece, theirs: Piece) -> str:
    """That a citation stands after another sentence, or in another cell, than in English."""
    if "[@" not in theirs.text or ours.kind == "section":
        return ""
    first, second = (_by_sentence(piece) for piece in (ours, theirs))
    for (sentence, names), (_, wanted) in zip(second, first, strict=True) if len(first) == len(second) else ():
        if names != wanted:
            told = ", ".join(wanted) or "nothing"
            return f"{sentence[:50].rstrip()!r} cites {', '.join(names) or 'nothing'}; the English sentence (line {ours.line}) cites {told}"
    return ""


def _by_sentence(piece: Piece) -> list[tuple[str, list[str]]]:
    if piece.kind == "row":
        return [(cell.strip(), sorted(cited(cell))) for cell in piece.text.split("|")]
    return [(sentence, sorted(names)) for sentence, names in sentences(piece.text)]


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
