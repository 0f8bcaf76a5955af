"""In which of the site's languages a text is written, by py3langid (https://pypi.org/project/py3langid/), offline.

Only words in small letters count: names of bodies, acts and places stand in their own language everywhere. What is in
quotation marks or brackets does not count either.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from scripts.base.locales import LOCALES
from scripts.content_lint.quotations import QUOTED

FEWEST = 8  # words in small letters that a judgement needs
MARGIN = 8.0  # how much more likely (log) another language must be; close languages stay below it in short texts
_ASIDE = re.compile(rf"\([^()]*\)|{QUOTED.pattern}")
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?:[’'·-][^\W\d_]+)*(?![\w-])")


def judged(text: str) -> str:
    """The words of a text that tell its language, as one string; empty where there are too few."""
    words = [word for word in _WORD.findall(_ASIDE.sub(" ", text)) if word == word.lower()]
    return " ".join(words) if len(words) >= FEWEST else ""


@lru_cache(maxsize=65536)
def other_language(text: str, expected: str) -> str | None:
    """The language in which a text clearly is, where it is not the expected one; None where it is, or nothing is clear."""
    words = judged(text)
    if not words:
        return None
    ranks = _rank()(words)
    best, score = ranks[0]
    if best == expected or score - dict(ranks)[expected] < MARGIN:
        return None
    return best


@cache
def _rank() -> Callable[[str], list[tuple[str, float]]]:
    """The detector, loaded only where it is needed."""
    from scripts.content_lint.detector import detector

    return detector(LOCALES).rank
