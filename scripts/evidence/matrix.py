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
VALUES = ("status", "since", "receiving", "deciding", "languages_note", "deadline", "requirements", "outgoing", "breach")
AGES = ("2020 or later", "2019 or older", "promulgated", "undated")
COMPLETE = ("receiving", "deciding", "languages", "deadline")


def rows(evidence: Evidence) -> Iterator[tuple[str, str, Instrument]]:
    """Yield Member State, instrument and what is known of it, for each pair that applies."""
    for country in sorted(members(evidence.countries.values()), key=lambda country: country.code):
        for key in INSTRUMENTS:
            item = country.instruments.get(key)
            if item and item.applies:
                yield country.code, key, item


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add no option."""


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 counted, 2 could not run."""
    root: Path = options.root
    try:
        evidence = load(root)
    except EvidenceError as error:
        stop(str(error))
    found = list(rows(evidence))
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
    for line in _by_age(evidence):
        print(line)
    for code in sorted({code for code, _, _ in found}):
        lacking = [
            f"{key}: {', '.join(fields)}"
            for state, key, item in found
            if state == code and (fields := [field for field in COMPLETE if not known(item, field)])
        ]
        if lacking:
            print(f"  {code} lacks " + "; ".join(lacking))
    return CLEAN


def _by_age(evidence: Evidence) -> Iterator[str]:
    """Yield how many references to national acts in the countries' data rest on which text, in all and by State."""
    by_state: dict[str, Counter[str]] = {}
    for code, country in evidence.countries.items():
        items = [*country.all_facts, *country.authorities, *country.measures, *(value for value in country.glance.values() if value)]
        parts = [part for one in country.instruments.values() for part in (getattr(one, field, None) for field in VALUES) if part]
        named = [law for item in (*items, *parts) for law in item.law]
        texts = [evidence.acts[law.split()[0]].text_read for law in named]
        by_state[code] = Counter(_age(text) for text in texts if text)
    everything = sum(by_state.values(), Counter[str]())
    total = sum(everything.values())
    old = total - everything["2020 or later"]
    yield f"references to national acts: {total}; on texts of 2019 or older, undated or as promulgated: {old} ({old / max(total, 1):.0%})"
    for code, counts in sorted(by_state.items()):
        if counts:
            yield f"  {code}: " + ", ".join(f"{age} {counts[age]}" for age in AGES if counts[age])


def _age(text: str) -> str:
    return text if not text[:1].isdigit() else "2020 or later" if text >= "2020" else "2019 or older"
