"""The numbers and dates of a text, written the same for every language.

Numbers become tokens: `1,100` (English), `1.100` (Dutch, Spanish, Catalan) and `1 100` (Latvian) are `1100`; `3.5`
and `3,5` are `3.5`; `12 %`, `12 per cent` and `12 procenti` are `12%`; `2008/947/JHA` is `2008/947`; `2013-15` is
`2013` and `2015`; `38.¹`, as Latvian names an article, is `38.1`. A month name is `m12`, in whatever form the language
gives it, so that `12 December 2024` and `2024. gada 12. decembrī` hold the same tokens: `12`, `m12`, `2024`. What is not
prose (addresses, ids, citations, attributes) does not count; inline code and comments are the caller's to keep or to
take away.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from scripts.base.languages import languages
from scripts.base.locales import SOURCE, cldr
from scripts.markdown.compare import compare
from scripts.markdown.links import TAG, without_links
from scripts.markdown.page import CITATION

_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}|\{:[^{}]*\}")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_TIME = re.compile(r"(?<![\d:/.])(\d{1,2}):(\d{2})(?![\d:])")
_YEARS = re.compile(r"(?<![\d/])((?:1[89]|20)\d{2})\.?[-–](\d{2})(?![\d/-])")
_MONTH_OF = re.compile(r"(?<![\d/-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d/-])")
_ACT_OR_YEAR = re.compile(r"/|^(?:19|20)\d\d$")
_RAISED = re.compile(r"(?<=\d)\.?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SPACED = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d/])")
_PER_CENT = "|".join(dict.fromkeys(pattern for language in languages().values() for pattern in language.numbers.per_cent))
_NUMBER_BEGINS = re.compile(r"[\d\ue001-\ue00c]")
_NUMBER = re.compile(
    r"(?P<month>[\ue001-\ue00c])"
    r"|(?P<act>\d+(?:/\d+)+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"(?P<percent>\s*(?:%|(?:{_PER_CENT})(?!\w)))?"
)
_MARK = re.compile(r"([.,])")  # of decimals and thousands
_MARKED = re.compile(r"[\[<{]|https?://|www\.")  # what is no prose begins so
_MONTH = 0xE000  # a private character stands for a month while a line is read


@dataclass
class Numbers:
    """Tokens of a text with their lines; `maybe`: months that may be words ("May"); `text`: what was read."""

    tokens: list[tuple[int, str]] = field(default_factory=list)
    maybe: list[str] = field(default_factory=list)
    text: str = ""


def numbers(lines: Iterable[tuple[int, str]], locale: str) -> Numbers:
    """Return the numbers of a text in this language."""
    found, texts = Numbers(), []
    for number, line in lines:
        if not line.strip():
            continue
        text = _prose(line)
        texts.append(text)
        found.tokens += [(number, token) for token in _tokens(text, locale, found.maybe)]
    found.text = "\n".join(texts)
    return found


def difference(english: Numbers, translation: Numbers, locale: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return (missing, extra) numbers of a translation, after what only looks different has been taken away."""
    missing, extra = compare(english.tokens, translation.tokens)
    if not missing and not extra:
        return missing, extra
    for token in english.maybe:
        _drop(extra, token)
    _split(missing, extra)
    _split(extra, missing)
    _short_acts(missing, extra)
    _repeated(missing, extra, {name for _, name in english.tokens}, {name for _, name in translation.tokens}, english.text)
    missing = [placed for placed in missing if not _english_month(placed[1], translation.text)]  # in a quotation
    return _unspoken(missing, translation.text, locale), _unspoken(extra, english.text, SOURCE)


def _prose(line: str) -> str:
    """Return a line without addresses, citations, attributes, tags and URLs."""
    if _MARKED.search(line):  # most lines are prose
        line = CITATION.sub(" ", without_links(line))
        line = _URL.sub(" ", TAG.sub(" ", _ATTRIBUTES.sub(" ", line)))
    return line if line.isascii() and "&" not in line else _spaced(line)


def _spaced(line: str) -> str:
    """Return a line with plain spaces."""
    return line.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ").replace("&nbsp;", " ")


def _tokens(text: str, locale: str, maybe: list[str]) -> Iterable[str]:
    lowered = text.lower()
    if any(map(lowered.__contains__, _month_stems(locale))):  # most lines name no month
        text = _months(locale).sub(lambda match: _month(match, locale, maybe), text)
    if not _NUMBER_BEGINS.search(text):  # nor a number
        return
    if not text.isascii():
        text = _RAISED.sub(lambda match: f".{match[1].translate(_LOWERED)}", text)
    if ":" in text:
        text = _TIME.sub(r"\1.\2", text)
    if "-" in text or "–" in text:
        text = _MONTH_OF.sub(lambda match: f"{match[1]} {chr(_MONTH + int(match[2]))}", _YEARS.sub(_both_years, text))
    text = _SPACED.sub(lambda match: match.group().replace(" ", ""), text)
    for match in _NUMBER.finditer(text):
        if match["month"]:
            yield f"m{ord(match['month']) - _MONTH}"
        elif match["act"]:
            yield match["act"]
        else:
            parts = _value(match["number"], _thousands(locale))
            if match["percent"]:
                parts[-1] += "%"
            yield from parts


@lru_cache
def _thousands(locale: str) -> str:
    """Return the mark between thousands, as texts write it where they write no space: the one that is not the decimal mark."""
    return "," if cldr(locale).number_symbols["latn"]["decimal"] == "." else "."


def _value(raw: str, thousands: str) -> list[str]:
    """Return the parts of a number: `1,100` -> 1100; `3,5` -> 3.5; `12.12.2024` -> 12, 12, 2024."""
    if raw.isdecimal():
        return [str(int(raw))]
    pieces = _MARK.split(raw)
    digits, marks = pieces[::2], pieces[1::2]
    whole, rest = digits[:-1], digits[-1]
    grouped = len(digits[0]) <= 3 and digits[0] != "0"
    if grouped and set(marks) == {thousands} and all(len(part) == 3 for part in digits[1:]):
        return ["".join(digits)]
    if len(marks) == 1:
        return [f"{int(whole[0])}.{rest}"]
    triples = all(len(part) == 3 for part in whole[1:])
    if grouped and triples and marks[-1] != thousands and set(marks[:-1]) == {thousands}:
        return [f"{''.join(whole)}.{rest}"]
    return [str(int(part)) for part in digits]


def _both_years(match: re.Match[str]) -> str:
    """Write both years out: 2013-15 -> 2013 2015; 2024-12 (a month) stays."""
    first, second = match.groups()
    return f"{first} {first[:2]}{second}" if int(second) > int(first[2:]) else match.group()


def _month(match: re.Match[str], locale: str, maybe: list[str]) -> str:
    name = match["wide"] or match["short"]
    number = _month_numbers(locale, match["wide"] is not None)[_stem(name, locale)]
    if match["wide"] and name in languages()[locale].months.words:
        before, after = match.string[: match.start()], match.string[match.end() :]
        if not re.search(r"\d\s+$", before) and not re.match(r"\s+\d", after):
            maybe.append(f"m{number}")
            return match.group()
    return f" {chr(_MONTH + number)} "


@lru_cache
def _months(locale: str) -> re.Pattern[str]:
    """Return the month names in any form; short ones only before a year."""
    months = languages()[locale].months
    wide = "|".join(sorted(map(re.escape, _month_numbers(locale, True)), key=len, reverse=True))
    short = "|".join(sorted(map(re.escape, _month_numbers(locale, False)), key=len, reverse=True))
    ending = r"\w{0,3}" if months.stems else ""
    dot = r"\." if months.short_needs_dot else r"\.?"
    cut = rf"(?P<short>{short}){dot}(?=\s+(?:de\s+)?\d{{4}}(?!\d))"
    whole = rf"(?P<wide>(?:{wide}){ending})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{whole}|{cut})", 0 if months.capital else re.IGNORECASE)


@lru_cache
def _month_stems(locale: str) -> frozenset[str]:
    """Return what every month's name begins with, in small letters."""
    return frozenset(name.lower() for wide in (True, False) for name in _month_numbers(locale, wide))


@lru_cache
def _month_numbers(locale: str, wide: bool) -> dict[str, int]:
    """Return the month number by name (by stem where the language inflects it). Babel knows the names, the language's file the rest."""
    known = languages()[locale].months
    found: dict[str, int] = {}
    for context in ("stand-alone", "format"):
        for number, name in cldr(locale).months[context]["wide" if wide else "abbreviated"].items():
            found[_stem(re.sub(r"^(?:de |d[’'])", "", name).rstrip("."), locale)] = number
    return found | (known.also if wide else known.also_short)


@lru_cache(maxsize=512)
def _stem(name: str, locale: str) -> str:
    """Return the name as `_month_numbers` has it: in small letters unless months have a capital, without its inflection."""
    months = languages()[locale].months
    if months.capital:
        return name
    name = name.lower()
    return next((stem for stem in (*months.stems, *months.also) if name.startswith(stem)), name)


def _drop(things: list[tuple[int, str]], token: str, after: str = "") -> bool:
    for index, (_, name) in enumerate(things):
        if name == token or (after and name.endswith(f"{after}{token}")):
            del things[index]
            return True
    return False


def _short_acts(missing: list[tuple[int, str]], extra: list[tuple[int, str]]) -> None:
    """Take away `947` here where `2008/947` stands there: a language may write an act's number in full."""
    for placed in list(missing):
        whole = next((one for one in extra if one[1].endswith(f"/{placed[1]}")), None)
        if whole and len(placed[1]) > 2:
            missing.remove(placed)
            extra.remove(whole)


def _repeated(missing: list[tuple[int, str]], extra: list[tuple[int, str]], ours: set[str], theirs: set[str], english: str) -> None:
    """Take away what is only said once more: an act's number, a year, and the article in "5.1 and 5.3" for "5(1) and (3)"."""
    missing[:] = [placed for placed in missing if not ("/" in placed[1] and placed[1] in theirs)]
    extra[:] = [placed for placed in extra if not (_ACT_OR_YEAR.search(placed[1]) and placed[1] in ours)]
    missing[:] = [placed for placed in missing if not (placed[1] in theirs and english.count(f" {placed[1]}(") > 1)]  # 6(2), 6(7)
    for placed in list(extra):
        whole, point, part = placed[1].partition(".")
        if point and whole in ours and _drop(missing, part):
            extra.remove(placed)


def _english_month(token: str, text: str) -> bool:
    number = token.removeprefix("m")
    return token != number and str(cldr(SOURCE).months["stand-alone"]["wide"][int(number)]) in text


def _split(some: list[tuple[int, str]], others: list[tuple[int, str]]) -> None:
    """Take away `12.1` here where `12` and `1` stand there: "artículo 12.1" is "Article 12(1)"; `2015/16` is "2015./16. gads"."""
    for placed in list(some):
        pieces = re.split(r"[./]", placed[1])
        names = [name for _, name in others]
        names += [name.rpartition("/")[2] for name in names if "/" in name and "/" in placed[1]]
        if len(pieces) == 2 and all(names.count(piece) >= pieces.count(piece) for piece in pieces):
            some.remove(placed)
            for piece in pieces:
                _drop(others, piece) or _drop(others, piece, "/")


def _unspoken(things: list[tuple[int, str]], text: str, locale: str) -> list[tuple[int, str]]:
    """Return numbers that the other text does not write as words."""
    words = languages()[locale].numbers.words

    def spoken(name: str) -> bool:
        pattern = words.get(int(name)) if name.isdecimal() else None
        return bool(pattern and re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE))

    return [(line, name) for line, name in things if not spoken(name)]
