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
from scripts.evidence.models import Instrument, Supported
from scripts.evidence.places import walk
from scripts.evidence.tally import members
from scripts.evidence.verdicts import known

FIELDS = ("since", "receiving", "deciding", "languages", "deadline", "requirements", "outgoing")
COMPLETE = ("receiving", "deciding", "languages", "deadline")


def rows(evidence: Evidence) -> Iterator[tuple[str, str, Instrument]]:
    """Yield Member State, instrument and what is known of it, for each pair that applies."""
    for country in sorted(members(evidence.countries.values()), key=lambda country: country.code):
        for key in INSTRUMENTS:
            item = country.instruments.get(key)
            if item and item.applies:
                yield country.code, key, item


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
    cells = 0
    for field in FIELDS:
        counts = [sum(known(item, field) for _, key, item in found if key == instrument) for instrument in INSTRUMENTS]
        cells += sum(counts)
        print(f"{field:14}" + "".join(f"{count:>28}" for count in counts) + f"{sum(counts):>8}")
    lacking = [(code, key, fields) for code, key, item in found if (fields := [field for field in COMPLETE if not known(item, field)])]
    print(f"cells known: {cells} of {len(FIELDS) * 27 * len(INSTRUMENTS)}; complete: {len(found) - len(lacking)} of {len(found)}")
    for code, key, fields in lacking:
        print(f"  {code} {key} lacks {', '.join(fields)}")
    for code, ages in texts_read(evidence).items():
        print(f"{code}: " + ", ".join(f"{age} {count}" for age, count in sorted(ages.items())))
    return CLEAN


def texts_read(evidence: Evidence) -> dict[str, Counter[str]]:
    """Count by State, and in `all`, which texts (year, promulgated, undated) the references to national acts rest on."""
    counts = {"all": Counter[str]()}
    for code, country in evidence.countries.items():
        items = [item for _, item in walk(country) if isinstance(item, Supported)]
        texts = [evidence.acts[law.split()[0]].text_read for item in items for law in item.law]
        counts[code] = Counter(text[:4] if text[:1].isdigit() else text for text in texts if text)
        counts["all"] += counts[code]
    return counts
