"""What describes the files of `site/data/` to programs: a Data Package for those that read them, DCAT for catalogues of data."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.base import yaml_file
from scripts.exports.tables import BY_NAME

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
    return {"datapackage.json": PACKAGE | own | {"resources": resources}, "dcat.jsonld": SAID["dcat"] | dcat}


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
