"""What a rule is: the module of a rule ends with one `RULE`, which says how severe it is and what it looks at.

A rule only says what it found and where (`Found`). Its name is that of its module, with hyphens, and its text a section of
RULES.md; name and severity are stamped on what it found here, so that no rule can report under another's name. What a rule
reads while it looks is recorded, so that what was clean is looked at again only where something of that has changed.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from scripts.base.locales import LOCALES
from scripts.base.report import Issue, Severity
from scripts.content_lint.project import DATA, OTHER, READS, Project
from scripts.content_lint.result_cache import digest, store
from scripts.markdown.page import Page

WHOLE = "project"  # the part for what is looked at once: the data, and the project as a whole
STRINGS = "{}-strings"  # the part for the catalogs of a language, which are as much work as its pages
PARTS = (WHOLE, *LOCALES, *map(STRINGS.format, LOCALES))
RULES_PAGE = Path(__file__).with_name("RULES.md")


@dataclass(frozen=True)
class Found:
    """Finding of a rule: the page or file, the line (1-based; 0 for a file without lines), and what to mend.

    `severity` is given only where it is not that of the rule.
    """

    where: Page | Path
    line: int
    message: str
    severity: Severity | None = None


@dataclass(frozen=True)
class Rule:
    """A rule: the name of its module, how severe it is, and one or more of four checks.

    An `optional` rule runs only where it is asked for (`--select`, or an option of its own). Warnings of a rule of `progress`
    say what is still to be done; they stop nothing.
    """

    module: str
    severity: Severity
    whole: Callable[[Project], Iterable[Found]] | None = None  # looks at the whole project
    page: Callable[[Project, Page], Iterable[Found]] | None = None  # is called for each page
    translation: Callable[[Project, Page, Page], Iterable[Found]] | None = None  # for each translated page, after its English page
    file: Callable[[Project, Path], Iterable[Found]] | None = None  # for each page and data file, readable or not
    optional: bool = False
    progress: bool = False

    @property
    def id(self) -> str:
        """Name of the rule in reports and on the command line."""
        return self.module.rpartition(".")[2].replace("_", "-")  # `person_name` is the rule person-name

    @property
    def doc(self) -> str:
        """What it asks and why, with examples: its section of RULES.md."""
        return _texts().get(self.id, "")

    @property
    def summary(self) -> str:
        """The first line of `doc`."""
        return self.doc.partition("\n")[0]

    def run(self, project: Project, files: Collection[Path] = (), part: str | None = None) -> Iterator[Issue]:
        """Yield every issue that the rule finds; where `files` are named it looks at no other page (but may name others).

        With a `part` (one of PARTS) only what belongs to it: all parts together find what a run without one does.
        """
        for found in self._found(project, files, part):
            yield project.issue(found.where, found.line, self.id, found.message, found.severity or self.severity)

    def _found(self, project: Project, files: Collection[Path], part: str | None) -> Iterator[Found]:
        if self.whole and part in (None, WHOLE):
            yield from self.whole(project)
        looks: list[tuple[str, str, tuple[Path, ...], Callable[[], Iterable[Found]]]] = []
        if self.page:
            looks += [("page", page.locale, (page.path,), partial(self.page, project, page)) for page in project.all_pages()]
        if self.translation:
            for english, page in project.pairs():
                looks.append(("translation", page.locale, (page.path, english.path), partial(self.translation, project, english, page)))
        if self.file:
            looks += [("file", part_of(project, path), (path,), partial(self.file, project, path)) for path in project.files]
        for check, place, own, look in looks:
            if part in (None, place) and (not files or own[0] in files):
                yield from self._once(project, place, [self.id, check], own, look)

    def _once(
        self, project: Project, part: str, names: list[str], own: tuple[Path, ...], look: Callable[[], Iterable[Found]]
    ) -> Iterable[Found]:
        """Return what a look at files finds; nothing, without looking, where they and all that it read were clean before."""
        kept = store(part)
        texts = [*names, *(f"{path.relative_to(project.root)} {project.state(path)}" for path in own)]

        def name(read: str) -> bytes:
            return digest(*texts, read, project.state_of(read))

        if any(kept.has(name(read)) for read in READS):
            return ()
        with project.recording(own) as reads:
            found = list(look())
        if not found and OTHER not in reads:
            kept.add(name(reads.pop() if len(reads) == 1 else DATA if reads else ""))
        return found


@cache
def _texts() -> dict[str, str]:
    """Return the sections of RULES.md by rule."""
    sections = re.split(r"^## ", RULES_PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]
    return {name: text.strip() for name, _, text in (section.partition("\n") for section in sections)}


def once(part: str, texts: list[str], look: Callable[[], Iterable[Found]]) -> Iterable[Found]:
    """Return what a look at texts finds; nothing, without looking, where they were clean before."""
    kept, name = store(part), digest(*texts)
    if kept.has(name):
        return ()
    found = list(look())
    if not found:
        kept.add(name)
    return found


@lru_cache(maxsize=4096)  # every rule of files asks for every file
def _part(path: Path, root: Path) -> str:
    folder, name, *_ = (*path.relative_to(root).parts, "")
    return {"docs": name, "locale": STRINGS.format(name)}.get(folder, WHOLE)


def part_of(project: Project, path: Path) -> str:
    """Return the part that a page or data file belongs to."""
    return _part(path, project.root)
