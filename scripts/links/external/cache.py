"""Good answers, kept on disk, so that the next run asks only for what is old or failed."""

from __future__ import annotations

import json
import os
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from links.external.outcome import Outcome

VERSION = 1
KEPT = ("ok", "moved")  # what failed is asked for again


class Cache:
    """A JSON file of outcomes by address, with the time of each. Without a file it keeps nothing."""

    def __init__(self, file: Path | None, max_age_days: float) -> None:
        self.file = file
        self.oldest = time.time() - max_age_days * 86_400
        self.entries: dict[str, dict] = {}
        self.problem = ""  # why a file could not be used, for the log
        if file and file.exists():
            try:
                self.entries = _entries(json.loads(file.read_text(encoding="utf-8")))
            except (OSError, ValueError) as error:
                self.problem = f"{file} is not a usable cache ({error}); starting a new one"

    def get(self, url: str) -> Outcome | None:
        """The outcome of an address, if it is young enough."""
        entry = self.entries.get(url)
        if entry is None or entry["at"] <= self.oldest:
            return None
        return Outcome(entry["kind"], entry["status"], entry["detail"], entry["new"])

    def put(self, url: str, outcome: Outcome) -> None:
        """Keep a good answer; forget the address where the answer is bad."""
        if outcome.kind in KEPT:
            self.entries[url] = {"at": int(time.time()), **asdict(outcome)}
        else:
            self.entries.pop(url, None)

    def save(self, urls: set[str]) -> None:
        """Write the entries of these addresses, whole or not at all."""
        if not self.file:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        body = {"version": VERSION, "checked": {url: self.entries[url] for url in sorted(urls & self.entries.keys())}}
        handle, name = tempfile.mkstemp(dir=self.file.parent, prefix=self.file.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(body, out, ensure_ascii=False, indent=1)
            os.replace(name, self.file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _entries(body: object) -> dict[str, dict]:
    if not isinstance(body, dict) or body.get("version") != VERSION or not isinstance(body.get("checked"), dict):
        raise ValueError(f"not version {VERSION}")
    keys = {"at", "kind", "status", "detail", "new"}
    return {url: entry for url, entry in body["checked"].items() if isinstance(entry, dict) and keys <= entry.keys()}
