"""Rule `search`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Reference, Site


def check(site: Site) -> Iterator[Finding]:
    """Everything that results of the search lead to exists; a language has one index, with all its texts."""
    first: dict[str, Reference] = {}  # by folder of an index
    indexes: dict[str, str] = {}  # folder by language
    references = (one for lead in site.leads if lead.link.attribute == "data-index" for one in lead.references())
    for reference in references:
        locale = site.locale(reference.source)
        if reference.target.kind != "inside" or not locale:
            continue
        folder = reference.target.path
        first.setdefault(folder, reference)
        one = indexes.setdefault(locale, folder)
        if one != folder:
            yield at(site, reference, "search", f"searches in /{folder}, other pages of the language in /{one}")
    for locale, folder in indexes.items():
        if f"{folder}index.json" in site.files:  # else the check of targets says so
            yield from _index(site, locale, folder)
    for path in () if site.left_out else sorted(site.files):
        if path.startswith("search/") and path.endswith("/index.json") and path.removesuffix("index.json") not in first:
            yield Finding(path, 0, "search", "is an index that no page searches in")


def _index(site: Site, locale: str, folder: str) -> Iterator[Finding]:
    """What is wrong with one index."""
    path = f"{folder}index.json"
    try:
        index = json.loads(site.text(path))
        sections = list(_sections(index))
        count = sum(page[3] for page in index["pages"])
        named = [alias[0] for alias in index["aliases"] if isinstance(alias[0], int)]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        yield Finding(path, 0, "search", f"is no index of the search ({error})")
        return
    for address, name in sections:
        file = site.locate(f"{locale}/{address}")
        problem = "" if file in site.pages else f"leads to /{locale}/{address}, which does not exist"
        if file in site.pages and name and name not in site.pages[file].anchors:
            problem = f'leads to /{locale}/{address}, which has no id "{name}"'
        if problem:
            yield Finding(path, 0, "search", problem, target=f"/{locale}/{address}" + (f"#{name}" if name else ""))
    texts = f"{folder}texts.json"
    if texts not in site.files:
        yield Finding(path, 0, "search", "has no texts beside it: texts.json does not exist")
    elif len(json.loads(site.text(texts))) != count:
        yield Finding(texts, 0, "search", f"holds the texts of other sections than the index has: it has {count}")
    if wrong := [place for place in named if not 0 <= place < count]:
        yield Finding(path, 0, "search", f"has names for section {wrong[0]}, of {count}")


def _sections(index: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Address and id of each section, in order; a page's first section has no id."""
    ids = iter(index["ids"].split(" "))
    for address, _, _, count in index["pages"]:
        yield address, ""
        for _ in range(count):
            name = next(ids, None)
            if name is None:
                raise ValueError("fewer ids than sections")
            if name != "-":
                yield address, name
    if next(ids, None):
        raise ValueError("more ids than sections")
