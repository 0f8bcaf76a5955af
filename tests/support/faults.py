"""Plant the faults of `tests/content_lint/faults.yml` into a copy of the project, one at a time, and see which the lint finds.

Only what a fault changed is read anew.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from scripts.base.languages import languages
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run
from scripts.markdown.page import Page
from scripts.markdown.parts import Part, parts, shared_parts

FILE = Path(__file__).parents[1] / "content_lint" / "faults.yml"
PAGE = "mechanisms/bilateral-liaison.md"  # where a paragraph is added, unless a row says otherwise
GROUPS = {"all": LOCALES, "translations": LOCALES[1:]}
CATALOG = "locale/{}/LC_MESSAGES/data.po"


class NoPlace(Exception):
    """A fault found no place to be planted in. The text says what it looked for."""


class Edit(BaseModel):
    """One row of the table, or its `also`: see the head of faults.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    prose: str = ""
    file: str = ""
    string: str = ""
    add: str | dict[str, str] = ""
    remove: str = ""
    find: str = ""
    new: str | None = Field(default=None, validation_alias="with")
    times: int = 1
    english: str = ""
    to: str = PAGE
    below: str = ""
    encoding: str = "utf-8"
    also: Edit | None = None


class Row(Edit):
    """A fault of the table: an edit with its name, and the rule that must find it or the class of editors' faults."""

    kind: str
    name: str
    locales: str | list[str] = Field([], alias="for")
    open: str = ""


@dataclass(frozen=True)
class Fault:
    """A fault by its class, which is the rule that must find it; with `any_rule` all rules are asked. `open`: why none can."""

    kind: str
    name: str
    edit: Edit
    locale: str = SOURCE
    open: str = ""
    any_rule: bool = False


def faults() -> list[Fault]:
    """Read the table; a row with several languages is a fault for each."""
    found: list[Fault] = []
    for part, rows in yaml.safe_load(FILE.read_text(encoding="utf-8")).items():
        for row in map(Row.model_validate, rows):
            chosen = row.add if isinstance(row.add, dict) else row.locales
            for locale in GROUPS.get(chosen, ()) if isinstance(chosen, str) else [*chosen] or [SOURCE]:
                name = f"{row.name} ({locale})" if chosen else row.name
                found.append(Fault(row.kind, name, row, locale, row.open, part == "editors"))
    for locale in GROUPS["translations"]:  # the words that each language avoids, where the English may stand beside them
        for one in languages()[locale].wordings:
            text = f'\n\nmsgid "{one.of or "X."}"\nmsgstr "{one.example}"\n'
            page = None if one.english else Edit(add=one.example)
            edit = Edit(file=CATALOG.format(locale), find=r"\n*\Z", new=text.replace("\\", r"\\"), also=page)
            found.append(Fault("translation-terms", f"{one.avoid} ({locale})", edit, locale))
    return found


@dataclass
class ProjectCopy:
    """A copy of docs/, data/, locale/ and the settings. `restore` undoes every change."""

    root: Path
    project: Project
    before: dict[Path, bytes | None] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, root: Path) -> ProjectCopy:
        """Copy a project into an empty folder."""
        for folder in (project.docs, project.data, project.root / "locale"):
            if folder.is_dir():
                shutil.copytree(folder, root / folder.name)
        for name in ("mkdocs.yml", "pyproject.toml"):
            if (project.root / name).is_file():
                shutil.copy(project.root / name, root)
        return cls(root, Project(root, project.today))

    def write(self, path: Path, content: bytes | None) -> None:
        """Write a file of the copy; None takes it away."""
        self.before.setdefault(path, path.read_bytes() if path.is_file() else None)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)

    def restore(self) -> None:
        """Undo every change."""
        for path, content in self.before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        self.before.clear()

    def plant(self, edit: Edit, locale: str = SOURCE) -> None:
        """Make an edit. Raises NoPlace."""
        if edit.prose:
            self._prose(edit, edit.prose.format(locale=locale))
        elif edit.add:
            self._add(edit, locale)
        elif edit.string:
            self._string(edit)
        else:
            self._files(edit, locale)
        if edit.also:
            self.plant(edit.also, locale)

    def _files(self, edit: Edit, locale: str) -> None:
        name = (edit.file or edit.remove).replace("{locale}", locale)
        paths = sorted(self.root.glob(name)) or [self.root / name]
        for path in paths:
            if edit.remove:
                self.write(path, None)
                continue
            text, count = re.subn(edit.find, edit.new or "", _text(path), count=edit.times, flags=re.M)
            if not count:
                raise NoPlace(f"{path.name}: nothing like {edit.find}")
            self.write(path, text.encode(edit.encoding, "replace"))

    def _prose(self, edit: Edit, locale: str) -> None:
        for page, part in self._parts(locale):
            for number, line in part.lines:
                if re.search(edit.find, line):
                    lines = _text(page.path).split("\n")
                    lines[number - 1 : number] = [] if edit.new is None else [re.sub(edit.find, edit.new, line, count=1)]
                    return self.write(page.path, "\n".join(lines).encode())
        raise NoPlace(f"{locale}: no line like {edit.find}")

    def _parts(self, locale: str) -> Iterator[tuple[Page, Part]]:
        if locale == SOURCE:
            yield from ((page, part) for page in self.project.pages[SOURCE].values() for part in parts(page).values())
        for english, page in self.project.pairs():
            if page.locale == locale:
                yield from ((page, theirs) for _, theirs in shared_parts(english, page))

    def _string(self, edit: Edit) -> None:
        path = self.root / CATALOG.format(edit.string)
        blocks = _text(path).split("\n\n")
        for place, block in enumerate(blocks[1:], 1):
            head, separator, text = block.partition("\nmsgstr ")
            if separator and "#, fuzzy" not in head and re.search(edit.english, head) and re.search(edit.find, text):
                blocks[place] = head + separator + re.sub(edit.find, edit.new or "", text, count=1)
                return self.write(path, "\n\n".join(blocks).encode())
        raise NoPlace(f"{edit.string}: no string like {edit.find}")

    def _add(self, edit: Edit, locale: str) -> None:
        text = edit.add[locale] if isinstance(edit.add, dict) else edit.add
        text = re.sub(r"\{sample:(\w+)\}", lambda match: languages()[match[1]].sample, text)
        page = self.project.pages[locale].get(edit.to)
        headings = [one.line for one in page.headings if one.level == 2 and edit.below in (one.id, *one.classes)] if page else []
        if not page or (edit.below and not headings):
            raise NoPlace(f"{locale}/{edit.to}: no page, or no section {edit.below}")
        lines = _text(page.path).rstrip("\n").split("\n")
        place = headings[0] if edit.below else len(lines)
        self.write(page.path, "\n".join([*lines[:place], "", text, *lines[place:], ""]).encode())


def _text(path: Path) -> str:
    return path.read_bytes().decode() if path.is_file() else ""


def after(project: Project, changed: Collection[Path]) -> Project:
    """Return the project after these files have changed, come or gone: they are read anew, the others are taken over."""
    new = copy(project)
    new._texts, new._states = (
        {path: content for path, content in known.items() if path not in changed} for known in (project._texts, project._states)
    )
    new._made = project._made if all(project.docs in path.parents for path in changed) else {}
    for name in ("_files", "data_state", "site_url"):
        new.__dict__.pop(name, None)
    new.unreadable = [file for file in project.unreadable if file.path not in changed]
    new._pages = dict(project._pages)
    for locale, pages in project._pages.items():
        if any(project.docs / locale in path.parents for path in changed):
            new._pages[locale] = new._read_pages(locale, {page.path: page for page in pages.values() if page.path not in changed})
    return new


Findings = dict[tuple[str, str, str], Issue]


@dataclass(frozen=True)
class Outcome:
    """What became of a fault: the new findings, or why it could not be planted."""

    fault: Fault
    found: tuple[Issue, ...]
    no_place: str = ""

    @property
    def caught(self) -> bool:
        """Whether its rule found it; or, of all rules, what `make test` stops at: an error, or a warning that tells of no progress."""
        return any(not self.fault.any_rule or issue.severity == "error" or not discover()[issue.rule].progress for issue in self.found)


def run_faults(copy: ProjectCopy, chosen: Iterable[Fault]) -> Iterator[Outcome]:
    """Plant each fault alone, run its rule (or all over what changed), and undo it. What the clean copy has too does not count."""
    clean: dict[object, Findings] = {}
    for fault in chosen:
        try:
            copy.plant(fault.edit, fault.locale)
            files = set(copy.before) if fault.any_rule else set()
            found = _findings(after(copy.project, copy.before), fault, files)
            copy.restore()
            key = frozenset(files) or fault.kind
            if key not in clean:
                clean[key] = _findings(copy.project, fault, files)
            yield Outcome(fault, tuple(issue for name, issue in found.items() if name not in clean[key]))
        except NoPlace as error:
            yield Outcome(fault, (), str(error))
        finally:
            copy.restore()


def _findings(project: Project, fault: Fault, files: set[Path]) -> Findings:
    """Return the findings by file, rule and message: a fault may move the lines of others. Suppressions need the rules they name."""
    known = discover()
    kind = "translation-" if fault.kind == "translation-terms" else fault.kind  # terms come last: an earlier cause may end the comparison
    rules = [rule for rule in known.values() if (not rule.optional if fault.any_rule else rule.id.startswith(kind))]
    rules += [known["patterns"]] if fault.kind == "suppressions" else []
    return {
        (issue.path, issue.rule, re.sub(r"\bline \d+", "line", issue.message)): issue
        for issue in run(project, rules, files)
        if fault.any_rule or issue.rule.startswith(kind)
    }
