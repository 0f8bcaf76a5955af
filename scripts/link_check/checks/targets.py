"""Rule `targets`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Lead, Site

EMPTY = "is empty: it leads to this page itself"
NOTHING = {"", "#", "?"}
INDEX = "index.html"


def check(site: Site) -> Iterator[Finding]:
    """Every internal link, asset and address that a script uses or builds leads to a file, case-exact."""
    for lead in site.leads:
        if lead.file is not None and lead.link.value.strip() not in NOTHING and not lead.target.path.endswith(INDEX):
            continue
        if problem := _problem(site, lead):
            for reference in lead.references():
                yield at(site, reference, "targets", f'{lead.link.attribute} "{lead.link.value}" {problem}')
    lost = {path for path, page in site.pages.items() if page.is_404 and page.base is None}
    for lead in site.leads:
        if lead.file is None or lead.link.value.lstrip().startswith(("/", "#", "http:", "https:")) or lost.isdisjoint(lead.sources):
            continue
        for reference in lead.references():
            if reference.source in lost:
                text = f'{lead.link.attribute} "{lead.link.value}" is relative, but a 404 page is shown at any depth: begin it with /'
                yield at(site, reference, "targets", text)


def _problem(site: Site, lead: Lead) -> str:
    """What is wrong with one address; "" where it is right."""
    link, target = lead.link, lead.target
    if target.kind == "bad":
        return target.path
    if target.kind != "inside":
        return ""
    if link.value.strip() in NOTHING and link.attribute != "action":
        return EMPTY if link.kind == "link" else "is empty"
    if link.kind == "script" and target.path.endswith("/") and f"{target.path}index.json" in site.files:
        return ""  # a folder of data: that of the search
    if lead.file is None:
        return _missing(site, target.path)
    named = target.path.endswith(INDEX) and lead.file in site.pages
    return f"names a file: write /{target.path.removesuffix(INDEX)}, the one address of that page" if named else ""


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
