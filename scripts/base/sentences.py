"""Where a value that says much can be cut, so that a table or a tile shows what matters and the rest stands below."""

import re

# The end of a main clause: a semicolon, or a full stop before a capital; not one inside brackets, nor that of a number.
_END = re.compile(r";\s+|(?<![\d(])\.\s+(?=[\"“„«¿¡]?[^\W\d_a-zß-öø-ÿāčēģīķļņšūž])")

_ENDED = re.compile(r"[.?!…](?:</\w+>)*\s*$")
_STOP = re.compile(r"\.((?:</\w+>)*)\s*$")


def lead(text: str) -> tuple[str, str]:
    """Return the first clause of a text, without its full stop, and the rest, which is empty where the text has one clause.

    >>> lead("Ministry of Justice (Tieslietu ministrija). It checks the papers.")
    ('Ministry of Justice (Tieslietu ministrija)', 'It checks the papers.')
    """
    for match in _END.finditer(text):
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start()):
            rest = text[match.end() :]
            return text[: match.start()], begun(rest)
    return text.removesuffix("."), ""


def begun(text: str) -> str:
    """Return a text as it begins a sentence or a cell: with a capital.

    >>> begun("risk is judged differently")
    'Risk is judged differently'
    """
    return text[:1].upper() + text[1:]


def within(text: str) -> str:
    """Return a text that begins with a capital, as it stands inside a sentence; an abbreviation keeps its capital.

    >>> within("Letter of formal notice"), within("EU law")
    ('letter of formal notice', 'EU law')
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """Return a text as a sentence: with a full stop, unless it has one; tags behind it do not count.

    >>> ended("20 days"), ended("20 days."), ended("<i>20 days.</i>"), ended("Who decides?")
    ('20 days.', '20 days.', '<i>20 days.</i>', 'Who decides?')
    """
    return text if _ENDED.search(text) else text + "."


def open_ended(text: str) -> str:
    """Return a text without its full stop, so that a sentence can go on or end after it.

    >>> open_ended("20 days."), open_ended("<i>20 days.</i>")
    ('20 days', '<i>20 days</i>')
    """
    return _STOP.sub(r"\1", text)
