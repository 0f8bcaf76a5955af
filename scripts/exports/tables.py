"""The tables of the open data, as tables.yml lists them: what each holds, column by column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from scripts.base import locales, yaml_file
from scripts.evidence.load import Evidence
from scripts.exports import rows
from scripts.exports.rows import Row, Rows

FILE = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    about: str
    type: str  # of the data package: string, number, boolean, array


@dataclass(frozen=True)
class Table:
    """A table: its name (of its files, and of the function of rows.py that gives its rows), what it holds, and its columns."""

    name: str
    about: str
    columns: tuple[Column, ...]

    def rows(self, evidence: Evidence) -> list[Row]:
        """Return a value for each column of each row: that of the row, else the field of that name."""
        content: Callable[[Evidence], Rows] = getattr(rows, self.name)
        return [{c.name: own[c.name] if c.name in own else getattr(item, c.name) for c in self.columns} for item, own in content(evidence)]

    @cached_property
    def schema(self) -> dict[str, list[dict[str, str]]]:
        """Schema of the data package."""
        return {"fields": [{"name": c.name, "type": c.type, "description": c.about} for c in self.columns]}


def _tables() -> tuple[Table, ...]:
    listed: dict[str, dict[str, Any]] = dict(yaml_file.read(FILE))
    shared = listed.pop("SHARED")
    return tuple(
        Table(name, table["about"], tuple(_columns({key: text or shared[key] for key, text in table["columns"].items()})))
        for name, table in listed.items()
    )


def _columns(texts: dict[str, str]) -> list[Column]:
    found = []
    for key, about in texts.items():
        name, _, kind = key.partition(" ")
        found += [Column(one, about, kind or "string") for one in (locales.LOCALES if name == "locale" else (name,))]
    return found


TABLES = _tables()
