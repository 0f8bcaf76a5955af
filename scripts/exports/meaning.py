"""What the codes of the open data mean, by the name that tables.yml gives their table."""

from collections.abc import Callable

from scripts.evidence import cells, labels
from scripts.evidence.weakness import MARKS
from scripts.markdown.citations import KINDS

TEXTS = labels.TABLES | {"WEAK": MARKS, "SOURCE": KINDS, "CODE": labels.CODE | labels.DECIDER}
TEXTS["UNIT"] = {unit: plural for unit, (_, plural) in labels.UNIT.items()}


def codes(table: str, gettext: Callable[[str], str] = str) -> dict[str, str]:
    """Return each code of a table with its meaning, in English or translated. Raises KeyError for an unknown table."""
    if table == "COMPARED":
        return {topic: cells.topic_name(topic, gettext) for topic in cells.topics()}
    return {code: gettext(text).replace("%(date)s", "…") for code, text in TEXTS[table].items()}
