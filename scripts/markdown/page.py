"""One Markdown page as the checks and the build see it.

This is the one place that knows what a fence, a comment, a heading and a citation are. parts.py (sections without
comments), links.py and blocks.py read what it gives, and no other file looks for fences.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Self

from scripts.base import text_file, yaml_file

HEADING = re.compile(r"^(#{1,6})\s+(.*?)(?:\s+\{([^{}]*)\})?\s*$")
CITATION = re.compile(r"\[@([^\[\]\n]+)\](?!\()")  # [@name](address) is a link
_FENCE = re.compile(r"^\s*(`{3,}(?!.*`)|~{3,})")  # ```code``` on one line is no fence
COMMENT = re.compile(r"<!--(?!\s*data\b).*?-->", re.S)  # data blocks stay


class Line(NamedTuple):
    """A line of Markdown: its number, the text as written, and the same without comments; empty inside code."""

    number: int
    text: str
    prose: str


class PageError(Exception):
    """A page that cannot be read. The text names file, line and the mend."""


@dataclass(frozen=True)
class Heading:
    """A heading with its explicit id (None where it has none) and its classes."""

    line: int  # 1-based, in the file
    level: int
    text: str
    id: str | None
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """The text from one h2 (or the start of the page: id `top`) to the next h2."""

    id: str
    line: int
    text: str


@dataclass(frozen=True)
class Citation:
    """A `[@id]` in prose; `id` is `?` for the mark "not yet checked against the source"."""

    line: int
    id: str


def cited(text: str) -> list[str]:
    """Return the names that a piece of Markdown cites, in order: `a` and `b` of `[@a; @b]`."""
    if "[@" not in text:
        return []
    return [part.strip().lstrip("@") for match in CITATION.finditer(text) for part in match[1].split(";")]


def fenced(lines: Iterable[str]) -> Iterator[bool]:
    """Yield whether each line opens, closes or is inside a code fence. A fence ends with its own marks, as many or more."""
    fence = ""
    for line in lines:
        mark = match[1] if ("```" in line or "~~~" in line) and (match := _FENCE.match(line)) else ""
        yield bool(fence or mark)
        if not fence:
            fence = mark
        elif mark.startswith(fence) and mark == line.strip():
            fence = ""


@lru_cache(maxsize=8)  # several steps read the same text, one after another
def read(text: str, first: int = 1) -> list[Line]:
    """Return the lines of a text, numbered from `first`. Comments are taken out, but not the data blocks, which the build fills."""
    bare = COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text).split("\n")
    lines = zip(text.split("\n"), bare, fenced(bare), strict=True)
    return [Line(number, line, "" if code else prose) for number, (line, prose, code) in enumerate(lines, first)]


def rewritten(text: str, change: Callable[[Line], Iterable[str]]) -> str:
    """Return the text in which each line of prose became what `change` gives for it; code and comments stay as they are."""
    found: list[str] = []
    for line in read(text):
        found += change(line) if line.prose.strip() else [line.text]
    return "\n".join(found)


def heading(line: Line) -> Heading | None:
    """Return the heading that a line is."""
    match = HEADING.match(line.prose) if line.prose.startswith("#") else None
    if not match:
        return None
    marks, text, attributes = match.groups()
    words = (attributes or "").split()
    identifier = next((word[1:] for word in words if word.startswith("#")), None)
    return Heading(line.number, len(marks), text, identifier, tuple(word[1:] for word in words if word.startswith(".")))


class Page:
    """A Markdown file: `meta` (front matter), `body` (the rest) and `offset` (lines before the body)."""

    def __init__(self, text: str, path: Path = Path("page.md"), locale: str = "en", slug: str = "") -> None:
        self.path, self.locale, self.slug = path, locale, slug
        self.meta, self.body, self.offset = _split(text, path)
        self.state = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()  # stands for the text

    @classmethod
    def read(cls, path: Path, docs: Path) -> Self:
        """Read `docs/<locale>/<slug>.md`. Raises PageError for bad front matter, and for what the door refuses."""
        relative = path.relative_to(docs)
        locale, slug = relative.parts[0], "/".join(relative.parts[1:])
        try:
            text = text_file.read(path)
        except text_file.InvalidTextError as error:
            raise PageError(str(error)) from error
        return cls(text, path, locale, slug)

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """Numbered lines of the body; the inside of code fences and of HTML comments (data blocks apart) is blank."""
        return [(line.number, line.prose) for line in read(self.body, self.offset + 1)]

    @cached_property
    def headings(self) -> list[Heading]:
        """All headings outside code, in order."""
        return [found for line in read(self.body, self.offset + 1) if (found := heading(line))]

    @cached_property
    def section_headings(self) -> list[Heading]:
        """The headings that begin a section (h2), in order."""
        return [heading for heading in self.headings if heading.level == 2]

    @property
    def title(self) -> str:
        """The h1, or the slug where there is none."""
        return next((heading.text for heading in self.headings if heading.level == 1), self.slug)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Sections by id, in order: `top`, then one for each h2."""
        starts = [(h.line, h.id or f"line-{h.line}") for h in self.section_headings]
        body = self.body.split("\n")
        bounds = [(self.offset + 1, "top"), *starts]
        ends = [line for line, _ in bounds[1:]] + [self.offset + len(body) + 1]
        return {
            name: Section(name, start, "\n".join(body[start - self.offset - 1 : end - self.offset - 1]))
            for (start, name), end in zip(bounds, ends, strict=True)
        }

    @cached_property
    def citations(self) -> list[Citation]:
        """Every cited source id, in order, with its line."""
        return [Citation(number, name) for number, line in self.lines for name in cited(line)]


def _split(text: str, path: Path) -> tuple[dict[str, Any], str, int]:
    """Split a page into front matter, body, and the number of lines before the body. Raise PageError."""
    if not text.startswith("---\n"):
        return {}, text, 0
    end = text.find("\n---\n", 3)
    if end < 0 and text.endswith("\n---"):
        text, end = text + "\n", len(text) - 4
    if end < 0:
        raise PageError(f"{path}:1: the front matter is not closed; end it with a line ---")
    try:
        meta = yaml_file.parse(text[4:end], str(path)) or {}
    except yaml_file.YamlError as error:
        problem = error.problem.replace("broken YAML", "broken front matter", 1)
        raise PageError(f"{path}:{error.line + 1}: {problem}") from error
    if not isinstance(meta, dict):
        raise PageError(f"{path}:1: the front matter must be 'key: value' lines")
    body = text[end + 5 :]
    return meta, body, text[: end + 5].count("\n")
