"""Decimal marks and quotation marks are those of the language, marks of a pair stand in pairs, and no two where one stands."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from scripts.base.languages import languages
from scripts.base.locales import SOURCE, cldr
from scripts.base.po import Entry
from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page
from scripts.markdown.parts import without_code
from scripts.markdown.plain import plain

_QUOTES = "“”„«»‘‚‹›"
_STRAIGHT = re.compile(r"<[^>]*>|\{[^}]*\}|^\s*(?:!!!|\?\?\?).*|(?P<mark>\")")  # in a tag or an admonition it is none
_DOUBLE = re.compile("[“”„«»]")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^”]*”|`[^`]*`|https?://\S+")
_TWO = re.compile(r"[,;:] ?[,;:](?!\))|[,;:]\.(?!\.)|(?<=[^\W\d]{4})\.,|(?<=\w)\.\.(?!\.)")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each line of a page."""
    for number, line in page.lines:
        for message in wrong(without_code(line), page.locale):
            yield Found(page, number, message)
    for paragraph in paragraphs(page):
        for message in unpaired(paragraph.text, page.locale):
            yield Found(page, paragraph.line, message)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at the translations of a catalog."""
    for entry in project.strings(path):
        for message in (*wrong(_own(entry), path.parts[-3]), *unpaired(entry.text, path.parts[-3])):
            yield Found(path, entry.told, message)


def _own(entry: Entry) -> str:
    """Return a translation without the quotation marks that stand in the English too, around a name in its own language."""
    if entry.text.isascii():
        return entry.text
    return "".join(character for character in entry.text if character not in _QUOTES or character not in entry.english)


def wrong(text: str, locale: str) -> Iterator[str]:
    """Yield marks that are not the language's."""
    marks, own = _marks(locale), " ".join(languages()[locale].quotes)
    if match := marks.grouped.search(text):
        yield f"{match[0]!r}: {locale} writes no {match['mark']!r} between thousands"
    if match := marks.decimals.search(text):
        yield f"{match[0]!r}: the decimal mark of {locale} is {marks.decimal!r}"
    if locale != SOURCE and '"' in text and any(match["mark"] for match in _STRAIGHT.finditer(text)):
        yield f"'\"' is no quotation mark of {locale}; it has {own}"
    if not text.isascii() and (match := marks.quotes.search(text)):
        yield f"{match[0]!r} is no quotation mark of {locale}; it has {own}"


def unpaired(text: str, locale: str) -> Iterator[str]:
    """Yield marks that have no other of their pair (single quotes may be apostrophes), and two marks where one stands."""
    found = _DOUBLE.findall(text) if not text.isascii() else []
    if len(found) % 2 and set(found) <= set("".join(languages()[locale].quotes)):  # another language's is told as such
        yield f"{found[0]!r}: one of the quotation marks has no other of its pair"
    bare = plain(_QUOTED.sub("x", text))
    for first, last in map(tuple, languages()[locale].inverted):
        if bare.count(first) != len(re.findall(rf"\{last}(?!\w)", bare)):
            yield f"a sentence with {last!r} begins with {first!r}, and each has the other"
    if match := _TWO.search(bare):
        yield f"{match[0]!r}: two marks where one stands"


class _Marks(NamedTuple):
    """The decimal mark of a language, and what it does not write: numbers with other marks, quotation marks of others."""

    decimal: str
    grouped: re.Pattern[str]
    decimals: re.Pattern[str]
    quotes: re.Pattern[str]


@lru_cache
def _marks(locale: str) -> _Marks:
    language, symbols = languages()[locale], cldr(locale).number_symbols["latn"]
    others = "".join(mark for mark in ".," if mark != symbols["group"])
    grouped = re.compile(rf"(?<![\w./,§-])[1-9]\d{{0,2}}(?P<mark>[{others}])\d{{3}}(?![\d/\w-])")
    other = "," if symbols["decimal"] == "." else "."
    after = "|".join(["%", *language.numbers.per_cent, *language.numbers.large, *language.units.values()])
    time = rf"(?!(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:{language.units.get('hours', '(?!)')})(?!\w))"
    decimals = re.compile(rf"(?<![\d.,/§-]){time}\d{{1,3}}{re.escape(other)}\d{{1,2}}(?=\s?(?:{after})(?!\w))", re.I)
    strange = set(_QUOTES) - set("".join(language.quotes))
    return _Marks(symbols["decimal"], grouped, decimals, re.compile(f"[{re.escape(''.join(sorted(strange)))}]" if strange else "(?!)"))


RULE = Rule(__name__, "error", page=check_page, file=check_file)
