"""Try the content lint: plant known faults, one at a time, into a copy of the project, and say which are found.

Prints caught and missed by class, and errors on the clean copy (false alarms, or real faults to mend first). --list names
the faults. Faults of a rule ask that rule; --editors plants those that editors made, and asks all rules. --random plants
mistakes at random places instead, and names the classes that no check can see, with the reason. Exit code 0: all caught
(that can be) and no error on the clean copy; 1: some missed, or errors; 2: could not run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from scripts.base.command import CLEAN, FOUND, stop
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.run import run as run_rules
from tests.support.trial.faults import FAULTS
from tests.support.trial.mutations import CLASSES, planted
from tests.support.trial.seeding import Copy, sow


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
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
    faults = [fault for fault in FAULTS if fault.any_rule == options.editors and options.rule in (None, fault.kind)]
    if not faults:
        stop(f"no fault for the rule {options.rule!r}; --list shows them")
    if options.list:
        print("\n".join(f"{fault.kind:24} {fault.name}" for fault in faults))
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
    seed, project = options.seed if options.seed is not None else Random().randrange(10**6), Project(options.root)
    found = planted(project, seed, options.random)
    for one in CLASSES:
        why = f"  cannot be seen: {one.open}" if one.open else ""
        print(f"{found.seen[one.name]:4} of {found.planted[one.name]:3}  {one.name}{why}")
    closed = [one.name for one in CLASSES if not one.open]
    missed = [told for told in found.missed if told[0] in closed]
    for name, text in missed:
        print(f"missed: {name}: {text}")
    count, seen = (sum(counts[name] for name in closed) for counts in (found.planted, found.seen))
    print(f"seed {seed}: {seen} of {count} mistakes seen, of the classes that can be")
    return FOUND if missed else CLEAN
