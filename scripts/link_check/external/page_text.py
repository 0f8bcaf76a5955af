"""The words and ids of a foreign page, in one pass over its text.

No tree is made of it: a parser needs minutes for some pages of a few hundred kilobytes (200,000 elements in each
other), and gigabytes for others. Here the time is in proportion to the length, whatever stands in the page.
"""

import re
from dataclasses import dataclass
from html import unescape

TAG = re.compile(r"<[a-z/!?][^>]*>", re.I)
HIDDEN = re.compile(  # what its elements hold is no text of the page; what is never closed reaches to the end, as in browsers
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|noscript|template|textarea|iframe|title)(?=[\s/>])[^>]*>(.*?)(?:</\1(?=[\s/>])[^>]*>|\Z)",
    re.I | re.S,
)
HEADING = re.compile(r"<h1(?=[\s/>])[^>]*>(.*?)(?:</h1(?=[\s/>])|\Z)", re.I | re.S)
NAME = re.compile(r"""[\s"'](?:id|name)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300}))""", re.I)
NO_LETTER = re.compile(r"&#[0-9]{9,};?")  # Python refuses to read a number of thousands of digits


@dataclass(frozen=True)
class Words:
    """What a page says: its title, its first heading, and all its text."""

    title: str
    heading: str
    text: str


def words(html: str) -> Words:
    """Return the words of a page."""
    last = html.find("<", html.rfind(">") + 1)
    html = html[:last] if last >= 0 else html  # so that every tag that begins also ends
    titles: list[str] = []

    def hide(found: re.Match[str]) -> str:
        if (found[1] or "").lower() == "title":
            titles.append(found[2])
        return " "

    html = HIDDEN.sub(hide, html)
    heading = HEADING.search(html)
    return Words(_plain(titles[0] if titles else ""), _plain(heading[1] if heading else ""), _plain(html))


def names(html: str) -> set[str]:
    """Return everything that may be an id or a name there: rather too much than too little."""
    return {unescape(next(filter(None, found.groups()), "")) for found in NAME.finditer(html)}


def _plain(text: str) -> str:
    return " ".join(unescape(NO_LETTER.sub(" ", TAG.sub(" ", text))).split())
