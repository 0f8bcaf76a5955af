"""Files of `site/data/`: each table as JSON and CSV, a data package, and all sources for reference managers.

Format of the package: https://datapackage.org/standard/data-package/.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from pathlib import Path

from scripts.evidence.load import Evidence
from scripts.exports import bibliography, free_days
from scripts.exports.rows import Row
from scripts.exports.tables import TABLES, Table

LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}


def version(root: Path, evidence: Evidence) -> tuple[str, str]:
    """Return the version of the data and the day of the last evidence review."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["version"], max((country.reviewed for country in evidence.countries.values()), default="")


def date_of(number: str) -> str:
    """Return the day that a version is named after: 2026.11.28 is 2026-11-28."""
    return number.replace(".", "-")


def files(root: Path, evidence: Evidence, site_url: str) -> dict[str, str]:
    """Return the content of every file of `site/data/`, by name."""
    number, date = version(root, evidence)
    head = {"version": number, "date": date, "licence": LICENCE["name"], "site": site_url}
    found, resources = {}, []
    for table in TABLES:
        rows = table.rows(evidence)
        found[f"{table.name}.json"] = _json({"name": table.name, "about": table.about, **head, "rows": rows})
        found[f"{table.name}.csv"] = _csv(table, rows)
        resources.append({"name": table.name, "description": table.about, "path": f"{table.name}.csv", "schema": table.schema})
    package = {"name": "somec-knowledge-base", "title": "SOMEC knowledge base", "version": number, "created": date, "licenses": [LICENCE]}
    found["datapackage.json"] = _json(package | {"homepage": site_url, "resources": resources})
    days = free_days.source(evidence)
    made = {"source": days.url, "made": date_of(number), "years": list(days.years)}
    found[free_days.FILE] = json.dumps(made | {"states": free_days.free_days(evidence)}, separators=(",", ":")) + "\n"
    found["sources-csl.json"] = _json([bibliography.csl(one) for one in evidence.sources.values()])
    found["sources.bib"] = "\n".join(bibliography.bibtex(one) for one in evidence.sources.values())
    found["findings-csl.json"] = _json([bibliography.finding_csl(one, evidence, site_url) for one in evidence.findings])
    found["findings.bib"] = "\n".join(bibliography.finding_bibtex(one, evidence, site_url) for one in evidence.findings)
    return found


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _csv(table: Table, rows: list[Row]) -> str:
    """Return rows as CSV (RFC 4180), lists separated by spaces."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        values = (row[column.name] for column in table.columns)
        writer.writerow([" ".join(v) if isinstance(v, list) else str(v).lower() if isinstance(v, bool) else v for v in values])
    return text.getvalue()
