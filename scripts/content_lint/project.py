"""The project as the rules see it: every page, source id and generated address, loaded once."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from pathlib import Path, PurePosixPath
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from markdown.extensions.toc import slugify

from scripts.base import yaml_file
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.po import Entry, parse
from scripts.base.report import Issue, Severity, relative
from scripts.evidence.findings import Finding
from scripts.evidence.load import examine, readable_entries
from scripts.evidence.models import Term
from scripts.evidence.places import Fault
from scripts.evidence.store import Evidence
from scripts.markdown.links import shown
from scripts.markdown.page import Page, PageError
from scripts.markdown.parts import prose_lines
from scripts.markdown.weak import WELL
from scripts.pages.kinds import made

TERMS, DATA, OTHER = "terms.yml", "data", "other"
READS = ("", TERMS, "never-named.txt", DATA)  # what a rule may read besides its own files: nothing, one file of data/, or any of these
DATA_FILES = {".yml", ".yaml", ".json", ".csv", ".md", ".txt", ".lock"}
BETWEEN = "between"  # of a mechanism that works between two States (overrides/pages/mechanism-between.md.jinja)
BUILD_IDS = {"page-sources", WELL}  # ids that the build gives to pages: of their sources, and how good these are
_ID = re.compile(r"\{:?[^{}\n]*#([\w-]+)[^{}\n]*\}|\bid=\"([\w-]+)\"")  # {#id} or id="id"
_PLACE = re.compile(r"(?::(?P<line>\d+))?:\s*(?P<message>.*)", re.S)
_SITE_URL = re.compile(r"^site_url:.*?(https?://[^\s\"',\]]+)", re.M)


P = ParamSpec("P")
T = TypeVar("T")


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
        self.root, self.docs, self.data, self.locale = root, root / "docs", root / "data", root / "locale"
        self._today = today or date.today()
        self.unreadable: list[Unreadable] = []
        self._texts: dict[Path, str] = {}
        self._states: dict[Path, str] = {}
        self._made: dict[tuple[object, ...], tuple[Any, frozenset[str]]] = {}
        self._recordings: list[tuple[tuple[Path, ...], set[str]]] = []
        self._pages = {locale: self._read_pages(locale, {}) for locale in LOCALES}

    # -- what a rule reads while it looks, so that the cache knows on what its finding rests

    @contextmanager
    def recording(self, own: tuple[Path, ...] = ()) -> Iterator[set[str]]:
        """Record what is read besides some own files: some of READS, or OTHER."""
        reads: set[str] = set()
        self._recordings.append((own, reads))
        try:
            yield reads
        finally:
            self._recordings.pop()

    def _note(self, *reads: str) -> None:
        for _, noted in self._recordings:
            noted.update(reads)

    def _note_file(self, path: Path) -> None:
        name = path.name if path.parent == self.data else ""
        for own, noted in self._recordings:
            if path not in own:
                noted.add(name if name in READS else DATA if self.data in path.parents else OTHER)

    def made(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what `make` makes, made once: see `of_data`."""
        if key not in self._made:
            with self.recording() as reads:
                content = make()
            self._made[key] = content, frozenset(reads)
        content, noted = self._made[key]
        self._note(*noted)
        return cast(T, content)

    def state_of(self, read: str) -> str:
        """Return what stands for one of READS."""
        return self.data_state if read == DATA else self.state(self.data / read) if read else ""

    # -- pages

    @property
    def pages(self) -> dict[str, dict[str, Page]]:
        """The readable pages by locale and slug."""
        self._note(OTHER)
        return self._pages

    @property
    def today(self) -> date:
        """The day with which dates are compared."""
        self._note(OTHER)
        return self._today

    def all_pages(self) -> Iterator[Page]:
        """Yield every readable page, locale by locale."""
        for pages in self.pages.values():
            yield from pages.values()

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """Yield (English page, translation) wherever both exist and can be read."""
        for locale in LOCALES:
            if locale != SOURCE:
                for slug, page in self.pages[locale].items():
                    if slug in self.pages[SOURCE]:
                        yield self.pages[SOURCE][slug], page

    def page(self, slug: str, locale: str = SOURCE) -> Page | None:
        """Return the page that a reader of this locale gets: the translation, or English where there is none."""
        return self.pages[locale].get(slug) or self.pages[SOURCE].get(slug)

    def ids(self, page: Page) -> set[str]:
        """Return every id that a link into this page may name: explicit ids, those of data blocks and of the build.

        A heading without an id of its own gets one from its text when it is built; that it lacks one is the business of
        `sections`.
        """
        self._note_file(page.path)
        key = ("ids", page.path, self.state(page.path))
        return self.made(key, lambda: _written_ids(page) | BUILD_IDS | self._block_ids(page))

    def meta_line(self, page: Page, *keys: str) -> int:
        """Return line of a front matter key (`sections`; `sections`, `top`); where it is not there, of its parent, or 1."""
        front = "\n".join(self.text(page.path).split("\n")[: page.offset - 1])
        return yaml_file.line_in(front, keys)

    def text(self, path: Path) -> str:
        """Return the whole file, front matter included; empty where it is not text."""
        self._note_file(path)
        if path not in self._texts:
            try:
                self._texts[path] = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                self._texts[path] = ""
        return self._texts[path]

    def strings(self, path: Path) -> list[Entry]:
        """Return the strings of a catalog that the site shows; none of another file."""
        return [entry for entry in parse(self.text(path)).entries if entry.usable] if path.suffix == ".po" else []

    def exists(self, path: Path) -> bool:
        """Return whether there is a file."""
        self._note_file(path)
        return path.is_file()

    def state(self, path: Path) -> str:
        """Return what stands for the bytes of a file; empty where it cannot be read."""
        self._note_file(path)
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
        return self._data[0]

    @property
    def data_faults(self) -> list[Fault]:
        """Everything that is wrong in `data/`."""
        return self._data[1]

    @property
    def _data(self) -> tuple[Evidence, list[Fault]]:
        self._note(DATA)
        return self.made(("evidence",), lambda: examine(self.root))

    @property
    def terms(self) -> list[Term]:
        """The termbase, data/terms.yml."""
        self._note(TERMS)
        return self.made((TERMS,), lambda: readable_entries(self.data / TERMS, Term))

    @property
    def files(self) -> list[Path]:
        """Every page, data file and catalog, readable or not."""
        self._note(OTHER)
        return self._files

    @cached_property
    def _files(self) -> list[Path]:
        pages = [path for locale in self.locales for path in sorted((self.docs / locale).rglob("*.md"))]
        data = sorted(self.data.rglob("*")) if self.data.is_dir() else []
        return pages + [path for path in data if path.suffix in DATA_FILES] + sorted(self.locale.glob("*/LC_MESSAGES/*.po"))

    @cached_property
    def data_state(self) -> str:
        """What stands for all files of `data/` together, but for the lock that every change of a page changes."""
        files = (path for path in self._files if self.data in path.parents and path.name != "verified.lock")
        states = "".join(f"{path.relative_to(self.data)}:{self.state(path)}" for path in files)
        return hashlib.blake2b(states.encode(), digest_size=12).hexdigest()

    @property
    def generated(self) -> set[str]:
        """Slugs of the pages that the build makes from data."""
        self._note(DATA)
        return self.made(("generated",), lambda: made(self.data))

    @cached_property
    def site_url(self) -> str | None:
        """Address of the site as mkdocs.yml has it, without the last slash."""
        match = _SITE_URL.search(self.text(self.root / "mkdocs.yml"))
        return match.group(1).rstrip("/") if match else None

    def read_yaml(self, path: Path) -> object:
        """Return the content of a YAML file; None where it does not exist, or is broken: that is remembered as unreadable."""
        try:
            return yaml_file.read(path) if self.exists(path) else None
        except yaml_file.YamlError as error:
            self._unreadable(path, error.line, error.problem)
            return None

    def read_all(self) -> None:
        """Read what most rules ask for, before the work is shared out to processes that take it over."""
        _ = self.evidence, self.terms, self.generated, self.data_state
        for path in self._files:
            self.state(path)

    # -- issues

    def issue(self, where: Page | Path, line: int, rule: str, message: str, severity: Severity = "error") -> Issue:
        """Return an issue with the path as the reader knows it, relative to the project."""
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

    def _block_ids(self, page: Page) -> set[str]:
        """Return ids that data blocks and the build bring into a page: numbered findings, facts, the question between two States."""
        blocks = set(re.findall(r"^<!-- data: ([a-z-]+(?: [a-z0-9-]+)?) -->", page.body, re.M))
        numbered = [*self.evidence.findings, *(withdrawn for withdrawn in self.evidence.withdrawn if isinstance(withdrawn, Finding))]
        ids = {finding.id for finding in numbered if f"findings {finding.page}" in blocks}
        mechanism = self.evidence.mechanisms.get(PurePosixPath(page.slug).stem)
        if mechanism and mechanism.pairwise and page.slug.startswith("mechanisms/"):
            ids.add(BETWEEN)
        if mechanism and "evidence" in blocks:
            ids |= {fact.id for fact in mechanism.facts}
        return ids


def _written_ids(page: Page) -> set[str]:
    text = "\n".join(line for _, line in prose_lines(page))
    explicit = {heading.id or slugify(shown(heading.text), "-") for heading in page.headings}
    return explicit | {name for pair in _ID.findall(text) for name in pair if name}


def of_data(function: Callable[Concatenate[Project, P], T]) -> Callable[Concatenate[Project, P], T]:
    """Remember what a function makes of data/ and the settings alone, until a file outside docs/ changes."""

    @wraps(function)
    def remembered(project: Project, /, *arguments: P.args, **options: P.kwargs) -> T:
        return project.made((function, *arguments), lambda: function(project, *arguments, **options))

    return remembered
