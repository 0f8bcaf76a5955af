"""Count the State matrix: what is known of each Member State's side of the four instruments, field by field.

A row a Member State and instrument that applies. A cell is known where it has a value with what it rests on; a row is
complete where receiver, decider, language and limit are known. Where national law is silent, the pages show limit and
language of EU law as such; these cells are counted apart, as are those of States that an instrument does not bind.
"""

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
from scripts.evidence.verdicts import known, outside

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
    open_cells = [[field for field in fields if not _in_eu_law(evidence, key, field)] for _, key, fields in lacking]
    by_eu_law = sum(len(fields) for _, _, fields in lacking) - sum(map(len, open_cells))
    print(f"cells known: {cells} of {len(FIELDS) * 27 * len(INSTRUMENTS)}; complete: {len(found) - len(lacking)} of {len(found)}")
    print(f"with EU law where national law is silent: {cells + by_eu_law} known; complete: {len(found) - sum(map(bool, open_cells))}")
    out = len(FIELDS) * sum(len(outside(members(evidence.countries.values()), key)) for key in INSTRUMENTS)
    print(f"cells of States that are not bound: {out}; answered in all: {cells + by_eu_law + out}")
    for (code, key, fields), remaining in zip(lacking, open_cells, strict=True):
        print(f"  {code} {key} lacks {', '.join(fields)}" + (f"; open: {', '.join(remaining)}" if remaining else ""))
    for code, ages in texts_read(evidence).items():
        old = sum(count for age, count in ages.items() if not age.isdigit() or age <= "2019")
        print(f"{code}: " + ", ".join(f"{age} {count}" for age, count in sorted(ages.items())) + f"; old {old} of {ages.total()}")
    return CLEAN


def _in_eu_law(evidence: Evidence, key: str, field: str) -> bool:
    """Return whether EU law answers the field alike for each State."""
    mechanism = evidence.mechanisms[key]
    if field == "deadline":
        return mechanism.limit is not None
    return field == "languages" and bool(mechanism.receiving and mechanism.receiving.languages_law)


def texts_read(evidence: Evidence) -> dict[str, Counter[str]]:
    """Count by State, and in `all`, which texts (year, promulgated, undated) the references to national acts rest on."""
    counts = {"all": Counter[str]()}
    for code, country in evidence.countries.items():
        items = [item for _, item in walk(country) if isinstance(item, Supported)]
        texts = [evidence.acts[law.split()[0]].text_read for item in items for law in item.law]
        counts[code] = Counter(text[:4] if text[:1].isdigit() else text for text in texts if text)
        counts["all"] += counts[code]
    return counts
