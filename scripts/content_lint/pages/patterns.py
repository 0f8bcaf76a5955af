"""No word demeans a person, no time is told from the day of writing, advice says by when, nothing of the work is left over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from scripts.base import yaml_file
from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.base.report import Severity
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.quotations import QUOTED
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import texts
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines
from scripts.pages.unsafe_sources import NO_TEXTS

TABLE = Path(__file__).with_name("patterns.yml")
_ADDRESS = re.compile(r"\]\([^()]*\)|\[@[^\]]*\]")


@dataclass(frozen=True)
class Pattern:
    """A row of the table: where it looks, with the pattern of each language."""

    id: str
    where: Literal["files", "lines", "paragraphs", "advice"]
    pattern: str
    message: str
    severity: Severity
    words: str = ""  # a list of data/languages/, which stands for WORDS in the pattern
    skip: list[str] = field(default_factory=list)
    not_in: list[str] = field(default_factory=list)  # folders of data/

    def of(self, locale: str) -> re.Pattern[str]:
        """Return the pattern of a language."""
        return _compiled(self.pattern, self.words, locale)

    def found(self, where: Page | Path, line: int, match: re.Match[str]) -> Found:
        """Return a match as a finding."""
        return Found(where, line, f"{match[0]!r} {self.message}", self.severity)


@cache
def table() -> tuple[Pattern, ...]:
    """Return the rows of the table."""
    return tuple(Pattern(**row) for row in yaml_file.read(TABLE))


@cache
def _compiled(pattern: str, words: str, locale: str) -> re.Pattern[str]:
    listed = getattr(languages()[locale], words) if words else []
    return re.compile(pattern.replace("WORDS", "|".join(listed)))


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search the lines, paragraphs and advice of a page in its language."""
    for row in table():
        pattern = row.of(page.locale)
        if row.where == "lines":
            for number, line in prose_lines(page):
                for match in pattern.finditer(_ADDRESS.sub(" ", line)):
                    yield row.found(page, number, match)
        elif row.where == "paragraphs" or (row.where == "advice" and page.locale == SOURCE):
            for paragraph in paragraphs(page):
                if pattern.search(paragraph.raw) and (row.where == "paragraphs" or paragraph.statement == "advice"):
                    cited = row.where == "advice"
                    pieces = [text for text, names in sentences(paragraph.raw) if not names] if cited else [paragraph.text]
                    for match in (match for piece in pieces for match in pattern.finditer(QUOTED.sub(" ", piece))):
                        yield row.found(page, paragraph.line, match)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the raw text of a file, and the English texts of data."""
    if project.data in path.parents and (path.parent.name in NO_TEXTS or path.suffix != ".yml"):
        return
    text = project.text(path)
    for row in table():
        if path.parent.name in row.not_in:
            continue
        if row.where == "files":
            for match in row.of(SOURCE).finditer(text):
                yield row.found(path, text.count("\n", 0, match.start()) + 1, match)
        elif row.where != "advice" and row.of(SOURCE).search(text):
            for line, value in texts(project, path, tuple(row.skip)):
                for match in row.of(SOURCE).finditer(QUOTED.sub(" ", value) if row.where == "paragraphs" else value):
                    yield row.found(path, line, match)


RULE = Rule(__name__, "error", page=check_page, file=check_file)
