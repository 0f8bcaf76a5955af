"""Build again what an edit touches: first the language that is looked at, then the others behind it.

A further edit supersedes what has not been put in place yet. A fault is printed, and the old pages stay.
"""

import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from scripts.base import locales
from scripts.base.catalogs import CatalogError
from scripts.base.sources import SourceError
from scripts.build.site import Build, BuildError, Plan
from scripts.build.workers import Workers
from scripts.evidence.load import EvidenceError

WATCHED = ("docs", "data", "locale", "overrides", "mkdocs.yml")
FAULTS = (BuildError, EvidenceError, CatalogError, SourceError, OSError)


class Rebuilder:
    """Keeps the site of a plan up to date."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.workers = Workers(plan.languages, own=True)
        self._behind = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1))  # one core is for the next edit
        self._turn = 0  # number of the last edit; what was begun for one before it is dropped
        self._placing = threading.Lock()  # held while a build takes the site's place, and while `_turn` changes
        self._outdated: set[str] = set()  # languages that the site has older than their sources
        self._unindexed = set(plan.languages)  # languages of which no build of this server made the search index yet
        self._seen = self._state()

    def first_build(self) -> float:
        """Build the first language, its search index and the open data; return the seconds. Raises as `Build` does."""
        first = self.plan.languages[0]
        seconds = Build(replace(self.plan, languages=(first,)), self.workers).run()
        self._unindexed.discard(first)
        self._outdated = set(self.plan.languages[1:])
        return seconds

    def build_others(self, placed: Callable[[str], None]) -> None:
        """Build the other languages for the first time, in threads, on all cores; `placed` is called with each that is in place."""
        first_builds = ThreadPoolExecutor(os.cpu_count() or 1)
        for code in self.plan.languages[1:]:
            first_builds.submit(self._follow, code, self._turn, placed)
        first_builds.shutdown(wait=False)

    def rebuild(self, looked_at: str, placed: Callable[[str], None]) -> None:
        """Build what was touched since the last call; return when the language that is looked at is in place.

        The others follow in threads; `placed` is called with each that is in place.
        """
        turn = self._next_turn()
        self._outdated |= self._touched()
        waiting = sorted((code for code in self.plan.languages if code in self._outdated), key=lambda code: code != looked_at)
        if waiting and self._build(waiting[0], turn):
            for code in waiting[1:]:
                self._behind.submit(self._follow, code, turn, placed)

    def stop(self) -> None:
        """Drop what is being built and end all processes."""
        self._next_turn()
        self.workers.stop(at_once=True)
        self._behind.shutdown(cancel_futures=True)

    def _next_turn(self) -> int:
        with self._placing:
            self._turn += 1
            return self._turn

    def _follow(self, code: str, turn: int, placed: Callable[[str], None]) -> None:
        if turn == self._turn and self._build(code, turn):
            placed(code)

    def _build(self, code: str, turn: int) -> bool:
        """Build a language and put it in place, unless there was another edit meanwhile; whether it is in place."""
        start, first = time.perf_counter(), code in self._unindexed
        try:
            with Build(replace(self.plan, languages=(code,), complete=first, quiet=True), self.workers) as build:
                build.build_languages()
                with self._placing:
                    if turn != self._turn:
                        return False
                    build.put_in_place()
                    self._outdated.discard(code)
                    self._unindexed.discard(code)
        except Exception as error:  # of whatever kind: the server must go on
            if turn == self._turn:
                _tell(error, code)
            return False
        print(f"{code} {'built' if first else 'rebuilt'} in {time.perf_counter() - start:.1f} s", file=sys.stderr, flush=True)
        return True

    def _state(self) -> dict[Path, float]:
        files = [path for name in WATCHED for path in [self.plan.root / name, *(self.plan.root / name).rglob("*")] if path.is_file()]
        return {path: path.stat().st_mtime for path in files}

    def _touched(self) -> set[str]:
        """Return the languages that the edits since the last call concern."""
        state = self._state()
        changed = {path for path in state.keys() | self._seen.keys() if state.get(path) != self._seen.get(path)}
        self._seen = state
        touched: set[str] = set()
        for path in changed:
            folder, language, *_ = (*path.relative_to(self.plan.root).parts, "")
            own = folder == "docs" and language in locales.LOCALES[1:]
            touched.update([language] if own else self.plan.languages)
        return touched


def _tell(error: Exception, code: str) -> None:
    if isinstance(error, FAULTS):
        print(error, file=sys.stderr)
    else:  # a fault of the code
        traceback.print_exception(error)
    print(f"The pages of {code} that are shown are those before this edit.", file=sys.stderr, flush=True)
