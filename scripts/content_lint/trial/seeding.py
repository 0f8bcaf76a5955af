"""Plants one fault at a time into a copy of the project and asks whether its rule finds it.

A fault is a function that changes a file of the copy; `faults.py` has them. It looks for a place that suits it, so that
it goes on working when pages change. Only what a fault changed is read anew.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.rule import Rule
from scripts.content_lint.run import run
from scripts.kit.locales import SOURCE
from scripts.kit.report import Issue
from scripts.prose.page import Page
from scripts.prose.parts import Part, parts, prose_lines, shared_parts


class NoPlace(Exception):
    """A fault found no place to be planted in. The text says what it looked for."""


@dataclass(frozen=True)
class Fault:
    """A fault: the rule that must find it, its name, and the function that plants it."""

    rule: str
    name: str
    plant: Callable[[Copy], None]


@dataclass
class Copy:
    """A copy of docs/, data/ and the settings. Changes are undone by `restore`."""

    root: Path
    project: Project
    before: dict[Path, bytes | None] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, root: Path) -> Copy:
        """Copy a project into an empty folder."""
        for folder in (project.docs, project.data, project.root / "locale"):
            if folder.is_dir():
                shutil.copytree(folder, root / folder.name)
        for name in ("mkdocs.yml", "pyproject.toml"):
            if (project.root / name).is_file():
                shutil.copy(project.root / name, root)
        return cls(root, Project(root, project.today))

    # -- what faults use

    def write(self, path: str | Path, text: str | bytes) -> None:
        """Write a file of the copy."""
        path = self.root / path
        self.before.setdefault(path, path.read_bytes() if path.is_file() else None)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def put(self, path: Path, content: bytes | None) -> None:
        """Write a file, or take it away where there is no content."""
        if content is None:
            self.remove(path)
        else:
            self.write(path, content)

    def remove(self, path: Path) -> None:
        """Take a file of the copy away."""
        self.before.setdefault(path, path.read_bytes())
        path.unlink()

    def replace(self, path: str | Path, pattern: str, new: str) -> None:
        """Replace the first match in a file (^ and $ are those of a line). Raises NoPlace."""
        path = self.root / path
        text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.M)
        if not count:
            raise NoPlace(f"{path.name}: nothing like {pattern}")
        self.write(path, text)

    def edit(self, page: Page, number: int, change: Callable[[str], str]) -> None:
        """Change one line of a page, by its number in the file."""
        lines = page.path.read_text(encoding="utf-8").split("\n")
        lines[number - 1] = change(lines[number - 1])
        self.write(page.path, "\n".join(lines))

    def page(self, locale: str = SOURCE, kind: str = "mechanism") -> Page:
        """The first page of a kind that is no index; of a translation, one whose first sections are up to date."""
        for page in self.project.pages[locale].values():
            if page.meta.get("kind") == kind and not page.slug.endswith("index.md"):
                english = self.project.pages[SOURCE].get(page.slug)
                if locale == SOURCE or (english and len(shared_parts(english, page)) > 3):
                    return page
        raise NoPlace(f"no page of kind {kind} in {locale}")

    def english(self, locale: str) -> Page:
        """The English page of `page(locale)`."""
        return self.project.pages[SOURCE][self.page(locale).slug]

    def change(self, locale: str, pattern: str, new: str, kind: str | None = None) -> None:
        """Replace the first match in a line of prose that is compared with English (or in English). Raises NoPlace."""
        for page, part in self._parts(locale):
            if kind and page.meta.get("kind") != kind:
                continue
            for number, line in part.lines:
                if re.search(pattern, line):
                    return self.edit(page, number, lambda old: re.sub(pattern, new, old, count=1))
        raise NoPlace(f"{locale}: no line like {pattern}")

    def drop(self, locale: str, pattern: str) -> None:
        """Take away the first line of prose like this. Raises NoPlace."""
        for page, part in self._parts(locale):
            for number, line in part.lines:
                if re.search(pattern, line):
                    lines = page.path.read_text(encoding="utf-8").split("\n")
                    del lines[number - 1]
                    return self.write(page.path, "\n".join(lines))
        raise NoPlace(f"{locale}: no line like {pattern}")

    def add(self, locale: str, text: str, section: str | None = None, kind: str = "mechanism") -> None:
        """Add a paragraph to a page: below a heading with this class (law, advice), or at its end."""
        page = self.page(locale, kind)
        if section is None:
            return self.write(page.path, page.path.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{text}\n")
        for heading in page.headings:
            if heading.level == 2 and section in (heading.id, *heading.classes):
                return self.edit(page, heading.line, lambda old: f"{old}\n\n{text}")
        raise NoPlace(f"{page.slug}: no section {section}")

    def restore(self) -> None:
        """Undo every change."""
        for path, content in self.before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        self.before.clear()

    def _parts(self, locale: str) -> Iterator[tuple[Page, Part]]:
        if locale == SOURCE:
            yield from ((page, part) for page in self.project.pages[SOURCE].values() for part in parts(page).values())
        for english, page in self.project.pairs():
            if page.locale == locale:
                yield from ((page, theirs) for _, theirs in shared_parts(english, page))

    def line(self, page: Page, pattern: str) -> int:
        """Number of the first line of prose of a page like this. Raises NoPlace."""
        for number, line in prose_lines(page):
            if re.search(pattern, line):
                return number
        raise NoPlace(f"{page.slug}: no line like {pattern}")


@dataclass(frozen=True)
class Outcome:
    """What became of a fault: the new issues of its rule, or why it could not be planted."""

    fault: Fault
    found: tuple[Issue, ...]
    no_place: str | None = None

    @property
    def caught(self) -> bool:
        """Whether its rule found it."""
        return bool(self.found)


def sow(copy: Copy, faults: Iterable[Fault]) -> Iterator[Outcome]:
    """Plant each fault alone, run its rule, and undo it. An issue counts where the clean copy does not have it."""
    rules, clean = discover(), {}
    for fault in faults:
        rule = rules[fault.rule]
        if fault.rule not in clean:
            clean[fault.rule] = _told(copy, rule)
        try:
            fault.plant(copy)
            found = [issue for name, issue in _told(copy, rule).items() if name not in clean[fault.rule]]
            yield Outcome(fault, tuple(found))
        except NoPlace as error:
            yield Outcome(fault, (), str(error))
        finally:
            copy.restore()


def _told(copy: Copy, rule: Rule) -> dict[tuple[str, str], Issue]:
    """The issues of a rule by file and message: a fault may move the lines of others. Suppressions need the rules they name."""
    rules = [rule, discover()["relative-date"]] if rule.id == "suppressions" else [rule]
    issues = run(copy.project.after(copy.before), rules)
    return {(issue.path, re.sub(r"\bline \d+", "line", issue.message)): issue for issue in issues if issue.rule == rule.id}
