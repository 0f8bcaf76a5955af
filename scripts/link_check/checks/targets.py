"""Rule `targets`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Reference, Site

EMPTY = "is empty: it leads to this page itself"


def check(site: Site) -> Iterator[Finding]:
    """Every internal link, asset and address that a script uses or builds leads to a file, case-exact."""
    lost = {path for path, page in site.pages.items() if page.is_404}
    for reference in site.references:
        source, link, target, file = reference
        if file is not None and target.kind == "inside" and source not in lost and link.value and not link.value.isspace():
            continue
        if problem := _problem(site, reference):
            yield at(site, reference, "targets", f'{link.attribute} "{link.value}" {problem}')


def _problem(site: Site, reference: Reference) -> str:
    """What is wrong with one address; "" where it is right."""
    source, link, target, file = reference
    if target.kind == "bad":
        return target.path
    if target.kind != "inside":
        return ""
    if not link.value.strip() and link.attribute != "action":
        return EMPTY if link.kind == "link" else "is empty"
    if link.kind == "script" and target.path.endswith("/") and f"{target.path}index.json" in site.files:
        return ""  # a folder of data: that of the search
    if file is None:
        return _missing(site, target.path)
    page = site.pages.get(source)
    if page and page.is_404 and page.base is None and not link.value.lstrip().startswith(("/", "#", "http:", "https:")):
        return "is relative, but a 404 page is shown at any depth: begin it with /"
    return ""


def _missing(site: Site, path: str) -> str:
    if site.locate(path + "/"):
        return f"leads to a folder without its final slash: write {path}/"
    if (single := re.sub("/{2,}", "/", path)) != path and site.locate(single):
        return f"leads to /{path}, which is written /{single}; not every host takes both for one"
    file = path + "index.html" if not path or path.endswith("/") else path
    if other := site.by_lower_case.get(file.lower()):
        return f"leads to /{path}, which is spelt /{site.address(other)}"
    if path.endswith("/") and any(name.startswith(path) for name in site.files):
        return f"leads to the folder /{path}, which has no index.html"
    return f"leads to /{path}, which does not exist"
