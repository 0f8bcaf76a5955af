"""The distinct outside addresses of a site, with the pages they stand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote

from scripts.link_check.index.site import Reference, Site


@dataclass
class Outside:
    """One outside address (without fragment), where it stands (once a page), and which places on its page are meant."""

    url: str
    references: dict[str, Reference] = field(default_factory=dict)  # by file
    fragments: dict[str, dict[str, Reference]] = field(default_factory=dict)  # by fragment and file

    def asked_for(self) -> frozenset[str]:
        """The fragments to look for."""
        return frozenset(self.fragments)


def collect(site: Site) -> list[Outside]:
    """Every http or https address that leads out of the site, in order of appearance."""
    found: dict[str, Outside] = {}
    for lead in site.leads:
        if lead.target.kind != "outside":
            continue
        url, _, fragment = lead.target.path.partition("#")
        outside = found.setdefault(url, Outside(url))
        for reference in lead.references():
            outside.references.setdefault(reference.source, reference)
        name = unquote(fragment.partition(":~:")[0])  # what follows is a text fragment of the browser
        # #/path and #!path are addresses of a script, a=b is an instruction to a reader (#page=2)
        if name and name.lower() != "top" and not name.startswith(("/", "!")) and "=" not in name:
            outside.fragments.setdefault(name, {}).update((one.source, one) for one in lead.references())
    return list(found.values())
