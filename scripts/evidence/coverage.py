"""Count what became of every statement that was gathered: on a page, left out with a reason, or lost.

data/research.lock lists the ids of all statements of the evidence of November 2026, one subject a line; an id keeps
its name from there to the page. data/left-out.yml says why one is not shown.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.evidence.load import Evidence, EvidenceError, load, read_yaml


@dataclass
class Coverage:
    """What became of the ids of one subject."""

    subject: str
    shown: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def read_lock(path: Path) -> dict[str, list[str]]:
    """Return ids by subject. Raises EvidenceError where the file is missing or a line has no tab."""
    if not path.is_file():
        raise EvidenceError(f"{path}: no such file")
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            subject, tab, ids = line.partition("\t")
            if not tab:
                raise EvidenceError(f"{path}:{number}: write the subject, a tab, and the ids")
            found[subject] = ids.split()
    return found


def shown(evidence: Evidence) -> set[str]:
    """Return every id that stands on a page, by itself or as a part of a finding or recommendation."""
    ids = {*evidence.facts, *evidence.timeline, *(term.id for term in evidence.terms)}
    ids.update(name for finding in evidence.findings for name in finding.research)
    ids.update(name for recommendation in evidence.recommendations for name in recommendation.research)
    return ids


def _left_out(root: Path) -> list[dict[str, Any]]:
    path = root / "data" / "left-out.yml"
    return read_yaml(path) or [] if path.is_file() else []


def coverage(root: Path) -> list[Coverage]:
    """Return what became of each subject's ids. Raises EvidenceError."""
    on_pages = shown(load(root))
    reasons = {entry["id"] for entry in _left_out(root) if entry.get("reason")}
    found = []
    for subject, ids in read_lock(root / "data" / "research.lock").items():
        one = Coverage(subject)
        for name in ids:
            (one.shown if name in on_pages else one.left_out if name in reasons else one.lost).append(name)
        found.append(one)
    return found


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add no option."""


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 nothing is lost, 1 something is, 2 could not run."""
    try:
        found = coverage(options.root)
    except EvidenceError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{'subject':40} {'gathered':>9} {'shown':>6} {'left out':>9} {'lost':>5}")
    rows = [*found, Coverage("all", *([i for one in found for i in getattr(one, name)] for name in ("shown", "left_out", "lost")))]
    for one in rows:
        total = len(one.shown) + len(one.left_out) + len(one.lost)
        print(f"{one.subject:40} {total:9} {len(one.shown):6} {len(one.left_out):9} {len(one.lost):5}")
    lost = rows[-1].lost
    if lost:
        print(f"Lost: {', '.join(lost)}\nShow them (same id), or give a reason in data/left-out.yml.", file=sys.stderr)
    return 1 if lost else 0
