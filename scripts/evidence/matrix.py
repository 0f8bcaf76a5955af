"""Count the State matrix: what is known of each Member State's side of the four instruments, field by field.

A row a Member State and instrument that applies. A cell is known where it has a value with what it rests on; a row is
complete where receiver, decider, language and limit are known. Where national law is silent, the limit of EU law is
shown as such on the pages and does not count here.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.base.command import CLEAN, stop
from scripts.evidence.cells import INSTRUMENTS
from scripts.evidence.load import Evidence, EvidenceError, load
from scripts.evidence.models import Instrument
from scripts.evidence.tally import members
from scripts.evidence.verdicts import known

FIELDS = ("since", "receiving", "deciding", "languages", "deadline", "requirements", "outgoing")  # those of the count of November 2026
MORE = ("breach",)
COMPLETE = ("receiving", "deciding", "languages", "deadline")


def rows(evidence: Evidence) -> Iterator[tuple[str, str, Instrument]]:
    """Member State, instrument and what is known of it, for each pair that applies."""
    for country in sorted(members(evidence.countries.values()), key=lambda country: country.code):
        for key in INSTRUMENTS:
            item = country.instruments.get(key)
            if item and item.applies:
                yield country.code, key, item


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """The command has no options of its own."""


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 counted, 2 could not run."""
    root: Path = options.root
    try:
        found = list(rows(load(root)))
    except EvidenceError as error:
        stop(str(error))
    print(f"{len(found)} pairs of Member State and instrument that apply")
    print(f"{'field':14}" + "".join(f"{key:>28}" for key in INSTRUMENTS) + f"{'all':>8}")
    totals: Counter[str] = Counter()
    for field in (*FIELDS, *MORE):
        counts = [sum(known(item, field) for _, key, item in found if key == instrument) for instrument in INSTRUMENTS]
        totals[field] = sum(counts)
        print(f"{field:14}" + "".join(f"{count:>28}" for count in counts) + f"{totals[field]:>8}")
    cells = sum(totals[field] for field in FIELDS)
    complete = [(code, key) for code, key, item in found if all(known(item, field) for field in COMPLETE)]
    print(f"cells known: {cells} of {len(FIELDS) * 27 * len(INSTRUMENTS)} (breach apart); rows complete: {len(complete)} of {len(found)}")
    for code in sorted({code for code, _, _ in found}):
        lacking = [
            f"{key}: {', '.join(fields)}"
            for state, key, item in found
            if state == code and (fields := [field for field in COMPLETE if not known(item, field)])
        ]
        if lacking:
            print(f"  {code} lacks " + "; ".join(lacking))
    return CLEAN
