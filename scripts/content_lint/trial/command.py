"""Try the content lint: plant known faults, one at a time, into a copy of docs/ and data/, and say which are found.

Prints caught, missed, and errors on the clean copy (false alarms, or real faults to mend first). --list names the
faults. Exit code 0: all caught and no error on the clean copy; 1: some missed, or errors; 2: could not run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run as run_rules
from scripts.content_lint.trial.faults import FAULTS
from scripts.content_lint.trial.seeding import Copy, sow
from scripts.kit.command import CLEAN, FOUND, stop


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--rule", metavar="RULE", help="only the faults that this rule must find")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--list", action="store_true", help="list the faults")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 all caught and no error on the clean copy, 1 some missed or errors, 2 could not run."""
    faults = [fault for fault in FAULTS if options.rule in (None, fault.rule)]
    if not faults:
        stop(f"no fault for the rule {options.rule!r}; --list shows them")
    if options.list:
        print("\n".join(f"{fault.rule:24} {fault.name}" for fault in faults))
        return CLEAN
    started, project = time.perf_counter(), Project(options.root)
    if not any(project.pages.values()):
        stop(f"no page under {options.root / 'docs'}/<locale>; is --root the project?")
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy.of(project, Path(folder))
        usual = [rule for rule in discover().values() if not rule.optional]
        errors = [issue for issue in run_rules(copy.project, usual) if issue.severity == "error"]
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
