"""Text without case and diacritics, to compare words by."""

from __future__ import annotations

import re
import unicodedata

_COMBINING = re.compile(r"[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Lower case without diacritics: Nación and nacion are one."""
    return _COMBINING.sub("", unicodedata.normalize("NFD", text)).casefold()
