"""Try the content lint: plant known faults, one at a time, into a copy of the project, and say which are found.

Prints caught and missed by class, and errors on the clean copy (false alarms, or real faults to mend first). --list names
the faults. Faults of a rule ask that rule; --editors plants those that editors made, and asks all rules. --random plants
mistakes at random places instead. Exit code 0: all caught (that can be) and no error on the clean copy; 1: some missed, or
errors; 2: could not run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from scripts.base.command import CLEAN, FOUND, Command, start, stop
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run as run_rules
from tests.support.faults import ProjectCopy, faults, run_faults
from tests.support.mutations import CLASSES, planted

COMMANDS = {"seed_faults": Command("tests.support.seed_faults", "plant known faults and say which the lint finds")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--rule", metavar="RULE", help="only the faults that this rule must find")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="plant N mistakes of each class at random places")
    parser.add_argument("--seed", type=int, default=None, metavar="SEED", help="repeat the places of an earlier run")
    parser.add_argument("--editors", action="store_true", help="plant the faults that editors made, and run all rules (slow)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--list", action="store_true", help="list the faults")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 all caught and no error on the clean copy, 1 some missed or errors, 2 could not run."""
    if options.random:
        return _random(options)
    chosen = [fault for fault in faults() if fault.any_rule == options.editors and options.rule in (None, fault.kind)]
    if not chosen:
        stop(f"no fault for the rule {options.rule!r}; --list shows them")
    if options.list:
        print("\n".join(f"{fault.kind:24} {fault.name}" for fault in chosen))
        return CLEAN
    started, project = time.perf_counter(), Project(options.root)
    if not any(project.pages.values()):
        stop(f"no page under {options.root / 'docs'}/<locale>; is --root the project?")
    with tempfile.TemporaryDirectory() as folder:
        copy = ProjectCopy.of(project, Path(folder))
        usual = [rule for rule in discover().values() if not rule.optional]
        errors = [issue for issue in run_rules(copy.project, usual) if issue.severity == "error"]
        outcomes = list(run_faults(copy, chosen))
    missed = [outcome for outcome in outcomes if not outcome.caught]
    if options.json:
        body = {
            "caught": len(outcomes) - len(missed),
            "missed": [{"rule": one.fault.kind, "fault": one.fault.name, "no_place": one.no_place} for one in missed],
            "errors_on_clean_copy": [str(issue) for issue in errors],
        }
        print(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        for outcome in missed:
            why = outcome.no_place or outcome.fault.open
            print(f"missed: {outcome.fault.kind}: {outcome.fault.name}" + (f" ({why})" if why else ""))
        for issue in errors:
            print(f"error on the clean copy: {issue}")
        for kind, count in Counter(one.fault.kind for one in outcomes).items() if options.editors else ():
            print(f"{sum(one.caught for one in outcomes if one.fault.kind == kind):4} of {count:3}  {kind}")
        counts = f"{len(outcomes)} fault(s): {len(outcomes) - len(missed)} caught, {len(missed)} missed"
        print(f"{counts}; {len(errors)} error(s) on the clean copy; {time.perf_counter() - started:.1f} s")
    return FOUND if errors or any(not outcome.fault.open for outcome in missed) else CLEAN


def _random(options: argparse.Namespace) -> int:
    seed = options.seed if options.seed is not None else Random().randrange(10**6)
    recall = planted(Project(options.root), seed, options.random)
    for one in CLASSES:
        print(f"{recall.seen[one.name]:4} of {recall.planted[one.name]:3}  {one.name}")
    for name, text in recall.missed:
        print(f"missed: {name}: {text}")
    print(f"seed {seed}: {recall.seen.total()} of {recall.planted.total()} mistakes seen")
    return FOUND if recall.missed else CLEAN


def main(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code."""
    return start(COMMANDS, ["seed_faults", *arguments], "tests.support")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
