"""What `lint --fix` mends in pages: layout, and the order of hashes. It never changes a word.

The layout (trailing spaces, tabs, double blank lines, list markers, the last line end) is left to rumdl, which
`make lint` also checks with: https://rumdl.dev
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.base.report import relative
from scripts.content_lint.project import Project
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page

LAYOUT = ("MD004", "MD009", "MD010", "MD012", "MD047")
_SECTIONS = re.compile(r"^sections:[ \t]*\n((?:[ \t]+\S[^\n]*\n)+)", re.M)


class FixError(Exception):
    """The layout could not be mended. The text says why."""


def mend(project: Project, files: Iterable[Path]) -> list[str]:
    """Mend these pages (.md files) in place; return the paths of those that changed. Raises FixError."""
    pages = [path for path in files if path.suffix == ".md"]
    before = {path: path.read_bytes() for path in pages}
    for english, page in project.pairs():
        if page.path in before:
            old = before[page.path].decode("utf-8")
            new = hashes_in_order(english, old)
            if new != old:
                page.path.write_text(new, encoding="utf-8", newline="")
    if pages:
        _layout(pages)
    return [relative(path, project.root) for path in pages if path.read_bytes() != before[path]]


def hashes_in_order(english: Page, text: str) -> str:
    """A translation whose hashes stand in the order of the English sections; unknown ones stay, at the end."""
    front_end = text.find("\n---\n", 3) + 1
    match = _SECTIONS.search(text, 0, front_end)
    if not match:
        return text
    order = {name: place for place, name in enumerate(section_hashes(english))}
    lines = match[1].splitlines(keepends=True)
    ordered = sorted(lines, key=lambda line: order.get(line.partition(":")[0].strip(" \t'\""), len(order)))
    return text[: match.start(1)] + "".join(ordered) + text[match.end(1) :]


def _layout(pages: list[Path]) -> None:
    program = Path(sys.executable).with_name("rumdl")
    options = ["check", "--fix", "--quiet", "--no-cache", "--no-exclude", "--isolated", "--enable", ",".join(LAYOUT)]
    command = [str(program), *options, "--config", 'MD004.style = "dash"', *map(str, pages)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise FixError(f"{program}: cannot be run ({error.strerror}); `make lint` installs it") from error
    if done.returncode > 1:
        raise FixError(f"rumdl: {(done.stderr or done.stdout).strip().splitlines()[0]}")
