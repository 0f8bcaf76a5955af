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

from scripts.base.locales import SOURCE
from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run
from scripts.markdown.page import Page
from scripts.markdown.parts import Part, parts, prose_lines, shared_parts


class NoPlace(Exception):
    """A fault found no place to be planted in. The text says what it looked for."""


@dataclass(frozen=True)
class Fault:
    """A fault by its class, with the function that plants it; `open`: why the checks cannot find it.

    The class is the rule that must find it; of a fault with `any_rule` all rules are asked, and the class is only for counting.
    """

    kind: str
    name: str
    plant: Callable[[Copy], None]
    open: str = ""
    any_rule: bool = False


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


_Told = dict[tuple[str, str, str], Issue]


@dataclass(frozen=True)
class Outcome:
    """What became of a fault: the new issues, or why it could not be planted."""

    fault: Fault
    found: tuple[Issue, ...]
    no_place: str = ""

    @property
    def caught(self) -> bool:
        """Whether its rule found it; or, of all rules, what `make test` stops at: an error, or a warning that tells of no progress."""
        return any(not self.fault.any_rule or issue.severity == "error" or not discover()[issue.rule].progress for issue in self.found)


def sow(copy: Copy, faults: Iterable[Fault]) -> Iterator[Outcome]:
    """Plant each fault alone, run its rule (or all over what changed), and undo it. An issue counts where the clean copy lacks it."""
    clean: dict[object, _Told] = {}
    for fault in faults:
        try:
            fault.plant(copy)
            files = set(copy.before) if fault.any_rule else set()
            told = _told(copy.project.after(copy.before), fault, files)
            copy.restore()
            key = frozenset(files) or fault.kind
            if key not in clean:
                clean[key] = _told(copy.project, fault, files)
            yield Outcome(fault, tuple(issue for name, issue in told.items() if name not in clean[key]))
        except NoPlace as error:
            yield Outcome(fault, (), str(error))
        finally:
            copy.restore()


def _told(project: Project, fault: Fault, files: set[Path]) -> _Told:
    """The issues by file, rule and message: a fault may move the lines of others. Suppressions need the rules they name."""
    known = discover()
    rules = [rule for rule in known.values() if not rule.optional] if fault.any_rule else [known[fault.kind]]
    rules += [known["patterns"]] if fault.kind == "suppressions" else []
    issues = run(project, rules, files)
    return {
        (issue.path, issue.rule, re.sub(r"\bline \d+", "line", issue.message)): issue
        for issue in issues
        if fault.any_rule or issue.rule == fault.kind
    }
