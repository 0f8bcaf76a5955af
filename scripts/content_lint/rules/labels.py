"""No word demeans a person, in any of the languages.

Why: the site speaks of people who did grave harm, of suspects who may have done none, and of victims. A label adds
nothing to a case and hinders a person's return. Looked at are the pages and all texts of data/, except titles, addresses
and publishers of sources. Quotations are not an exception: write it without the word.

Bad:

    When a predator or an illegal moves, ask the home State.

Good:

    When a person convicted of a sexual offence moves, ask the State of nationality.

Mend: name the person by what was decided: convicted of, suspected of, under supervision for.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page
from scripts.prose.parts import prose_lines

WORDS = {  # small on purpose: a word that has a harmless meaning in these texts is not here
    "en": (
        r"monsters?|perverts?|p(?:a)?edos?|nonces?|(?:sexual )?predators?|scum|thugs?|low-?lifes?|ex-cons?|"
        r"jailbirds?|illegals|illegal (?:im)?migrants?|gyps(?:y|ies)|junkies?|lunatics?|psychos?|nutters?|"
        r"retard(?:ed|s)?|hookers?|whores?|sluts?"
    ),
    "nl": (
        r"monsters?|viezerik(?:ken)?|pedo(?:'s)?|kinderverkrachters?|tuig|bajesklant(?:en)?|illegalen|zigeuners?|"
        r"junk(?:ie|s|ies)?|gekken|hoer(?:en)?|uitschot"
    ),
    "lv": (
        r"monstr(?:s|i|u|iem|a|am)|izvirtu(?:lis|ļi|ļa|lim)|cietumniek(?:s|i|u|a|am|iem)|nelegāļi|"
        r"nelegāļu|čigān(?:s|i|u|iem)|narkomān(?:s|i|u|iem)|padibenes|maukas?"
    ),
    "es": (
        r"monstruos?|pervertid[oa]s?|depravad[oa]s?|degenerad[oa]s?|depredador(?:es|a)?(?: sexual(?:es)?)?|escoria|"
        r"presidiari[oa]s?|yonquis?|putas?|gentuza"
    ),
    "ca": (
        r"monstres?|pervertits?|pervertid(?:a|es)|depravats?|degenerats?|depredadors?(?: sexuals?)?|escòria|"
        r"presidiaris?|ionquis?|putes?|gentussa"
    ),
}
_PATTERNS = {locale: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I) for locale, words in WORDS.items()}
_FREE = re.compile(r"^\s*(?:-\s+)?(?:id|url|website|title|publisher|sources?)\s*:")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search a page in its language."""
    pattern = _PATTERNS[page.locale]
    for number, line in prose_lines(page):
        for match in pattern.finditer(re.sub(r"\]\([^()]*\)|\[@[^\]]*\]", " ", line)):
            yield Found(page, number, f"{match.group()!r} demeans a person; say what was decided")


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the English texts of a data file; not data/search, which holds what people type and nobody is shown."""
    if path.parent == project.data / "search":
        return
    if path.suffix not in (".yml", ".yaml") or project.data not in path.parents:
        return
    text, pattern = project.text(path), _PATTERNS[SOURCE]
    if not pattern.search(text):
        return
    free = False
    for number, line in enumerate(text.split("\n"), 1):
        free = bool(_FREE.match(line)) or (free and bool(re.match(r"\s+(?!\s|[\w-]+:|- )", line)))
        for match in () if free else pattern.finditer(line):
            yield Found(path, number, f"{match.group()!r} demeans a person; say what was decided")


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file)
