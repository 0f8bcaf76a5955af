"""Good answers, kept on disk, so that the next run asks only for what is old or failed."""

import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.link_check.external.outcome import Outcome

VERSION = 3  # another number where an answer that passed would now be a fault: all are asked again
EVERY = 5  # seconds between two savings of a run, which may be broken off at any moment
KEYS = {"at", "kind", "status", "detail", "new", "missing", "fragments"}  # of an entry


class NoCache(Exception):
    """The cache cannot be written; the text says why."""


class Cache:
    """A JSON file of outcomes by address, with the time of each. Without a file it keeps nothing."""

    def __init__(self, file: Path | None, days: float = 7) -> None:
        self.file = file
        self.oldest = time.time() - days * 86_400
        self.entries: dict[str, dict[str, Any]] = {}
        self.saved = time.monotonic()
        self.problem = ""  # why a file could not be used, for the log
        try:
            body = json.loads(file.read_text(encoding="utf-8")) if file and file.exists() else {"version": VERSION, "checked": {}}
            if not isinstance(body, dict) or body.get("version") != VERSION or not isinstance(body.get("checked"), dict):
                raise ValueError(f"not version {VERSION}")
            self.entries = {url: entry for url, entry in body["checked"].items() if _is_entry(entry)}
        except (OSError, ValueError, RecursionError) as error:
            self.problem = f"{file} is not a usable cache ({error}); starting a new one"

    def prepare(self) -> None:
        """Check that the file can be written, before hours of requests. Raise NoCache."""
        before, self.problem = self.problem, ""
        self.save(set(self.entries))
        if self.problem:
            raise NoCache(f"{self.problem}; give another --cache")
        self.problem = before

    def get(self, url: str, fragments: frozenset[str] = frozenset()) -> Outcome | None:
        """Return the outcome of an address, if it is young enough and the same fragments were looked for."""
        entry = self.entries.get(url)
        if entry is None or entry["at"] <= self.oldest or not fragments <= set(entry["fragments"]):
            return None
        missing = tuple(name for name in entry["missing"] if name in fragments)
        return Outcome(entry["kind"], entry["status"], entry["detail"], entry["new"], missing)

    def put(self, url: str, outcome: Outcome, fragments: frozenset[str] = frozenset()) -> None:
        """Keep a good answer; forget the address where the answer is bad, so that it is asked for again."""
        self.entries.pop(url, None)
        if outcome.answered:
            self.entries[url] = {"at": int(time.time()), "fragments": sorted(fragments), **asdict(outcome)}

    def save_now_and_then(self, urls: set[str]) -> None:
        """Write the entries of these addresses, unless that was done a moment ago."""
        if time.monotonic() - self.saved >= EVERY:
            self.save(urls)

    def save(self, urls: set[str]) -> None:
        """Write the entries of these addresses, whole or not at all, even if the process is killed or the power fails."""
        if not self.file:
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part = self._part(self.file)  # one name: what a killed run left is written over
            with part.open("w", encoding="utf-8") as out:
                kept = {url: self.entries[url] for url in sorted(urls & self.entries.keys())}
                json.dump({"version": VERSION, "checked": kept}, out, ensure_ascii=False, indent=0)
                out.flush()
                os.fsync(out.fileno())
            part.replace(self.file)
        except OSError as error:  # a full disk must not cost what was learnt
            self.problem = f"{self.file}: cannot be written ({error.strerror}); the answers are not kept"
        self.saved = time.monotonic()

    @staticmethod
    def _part(file: Path) -> Path:
        return file.with_name(file.name + ".part")


def _is_entry(entry: object) -> bool:
    """Return whether an entry can be read, and is of no later day: it would never be asked for again."""
    return isinstance(entry, dict) and entry.keys() >= KEYS and isinstance(entry["at"], int | float) and entry["at"] <= time.time()
