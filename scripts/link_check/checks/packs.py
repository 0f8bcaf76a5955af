"""What readers take along: the offline packs and the handbooks."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding, fault, on_file
from scripts.link_check.index.packs import pack_faults, pack_files
from scripts.link_check.index.site import Site


def packs(site: Site) -> Iterator[Finding]:
    """Check that every link within an offline pack leads to a file of it: a folder opened from a disk has no index.html of its own."""
    for path in pack_files(site.root):
        for file, problem in site.job(path, pack_faults, site.root, path):
            yield on_file(path, fault("pack", file=file, problem=problem))
