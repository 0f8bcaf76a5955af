"""Measure what a maintainer waits for, in seconds, and print it as JSON.

The full build, lint and link check, the first page of `serve` and how long an edit takes to show; and whether ProperDocs,
which keeps MkDocs 1.x alive, builds the same pages in its place (where it can be installed). What a reader waits for has
budgets in tests/browser (weight, search, tasks). Times depend on the machine. Needs a built site (make build).
"""

import argparse
import json
import os
import statistics
import tempfile
from pathlib import Path

from benchmarks import drop_in, maintainer
from scripts.base.command import CLEAN


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--runs", type=int, default=3, help="runs of each timed command; the median is printed (default 3)")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 measured."""
    root: Path = options.root
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        built = str(folder / "built")
        timed = {"build_s": ("build", "--site", built), "lint_s": ("lint",), "link_check_s": ("links",)}
        result = {
            key: round(statistics.median(maintainer.command(root, *words) for _ in range(options.runs)), 2) for key, words in timed.items()
        }
        found = {"cores": os.cpu_count(), **result, "reload": maintainer.reload(root, folder), "drop_in": drop_in.compare(root, folder)}
    print(json.dumps(found, indent=1))
    return CLEAN
