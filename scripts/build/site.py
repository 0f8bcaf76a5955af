"""Build the whole site, step by step: languages, kept languages, root pages, index, data, packs, swap.

A process a language runs MkDocs. Everything is written beside the site and takes its place in the last step, so that
a fault leaves the old site as it was.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
from concurrent.futures import Future, as_completed, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

from scripts.base import locales
from scripts.base.catalogs import translator
from scripts.base.sources import check_sources
from scripts.build.feed import feeds
from scripts.build.fingerprint import LostAsset, hash_assets
from scripts.build.for_others import LICENCES, SECURITY, licences, security_txt
from scripts.build.offline import PackError
from scripts.build.offline.packs import make_packs, name_packs
from scripts.build.opensearch import description, manifest
from scripts.build.pictures import unpack_pictures
from scripts.build.place import PREFIX, Place
from scripts.build.root_pages import assemble, data_index, write
from scripts.build.workers import Workers, interrupted, undisturbed
from scripts.evidence.load import Evidence, load_redirects
from scripts.evidence.unchanged import load_if_changed
from scripts.exports.files import files as data_files
from scripts.exports.files import version
from scripts.exports.workbook import all_tables, workbook
from scripts.pages.unsafe_sources import of_project
from scripts.search.index import write_index

DEFAULT_URL = "http://127.0.0.1:8000/"


class BuildError(Exception):
    """The site could not be built. The text says where and why."""


@dataclass(frozen=True)
class Plan:
    """What to build, and where to."""

    root: Path  # the project
    site: Path  # the folder to write; it may hold the site of a build before
    languages: tuple[str, ...] = locales.LOCALES  # the others keep what `site` has of them
    site_url: str = DEFAULT_URL
    complete: bool = True  # search index and open data are made again; else `site` keeps them
    hashed: bool = False  # names by content, as a host wants them; editing goes without
    packs: bool = False  # what readers take along is made too
    quiet: bool = False

    @property
    def base(self) -> str:
        """The site's address with a slash at its end."""
        return self.site_url.rstrip("/") + "/"


class Build:
    """One build. As a context it holds the folder that the new site grows in.

    Raises SourceError, EvidenceError, CatalogError or BuildError at once, where the sources cannot be read or hold what no
    page may: one clear message before each process says the same.
    """

    def __init__(self, plan: Plan, workers: Workers) -> None:
        self.plan, self.workers = plan, workers
        check_sources(plan.root)
        if plan.complete:
            _ = self.evidence  # its faults are told at once; else while the languages are built
        self.redirects = load_redirects(plan.root)
        self.words = {code: translator(plan.root, code) for code in plan.languages}
        if unsafe := list(of_project(plan.root)):
            raise BuildError("\n".join(unsafe))
        self._jobs: list[Future[Any]] = []  # what the workers do for it
        self._end = ExitStack()

    @cached_property
    def evidence(self) -> Evidence:
        """The content of `data/`."""
        return load_if_changed(self.plan.root)

    def __enter__(self) -> Build:
        self.plan.site.parent.mkdir(parents=True, exist_ok=True)
        place = Place(self.plan.site)
        place.clear_dead_builds()
        self._folder = tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", dir=place.beside, ignore_cleanup_errors=True)
        self.new = Path(self._folder.name) / "site"
        self.new.mkdir()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._end:
            self._end.enter_context(undisturbed())
            if interrupted(kind):
                self.workers.stop(at_once=True)  # they would go on writing into the folder
            elif error:
                wait([job for job in self._jobs if not job.cancel()])  # so would those that know nothing of another's fault
            if self.plan.quiet and not error:  # of a server: removing the old pages takes seconds, and an edit is to be shown
                threading.Thread(target=self._folder.cleanup).start()
            else:
                self._folder.cleanup()

    def run(self) -> float:
        """Return every step; return the seconds they took. Raises BuildError."""
        start = time.perf_counter()
        with self:
            self.build_languages()
            self.put_in_place()
        return time.perf_counter() - start

    def put_in_place(self) -> None:
        """Do every step after the languages. Another build at the same time waits until it returns."""
        place = Place(self.plan.site)
        with place.locked():
            built = self.keep_languages()
            self.add_root_pages(built)
            if self.plan.complete:
                self.add_index()
                self.add_data(built)
            else:
                self.keep("search", "data")
            if self.plan.hashed:
                self.name_by_content()
            if self.plan.packs:
                self.add_packs()
            self._end.enter_context(undisturbed())
            place.swap(self.new)

    def build_languages(self) -> None:
        """Build the chosen languages, each in its process, and what lies beside its pages. Raises BuildError that names every fault."""
        plan = self.plan
        self._jobs = jobs = [self.workers.build(code, plan.root, self.new / code, plan.base) for code in plan.languages]
        _ = self.evidence  # its faults are told once, not by each language
        faults = []
        for done, job in enumerate(as_completed(jobs), 1):
            try:
                result = job.result()
            except BrokenProcessPool as error:
                raise BuildError("a process that built a language was ended from outside: too little memory? Run it again") from error
            self._say(f"[{done}/{len(jobs)}] {result.locale}: {'failed' if result.fault else f'built in {result.seconds:.1f} s'}")
            if result.fault:
                faults.append(f"{result.locale}: {result.fault}")
        if faults:
            raise BuildError("\n".join(faults))
        for code, words in self.words.items():
            for path, text in feeds(self.evidence, plan.base, words).items():
                write(self.new / code / path, text)
            write(self.new / code / "opensearch.xml", description(plan.base, words))
            write(self.new / code / "manifest.webmanifest", manifest(words))

    def keep_languages(self) -> tuple[str, ...]:
        """Take over from the old site the languages that were not chosen; return all that the new one has."""
        others = [code for code in locales.LOCALES if code not in self.plan.languages]
        kept = [code for code in others if (self.plan.site / code / "index.html").is_file()]
        self.keep(*kept)
        if self.plan.complete:
            self.keep(*(f"search/{code}" for code in kept))
        return tuple(code for code in locales.LOCALES if code in (*self.plan.languages, *kept)) if kept else self.plan.languages

    def keep(self, *names: str) -> None:
        """Take over folders of the old site; their files are links to the old ones."""
        for name in names:
            if (self.plan.site / name).is_dir():
                shutil.copytree(self.plan.site / name, self.new / name, copy_function=_link)

    def add_root_pages(self, built: tuple[str, ...]) -> None:
        """Write what belongs to all languages: chooser, 404 page, redirects, sitemaps, robots.txt, licences."""
        assemble(self.plan.root, self.new, built, self.plan.base, self.redirects)
        write(self.new / LICENCES, licences())
        if repository := os.environ.get("REPO_URL"):
            write(self.new / SECURITY, security_txt(self.evidence, self.plan.base, repository))

    def add_index(self) -> None:
        """Write the search index of each chosen language, from its built pages."""
        write_index(self.plan.root, self.new, self.plan.languages, self.evidence)

    def add_data(self, built: tuple[str, ...]) -> None:
        """Write the open data and the page that lists it."""
        root, base, number = self.plan.root, self.plan.base, version(self.plan.root, self.evidence)
        books = {f"countries-{code}.xlsx": workbook(self.evidence, translator(root, code), base, number) for code in built}
        books["tables.xlsx"] = all_tables(self.evidence, translator(root, locales.SOURCE), base, number)
        files = data_files(root, self.evidence, base, books)
        (self.new / "data").mkdir()
        for name, content in files.items():
            (self.new / "data" / name).write_bytes(content)
        write(self.new / "data" / "index.html", data_index(self.plan.root, built, sorted(files)))

    def name_by_content(self) -> None:
        """Give scripts, styles and indexes names that change with what they hold. Raises BuildError."""
        try:
            unpack_pictures(self.new)
            hash_assets(self.new)
        except LostAsset as error:
            raise BuildError(str(error)) from error

    def add_packs(self) -> None:
        """Write the offline pack and handbook of each built language, and link them on its pages. Raise BuildError."""
        self.keep("packs")
        plan = self.plan
        self._jobs = jobs = [self.workers.run(code, make_packs, plan.root, self.new, code, plan.base) for code in plan.languages]
        for job in jobs:
            try:
                job.result()
            except PackError as error:
                raise BuildError(str(error)) from error
        for code, words in self.words.items():
            name_packs(plan.root, self.new, code, words.gettext)

    def _say(self, text: str) -> None:
        if not self.plan.quiet:
            print(text, file=sys.stderr, flush=True)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # somebody else's file, or a file system without links
        shutil.copy2(source, target)


def build_site(plan: Plan) -> float:
    """Build the site once; return the seconds. Raises BuildError, EvidenceError, CatalogError or OSError (no space, no right)."""
    with Workers(plan.languages) as workers:
        return Build(plan, workers).run()
