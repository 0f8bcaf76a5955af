"""Hard tokens of an English text: what must not change unless somebody looked it up.

Each token belongs to a group: `values` are numbers with their unit, dates, articles, and words such as "at most" that go
with them; `names` are States, bodies and other names; `words` say how strict a statement is (must, not, only); `cites` are
citations and link targets; `codes` are placeholders and marks of a section. Order counts within a group only. The words
are in data/languages/en.yml, under `hard`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from scripts.base.languages import SOURCE, Hard, languages
from scripts.base.locales import STATES, TERRITORY, cldr, country_name
from scripts.markdown.page import CITATION

Group = Literal["values", "names", "words", "cites", "codes"]
GROUPS: tuple[Group, ...] = ("values", "names", "words", "cites", "codes")
LONGEST = 4  # words of a phrase, most
REACH = 3  # words after "executing" or "regional" that may be the State or body
NOT_NAMES = frozenset(  # the number of an act, and its articles, are tokens; the kind of act and "Member State" are not
    "State States Member EU JHA Union Article Articles Section Sections Framework Decision Decisions Directive Directives Regulation "
    "Regulations".split()
)

_PIECE = re.compile(
    rf"(?P<cite>{CITATION.pattern})"
    r"|\]\((?P<link>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)[^)]*\)"
    r"|\{:?\s*#[\w-]+(?P<marks>[^{}]*)\}"
    r"|(?P<blank>\{\w+\})"
    r"|(?P<url>https?://[^\s)\]]+)"
    r"|(?P<number>\d+(?:[.,:/–-]\d+)*[a-z]{0,2}(?:\([\w.]{1,4}\))*(?:/[A-Z]{2,4}\b)?(?:\s?%)?)"
    r"|(?P<part>\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))"
    r"|(?P<word>[^\W\d_]+(?:[’'][^\W\d_]+)*)"
    r"|(?P<end>[.!?:|;]|[“‘\"](?=\w))"
)
_BREAK = set('.!?:|“‘"')  # after these a capital says nothing
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,}s?")
_DAY = re.compile(r"[12]?\d|3[01]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ROMAN = re.compile(r"[IVX]+")


class Token(NamedTuple):
    """One hard token, and its group."""

    group: Group
    text: str


class _Piece(NamedTuple):
    kind: str
    text: str
    first: bool  # of a sentence, where a capital says nothing


@lru_cache(maxsize=32768)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the hard tokens of an English text in Markdown, in order. Spaces in a token are `_`."""
    return tuple(Token(group, "_".join(token.split())) for group, token in _tokens(_pieces(text)) if token)


def _pieces(text: str) -> list[_Piece]:
    found, first = [], True
    for match in _PIECE.finditer(text.replace("\u00a0", " ")):
        kind = match.lastgroup or ""
        if kind == "end":
            first = first or match[0] in _BREAK
        else:
            found.append(_Piece(kind, match[kind], first))
            first = first and kind not in ("word", "number", "blank")
    return found


def _tokens(pieces: list[_Piece]) -> Iterator[tuple[Group, str]]:
    at, end = 0, len(pieces)
    while at < end:
        kind, text, _ = pieces[at]
        taken = 1
        if (kind == "word" and _plain(text)) or (kind == "link" and text.startswith("#")):
            pass  # most words are no token; a link within the page is looked at by the rule links
        elif kind == "word":
            token, taken = _word(pieces, at)
            if token:
                yield token
        elif kind == "number":
            token, taken = _number(pieces, at)
            yield token
        elif kind == "part":
            yield "values", text
        elif kind == "cite":
            for name in text.removeprefix("[@").removesuffix("]").split(";"):
                yield "cites", name.strip().removeprefix("@")
        elif kind in ("link", "url"):
            yield "cites", f">{text}"
        elif kind == "marks":
            for mark in text.split():
                yield "codes", mark
        else:
            yield "codes", text
        at += taken


def _number(pieces: list[_Piece], at: int) -> tuple[tuple[Group, str], int]:
    """Return the value that begins with a number in digits, and how many pieces it takes."""
    number = _THOUSANDS.sub("", pieces[at].text)
    after = _words_after(pieces, at + 1, 3)
    if _DAY.fullmatch(number) and after and (month := _month(after[0])):
        year = pieces[at + 2].text if at + 2 < len(pieces) and _YEAR.fullmatch(pieces[at + 2].text) else ""
        return ("values", f"{year}-{month:02}-{int(number):02}".lstrip("-")), 3 if year else 2
    if after[:2] == ["per", "cent"]:
        return ("values", f"{number}%"), 3
    if after and after[0] in ("million", "billion"):
        return ("values", f"{number} {after[0]}"), 2
    return _counted(number, pieces, at)


def _counted(number: str, pieces: list[_Piece], at: int) -> tuple[tuple[Group, str], int]:
    """Return a number with the unit that follows it, one word between them at most ("10 further days")."""
    after = _words_after(pieces, at + 1, 3)
    for start in (0, 1):
        for words in (2, 1):
            if len(after) >= start + words and (unit := _unit(" ".join(after[start : start + words]))):
                return ("values", f"{number} {unit}"), 1 + start + words if start == 0 else 1
    return ("values", number.replace(" ", "")), 1


def _word(pieces: list[_Piece], at: int) -> tuple[tuple[Group, str] | None, int]:
    """Return the token that begins with a word, and how many pieces it takes."""
    word, following = _bare(pieces[at].text), pieces[at + 1].text if at + 1 < len(pieces) else ""
    if (month := _month(word)) and _YEAR.fullmatch(following):
        return ("values", f"{following}-{month:02}"), 2
    if word == "Annex" and _ROMAN.fullmatch(following):
        return ("values", f"Annex {following}"), 2
    lowered = word.lower()
    if lowered in ("a", "an", "one") and (unit := _unit(following)) and not following.endswith("s"):
        return ("values", f"1 {unit}"), 2
    table = _phrases()
    for length in range(min(LONGEST, table[0].get(lowered, 0)), 0, -1):
        after = _words_after(pieces, at + 1, length - 1)
        if len(after) == length - 1 and (known := table[1].get(" ".join([lowered, *after]).lower())):
            return known if _counts(known[1], pieces, at, at + length) else None, length
    if number := _cardinals().get(lowered):
        return _counted(number, pieces, at)
    return _name(pieces[at]), 1


def _counts(token: str, pieces: list[_Piece], at: int, after: int) -> bool:
    """Return whether a word counts that does so only before a number ("over 80") or a body ("regional court")."""
    hard, words = _hard(), _words_after(pieces, after, REACH)
    phrase = " ".join(piece.text for piece in pieces[at:after]).lower()
    if phrase in hard.qualifiers.get(token, ()):
        return any(word.lower() in _heads() for word in words)
    if phrase in hard.before_numbers.get(token, ()):
        return after < len(pieces) and (
            pieces[after].kind == "number" or bool(words and (words[0].lower() in _cardinals() or _month(words[0])))
        )
    return True


def _name(piece: _Piece) -> tuple[Group, str] | None:
    """Return the name that a word is: of a State or what is of it, an abbreviation, or a word with a capital within a sentence."""
    word = _bare(piece.text)
    if code := _state(word):
        return "names", code
    if word in NOT_NAMES or not word[0].isupper():
        return None
    if _ACRONYM.fullmatch(word):
        return "names", word.removesuffix("s")
    return None if piece.first or len(word) == 1 else ("names", word)


def _bare(word: str) -> str:
    """Return the word without the ending of what is somebody's."""
    return word.removesuffix("’s").removesuffix("'s")


@lru_cache(maxsize=32768)
def _plain(word: str) -> bool:
    """Return whether no token begins with a word, whatever follows."""
    bare = _bare(word)
    return bare[:1].islower() and bare not in _phrases()[0] and bare not in ("a", "an", "one") and bare not in _cardinals()


def _words_after(pieces: list[_Piece], at: int, most: int) -> list[str]:
    found = []
    for piece in pieces[at : at + most]:
        if piece.kind != "word" or piece.first:
            break
        found.append(piece.text)
    return found


@cache
def _hard() -> Hard:
    return languages()[SOURCE].hard


@cache
def _phrases() -> tuple[dict[str, int], dict[str, tuple[Group, str]]]:
    """Return how many words the longest phrase that begins with a word has; and the token of each phrase, in small letters."""
    hard, known = _hard(), dict[str, tuple[Group, str]]()
    names = [
        *_countries().items(),
        *((name, code.upper()) for code, names in languages()[SOURCE].states.items() for name in names.split("|")),
    ]
    known |= {name.replace("&", "and").lower(): ("names", code) for name, code in names if " " in name}
    known["european union"] = ("names", "")  # "EU" is no token either
    tables: list[tuple[Group, dict[str, list[str]]]] = [
        ("names", hard.bodies),
        ("names", hard.qualifiers),
        ("values", hard.before_numbers),
        ("values", hard.bounds),
        ("words", hard.words),
    ]
    for group, table in tables:
        known |= {phrase: (group, token) for token, phrases in table.items() for phrase in phrases}
    longest: dict[str, int] = {}
    for phrase in known:
        words = phrase.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest, known


@cache
def _heads() -> frozenset[str]:
    """Return the words that a qualifier may stand before."""
    return frozenset({phrase.split()[-1] for phrases in _hard().bodies.values() for phrase in phrases} | set(_hard().heads))


@lru_cache(maxsize=32768)
def _state(word: str) -> str:
    """Return the code of the State that a word names or is of ("Austrian"); "" where it names none."""
    if not word[0].isupper():
        return ""
    language = languages()[SOURCE]
    patterns = [*language.states.items(), *language.peoples.items()]
    return _countries().get(word) or next((code.upper() for code, pattern in patterns if re.fullmatch(pattern, word)), "")


@cache
def _countries() -> dict[str, str]:
    ours = {territory: code.upper() for code, territory in TERRITORY.items()}
    names = {str(name): ours.get(code, code) for code, name in cldr(SOURCE).territories.items() if code.isalpha()}
    return names | {country_name(code, SOURCE): code.upper() for code in STATES}


@lru_cache(maxsize=4096)
def _unit(words: str) -> str:
    """Return the unit of time that one or two words name; "" for others."""
    return next((unit for unit, pattern in languages()[SOURCE].units.items() if re.fullmatch(pattern, words, re.I)), "")


@cache
def _cardinals() -> dict[str, str]:
    """Return the numbers from two on by their words: "ten", "tenth", "twentieth"."""
    found: dict[str, str] = {}
    for number, pattern in languages()[SOURCE].numbers.words.items():
        name, *others = pattern.split("|")
        for word in (name, f"{name}th", *(other for other in others if other.endswith("th"))) if number > 1 else ():
            found[word] = str(number)
    return found


@lru_cache(maxsize=4096)
def _month(word: str) -> int:
    return next((number for number, name in cldr(SOURCE).months["stand-alone"]["wide"].items() if name == word), 0)
