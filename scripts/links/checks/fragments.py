"""Rule `fragments`."""

from __future__ import annotations

from collections.abc import Iterator

from links.index.site import Site
from report import Issue


def check(site: Site) -> Iterator[Issue]:
    """Every #fragment of an internal link names an id there."""
    known: dict[str, set[str] | None] = {}
    for source, link, target, file in site.references:
        name = target.fragment.partition(":~:")[0]  # what follows is a text fragment of the browser
        if target.kind != "inside" or file is None or not name or name.lower() == "top":
            continue
        place = site.final(file)
        if place is None:
            continue  # the check of redirects says so
        if place not in known:
            known[place] = site.anchors(place)
        ids = known[place]
        if ids is not None and name not in ids:
            near = next((f'; did you mean "#{i}"?' for i in sorted(ids) if i.lower() == name.lower()), "")
            line = site.line(source, link.attribute, link.value)
            where = "this page" if place == source else f"/{site.address(place)}"
            yield Issue(source, line, "fragments", f'{link.attribute} "{link.value}": {where} has no id "{name}"{near}')
