"""Tables, list items, admonitions, data blocks and images of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

DATA = re.compile(r"^<!-- data: ([a-z-]+)(?: ([a-z0-9-]+))? -->$")
MECHANISM = ("card", "deadlines", "participation", "evidence")  # blocks from the data of the page's own mechanism
HOME = ("finder", "letter", "tools", "country-links", "standing")  # blocks of the home page
BLOCKS = {  # name -> what its argument is, None where it has none
    **dict.fromkeys(HOME),
    "card": None,
    "deadlines": None,
    "participation": None,
    "evidence": None,
    "findings": "a page of data/findings.yml",
    "findings-all": None,
    "kept": None,
    "mechanism-list": None,
    "publications": None,
    "translation-state": None,
    "watch": None,
}
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_ITEM = re.compile(r"^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\S")
_RULE = re.compile(r"^\s*([-*_])(\s*\1){2,}\s*$")
_ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s+([\w-]+)")
_CELL = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Table:
    """A pipe table: line of its head, number of columns, rows below the head."""

    line: int
    columns: int
    rows: int


def tables(lines: Sequence[tuple[int, str]]) -> list[Table]:
    """Return the pipe tables of a text."""
    found = []
    for index, (_, line) in enumerate(lines):
        if index and "|" in line and _DELIMITER.match(line) and "|" in lines[index - 1][1]:
            rows = 0
            for _, row in lines[index + 1 :]:
                if "|" not in row:
                    break
                rows += 1
            number, head = lines[index - 1]
            found.append(Table(number, _cells(head), rows))
    return found


def items(lines: Iterable[tuple[int, str]]) -> list[int]:
    """Return the lines on which a list item starts."""
    return [number for number, line in lines if _ITEM.match(line) and not _RULE.match(line)]


def admonitions(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return (line, type) of each admonition."""
    return [(number, match.group(1)) for number, line in lines if (match := _ADMONITION.match(line))]


def data_blocks(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return (line, name and argument) of each well-formed data block. Give it lines that still have their comments."""
    return [(number, " ".join(filter(None, match.groups()))) for number, line in lines if (match := DATA.match(line.strip()))]


def _cells(row: str) -> int:
    inner = row.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return len(_CELL.split(inner))
