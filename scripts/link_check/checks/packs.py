"""Rule `packs`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.packs import Reading
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Every link within an offline pack leads to a file of it: a folder opened from a disk has no index.html of its own."""
    reading = site.reading or Reading(site.root)
    for path, (file, problem) in reading.faults():
        yield Finding(path, 0, "packs", f"{file}: {problem}")
    reading.end()
