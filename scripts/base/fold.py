"""Text without case and diacritics, to compare, sort and find words by. The one place in Python where this is decided.

The browser folds what readers type in the same way (`docs/assets/`); `tests/search/fold.yml` has vectors for both.
"""

import unicodedata

# What Unicode does not take apart: Łódź is typed as Lodz, col·lega as collega.
LETTERS = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "·": "", "ŀ": "l"}


class _Table(dict[int, str]):
    """What becomes of a character of a decomposed text; each is looked up in Unicode once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = "" if unicodedata.category(character).startswith("M") else character
        return self[code]


_TABLE = _Table({ord(letter): plain for letter, plain in LETTERS.items()})


def fold(text: str) -> str:
    """Small letters without diacritics: Nación and nacion, Łódź and lodz become the same."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFD", text.lower()).translate(_TABLE)
