"""Print which rows of the open data changed between two releases, as CSV: table, key, what happened, and the columns that differ.

python .github/tools/data_changes.py somec-data-2026.11.29.zip somec-data-2026.12.3.zip > changes.csv
"""

import csv
import json
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

Rows = dict[str, dict[str, Any]]  # by their key, whose parts are joined by /


def tables(path: str) -> dict[str, Rows]:
    """Return the rows of every table that has a key, by its name."""
    with zipfile.ZipFile(path) as archive:
        files = {name.rpartition("/")[2]: name for name in archive.namelist()}
        found = {}
        for resource in json.loads(archive.read(files["datapackage.json"]))["resources"]:
            if key := resource.get("schema", {}).get("primaryKey"):
                rows = json.loads(archive.read(files[f"{resource['name']}.json"]))["rows"]
                found[resource["name"]] = {"/".join(str(row[column]) for column in key): row for row in rows}
    return found


def changes(old: dict[str, Rows], new: dict[str, Rows]) -> Iterator[tuple[str, str, str, str]]:
    """Yield table, key, added, removed or changed, and the columns that differ. A column that one side lacks is no change."""
    for table in sorted(old.keys() | new.keys()):
        before, after = old.get(table, {}), new.get(table, {})
        for key in sorted(before.keys() | after.keys()):
            if key not in before or key not in after:
                yield table, key, "added" if key in after else "removed", ""
            elif differ := [name for name in before[key] if name in after[key] and before[key][name] != after[key][name]]:
                yield table, key, "changed", "|".join(differ)


if __name__ == "__main__":
    write = csv.writer(sys.stdout)
    write.writerow(("table", "row", "change", "columns"))
    write.writerows(changes(tables(sys.argv[1]), tables(sys.argv[2])))
