"""How an article of an act is named where something cites it: `act:fd-2008-947 12(1)`; several as `act:fd-2008-947 12(1), 13`."""

from __future__ import annotations

LAW = "act:"


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
