"""Admonitions and data blocks of a text."""

import re
from collections.abc import Iterable

DATA = re.compile(r"^<!-- data: ([a-z-]+)(?: ([a-z0-9-]+))? -->$")
MECHANISM = ("card", "deadlines", "participation", "evidence")  # blocks from the data of the page's own mechanism
HOME = ("finder", "letter", "tools", "country-links", "standing")  # blocks of the home page
BLOCKS = {  # name -> what its argument is, None where it has none
    **dict.fromkeys(HOME),
    "card": None,
    "deadlines": None,
    "participation": None,
    "editions": None,
    "evidence": None,
    "findings": "a page of data/findings.yml",
    "findings-all": None,
    "grounds": None,
    "kept": None,
    "mechanism-list": None,
    "practitioner-checks": None,
    "publications": None,
    "translation-state": None,
    "watch": None,
}
_ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)")


def admonitions(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return (line, type) of each admonition."""
    return [(number, match.group(1)) for number, line in lines if (match := _ADMONITION.match(line))]


def data_blocks(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return (line, name and argument) of each well-formed data block. Give it lines that still have their comments."""
    return [(number, " ".join(filter(None, match.groups()))) for number, line in lines if (match := DATA.match(line.strip()))]
