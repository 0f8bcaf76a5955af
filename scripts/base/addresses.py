"""Addresses of pages below their language, and data/anchors.lock, the list of those that are published with their ids."""

import re
from pathlib import Path
from typing import NamedTuple

LOCK = "data/anchors.lock"
HEAD = "# Published addresses and their ids, one page a line: address, tab, ids. '.' is the home page. Made by 'make anchors'.\n"
_ADDRESS = re.compile(r"\.|(?:[^\s/]+/)+")


class Published(NamedTuple):
    """A line of the lock. The home page's address is empty, as in `address`."""

    line: int
    address: str
    ids: list[str]


def address(slug: str) -> str:
    """Return the address of a page below its language: index.md -> "", guidance/index.md -> guidance/, about/site.md -> about/site/."""
    return re.sub(r"(^|/)index\.md$", r"\1", slug).replace(".md", "/")


def page_addresses(folder: Path) -> list[str]:
    """Return the addresses of a language's pages below its prefix, in order: '' is its home."""
    parents = (path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    return sorted("" if parent == "." else f"{parent}/" for parent in parents)


def written(of_page: str) -> str:
    """Return an address as the lock has it: `.` for the home page."""
    return of_page or "."


def parse_lock(text: str) -> tuple[list[Published], list[tuple[int, str]]]:
    """Return the published pages; and the lines that cannot be read, with what is wrong with each and the mend."""
    found: dict[str, Published] = {}
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        path, tab, ids = line.partition("\t")
        name = "" if path == "." else path
        if not tab or not _ADDRESS.fullmatch(path):
            faults.append((number, "must be an address (a/b/, or . for the home page), a tab, and ids with spaces between; mend the line"))
        elif name in found:
            faults.append((number, f"{path} stands in line {found[name].line} too; write all its ids there"))
        else:
            found[name] = Published(number, name, ids.split())
    return list(found.values()), faults


def write_lock(path: Path, pages: dict[str, list[str]]) -> None:
    """Write the lock, pages and ids in alphabetical order."""
    lines = [f"{written(name)}\t{' '.join(sorted(ids))}\n" for name, ids in sorted(pages.items())]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
