"""Rule `open-data`."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator

from scripts.link_check.checks.hosts import fault
from scripts.link_check.finding import Finding
from scripts.link_check.index.address import resolve
from scripts.link_check.index.site import Site

FOLDER = "data/"
WEB = {"url", "URL", "website", "homepage", "site", "source"}  # keys and columns of whole addresses
PAGE, BESIDE = "page", "path"  # of a page of this site, with its id; of a file of the same folder
BIBTEX = re.compile(r"^ *(url) *= *\{([^}]*)\}", re.M)
Field = tuple[str, str]  # name of a key or column, and the text there


def check(site: Site) -> Iterator[Finding]:
    """Every file of the open data can be read; its pages and files exist, its other addresses are whole ones of the web."""
    for path in sorted(file for file in site.files if file.startswith(FOLDER)):
        reader = READERS.get(path.rpartition(".")[2])
        if not reader:
            continue
        text = site.text(path)
        try:
            fields = dict.fromkeys(reader(text))
        except (ValueError, csv.Error) as error:
            yield Finding(path, 0, "open-data", f"cannot be read ({error})")
            continue
        for name, value in fields:
            if value and (problem := _problem(site, name, value)):
                line = text.count("\n", 0, max(text.find(value), 0)) + 1
                yield Finding(path, line, "open-data", f'{name} "{value}" {problem}')


def _problem(site: Site, name: str, value: str) -> str:
    """What is wrong with one address; "" where it is right, or is none."""
    if name in WEB:
        target = resolve(site.base, "", value)
        if target.kind == "outside":
            return fault(target.path)
        if not value.startswith(("http://", "https://")):
            return "is no address of the web" if name != "source" else ""
        return "" if site.locate(target.path) else "does not exist"
    if name == BESIDE:
        return "" if value.startswith("https://") or FOLDER + value in site.files else "does not exist"
    if name != PAGE or site.is_left_out(value):
        return ""
    target = resolve(site.base, "", value)
    file = site.locate(target.path) if target.kind == "inside" else None
    known = site.anchors(file) if file else set()
    if file is None:
        return "does not exist"
    return f'has no id "{target.fragment}"' if known is not None and target.fragment and target.fragment not in known else ""


def _json(text: str) -> Iterator[Field]:
    waiting: list[tuple[str, object]] = [("", json.loads(text))]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((name, one) for one in value)
        elif isinstance(value, str):
            yield name, value


def _csv(text: str) -> Iterator[Field]:
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    head = next(rows, [])
    places = [place for place, name in enumerate(head) if name in WEB or name == PAGE]
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"line {rows.line_num} has {len(row)} values, not {len(head)}")
        yield from ((head[place], row[place]) for place in places)


def _bibtex(text: str) -> Iterator[Field]:
    return ((name, value) for name, value in BIBTEX.findall(text))


READERS = {"json": _json, "csv": _csv, "bib": _bibtex}
