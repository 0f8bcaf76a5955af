"""No time is told from the day of writing: no "recently", "currently", "last year", in any of the languages.

Why: a page is read years after it was written. "Recently" in 2026 is wrong in 2028, and nobody sees it. Looked at are
the pages, and the facts and developments of data/.

Bad:

    The register was recently opened; it currently covers 12 States.

Good:

    The register opened in March 2026; in November 2026 it covered 12 States.

Mend: give the date or month, or write "in November 2026" for "now".
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.statements import statements_in
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page

WORDS = {
    "en": (
        r"recently|currently|at present|at the moment|nowadays|these days|(?<!up )to date|so far|soon(?! after)|"
        r"(?:last|this|next) (?:year|month|week)|(?:a few|some) years ago|in the near future|up to now|presently|"
        r"lately|latterly"
    ),
    "nl": (
        r"onlangs|recent(?:elijk)?|momenteel|op dit moment|tegenwoordig|heden|vandaag de dag|binnenkort|"
        r"(?:vorig|dit|volgend) jaar|(?:vorige|deze|volgende) (?:maand|week)|tot nu toe"
    ),
    "lv": (
        r"nesen|pašlaik|patlaban|šobrīd|pašreiz|tagadnē|mūsdienās|drīzumā|"
        r"(?:pagājuš|nākam)\w* (?:gad|mēnes|nedēļ)\w*|šogad|šomēnes|pērn|līdz šim"
    ),
    "es": (
        r"recientemente|actualmente|en la actualidad|hoy en día|hoy día|en este momento|próximamente|en breve|"
        r"(?:el )?(?:año|mes) (?:pasado|próximo|que viene)|este año|hasta ahora|hasta la fecha"
    ),
    "ca": (
        r"recentment|actualment|en l[’']actualitat|avui dia|avui en dia|en aquest moment|ben aviat|properament|"
        r"(?:l[’'])?any (?:passat|vinent|que ve)|el mes (?:passat|vinent)|enguany|aquest any|fins ara|fins avui"
    ),
}
_PATTERNS = {locale: re.compile(rf"(?<!\w)(?<!as )(?:{words})(?!\w)(?! as\b)", re.I) for locale, words in WORDS.items()}
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|„[^”]*”|«[^»]*»")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search a page in its language; quotations are left."""
    pattern = _PATTERNS[page.locale]
    for paragraph in paragraphs(page):
        if pattern.search(paragraph.raw):
            for match in pattern.finditer(_QUOTED.sub(" ", paragraph.text)):
                yield Found(page, paragraph.line, f"{match.group()!r} is told from the day of writing; give the date")


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the English statements of a data file."""
    for statement in statements_in(project, path):
        for match in _PATTERNS[SOURCE].finditer(_QUOTED.sub(" ", statement.text)):
            message = f"{statement.id}: {match.group()!r} is told from the day of writing; give the date"
            yield Found(statement.path, statement.line, message)


RULE = Rule(__name__, __doc__, "warning", page=check_page, file=check_file)
