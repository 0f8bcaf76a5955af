"""The tables of the open data, as tables.yml lists them: what each holds, column by column."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from scripts.base import locales, yaml_file
from scripts.base.articles import LAW
from scripts.base.catalogs import translator
from scripts.evidence.load import Evidence
from scripts.exports import meaning, rows
from scripts.exports.rows import Row, Rows

FILE = Path(__file__).with_suffix(".yml")
SEPARATOR = "|"  # of a list in a cell; no id and no code holds it
FIELDS: dict[str, dict[str, Any]] = {  # type of a column -> its descriptor in Table Schema
    "day": {"type": "date"},
    "date": {"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}},
    "list": {"type": "list", "delimiter": SEPARATOR},
}


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    about: str
    type: str = "string"  # of Table Schema; or a key of FIELDS
    codes: str = ""  # the table of words for its codes
    target: str = ""  # the table whose key it names

    @property
    def field(self) -> dict[str, Any]:
        """Its descriptor in Table Schema."""
        enum = {"constraints": {"enum": list(meaning.codes(self.codes))}} if self.codes and self.type != "list" else {}
        return {"name": self.name, "description": self.about, **FIELDS.get(self.type, {"type": self.type}), **enum}


@dataclass(frozen=True)
class Table:
    """A table: its name (of its files, and of the function that gives its rows), what it holds, its key and its columns."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def rows(self, evidence: Evidence) -> list[Row]:
        """Return a value for each column of each row: that of the row, else the field of that name."""
        content: Callable[[Evidence], Rows] = DERIVED.get(self.name) or getattr(rows, self.name)
        return [
            {c.name: _plain(own[c.name] if c.name in own else getattr(item, c.name)) for c in self.columns}
            for item, own in content(evidence)
        ]

    @cached_property
    def schema(self) -> dict[str, Any]:
        """Its Table Schema (https://datapackage.org/standard/table-schema/)."""
        found: dict[str, Any] = {"fields": [c.field for c in self.columns], "missingValues": [""]}
        links = {c.name: {"resource": c.target, "fields": [BY_NAME[c.target].key[0]]} for c in self.columns if c.target}
        keys = {"primaryKey": list(self.key), "foreignKeys": [{"fields": [name], "reference": link} for name, link in links.items()]}
        return found | {name: key for name, key in keys.items() if key}


def _plain(value: object) -> object:
    """Return a number without the decimal point that it does not need."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def in_cell(value: object) -> object:
    """Return a value as a cell holds it that knows no lists."""
    if isinstance(value, list):
        return SEPARATOR.join(value)
    return str(value).lower() if isinstance(value, bool) else value


def _tables() -> Iterator[Table]:
    listed: dict[str, dict[str, Any]] = dict(yaml_file.read(FILE))
    shared = {key.split(" ")[0]: (key, text) for key, text in listed.pop("SHARED").items()}
    for name, one in listed.items():
        texts = [(key, text) if text else shared[key] for key, text in one["columns"].items()]
        yield Table(name, one["about"], tuple(one["key"]), tuple(column for key, text in texts for column in _columns(key, text)))


def _columns(key: str, about: str) -> list[Column]:
    name, *kinds = key.split(" ")
    marks = dict(kind.split(":") for kind in kinds if ":" in kind)
    kind = next((kind for kind in kinds if ":" not in kind), "string")
    named = locales.LOCALES if name == "locale" else (name,)
    return [Column(one, about, kind, marks.get("code", ""), marks.get("id", "")) for one in named]


def _citations(evidence: Evidence) -> Rows:
    """Yield what each row of the other tables rests on: a line an article or source."""
    for table in TABLES:
        for row in table.rows(evidence) if table.key and any(c.name == "sources" for c in table.columns) else ():
            for name in dict.fromkeys(cited if isinstance(cited := row["sources"], list) else ()):
                act, _, article = name.removeprefix(LAW).partition(" ") if name.startswith(LAW) else ("", "", "")
                key = "/".join(str(row[column]) for column in table.key)
                yield name, {"table": table.name, "row": key, "act": act, "article": article, "source": "" if act else name}


def _codes(evidence: Evidence) -> Rows:
    """Yield what each code means, in each language."""
    words = {code: translator(evidence.root, code).gettext for code in locales.LOCALES}
    for name, column in ((table.name, column) for table in TABLES for column in table.columns if column.codes):
        meanings = {locale: meaning.codes(column.codes, gettext) for locale, gettext in words.items()}
        for code in meaning.codes(column.codes):
            own: Row = {"table": name, "column": column.name, "code": code}
            yield code, own | {locale: found[code] for locale, found in meanings.items()}


DERIVED = {"citations": _citations, "codes": _codes}  # from the other tables
TABLES = tuple(_tables())
BY_NAME = {table.name: table for table in TABLES}
