"""Good answers, kept on disk, so that the next run asks only for what is old or failed."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.link_check.external.outcome import Outcome

VERSION = 2
EVERY = 5  # seconds between two savings of a run, which may be broken off at any moment
KEPT = ("ok", "moved")  # what failed is asked for again


class Cache:
    """A JSON file of outcomes by address, with the time of each. Without a file it keeps nothing."""

    def __init__(self, file: Path | None, max_age_days: float) -> None:
        self.file = file
        self.oldest = time.time() - max_age_days * 86_400
        self.entries: dict[str, dict[str, Any]] = {}
        self.saved = time.monotonic()
        self.problem = ""  # why a file could not be used, for the log
        if file and file.exists():
            try:
                self.entries = _entries(json.loads(file.read_text(encoding="utf-8")))
            except (OSError, ValueError) as error:
                self.problem = f"{file} is not a usable cache ({error}); starting a new one"

    def get(self, url: str, fragments: frozenset[str] = frozenset()) -> Outcome | None:
        """The outcome of an address, if it is young enough and the same fragments were looked for."""
        entry = self.entries.get(url)
        if entry is None or entry["at"] <= self.oldest or not fragments <= set(entry["fragments"]):
            return None
        missing = tuple(name for name in entry["missing"] if name in fragments)
        return Outcome(entry["kind"], entry["status"], entry["detail"], entry["new"], missing, entry["secure"])

    def put(self, url: str, outcome: Outcome, fragments: frozenset[str] = frozenset()) -> None:
        """Keep a good answer; forget the address where the answer is bad."""
        if outcome.kind in KEPT:
            self.entries[url] = {"at": int(time.time()), "fragments": sorted(fragments), **asdict(outcome)}
        else:
            self.entries.pop(url, None)

    def save_now_and_then(self, urls: set[str]) -> None:
        """Write the entries of these addresses, unless that was done a moment ago."""
        if time.monotonic() - self.saved >= EVERY:
            self.save(urls)

    def save(self, urls: set[str]) -> None:
        """Write the entries of these addresses, whole or not at all, even if the process is killed or the power fails."""
        if not self.file:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        body = {"version": VERSION, "checked": {url: self.entries[url] for url in sorted(urls & self.entries.keys())}}
        part = self.file.with_name(self.file.name + ".part")  # one name: what a killed run left is written over
        with part.open("w", encoding="utf-8") as out:
            json.dump(body, out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self.file)
        self.saved = time.monotonic()


def _entries(body: object) -> dict[str, dict[str, Any]]:
    if not isinstance(body, dict) or body.get("version") != VERSION or not isinstance(body.get("checked"), dict):
        raise ValueError(f"not version {VERSION}")
    keys = {"at", "kind", "status", "detail", "new", "missing", "secure", "fragments"}
    return {url: entry for url, entry in body["checked"].items() if isinstance(entry, dict) and keys <= entry.keys()}
