"""Where a value that says much can be cut, so that a table or a tile shows what matters and the rest stands below."""

from __future__ import annotations

import re

# The end of a main clause: a semicolon, or a full stop before a capital; not one inside brackets, nor that of a number.
_END = re.compile(r";\s+|(?<![\d(])\.\s+(?=[\"“„«¿¡]?[^\W\d_a-zß-öø-ÿāčēģīķļņšūž])")


def lead(text: str) -> tuple[str, str]:
    """The first clause of a text, without its full stop, and the rest, which is empty where the text has one clause.

    >>> lead("Ministry of Justice (Tieslietu ministrija). It checks the papers.")
    ('Ministry of Justice (Tieslietu ministrija)', 'It checks the papers.')
    """
    for match in _END.finditer(text):
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start()):
            rest = text[match.end() :]
            return text[: match.start()], rest[:1].upper() + rest[1:]
    return text.removesuffix("."), ""
