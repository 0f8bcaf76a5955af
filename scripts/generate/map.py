"""Draw overrides/pages/europe.json, the shapes of the map on /countries/, from Natural Earth (public domain).

Run once, and again only when the map itself is to change; needs npm. It fetches world-atlas (Natural Earth 4.1,
1:50 million, as TopoJSON) and mapshaper, projects to Lambert azimuthal equal-area (EPSG:3035), simplifies, and keeps
one path for each country of this site and one for all other land, without borders.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

ATLAS, MAPSHAPER = "world-atlas@2.0.2", "mapshaper@0.6.121"
WIDTH = 600
# ISO 3166-1 numeric codes in the atlas. The areas of Åland and of the north of Cyprus belong to the States' territory.
NUMERIC = {
    "040": "at", "056": "be", "100": "bg", "196": "cy", "203": "cz", "276": "de", "208": "dk", "233": "ee", "300": "el",
    "724": "es", "246": "fi", "250": "fr", "191": "hr", "348": "hu", "372": "ie", "380": "it", "440": "lt", "442": "lu",
    "428": "lv", "470": "mt", "528": "nl", "616": "pl", "620": "pt", "642": "ro", "752": "se", "705": "si", "703": "sk",
    "826": "uk", "248": "fi",
}  # fmt: skip
CODE = f"({json.dumps(NUMERIC)})[String(iso).padStart(3, '0')] || (name === 'N. Cyprus' ? 'cy' : 'land')"


def draw(folder: Path) -> str:
    """Return the map as SVG text, one path an id. Raises subprocess.CalledProcessError where npm or mapshaper fails."""
    subprocess.run(["npm", "pack", "--silent", ATLAS], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["tar", "xzf", next(folder.glob("world-atlas-*.tgz")).name], cwd=folder, check=True)
    target = folder / "europe.svg"
    steps = [
        "-i", "package/countries-50m.json", "id-field=iso", "-drop", "target=land", "-each", f"code = {CODE}", "-dissolve", "code",
        "-clip", "bbox=-45,20,85,82", "-proj", "crs=+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80",
        "-clip", "bbox=2550000,1350000,6560000,5350000", "-simplify", "14%", "keep-shapes", "weighted",
        "-o", str(target), "format=svg", f"width={WIDTH}", "id-field=code", "precision=0.1",
    ]  # fmt: skip
    subprocess.run(["npx", "--yes", MAPSHAPER, *steps], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    return target.read_text(encoding="utf-8")


def shapes(svg: str) -> dict[str, Any]:
    """Return view box and path data by code."""
    tree = LexborHTMLParser(svg)
    size = next((node.attributes["width"], node.attributes["height"]) for node in tree.css("svg"))
    paths = {path.attributes["id"] or "": path.attributes["d"] for path in tree.css("path")}
    return {"view_box": f"0 0 {size[0]} {size[1]}", "land": paths.pop("land"), "countries": dict(sorted(paths.items()))}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--output", type=Path, help="file to write (default: overrides/pages/europe.json of the project)")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 written, 2 npm or a package could not be run."""
    output = options.output or options.root / "overrides" / "pages" / "europe.json"
    try:
        with tempfile.TemporaryDirectory() as folder:
            found = shapes(draw(Path(folder)))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The map was not drawn: {error}. It needs npm and a network.", file=sys.stderr)
        return 2
    missing = set(NUMERIC.values()) - set(found["countries"])
    if missing:
        print(f"The map was not written: no shape for {', '.join(sorted(missing))}", file=sys.stderr)
        return 2
    output.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(f"{len(found['countries'])} countries: {output}")
    return 0
