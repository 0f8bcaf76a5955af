"""What describes the files of `site/data/` to programs: a Data Package for those that read them, DCAT for catalogues
of data, JSON Schema for the tables in JSON, CSVW for those in CSV.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.base import yaml_file
from scripts.exports.tables import BY_NAME, SEPARATOR, TABLES, Table

SAID: dict[str, dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yml"))
PACKAGE = SAID["datapackage"]
MEDIA_TYPES: dict[str, str] = SAID["media_types"]
LICENCE: dict[str, str] = PACKAGE["licenses"][0]


def descriptors(files: Mapping[str, bytes], version: str, date: str, site_url: str) -> dict[str, Any]:
    """Return the content of each descriptor, by its file. `date`: of the last evidence review."""
    resources, folder = [_resource(name, content) for name, content in files.items()], f"{site_url}data/"
    own = {"id": f"{folder}datapackage.json", "version": version, "created": f"{date}T00:00:00Z", "homepage": site_url}
    dcat = {"@id": f"{folder}#dataset", "dcat:landingPage": folder, "dcat:version": version, "dct:modified": date}
    english = {"dct:title": PACKAGE["title"], "dct:description": PACKAGE["description"], "dcat:keyword": PACKAGE["keywords"]}
    dcat |= english | {"dcat:distribution": [_distribution(one, folder) for one in resources]}
    found = {"datapackage.json": PACKAGE | own | {"resources": resources}, "dcat.jsonld": SAID["dcat"] | dcat}
    tables = {"name": {"enum": list(BY_NAME)}, "rows": {"type": "array"}}
    found["schema.json"] = SAID["json_schema"] | {"$id": f"{folder}schema.json", "properties": tables, "allOf": [*map(_rows, TABLES)]}
    return found | {"csv-metadata.json": SAID["csvw"] | {"tables": [*map(_csvw, TABLES)]}}


def _rows(table: Table) -> dict[str, Any]:
    """Return the part of the JSON Schema that holds for one table: every column stands in each row, and may be empty."""
    columns = {}
    for one in table.schema["fields"]:
        rule, kind = one.get("constraints", {}), {"list": "array", "date": "string"}.get(one["type"], one["type"])
        values: dict[str, Any] = {"enum": [*rule["enum"], "", None]} if "enum" in rule else {"type": [kind, "null"]}
        if "pattern" in rule:
            values["pattern"] = f"^({rule['pattern']})?$"
        columns[one["name"]] = {"description": one["description"], **values}
    row = {"type": "object", "properties": columns, "required": list(columns), "additionalProperties": False}
    return {"if": {"properties": {"name": {"const": table.name}}}, "then": {"properties": {"rows": {"items": row}}}}


def _csvw(table: Table) -> dict[str, Any]:
    """Return the description of a table in CSV."""
    columns = []
    for one in table.schema["fields"]:
        own = {"name": one["name"], "titles": one["name"], "dc:description": one["description"]}
        many = {"datatype": "string", "separator": SEPARATOR} if one["type"] == "list" else {"datatype": one["type"]}
        columns.append(own | many)
    keys = [
        {"columnReference": key["fields"], "reference": {"resource": f"{link['resource']}.csv", "columnReference": link["fields"]}}
        for key in table.schema.get("foreignKeys", [])
        for link in (key["reference"],)
    ]
    said = {"columns": columns, "primaryKey": list(table.key), "foreignKeys": keys}
    return {"url": f"{table.name}.csv", "dc:description": table.about, "tableSchema": {key: value for key, value in said.items() if value}}


def _resource(name: str, content: bytes) -> dict[str, Any]:
    """Return the descriptor of a file; the tables are those in CSV."""
    stem, _, end = name.rpartition(".")
    about = {"path": name, "format": end, "mediatype": MEDIA_TYPES[end], "bytes": len(content)}
    about["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if end != "csv":
        return {"name": f"{stem}-{end}", **about}
    table = BY_NAME[stem]
    return {"name": stem, "type": "table", "description": table.about, **about, "encoding": "utf-8", "schema": table.schema}


def _distribution(resource: dict[str, Any], folder: str) -> dict[str, Any]:
    address, media = folder + resource["path"], f"https://www.iana.org/assignments/media-types/{resource['mediatype']}"
    found = {"@type": "dcat:Distribution", "@id": address, "dct:title": resource["path"], "dct:license": LICENCE["path"]}
    found |= {"dcat:downloadURL": address, "dcat:accessURL": folder}
    return found | {"dcat:mediaType": media, "dcat:byteSize": resource["bytes"]}
