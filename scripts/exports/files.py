"""Files of `site/data/`: each table as JSON and CSV, their descriptions, and all sources for reference managers."""

import csv
import io
import json
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from scripts.evidence.load import Evidence
from scripts.exports import bibliography, free_days, package
from scripts.exports.package import LICENCE
from scripts.exports.rows import Row
from scripts.exports.tables import TABLES, Table, in_cell


def version(root: Path, evidence: Evidence) -> tuple[str, str]:
    """Return the version of the data and the day of the last evidence review."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["version"], max((country.reviewed for country in evidence.countries.values()), default="")


def date_of(number: str) -> str:
    """Return the day that a version is named after: 2026.11.28 is 2026-11-28."""
    return number.replace(".", "-")


def files(root: Path, evidence: Evidence, site_url: str, books: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the content of every file of `site/data/`, by name. `books` are those for Excel."""
    number, date = version(root, evidence)
    head = {"version": number, "date": date, "licence": LICENCE["name"], "site": site_url}
    found = {}
    for table in TABLES:
        rows = table.rows(evidence)
        found[f"{table.name}.json"] = _json({"name": table.name, "about": table.about, **head, "rows": rows})
        found[f"{table.name}.csv"] = _csv(table, rows)
    days = free_days.source(evidence)
    made = {"source": days.url, "made": date_of(number), "years": list(days.years)}
    found[free_days.FILE] = json.dumps(made | {"states": free_days.free_days(evidence)}, separators=(",", ":")) + "\n"
    for name, items in bibliography.items(evidence, site_url).items():
        found[f"{name}-csl.json"] = _json(items)
        found[f"{name}.bib"] = "\n".join(map(bibliography.bibtex, items))
        found[f"{name}.ris"] = "".join(map(bibliography.ris, items))
    every = {name: text.encode() for name, text in found.items()} | dict(books or {})
    every |= {name: _json(content).encode() for name, content in package.descriptors(every, number, date, site_url).items()}
    return every | {archive_name(number): _archive(every, number)}


def archive_name(number: str) -> str:
    """Return the name of the archive that holds all files of one version."""
    return f"somec-data-{number}.zip"


def _archive(every: Mapping[str, bytes], number: str) -> bytes:
    """Return all files as one archive: the same files give the same bytes."""
    content, folder = io.BytesIO(), archive_name(number).removesuffix(".zip")
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, one in sorted(every.items()):
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name}"), one, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _csv(table: Table, rows: list[Row]) -> str:
    """Return rows as CSV (RFC 4180) with the mark by which Excel knows UTF-8."""
    text = io.StringIO("\ufeff")
    text.seek(1)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([in_cell(row[column.name]) for column in table.columns] for row in rows)
    return text.getvalue()
