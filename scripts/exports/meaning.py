"""What the codes of the open data mean, by the name that tables.yml gives their table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from scripts.evidence import cells, labels
from scripts.evidence.weakness import MARKS
from scripts.markdown.citations import KINDS

Words = Callable[[Callable[[str], str]], str]  # of the translation of a language
TEXTS = labels.TABLES | {"WEAK": MARKS, "SOURCE": KINDS, "UNIT": {unit: plural for unit, (_, plural) in labels.UNIT.items()}}


def codes(table: str) -> dict[str, Words]:
    """Return each code of a table with its words. Raises KeyError for an unknown table."""
    if table == "COMPARED":
        return {topic: partial(cells.topic_name, topic) for topic in cells.topics()}
    return {code: partial(_words, text) for code, text in TEXTS[table].items()}


def _words(text: str, gettext: Callable[[str], str]) -> str:
    return gettext(text).replace("%(date)s", "…")
