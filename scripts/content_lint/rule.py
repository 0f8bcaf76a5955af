"""What a rule is: the module of a rule ends with one `RULE`, which says how severe it is and what it looks at.

A rule only says what it found and where (`Found`). Its name is that of its module, with hyphens; name and severity are
stamped on what it found here, so that no rule can report under another's name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from scripts.base.locales import LOCALES
from scripts.base.report import Issue, Severity
from scripts.content_lint.project import Project
from scripts.content_lint.result_cache import digest, store
from scripts.markdown.page import Page

WHOLE = "project"  # the part for what is looked at once: the data, and the project as a whole
PARTS = (WHOLE, *LOCALES)


@dataclass(frozen=True)
class Found:
    """What a rule found: the page or file, the line (1-based; 0 for a file without lines), and what to mend.

    `severity` is given only where it is not that of the rule.
    """

    where: Page | Path
    line: int
    message: str
    severity: Severity | None = None


@dataclass(frozen=True)
class Rule:
    """A rule: the name and docstring of its module, how severe it is, and one or more of four checks.

    An `optional` rule runs only where it is asked for (`--select`, or an option of its own). Where a rule looks at texts
    `alone`, that is at nothing of the project besides the page, the pair or the file, what was clean before is not looked
    at again; nor where it looks `beside_data`, at the data too, and these are as they were. Warnings of a rule of
    `progress` tell what is still to be done; they stop nothing.
    """

    module: str
    docstring: str | None
    severity: Severity
    whole: Callable[[Project], Iterable[Found]] | None = None  # looks at the whole project
    page: Callable[[Project, Page], Iterable[Found]] | None = None  # is called for each page
    translation: Callable[[Project, Page, Page], Iterable[Found]] | None = None  # for each translated page, after its English page
    file: Callable[[Project, Path], Iterable[Found]] | None = None  # for each page and data file, readable or not
    optional: bool = False
    alone: bool = False
    beside_data: bool = False
    progress: bool = False

    @property
    def id(self) -> str:
        """Name of the rule in reports and on the command line."""
        return self.module.rpartition(".")[2].replace("_", "-")  # `person_name` is the rule person-name

    @property
    def doc(self) -> str:
        """What it asks and why, with examples."""
        return inspect.cleandoc(self.docstring or "")

    @property
    def summary(self) -> str:
        """The first line of `doc`."""
        return self.doc.partition("\n")[0]

    def run(self, project: Project, files: Collection[Path] = (), part: str | None = None) -> Iterator[Issue]:
        """Every issue that the rule finds; where `files` are named it looks at no other page (but may name others).

        With a `part` (one of PARTS) only what belongs to it: all parts together find what a run without one does.
        """
        for found in self._found(project, files, part):
            yield project.issue(found.where, found.line, self.id, found.message, found.severity or self.severity)

    def _found(self, project: Project, files: Collection[Path], part: str | None) -> Iterator[Found]:
        if self.whole and part in (None, WHOLE):
            yield from self.whole(project)
        if self.page:
            for page in project.all_pages():
                if part in (None, page.locale) and (not files or page.path in files):
                    yield from self._once(project, page.locale, [page.slug, page.state], partial(self.page, project, page))
        if self.translation:
            for english, page in project.pairs():
                if part in (None, page.locale) and (not files or page.path in files):
                    yield from self._once(
                        project, page.locale, [english.state, page.state], partial(self.translation, project, english, page)
                    )
        if self.file:
            for path in project.files:
                place, name = _placed(path, project.root)
                if part in (None, place) and (not files or path in files):
                    yield from self._once(project, place, [name, project.state(path)], partial(self.file, project, path))

    def _once(self, project: Project, part: str, texts: list[str], look: Callable[[], Iterable[Found]]) -> Iterable[Found]:
        """What a rule finds in texts; nothing, without looking, where they alone matter and were clean before."""
        if self.beside_data:
            return once(part, [self.id, project.data_state, *texts], look)
        return once(part, [self.id, *texts], look) if self.alone else look()


def once(part: str, texts: list[str], look: Callable[[], Iterable[Found]]) -> Iterable[Found]:
    """What a look at texts finds; nothing, without looking, where they were clean before."""
    kept, name = store(part), digest(*texts)
    if kept.has(name):
        return ()
    found = list(look())
    if not found:
        kept.add(name)
    return found


def part_of(project: Project, path: Path) -> str:
    """The part that a page or data file belongs to."""
    return _placed(path, project.root)[0]


@lru_cache(maxsize=4096)  # every rule of files asks for every file
def _placed(path: Path, root: Path) -> tuple[str, str]:
    """The part that a file belongs to, and its name in the project."""
    below = path.relative_to(root)
    return below.parts[1] if below.parts[0] in ("docs", "locale") else WHOLE, str(below)
