"""A page as the rules read it: numbered lines without HTML comments and code, section by section."""

import re
from dataclasses import dataclass
from functools import lru_cache

from scripts.markdown.hashes import outdated
from scripts.markdown.page import Page

Lines = list[tuple[int, str]]  # (line in the file, its text)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Part:
    """A section (id `top` before the first h2) with its cleaned lines."""

    id: str
    line: int
    lines: tuple[tuple[int, str], ...]


def blank(match: re.Match[str]) -> str:
    """Return spaces in place of a match, so that lines and columns stay where they are."""
    return re.sub(r"[^\n]", " ", match.group())


def without_code(line: str) -> str:
    """Return the line with `inline code` blanked."""
    return CODE.sub(blank, line) if "`" in line else line


@lru_cache(maxsize=4096)
def prose_lines(page: Page) -> Lines:
    """Return the lines of the body; fenced code and HTML comments are blank, inline code stays."""
    if not page.lines:
        return []
    text = _COMMENT.sub(blank, "\n".join(line for _, line in page.lines))
    return list(enumerate(text.split("\n"), page.lines[0][0]))


@lru_cache(maxsize=4096)
def parts(page: Page) -> dict[str, Part]:
    """Return the sections of a page by id, in order."""
    lines, found = prose_lines(page), {}
    for section in page.sections.values():
        first = section.line - page.offset - 1
        found[section.id] = Part(section.id, section.line, tuple(lines[first : first + section.text.count("\n") + 1]))
    return found


def shared_parts(english: Page, translation: Page) -> list[tuple[Part, Part]]:
    """Return the sections that both have and that say the same: not those whose English has changed since they were translated.

    What is missing or extra is told by translation-structure, what has changed by translation-outdated.
    """
    theirs, recorded = parts(translation), translation.meta.get("sections")
    changed = set(outdated(english, translation)) if isinstance(recorded, dict) else set()
    return [(part, theirs[name]) for name, part in parts(english).items() if name in theirs and name not in changed]
