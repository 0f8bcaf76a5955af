"""The bodies that a text names: of which kind each is, of which rank, and its own name; and whether two texts name the same one.

"Regional court (krajský soud) in Prague" is a court, regional, with an own name. Which words tell a rank is not listed:
they are those that stand right before the kind. What a State's authorities are called comes from the countries' data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from scripts.base.fold import fold

KINDS = {
    "chief prosecutor": r"(?:prosecutor|attorney|procurator) general|general prosecutor|director of public prosecutions",
    "prosecution": r"prosecut(?:or|ion)s?|attorneys?",
    "court": r"courts?|tribunals?|judges?|magistrates?|(?:criminal|investigati(?:ng|on)|instruction) section",
    "ministry": r"minist(?:er|ry)",
    "prison": r"prisons?(?: and probation)?(?= (?:service|admin|author|and)|\b(?! sentence))|penitentiary",
    "probation": r"probation(?= (?:service|officer|admin|staff|and)|$)",
    "police": r"police|garda",
}
_HEAD = re.compile("|".join(rf"(?P<k{place}>\b(?:{pattern})\b)" for place, pattern in enumerate(KINDS.values())), re.I)
_OF = re.compile(
    r"(?:['’]s)?(?: (?:office|service|authority|headquarters))?"
    r"(?: (?:of|for|at) (?:the )?(?P<of>appeal|cassation|first[ -]instance|criminal jurisdiction|execution|[A-Z][\w-]+))?"
    r"(?: (?:attached to|at|of) (?:the|a) (?P<at>[\w-]+(?: [\w-]+)?)(?= court| tribunal))?"
)
_IN_BRACKETS = re.compile(r"[^()]{0,24}? \((?P<own>(?:[^()]|\([^()]*\))+)\)")
_ENGLISH = re.compile(r"\b(?:the|of|or|in|for|city|court|section|undated|Eastern|North)\b")
_AGAIN = frozenset(("that", "this", "same", "those", "such"))
_END = frozenset(  # what ends a name, looked at from its last word to its first
    "a an the of at in to by for on from with or and nor who which where when whether is are was if then also only their his her as after "
    "before unless until no any each another other one all some both not may must can will has have does than so what".split()
)
_NO_RANK = frozenset("single competent person's sending issuing executing protected single-judge judge state's".split())
_JUDGE_OF = re.compile(r"(?:judge|chamber)s? of (?:the|a|that|this) ", re.I)
OTHER, MAYBE, SAME = range(3)
_LETTERS = 5  # of a word: Εισαγγελία and Εισαγγελέας are one name


@dataclass(frozen=True)
class Body:
    """A body as a text names it; `again` where the text says that it is one named before."""

    kind: str
    rank: frozenset[str] = frozenset()
    own: str = ""
    again: bool = False

    def __str__(self) -> str:
        return " ".join(filter(None, (*sorted(self.rank), self.kind, f"({self.own})" if self.own else "")))


Names = Mapping[str, Body]  # what each own name stands for in a State


def bodies(text: str, names: Names, before: Iterable[Body] = ()) -> tuple[Body, ...]:
    """The bodies of a text in their order; "that court" is the one of `before`, or of the text so far."""
    found: list[Body] = []
    for one in _read(text, frozenset(names)):
        if not one.kind:
            found.append(replace(names[one.own], own=one.own))
        elif one.again:
            earlier = [
                body for body in (*reversed(found), *before) if body.kind == one.kind and (one.rank <= body.rank or body.rank <= one.rank)
            ]
            found.append(earlier[0] if earlier else replace(one, rank=one.rank | {"same"}) if before else one)
        else:
            found.append(one)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=8192)
def _read(text: str, names: frozenset[str]) -> tuple[Body, ...]:
    placed = [*_by_kind(text)]
    known = {own for _, one in placed for own in [one.own] if own}
    folded = fold(text) if names else ""
    for own in sorted(names):
        if own in folded and not any(own in name or name in own for name in known):
            placed.append((folded.index(own), Body("", own=own)))
    return tuple(body for _, body in sorted(placed, key=lambda one: one[0]))


def _by_kind(text: str) -> Iterator[tuple[int, Body]]:
    for match in _HEAD.finditer(text):
        if _JUDGE_OF.match(text, match.start()):
            continue
        before, again = _words_before(text[: match.start()])
        after = _OF.match(text, match.end())
        rank = (
            before
            | ({"tribunal"} & {match[0].lower()})
            | {word.lower() for part in ("of", "at") if after and after[part] for word in after[part].split()}
        )
        bracket = _IN_BRACKETS.match(text, after.end() if after else match.end())
        own = (
            fold(bracket["own"])
            if bracket and not _ENGLISH.search(bracket["own"]) and not _HEAD.search(text, match.end(), bracket.start("own"))
            else ""
        )
        yield match.start(), Body(list(KINDS)[int((match.lastgroup or "k0")[1:])], frozenset(rank - _NO_RANK), own, again)


def _words_before(text: str) -> tuple[frozenset[str], bool]:
    """The words that stand right before a kind, in one name with it; whether they point back."""
    found: list[str] = []
    for word in reversed(text.split()):
        bare = word.strip("()").lower()
        if bare in _AGAIN or bare == "its":
            return frozenset(() if bare == "its" else found), True
        if bare in _END or word[-1] in ".,;:" or (word[-1] == ")" and word[0] != "(") or len(found) == 4:
            break
        found.append(f"higher {found.pop()}" if bare == "higher" and found else bare)
    return frozenset(found), False


def alike(one: tuple[Body, ...], other: tuple[Body, ...]) -> int:
    """SAME, MAYBE or OTHER: what one text names first is first in the other, or is named there by its rank or name."""
    first, second = ([told[0], *(body for body in told[1:] if body.rank or body.own)] for told in (one, other))
    if not (first[0].kind and second[0].kind):
        return _by_name(first, second)
    return max(*(_match(first[0], body) for body in second), *(_match(second[0], body) for body in first))


def _by_name(one: list[Body], other: list[Body]) -> int:
    """Whether texts name one body of which one does not tell the kind: by its name, or that of the court at which it sits."""
    first, second = ([body.own for body in told[:2] if body.own and body.rank <= told[0].rank] for told in (one, other))
    return (SAME if any(_one_name(name, another) for name in first for another in second) else OTHER) if first and second else MAYBE


def _match(one: Body, other: Body) -> int:
    """Whether two bodies are one: "the court" may be the regional court, and a district court is another."""
    named = bool(one.own and other.own)
    if (named and not _one_name(one.own, other.own)) or one.kind != other.kind:
        return OTHER
    if not (one.rank <= other.rank or other.rank <= one.rank):
        return OTHER
    return SAME if named or bool(one.rank) == bool(other.rank) else MAYBE


def _one_name(one: str, other: str) -> bool:
    """Whether each word of the shorter name begins a word of the longer, or one of several names does."""
    first, second = sorted(([word[:_LETTERS] for word in re.findall(r"\w{3,}", name)] for name in (one, other)), key=len)
    return bool(first) and set(first) <= set(second)
