"""The words and ids of a foreign page, in one pass over its text.

No tree is made of it: a parser needs minutes for some pages of a few hundred kilobytes (200,000 elements in each
other), and gigabytes for others. Here the time is in proportion to the length, whatever stands in the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

TAG = re.compile(r"<(/?)([a-z][^\s/>]*)[^>]*>|<[!/?][^>]*>", re.I)
NAME = re.compile(r"""[\s"'](?:id|name)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300}))""", re.I)
NO_LETTER = re.compile(r"&#[0-9]{9,};?")  # Python refuses to read a number of thousands of digits
UNSEEN = {"script", "style", "noscript", "template", "textarea", "iframe", "title"}  # what they hold is no text of the page


@dataclass(frozen=True)
class Words:
    """What a page says: its title, its first heading, and all its text."""

    title: str
    heading: str
    text: str


def words(html: str) -> Words:
    """The words of a page. What is never closed reaches to the end, as in browsers."""
    html = _without_comments(html)
    last = html.find("<", html.rfind(">") + 1)
    html = html[:last] if last >= 0 else html  # so that every tag that begins also ends
    title: str | None = None
    text: list[str] = []
    heading: tuple[int, int | None] | None = None  # where it begins and ends among the texts
    place = 0
    while found := TAG.search(html, place):
        text.append(html[place : found.start()])
        place = found.end()
        end, name = found.group(1), (found.group(2) or "").lower()
        if name in UNSEEN and not end:
            closing = _closing(name).search(html, place)
            close = closing.start() if closing else len(html)
            title = html[place:close] if name == "title" and title is None else title
            place = close
        elif name == "h1":
            if not end and heading is None:
                heading = len(text), None
            elif end and heading and heading[1] is None:
                heading = heading[0], len(text)
    text.append(html[place:])
    first = text[heading[0] : heading[1]] if heading else []
    return Words(_plain(title or ""), _plain(" ".join(first)), _plain(" ".join(text)))


def names(html: str) -> set[str]:
    """Everything that may be an id or a name there: rather too much than too little."""
    return {unescape(next(filter(None, found.groups()), "")) for found in NAME.finditer(html)}


def _without_comments(html: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := html.find("<!--", place)) >= 0:
        kept.append(html[place:start])
        end = html.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join([*kept, html[place:]])


def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.I)  # re keeps what it has compiled


def _plain(text: str) -> str:
    return " ".join(unescape(NO_LETTER.sub(" ", text)).split())
