"""The project as the rules see it: every page, source id and generated address, loaded once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from pathlib import Path, PurePosixPath
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from markdown.extensions.toc import slugify

from scripts.base import yaml_file
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.report import Issue, Severity, relative
from scripts.evidence.findings import Finding
from scripts.evidence.load import examine
from scripts.evidence.places import Fault
from scripts.evidence.store import Evidence
from scripts.markdown.links import shown
from scripts.markdown.page import Page, PageError
from scripts.markdown.parts import prose_lines
from scripts.markdown.weak import WELL
from scripts.pages.kinds import made

Entry = dict[str, Any]  # a mapping of a data file, whose form only the loader of data/ checks
DATA_FILES = {".yml", ".yaml", ".json", ".csv", ".md", ".txt", ".lock"}
BETWEEN = "between"  # of a mechanism that works between two States (overrides/pages/mechanism-between.md.jinja)
BUILD_IDS = {"page-sources", WELL}  # ids that the build gives to pages: of their sources, and how good these are
_ID = re.compile(r"\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}|\bid=\"([\w-]+)\"")  # {#id} or id="id"
_PLACE = re.compile(r"(?::(?P<line>\d+))?:\s*(?P<message>.*)", re.S)
_SITE_URL = re.compile(r"^site_url:.*?(https?://[^\s\"',\]]+)", re.M)


@dataclass(frozen=True)
class Unreadable:
    """A file that could not be read, and why."""

    path: Path
    line: int
    message: str


class Project:
    """Pages by locale and slug (`guidance/index.md`), and what `data/` says about ids and generated pages.

    `today` is a parameter, so that a rule about dates does not depend on the clock.
    """

    locales = LOCALES

    def __init__(self, root: Path, today: date | None = None) -> None:
        self._begin(root, today or date.today(), {}, {}, [], {})
        self.pages.update((locale, self._read_pages(locale, {})) for locale in LOCALES)

    def after(self, changed: Collection[Path]) -> Project:
        """The project after these files have changed, come or gone: they are read anew, the others are taken over."""
        new = Project.__new__(Project)
        new._begin(
            self.root,
            self.today,
            {path: text for path, text in self._texts.items() if path not in changed},
            {path: content for path, content in self._yaml.items() if path not in changed},
            [file for file in self.unreadable if file.path not in changed],
            self._made if all(self.docs in path.parents for path in changed) else {},
        )
        new._states |= {path: state for path, state in self._states.items() if path not in changed}
        for locale, pages in self.pages.items():
            if any(self.docs / locale in path.parents for path in changed):
                known = {page.path: page for page in pages.values() if page.path not in changed}
                new.pages[locale] = new._read_pages(locale, known)
            else:
                new.pages[locale] = pages
        return new

    def _begin(
        self,
        root: Path,
        today: date,
        texts: dict[Path, str],
        contents: dict[Path, object],
        unreadable: list[Unreadable],
        made: dict[tuple[object, ...], Any],
    ) -> None:
        self.root, self.docs, self.data, self.today = root, root / "docs", root / "data", today
        self.locale = root / "locale"  # the catalogs
        self.unreadable = unreadable
        self.pages: dict[str, dict[str, Page]] = {}
        self._texts, self._yaml, self._made = texts, contents, made
        self._states: dict[Path, str] = {}
        self._ids: dict[Page, set[str]] = {}

    def made(self, key: tuple[object, ...], make: Callable[[], Any]) -> Any:
        """What `make` makes of the data, made once: see `of_data`."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    # -- pages

    def all_pages(self) -> Iterator[Page]:
        """Every readable page, locale by locale."""
        for pages in self.pages.values():
            yield from pages.values()

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """(English page, translation) wherever both exist and can be read."""
        for locale in LOCALES:
            if locale != SOURCE:
                for slug, page in self.pages[locale].items():
                    if slug in self.pages[SOURCE]:
                        yield self.pages[SOURCE][slug], page

    def page(self, slug: str, locale: str = SOURCE) -> Page | None:
        """The page that a reader of this locale gets: the translation, or English where there is none."""
        return self.pages[locale].get(slug) or self.pages[SOURCE].get(slug)

    def ids(self, page: Page) -> set[str]:
        """Every id that a link into this page may name: explicit ids, those of data blocks and of the build.

        A heading without an id of its own gets one from its text when it is built; that it lacks one is the business of
        `sections`.
        """
        if page not in self._ids:
            explicit = {heading.id or slugify(shown(heading.text), "-") for heading in page.headings}
            text = "\n".join(line for _, line in prose_lines(page))
            explicit.update(name for pair in _ID.findall(text) for name in pair if name)
            self._ids[page] = explicit | BUILD_IDS | self._block_ids(page)
        return self._ids[page]

    def meta_line(self, page: Page, *keys: str) -> int:
        """Line of a front matter key (`sections`; `sections`, `top`); where it is not there, of its parent, or 1."""
        found, wanted = 1, list(keys)
        for number, line in enumerate(self.text(page.path).split("\n")[: page.offset], 1):
            if wanted and re.match(rf"\s*['\"]?{re.escape(wanted[0])}['\"]?\s*:", line):
                found, wanted = number, wanted[1:]
        return found

    def text(self, path: Path) -> str:
        """The whole file, front matter included; empty where it is not text."""
        if path not in self._texts:
            try:
                self._texts[path] = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                self._texts[path] = ""
        return self._texts[path]

    def state(self, path: Path) -> str:
        """What stands for the bytes of a file; empty where it cannot be read."""
        if path not in self._states:
            try:
                self._states[path] = hashlib.blake2b(path.read_bytes(), digest_size=12).hexdigest()
            except OSError:
                self._states[path] = ""
        return self._states[path]

    # -- data

    @property
    def evidence(self) -> Evidence:
        """What can be read of `data/`, cross-checked; its faults are told by the rule data-sound."""
        found: Evidence = self._data[0]
        return found

    @property
    def data_faults(self) -> list[Fault]:
        """Everything that is wrong in `data/`."""
        found: list[Fault] = self._data[1]
        return found

    @property
    def _data(self) -> tuple[Evidence, list[Fault]]:
        read: tuple[Evidence, list[Fault]] = self.made(("evidence",), lambda: examine(self.root))
        return read

    @cached_property
    def terms(self) -> list[Entry]:
        """The termbase, data/terms.yml."""
        return [entry for entry in self._entries(self.data / "terms.yml") if isinstance(entry.get(SOURCE), str)]

    @cached_property
    def files(self) -> list[Path]:
        """Every page, data file and catalog, readable or not."""
        pages = [path for locale in self.locales for path in sorted((self.docs / locale).rglob("*.md"))]
        data = sorted(self.data.rglob("*")) if self.data.is_dir() else []
        return pages + [path for path in data if path.suffix in DATA_FILES] + sorted(self.locale.glob("*/LC_MESSAGES/*.po"))

    @cached_property
    def data_state(self) -> str:
        """What stands for all files of `data/` together, but for the lock that every change of a page changes."""
        files = (path for path in self.files if self.data in path.parents and path.name != "verified.lock")
        states = "".join(f"{path.relative_to(self.data)}:{self.state(path)}" for path in files)
        return hashlib.blake2b(states.encode(), digest_size=12).hexdigest()

    @cached_property
    def generated(self) -> set[str]:
        """Slugs of the pages that the build makes from data."""
        return made(self.data)

    @cached_property
    def site_url(self) -> str | None:
        """Address of the site as mkdocs.yml has it, without the last slash."""
        match = _SITE_URL.search(self.text(self.root / "mkdocs.yml"))
        return match.group(1).rstrip("/") if match else None

    def read_yaml(self, path: Path) -> object:
        """The content of a YAML file; None where it does not exist. A broken file is remembered as unreadable."""
        if path not in self._yaml:
            self._yaml[path] = self._load_yaml(path) if path.is_file() else None
        return self._yaml[path]

    def _load_yaml(self, path: Path) -> object:
        try:
            return yaml_file.read(path)
        except yaml_file.YamlError as error:
            self._unreadable(path, error.line, error.problem)
            return None

    def read_all(self) -> None:
        """Read what most rules ask for, before the work is shared out to processes that take it over."""
        _ = self.evidence, self.terms, self.generated, self.data_state
        for path in self.files:
            self.state(path)

    # -- issues

    def issue(self, where: Page | Path, line: int, rule: str, message: str, severity: Severity = "error") -> Issue:
        """An issue with the path as the reader knows it, relative to the project."""
        path = where.path if isinstance(where, Page) else where
        return Issue(relative(path, self.root), line, rule, message, severity)

    # -- loading

    def _read_pages(self, locale: str, known: Mapping[Path, Page]) -> dict[str, Page]:
        found = {}
        for path in sorted((self.docs / locale).rglob("*.md")):
            try:
                page = known.get(path) or Page.read(path, self.docs)
            except (PageError, ValueError, OSError) as error:  # ValueError: a date such as 2026-02-30
                match = _PLACE.match(str(error).removeprefix(str(path)))
                line, message = (int(match["line"] or 1), match["message"]) if match else (1, str(error))
                self._unreadable(path, line, message)
            else:
                found[page.slug] = page
        return found

    def _unreadable(self, path: Path, line: int, message: str) -> None:
        found = Unreadable(path, line, message)
        if found not in self.unreadable:
            self.unreadable.append(found)

    def _entries(self, path: Path) -> list[Entry]:
        """The mappings of a YAML list; anything else in the file is an unreadable file."""
        content = self.read_yaml(path)
        if content is None:
            return []
        if not isinstance(content, list):
            self._unreadable(path, 1, "must be a list of entries, each with an id")
            return []
        return [entry for entry in content if isinstance(entry, dict)]

    def _block_ids(self, page: Page) -> set[str]:
        """Ids that data blocks and the build bring into a page: numbered findings, facts, the question between two States."""
        blocks = set(re.findall(r"^<!-- data: ([a-z-]+(?: [a-z0-9-]+)?) -->", page.body, re.M))
        numbered = [*self.evidence.findings, *(one for one in self.evidence.withdrawn if isinstance(one, Finding))]
        ids = {finding.id for finding in numbered if f"findings {finding.page}" in blocks}
        mechanism = self.evidence.mechanisms.get(PurePosixPath(page.slug).stem)
        if mechanism and mechanism.pairwise and page.slug.startswith("mechanisms/"):
            ids.add(BETWEEN)
        if mechanism and "evidence" in blocks:
            ids |= {fact.id for fact in mechanism.facts}
        return ids


P = ParamSpec("P")
T = TypeVar("T")


def of_data(function: Callable[Concatenate[Project, P], T]) -> Callable[Concatenate[Project, P], T]:
    """Remember what a function makes of data/ and the settings alone, until a file outside docs/ changes."""

    @wraps(function)
    def remembered(project: Project, /, *arguments: P.args, **options: P.kwargs) -> T:
        return cast(T, project.made((function, *arguments), lambda: function(project, *arguments, **options)))

    return remembered
