"""How an article of an act is named where something cites it: `act:fd-2008-947 12(1)`; several as `act:fd-2008-947 12(1), 13`."""

from __future__ import annotations

import re
from functools import lru_cache

LAW = "act:"
ARTICLE = re.compile(r"^(?P<head>(?:§ )?[\w.:/^-]+(?: \w+)?)(?P<rest>(?:\([\w.^-]+\))*)$")
_RANGE = re.compile(r"^(\d+)-(\d+)$")
_ONE = r"\d+[a-z]?(?:\(\w+\))*"
_NAMED = re.compile(rf"\bArticles? ({_ONE}(?:(?:, and |, | and | to | or )(?:{_ONE}|(?:\(\w+\))+))*)")
_EACH = re.compile(r"(, and |, | and | to | or |^)(\d+[a-z]?)?((?:\(\w+\))*)(?=,| |$)")


@lru_cache(maxsize=8192)
def has_article(listed: tuple[str, ...], article: str) -> bool:
    """Whether a list of articles covers one: it stands there, or the article that it is a part of, or a range (1-26) with it.

    A paragraph in the list also stands for the article that it is in. An empty list, of an act whose articles nobody wrote
    down, covers all.
    """
    if not listed:
        return True
    if match := _RANGE.match(article):
        return article in listed or all(has_article(listed, edge) for edge in match.groups())
    whole = ARTICLE.match(article)
    head = whole["head"] if whole else article
    if article in listed or head in listed or any(one.startswith(f"{article}(") for one in listed):
        return True
    ranges = [match.groups() for one in listed if (match := _RANGE.match(one))]
    return head.isdigit() and any(int(first) <= int(head) <= int(last) for first, last in ranges)


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, tuple[str, ...]]:
    """The act and the articles of `act:fd-2008-947 12(1), 13`."""
    act, _, articles = name.removeprefix(LAW).partition(" ")
    return act, tuple(article.strip() for article in articles.split(",") if article.strip())


def grouped(names: list[str]) -> list[str]:
    """Cited names in which the articles of one act stand together, at the place of the first."""
    found: dict[str, list[str]] = {}
    for name in names:
        act, articles = parts(name) if name.startswith(LAW) else (name, ())
        known = found.setdefault(f"{LAW}{act}" if name.startswith(LAW) else name, [])
        known += [article for article in articles if article not in known]
    return [f"{name} {', '.join(articles)}" if articles else name for name, articles in found.items()]


def named_articles(text: str) -> list[str]:
    """Articles that an English text names, in the form of citations: "Articles 4, 5(1) and (3)" are 4, 5(1) and 5(3)."""
    found: list[str] = []
    for match in _NAMED.finditer(text):
        last = ""
        for before, number, rest in _EACH.findall(match[1]):
            last = f"{number}{rest}" if number else f"{_above(last, rest)}{rest}"
            if before != " to ":  # of "(c) to (e)" the first says enough
                found.append(last)
    return found


def _above(article: str, part: str) -> str:
    """What a part of an article stands below, given the one named before: 4(4) of (b), after 4(4)(a)."""
    levels = re.findall(r"\(\w+\)", article)
    kind = part[1:2].isdigit()
    place = next((at for at in range(len(levels) - 1, -1, -1) if levels[at][1].isdigit() == kind), len(levels))
    return article.partition("(")[0] + "".join(levels[:place])


def same_article(one: str, other: str) -> bool:
    """Whether one is the other, a part of it, or what it is a part of; a range (1-26) has what lies in it."""
    if match := _RANGE.match(other):
        whole = re.match(r"\d+", one)
        return bool(whole) and int(match[1]) <= int(whole.group() if whole else 0) <= int(match[2])
    first, second = (re.findall(r"[^()]+", article) for article in (one, other))
    return all(mine == theirs for mine, theirs in zip(first, second, strict=False))
