"""data/verified.lock: the hard tokens of every record and section, and the day on which somebody last held it against its text.

One line each, with tabs between: address, day (or `published`: it stood when it was published, and nobody has said that
they read it again), tokens by group (`GROUPS`) with ` | ` between.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from scripts.content_lint.verified.records import Record
from scripts.content_lint.verified.tokens import GROUPS

FILE = "data/verified.lock"
PUBLISHED = "published"
HEAD = """# What was verified, and when: see the rule verified. Made by 'python -m scripts verified'; do not edit it by hand.
# address<tab>day of the last reading, or 'published'<tab>values | names | words | citations | codes
"""


class LockError(Exception):
    """A lock that cannot be read. The text names the line and the mend."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line


class Held(NamedTuple):
    """What the lock holds of a record: the day of its last reading or `published`, and its tokens."""

    day: str
    tokens: str


class Change(NamedTuple):
    """Tokens of a group that changed: as the lock has them, as they stand now, and their line in a page."""

    old: str
    new: str
    line: int

    def __str__(self) -> str:
        """Return both side by side."""
        return f"was {self.old or 'nothing'}, is {self.new or 'nothing'}"


def parse(text: str, today: date) -> dict[str, Held]:
    """Return what a lock holds, by address. Raises LockError."""
    found: dict[str, Held] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("# ") or not line:
            continue
        address, _, rest = line.partition("\t")
        day, tab, tokens = rest.partition("\t")
        if not tab or tokens.count(" | ") != len(GROUPS) - 1:
            raise LockError(number, "a line is broken; take the last good version from git")
        if day != PUBLISHED and not _is_past(day, today):
            raise LockError(number, f"{day!r} is not a day until today; write {today}, or {PUBLISHED}")
        if address in found or (found and address < next(reversed(found))):
            raise LockError(number, f"{address} stands twice or out of order; take the last good version from git")
        found[address] = Held(day, tokens)
    return found


def written(held: Mapping[str, Held]) -> str:
    """Return the text of a lock."""
    return HEAD + "".join(f"{address}\t{record.day}\t{record.tokens}\n" for address, record in sorted(held.items()))


def changes(held: Held, record: Record) -> Iterator[Change]:
    """Yield what stands otherwise in a record than in the lock."""
    for group, tokens in zip(GROUPS, held.tokens.split(" | "), strict=True):
        old, placed = tokens.split(), record.of(group)
        new = [text for text, _ in placed]
        for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                line = placed[min(start, len(placed) - 1)][1] if placed else record.start
                yield Change(" ".join(old[first:last]), " ".join(new[start:end]), line)


def _is_past(day: str, today: date) -> bool:
    try:
        return date.fromisoformat(day) <= today
    except ValueError:
        return False
