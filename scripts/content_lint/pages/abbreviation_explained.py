"""An abbreviation is in the termbase or is explained where an English page first uses it.

Why: PNR, EES and CISA are everyday words to a few readers and noise to the rest. The glossary explains those of the
termbase (data/terms.yml) and the mechanism pages their own; a handful that everybody knows (EU, UK, DNA) is free.

Bad:

    Ask the PCCC.

Good:

    Ask the Police and Customs Cooperation Centre (PCCC).

Mend: write the words out at first use, with the abbreviation in brackets or the other way round; or add the term.
"""

import re
from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.translation.terms import concepts
from scripts.markdown.links import shown, without_links
from scripts.markdown.page import CITATION, Page
from scripts.markdown.parts import prose_lines, without_code

FREE = {
    "EU", "UK", "UN", "US", "USA", "EC", "EEA", "DNA", "ID", "IT", "PDF", "HTML", "CSS", "JSON", "CSV", "URL", "PO",
    "OK", "QR", "FAQ", "WCAG", "JHA", "CC", "BY", "AM", "PM", "BBC", "GMT", "SMS", "GPS", "CETS", "AA", "MIT",
}  # fmt: skip
# Proper names of projects, schemes, tools and formats: the sentence says what they are.
NAMES = {"PONT", "ISTEP", "HAVEN", "HEADS", "KURS", "RISC", "SARA", "ViSOR", "UK-CRIS", "CSL-JSON"}
_ABBREVIATION = re.compile(r"(?<![\w/-])(?:[A-Z]{2,}[a-z]?|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,3})(?:-[A-Z]{2,})?(?![\w-]|/\d)")
_ROMAN = re.compile(r"^[IVXLC]+$")
_MARKS = re.compile(r"\{[^{}]*\}")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the first use of each abbreviation of an English page."""
    if page.locale != SOURCE:
        return
    lines = [(number, shown(_MARKS.sub(" ", CITATION.sub(" ", without_links(without_code(line)))))) for number, line in prose_lines(page)]
    known, seen, whole = _known(project), set(), "\n".join(line for _, line in lines)
    for number, line in lines:
        for match in _ABBREVIATION.finditer(line):
            name = match.group().rstrip("s") if match.group()[-1] == "s" else match.group()
            if name in seen or name in known or _ROMAN.match(name):
                continue
            seen.add(name)
            if not _explained(name, whole) and name not in _named(project):
                message = f"{name} is not explained on the page and not in the termbase; write it out at first use"
                yield Found(page, number, message)


def _explained(name: str, text: str) -> bool:
    """`Long Name (XY)`, `XY (Long Name)`, `XY, the Long Name` or `Long Name, XY` with initials that fit."""
    at = re.escape(name)
    if re.search(rf"\([^()]*\b{at}\b[^()]*\)|\b{at}s? \(|\b{at},? (?:the|stands for|is short for) |\b{at}: [A-Z]", text):
        return True
    initials = r"[^.]*?\b".join(re.escape(letter) for letter in name if letter.isalpha())
    return bool(re.search(rf"\b{initials}[\w ’'-]*, (?:or )?{at}\b", text))


@of_data
def _known(project: Project) -> frozenset[str]:
    """Abbreviations of the termbase, and those that everybody knows."""
    names = [name for concept in concepts(project) for name in (*concept.abbreviations, *concept.english)]
    return frozenset(FREE | NAMES).union(*map(_ABBREVIATION.findall, names))


@of_data
def _named(project: Project) -> frozenset[str]:
    """Abbreviations of the names of mechanisms and of authorities; asked last, for they are in many files."""
    names = [name for mechanism in project.evidence.mechanisms.values() for name in (mechanism.short_name, mechanism.name)]
    for country in project.evidence.countries.values():
        names += [name for authority in country.authorities for name in (authority.own, authority.en)]
    return frozenset(found for name in names for found in _ABBREVIATION.findall(name))


RULE = Rule(__name__, __doc__, "warning", page=check_page, optional=True, beside_data=True)
