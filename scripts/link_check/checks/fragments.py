"""Rule `fragments`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Every #fragment of an internal link names an id there."""
    known: dict[str, set[str] | None] = {}
    ends: dict[str, str | None] = {}
    for lead in site.leads:
        link, target, file = lead.link, lead.target, lead.file
        if not target.fragment or file is None:
            continue
        name = target.fragment.partition(":~:")[0]  # what follows is a text fragment of the browser
        if target.kind != "inside" or not name or name.lower() == "top":
            continue
        if file not in ends:
            ends[file] = site.final(file)
        place = ends[file]
        if place is None:
            continue  # the check of redirects says so
        if place not in known:
            known[place] = site.anchors(place)
        ids = known[place]
        if ids is not None and name not in ids:
            near = next((f'; did you mean "#{i}"?' for i in sorted(ids) if i.lower() == name.lower()), "")
            for reference in lead.references():
                where = "this page" if place == reference.source else f"/{site.address(place)}"
                yield at(site, reference, "fragments", f'{link.attribute} "{link.value}": {where} has no id "{name}"{near}')
