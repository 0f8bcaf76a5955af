"""A data block has a known name, the right argument, and a line of its own."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.blocks import BLOCKS, DATA, MECHANISM
from scripts.markdown.page import Page
from scripts.markdown.parts import without_code

_LIKELY = re.compile(r"<!--\s*data\b.*?(?:-->|$)", re.I)


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check every comment of a page that looks like a data block."""
    for number, line in page.lines:
        for match in _LIKELY.finditer(without_code(line)):
            if message := _fault(project, page, match.group(), line):
                yield Found(page, number, message)


def _fault(project: Project, page: Page, block: str, line: str) -> str | None:
    match = DATA.match(block)
    if not match:
        return f"{block} is not a data block; write it as <!-- data: name -->"
    if line.rstrip() != block:
        return f"{block} must stand alone on its line, at the margin"
    name, argument = match.groups()
    if name not in BLOCKS:
        near = get_close_matches(name, BLOCKS, n=1)
        mend = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(BLOCKS)}"
        return f"unknown data block {name!r}; {mend}"
    if BLOCKS[name] is None and argument:
        return f"the data block {name!r} takes no argument ({argument!r})"
    if BLOCKS[name] and not argument:
        return f"the data block {name!r} needs {BLOCKS[name]}: <!-- data: {name} PAGE -->"
    stem, broken = PurePosixPath(page.slug).stem, {fault.file for fault in project.data_faults}
    if name in MECHANISM and stem not in project.evidence.mechanisms and f"data/mechanisms/{stem}.yml" not in broken:
        return f"the data block {name!r} needs data/mechanisms/{stem}.yml"
    pages = {finding.page for finding in project.evidence.findings}
    if name == "findings" and argument not in pages and "data/findings.yml" not in broken:
        known = ", ".join(sorted(pages)) or "none"
        return f"data/findings.yml has no finding of the page {argument!r} (pages there: {known})"
    return None


RULE = Rule(__name__, "error", page=check_page)
