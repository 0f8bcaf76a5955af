"""A statement of law cites the act and its article: `[@act:fd-2008-947 12(1)]` in prose, `law:` in data.

Why: the note then leads to the official text in the reader's language, and the build sees that the act has the article.
A page of a mirror or of a newspaper may be gone tomorrow, and cannot say what the law is. Looked at are sentences that
name an article, and, on mechanism and guidance pages, sentences that say what a State or an authority must do, or by
when, and name no country: they tell what EU law asks of all. Sections that state law only.

Bad:

    The decision is due within 60 days (Article 12(1)). [@some-press-report]

    The executing State must decide within 60 days. [@act:fd-2008-947]

Good:

    The decision is due within 60 days (Article 12(1)). [@act:fd-2008-947 12(1)]

Mend: cite the act of data/acts/ with the article; add the act where it is missing. An act that nobody could read may be
cited as a source of kind legal-act. A judgment is named with its number (C-571/17).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.articles import LAW
from scripts.base.locales import SOURCE
from scripts.content_lint.entries import entries
from scripts.content_lint.paragraphs import Paragraph, paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.rules.claims_cited import country_named
from scripts.content_lint.rules.weak_source_alone import SAID
from scripts.content_lint.statements import statements
from scripts.evidence.places import Place
from scripts.markdown.page import Page, cited

ARTICLE = re.compile(r"\b(?:Articles?|Sections?) \d|§ ?\d")
LEGAL = "legal-act"
KINDS = ("mechanism", "guidance")
TELLING = ("mechanisms", "letters", "leaflets", "practice")  # whose texts are not all statements with an id
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty)"
EU_LAW = re.compile(
    r"\b(?:State|States|authority|authorities|court|courts|bureau)\b[^.;:]{0,40}\b(?:must|shall|has to|have to|may only)\b|"
    rf"\b(?:within|at most|at the latest|no later than) {_NUMBER} (?:working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
)
_COURT = re.compile(r"\b[CT]-\d+/\d\d|\bjudgments?\b|-c\d+-\d\d|\bcommentary\b")  # named in the text, or by the id of its source


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the paragraphs of law that cite something."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        names = cited(paragraph.raw)
        if paragraph.statement != "law" or not names:
            continue
        if ARTICLE.search(paragraph.text) and not _legal(project, names):
            yield Found(page, paragraph.line, _message(paragraph.text))
        elif page.meta.get("kind") in KINDS and (sentence := _without_article(project, paragraph)):
            yield Found(
                page, paragraph.line, f"'{sentence[:60].rstrip()}...' says what EU law asks but names no article; write [@act:ID ARTICLE]"
            )


def _without_article(project: Project, paragraph: Paragraph) -> str | None:
    """The first sentence that tells EU law and cites something, but neither an article nor a legal source."""
    if country_named(paragraph.text) or _COURT.search(paragraph.raw):
        return None
    for sentence, names in sentences(paragraph.raw):
        exact = [name for name in names if not name.startswith(LAW) or " " in name]
        if names and EU_LAW.search(sentence) and not SAID.search(sentence) and not _legal(project, exact):
            return sentence
    return None


def check(project: Project) -> Iterator[Found]:
    """Look at the facts of data/."""
    for one in statements(project):
        eu_law = one.kind == "mechanisms" and EU_LAW.search(one.text) and not country_named(one.text) and not _COURT.search(one.text)
        if (eu_law or ARTICLE.search(one.text)) and one.sources and not _legal(project, one.sources):
            yield Found(one.path, one.line, _message(one.text))


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at what else of data names an article: the texts of letters, leaflets and the like have `law` beside them."""
    if path.suffix != ".yml" or path.parent.name not in TELLING:
        return
    for place, entry in entries(project.read_yaml(path), Place(path)):
        if any(name.endswith(("law", "sources", "annex")) for name in entry):
            continue
        for key in ("text", "what", "note"):
            if isinstance(entry.get(key), str) and ARTICLE.search(entry[key]):
                yield Found(path, place.below(key).line, _message(entry[key]))


def _legal(project: Project, names: list[str] | tuple[str, ...]) -> bool:
    kinds = (project.sources[name][1].get("kind") for name in names if name in project.sources)
    return any(name.startswith(LAW) for name in names) or LEGAL in kinds


def _message(text: str) -> str:
    match = ARTICLE.search(text)
    named = f"names {match.group()}" if match else "says what EU law asks"
    return f"'{text[:60].rstrip()}...' {named} but cites no act; write [@act:ID ARTICLE], or law: [ID ARTICLE] in data"


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page, file=check_file, beside_data=True)
