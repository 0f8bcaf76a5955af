"""What was verified: list what is open, or record that records and sections were held against their act or source.

Without a PLACE it lists what changed, came or went since data/verified.lock was written. With one (an address such as
countries/lv.yml#instruments.fd-2008-947.deadline or guidance/transfer-supervision.md#g7-2, or a file for what is open in
it) it shows old and new side by side with the text to open, asks, and writes today's day. Exit code 0: nothing is open,
or recorded; 1: something is open; 2: could not run.
"""

import argparse
from datetime import date
from pathlib import Path

from scripts.base.articles import LAW
from scripts.base.command import CLEAN, FOUND, day, stop
from scripts.base.report import relative
from scripts.content_lint.project import Project
from scripts.content_lint.verified.lock import FILE, PUBLISHED, Held, LockError, changes, parse, written
from scripts.content_lint.verified.records import Record, files, records

EUR_LEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("places", nargs="*", metavar="PLACE", help="address of a record or section, or a file")
    parser.add_argument("--day", type=_past_day, metavar="DATE", help="the day of the reading; nothing is asked (for scripts)")
    parser.add_argument(
        "--publish", action="store_true", help="take what is open (all, or at PLACE) into the lock as published, without a reading"
    )
    parser.add_argument(
        "--words-changed",
        action="store_true",
        help="write all tokens anew and keep the days: after a change of `hard` or of this code alone",
    )


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 nothing is open or it was recorded, 1 something is open, 2 could not run."""
    project, lock = Project(options.root), options.root / FILE
    if project.unreadable:
        stop("\n".join(f"{relative(file.path, options.root)}:{file.line}: {file.message}" for file in project.unreadable))
    held = _read(lock, project.today)
    found = {record.address: record for name in files(project) for record in records(project, name)}
    if options.words_changed:
        kept = {address: Held(held[address].day, record.held) for address, record in found.items() if address in held}
        lock.write_text(written(kept), encoding="utf-8")
        print(f"{FILE}: {sum(record != held[address] for address, record in kept.items())} written anew")
        return CLEAN
    tokens = {address: record.tokens for address, record in held.items()}
    open_ones = {address for address in found.keys() | held.keys() if address not in found or found[address].held != tokens.get(address)}
    if not options.places and not options.publish:
        return _list(project, found, held, open_ones)
    chosen = _chosen(options.places, found.keys() | held.keys(), open_ones)
    if options.publish:
        chosen &= open_ones
    days = [held[address].day for address in chosen if address in held and held[address].day != PUBLISHED]
    if options.day and days and (latest := max(days)) > options.day:
        stop(f"{options.day} lies before the last reading ({latest}); give the day on which it was read")
    recorded = 0
    for address in sorted(chosen):
        if not (options.publish or options.day) and not _confirmed(project, address, found.get(address), held):
            continue
        recorded += 1
        if address in found:
            held[address] = Held(PUBLISHED if options.publish else options.day or project.today.isoformat(), found[address].held)
        else:
            del held[address]
    if recorded:
        lock.write_text(written(held), encoding="utf-8")
    print(f"{FILE}: {recorded} recorded, {len(open_ones - chosen) + len(chosen) - recorded} left open")
    return CLEAN if recorded == len(chosen) else FOUND


def _list(project: Project, found: dict[str, Record], held: dict[str, Held], open_ones: set[str]) -> int:
    for address in sorted(open_ones):
        print(_told(address, found.get(address), held, project.root))
    read = sum(record.day != PUBLISHED for record in held.values())
    print(f"{len(held)} records and sections, {read} held against their text on a day, {len(open_ones)} open")
    return FOUND if open_ones else CLEAN


def _told(address: str, record: Record | None, held: dict[str, Held], root: Path) -> str:
    """Return the place of a record and what changed in it."""
    if record is None:
        return f"{address}: gone"
    place = f"{relative(record.path, root)}:{record.line}: {address}"
    if address not in held:
        return f"{place}: new: {record.held}"
    lines = [f"  was: {change.old or '-'}\n  is:  {change.new or '-'}" for change in changes(held[address], record)]
    return "\n".join([f"{place} (last read: {held[address].day})", *lines])


def _confirmed(project: Project, address: str, record: Record | None, held: dict[str, Held]) -> bool:
    """Show old and new with the texts to open, and ask."""
    print(_told(address, record, held, project.root))
    for name in record.cited() if record else ():
        print(f"  open: {name.removeprefix(LAW).replace('_', ' ')} {_address(project, name)}")
    question = "Did you hold it against its text today?" if record else "Is it meant to be gone?"
    try:
        return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        stop("nobody answers; give --day with the day of the reading, or --publish")


def _address(project: Project, name: str) -> str:
    """Return where an act or source can be read; "" where no address may be shown."""
    if act := project.evidence.acts.get(name.removeprefix(LAW).partition("_")[0]):
        return act.url or f"{EUR_LEX}{act.celex}"
    source = project.evidence.sources.get(name)
    return source.url if source else ""


def _chosen(places: list[str], known: set[str], open_ones: set[str]) -> set[str]:
    """Return the addresses that the places name; of a file, or without a place, what is open."""
    chosen = set() if places else set(open_ones)
    for place in places:
        name = place.removeprefix("docs/en/").removeprefix("data/")
        fitting = {name} if name in known else {address for address in open_ones if address.startswith(f"{name}#")}
        if not fitting and not any(address.startswith(f"{name}#") for address in known):
            stop(f"{place}: no record, section or file; write countries/lv.yml#facts.lv-schengen, guidance/index.md#top, or a file of them")
        chosen |= fitting
    return chosen


def _read(lock: Path, today: date) -> dict[str, Held]:
    try:
        return parse(lock.read_text(encoding="utf-8"), today) if lock.is_file() else {}
    except LockError as error:
        stop(f"{FILE}:{error.line}: {error}")


def _past_day(text: str) -> str:
    if day(text) > date.today():
        raise argparse.ArgumentTypeError(f"{text} lies in the future; nobody has read anything then")
    return text
