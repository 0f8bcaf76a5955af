"""Decimal marks and quotation marks are those of the language, and quotation marks stand in pairs.

Why: "3.5 %" is three and a half to an English reader and a slip, or thirty-five, to a Spanish one; marks of another language
show that a text was pasted. CLDR knows the decimal mark, `data/languages/` the quotation marks.

Bad (Spanish):

    El 3.5 % de los 4.2 millones de casos, según el „informe” y “la nota".

Good:

    El 3,5 % de los 4,2 millones de casos, según el «informe» y “la nota”.

Mend: write the language's own marks.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.kit.languages import languages
from scripts.kit.locales import SOURCE, cldr
from scripts.kit.po import Entry, parse
from scripts.prose.page import Page
from scripts.prose.parts import without_code

_QUOTES = "“”„«»‘‚‹›"
_DOUBLE = re.compile("[“”„«»]")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each line of a page."""
    for number, line in page.lines:
        for told in wrong(without_code(line), page.locale):
            yield Found(page, number, told)
    for paragraph in paragraphs(page):
        if told := lone(paragraph.text):
            yield Found(page, paragraph.line, told)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at the translations of a catalog."""
    if path.suffix == ".po":
        for entry in parse(project.text(path)).entries:
            text = entry.text if entry.text.isascii() else _own(entry)
            for told in wrong(text, path.parts[-3]) if entry.usable else ():
                yield Found(path, entry.told, told)
            if entry.usable and (told := lone(entry.text)):
                yield Found(path, entry.told, told)


def _own(entry: Entry) -> str:
    """A translation without the quotation marks that stand in the English too, around a name in its own language."""
    return "".join(character for character in entry.text if character not in _QUOTES or character not in entry.english)


def wrong(text: str, locale: str) -> Iterator[str]:
    """Marks that are not the language's."""
    decimal, quotes = _patterns(locale)
    if match := decimal.search(text):
        yield f"{match[0]!r}: the decimal mark of {locale} is {_mark(locale)!r}"
    if not text.isascii() and (match := quotes.search(text)):
        yield f"{match[0]!r} is no quotation mark of {locale}; it has {' '.join(languages()[locale].quotes)}"


def lone(text: str) -> str:
    """That a quotation mark has no other of its pair; "" where each has one, or marks are single, as an apostrophe is."""
    found = _DOUBLE.findall(text) if not text.isascii() else []
    return f"{found[0]!r}: one of the quotation marks has no other of its pair" if len(found) % 2 else ""


@lru_cache
def _patterns(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    language = languages()[locale]
    other = "," if _mark(locale) == "." else "."
    after = "|".join(["%", *language.numbers.per_cent, *language.numbers.large, *language.units.values()])
    strange = set(_QUOTES) - set("".join(language.quotes))
    time = rf"(?!(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:{language.units.get('hours', '(?!)')})(?!\w))"
    decimal = re.compile(rf"(?<![\d.,/§-]){time}\d{{1,3}}{re.escape(other)}\d{{1,2}}(?=\s?(?:{after})(?!\w))", re.I)
    return decimal, re.compile(f"[{re.escape(''.join(sorted(strange)))}]" if strange else "(?!)")


@lru_cache
def _mark(locale: str) -> str:
    return str(cldr(locale or SOURCE).number_symbols["latn"]["decimal"])


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, alone=True)
