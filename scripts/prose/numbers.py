"""The numbers and dates of a text, written the same for every language.

Numbers become tokens: `1,100` (English), `1.100` (Dutch, Spanish, Catalan) and `1 100` (Latvian) are `1100`; `3.5`
and `3,5` are `3.5`; `12 %`, `12 per cent` and `12 procenti` are `12%`; `2008/947/JHA` is `2008/947`; `2013-15` is
`2013` and `2015`. A month name is `m12`, in whatever form the language gives it, so that `12 December 2024` and
`2024. gada 12. decembrī` hold the same tokens: `12`, `m12`, `2024`. What is not prose (addresses, ids, citations,
attributes) does not count; inline code and comments are the caller's to keep or to take away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from babel import Locale

from scripts.prose.compare import compare
from scripts.prose.links import TAG, without_links
from scripts.prose.page import CITATION

_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}|\{:[^{}]*\}")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_TIME = re.compile(r"(?<![\d:/.])(\d{1,2}):(\d{2})(?![\d:])")
_YEARS = re.compile(r"(?<![\d/])((?:1[89]|20)\d{2})[-–](\d{2})(?![\d/-])")
_SPACED = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d/])")
_NUMBER = re.compile(
    r"(?P<month>[\ue001-\ue00c])"
    r"|(?P<act>\d+(?:/\d+)+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"(?P<percent>\s*(?:%|per\s?cent(?!\w)|por\s+ciento|procent(?:[iua]|iem|os|us)?(?!\w)))?"
)
_MONTH = 0xE000  # a private character stands for a month while a line is read
_LATVIAN_STEMS = (
    "janvār", "februār", "mart", "aprīl", "aprīļ", "maij", "jūnij",
    "jūlij", "august", "septembr", "oktobr", "novembr", "decembr",
)  # fmt: skip
_AMBIGUOUS = {"March", "May"}  # English words that are a month only beside a number

# Number words, so that "ten days" and "10 dagen" agree. Articles ("een", "un") are left out: they are everywhere.
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "1": "one", "2": "two|both|second", "3": "three|third", "4": "four|fourth", "5": "five|fifth", "6": "six|sixth",
        "7": "seven", "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve", "14": "fourteen",
        "15": "fifteen", "18": "eighteen", "20": "twenty", "24": "twenty-four", "30": "thirty", "40": "forty",
        "50": "fifty", "60": "sixty", "90": "ninety", "100": "hundred", "1000": "thousand",
    },
    "nl": {
        "1": "één|eerste", "2": "twee|beide|tweede", "3": "drie|derde", "4": "vier|vierde", "5": "vijf|vijfde",
        "6": "zes|zesde", "7": "zeven", "8": "acht", "9": "negen", "10": "tien", "11": "elf", "12": "twaalf",
        "14": "veertien", "15": "vijftien", "18": "achttien", "20": "twintig", "24": "vierentwintig", "30": "dertig",
        "40": "veertig", "50": "vijftig", "60": "zestig", "90": "negentig", "100": "honderd", "1000": "duizend",
    },
    "lv": {
        "1": r"vien\w{1,3}|pirm\w+", "2": r"div\w{1,3}|ab\w{1,3}|otr\w+", "3": r"trīs|trij\w*|treš\w+",
        "4": r"četr\w+|ceturt\w+", "5": r"piec\w{0,3}|piekt\w+", "6": r"seš\w{1,3}|sest\w+", "7": r"septiņ\w+",
        "8": r"astoņ\w+", "9": r"deviņ\w{1,3}", "10": "desmit", "11": "vienpadsmit", "12": "divpadsmit",
        "14": "četrpadsmit", "15": "piecpadsmit", "18": "astoņpadsmit", "20": "divdesmit",
        "24": r"divdesmit četr\w+", "30": "trīsdesmit", "40": "četrdesmit", "50": "piecdesmit", "60": "sešdesmit",
        "90": "deviņdesmit", "100": r"simt\w*", "1000": r"tūksto\w+",
    },
    "es": {
        "1": r"uno|primer\w?", "2": "dos|ambos|ambas|segundo|segunda", "3": r"tres|tercer\w?", "4": "cuatro",
        "5": "cinco", "6": "seis", "7": "siete", "8": "ocho", "9": "nueve", "10": "diez", "11": "once", "12": "doce",
        "14": "catorce", "15": "quince", "18": "dieciocho", "20": "veinte", "24": "veinticuatro", "30": "treinta",
        "40": "cuarenta", "50": "cincuenta", "60": "sesenta", "90": "noventa", "100": "cien|ciento", "1000": "mil",
    },
    "ca": {
        "1": r"primer\w?", "2": "dos|dues|ambdós|ambdues|segon|segona", "3": r"tres|tercer\w?", "4": "quatre",
        "5": "cinc", "6": "sis", "7": "set", "8": "vuit", "9": "nou", "10": "deu", "11": "onze", "12": "dotze",
        "14": "catorze", "15": "quinze", "18": "divuit", "20": "vint", "24": "vint-i-quatre", "30": "trenta",
        "40": "quaranta", "50": "cinquanta", "60": "seixanta", "90": "noranta", "100": "cent", "1000": "mil",
    },
}  # fmt: skip


@dataclass
class Numbers:
    """Tokens of a text with their lines; `maybe`: months that may be words ("May"); `text`: what was read."""

    tokens: list[tuple[int, str]] = field(default_factory=list)
    maybe: list[str] = field(default_factory=list)
    text: str = ""


def numbers(lines: Iterable[tuple[int, str]], locale: str) -> Numbers:
    """The numbers of a text in this language."""
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
    """(missing, extra) numbers of a translation, after what only looks different has been taken away."""
    missing, extra = compare(english.tokens, translation.tokens)
    for token in english.maybe:
        _drop(extra, token)
    _split(missing, extra)
    _split(extra, missing)
    return _unspoken(missing, translation.text, locale), _unspoken(extra, english.text, "en")


def _prose(line: str) -> str:
    """A line without addresses, citations, attributes, tags and URLs."""
    line = CITATION.sub(" ", without_links(line))
    line = _URL.sub(" ", TAG.sub(" ", _ATTRIBUTES.sub(" ", line)))
    return line.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ").replace("&nbsp;", " ")


def _tokens(text: str, locale: str, maybe: list[str]) -> Iterable[str]:
    lowered = text.lower()
    if any(stem in lowered for stem in _month_stems(locale)):  # most lines name no month
        text = _months(locale).sub(lambda match: _month(match, locale, maybe), text)
    text = _TIME.sub(r"\1.\2", text)
    text = _YEARS.sub(_both_years, text)
    text = _SPACED.sub(lambda match: match.group().replace(" ", ""), text)
    for match in _NUMBER.finditer(text):
        if match["month"]:
            yield f"m{ord(match['month']) - _MONTH}"
        elif match["act"]:
            yield match["act"]
        else:
            parts = _value(match["number"], "," if locale == "en" else ".")
            if match["percent"]:
                parts[-1] += "%"
            yield from parts


def _value(raw: str, thousands: str) -> list[str]:
    """`1,100` -> 1100; `3,5` -> 3.5; `12.12.2024` -> 12, 12, 2024."""
    pieces = re.split(r"([.,])", raw)
    digits, marks = pieces[::2], pieces[1::2]
    if not marks:
        return [str(int(raw))]
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
    """2013-15 -> 2013 2015; 2024-12 (a month) stays."""
    first, second = match.groups()
    return f"{first} {first[:2]}{second}" if int(second) > int(first[2:]) else match.group()


def _month(match: re.Match[str], locale: str, maybe: list[str]) -> str:
    name = match["wide"] or match["short"]
    number = _month_numbers(locale, match["wide"] is not None)[_stem(name, locale)]
    if locale == "en" and name in _AMBIGUOUS and match["wide"]:
        before, after = match.string[: match.start()], match.string[match.end() :]
        if not re.search(r"\d\s+$", before) and not re.match(r"\s+\d", after):
            maybe.append(f"m{number}")
            return match.group()
    return f" {chr(_MONTH + number)} "


@lru_cache
def _months(locale: str) -> re.Pattern[str]:
    """Month names in any form; short ones only before a year."""
    wide = "|".join(sorted(map(re.escape, _month_numbers(locale, True)), key=len, reverse=True))
    short = "|".join(sorted(map(re.escape, _month_numbers(locale, False)), key=len, reverse=True))
    ending = r"\w{0,3}" if locale == "lv" else ""
    flags = 0 if locale == "en" else re.IGNORECASE  # English months have a capital; "may" and "march" are words
    whole = rf"(?P<wide>(?:{wide}){ending})(?!\w)"
    dot = r"\." if locale == "ca" else r"\.?"  # "des de 2018" is "since 2018", not December
    cut = rf"(?P<short>{short}){dot}(?=\s+(?:de\s+)?\d{{4}}(?!\d))"
    return re.compile(rf"(?<!\w)(?:{whole}|{cut})", flags)


@lru_cache
def _month_stems(locale: str) -> frozenset[str]:
    """What every month's name begins with, in small letters."""
    return frozenset(name.lower() for wide in (True, False) for name in _month_numbers(locale, wide))


@lru_cache
def _month_numbers(locale: str, wide: bool) -> dict[str, int]:
    """Month number by name (by stem in Latvian, which inflects it). Babel knows the names."""
    months = Locale.parse(locale).months
    found: dict[str, int] = {}
    for context in ("stand-alone", "format"):
        for number, name in months[context]["wide" if wide else "abbreviated"].items():
            found[_stem(re.sub(r"^(?:de |d[’'])", "", name).rstrip("."), locale)] = number
    if locale == "en" and not wide:
        found["Sept"] = 9
    if locale == "lv" and wide:
        found["aprīļ"] = 4  # the genitive changes the stem: aprīlis, aprīļa
    return found


def _stem(name: str, locale: str) -> str:
    """The name as `_month_numbers` has it: lower case outside English, without its Latvian ending."""
    if locale == "en":
        return name
    name = name.lower()
    if locale != "lv":
        return name
    return next((stem for stem in _LATVIAN_STEMS if name.startswith(stem)), name)


def _drop(things: list[tuple[int, str]], token: str) -> bool:
    for index, (_, name) in enumerate(things):
        if name == token:
            del things[index]
            return True
    return False


def _split(some: list[tuple[int, str]], others: list[tuple[int, str]]) -> None:
    """Take away `12.1` here where `12` and `1` stand there: "artículo 12.1" is "Article 12(1)"."""
    for placed in list(some):
        pieces = placed[1].split(".")
        names = [name for _, name in others]
        if len(pieces) == 2 and all(names.count(piece) >= pieces.count(piece) for piece in pieces):
            some.remove(placed)
            for piece in pieces:
                _drop(others, piece)


def _unspoken(things: list[tuple[int, str]], text: str, locale: str) -> list[tuple[int, str]]:
    """Numbers that the other text does not write as words."""
    words = WORDS[locale]
    return [
        (line, name) for line, name in things if not (name in words and re.search(rf"(?<!\w)(?:{words[name]})(?!\w)", text, re.IGNORECASE))
    ]
