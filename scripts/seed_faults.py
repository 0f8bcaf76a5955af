#!/usr/bin/env python3
"""Try the content lint: plant known faults, one at a time, into a copy of docs/ and data/, and say which are found.

Prints caught, missed, and errors on the clean copy (false alarms, or real faults to mend first). --list names the
faults. Exit code 0: all caught and no error on the clean copy; 1: some missed, or errors; 2: could not run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from lint.faults import FAULTS
from lint.project import Project
from lint.registry import discover
from lint.run import run
from lint.seeding import Copy, sow
from report import CLEAN, FOUND, stop


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project (default: this folder)")
    parser.add_argument("--rule", metavar="RULE", help="only the faults that this rule must find")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--list", action="store_true", help="list the faults")
    options = parser.parse_args(arguments)
    faults = [fault for fault in FAULTS if options.rule in (None, fault.rule)]
    if not faults:
        stop(f"no fault for the rule {options.rule!r}; --list shows them")
    if options.list:
        print("\n".join(f"{fault.rule:24} {fault.name}" for fault in faults))
        return CLEAN
    started, project = time.perf_counter(), Project(options.root.resolve())
    if not any(project.pages.values()):
        stop(f"no page under {options.root / 'docs'}/<locale>; is --root the project?")
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy.of(project, Path(folder))
        usual = [rule for rule in discover().values() if not rule.optional]
        errors = [issue for issue in run(copy.project, usual) if issue.severity == "error"]
        outcomes = list(sow(copy, faults))
    missed = [outcome for outcome in outcomes if not outcome.caught]
    if options.json:
        body = {
            "caught": len(outcomes) - len(missed),
            "missed": [{"rule": one.fault.rule, "fault": one.fault.name, "no_place": one.no_place} for one in missed],
            "errors_on_clean_copy": [str(issue) for issue in errors],
        }
        print(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        for outcome in missed:
            print(f"missed: {outcome.fault.rule}: {outcome.fault.name}" + (f" ({outcome.no_place})" if outcome.no_place else ""))
        for issue in errors:
            print(f"error on the clean copy: {issue}")
        counts = f"{len(outcomes)} fault(s): {len(outcomes) - len(missed)} caught, {len(missed)} missed"
        print(f"{counts}; {len(errors)} error(s) on the clean copy; {time.perf_counter() - started:.1f} s")
    return FOUND if missed or errors else CLEAN


if __name__ == "__main__":
    sys.exit(main())
