"""How an article of an act is named where something cites it: `act:fd-2008-947 12(1)`; several as `act:fd-2008-947 12(1), 13`."""

import re
from functools import lru_cache

LAW = "act:"
ARTICLE = re.compile(r"^(?P<head>(?:§ )?[\w.:/^-]+(?: \w+)?)(?P<rest>(?:\([\w.^-]+\))*)$")
_RANGE = re.compile(r"^(\d+)-(\d+)$")


@lru_cache(maxsize=8192)
def has_article(listed: tuple[str, ...], article: str) -> bool:
    """Return whether a list of articles covers one: it stands there, or the article that it is a part of, or a range (1-26) with it.

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
    """Return the act and the articles of `act:fd-2008-947 12(1), 13`."""
    act, _, articles = name.removeprefix(LAW).partition(" ")
    return act, tuple(article.strip() for article in articles.split(",") if article.strip())


def grouped(names: list[str]) -> list[str]:
    """Return cited names in which the articles of one act stand together, at the place of the first."""
    found: dict[str, list[str]] = {}
    for name in names:
        act, articles = parts(name) if name.startswith(LAW) else (name, ())
        known = found.setdefault(f"{LAW}{act}" if name.startswith(LAW) else name, [])
        known += [article for article in articles if article not in known]
    return [f"{name} {', '.join(articles)}" if articles else name for name, articles in found.items()]
