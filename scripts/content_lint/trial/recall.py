"""Plants faults that no single rule is asked for, runs all rules over what changed, and counts what they find by class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.content_lint.registry import discover
from scripts.content_lint.run import run
from scripts.content_lint.trial.editors import Slip
from scripts.content_lint.trial.seeding import Copy, NoPlace
from scripts.kit.report import Issue

_Told = dict[tuple[str, str, str], Issue]


@dataclass(frozen=True)
class Tried:
    """What became of a fault: what the rules newly said of the files that were changed, or why it could not be planted."""

    slip: Slip
    found: tuple[Issue, ...]
    no_place: str = ""

    @property
    def caught(self) -> bool:
        """Whether what `make test` stops at names the file: an error, or a warning that tells of no progress."""
        return any(issue.severity == "error" or not discover()[issue.rule].progress for issue in self.found)


def tried(copy: Copy, slips: Iterable[Slip]) -> Iterator[Tried]:
    """Plant each fault alone, look at what changed, and undo it. An issue counts where the clean copy does not have it."""
    rules = [rule for rule in discover().values() if not rule.optional]
    known: dict[Path, _Told] = {}
    for slip in slips:
        try:
            slip.plant(copy)
            faulty = {path: path.read_bytes() if path.is_file() else None for path in copy.before}
            copy.restore()
            for path in faulty.keys() - known.keys():
                known[path] = _named(run(copy.project, rules, {path}))
            for path, content in faulty.items():
                copy.put(path, content)
            clean = {name for path in faulty for name in known[path]}
            told = _named(run(copy.project.after(faulty), rules, set(faulty)))
            yield Tried(slip, tuple(issue for name, issue in told.items() if name not in clean))
        except NoPlace as error:
            yield Tried(slip, (), str(error))
        finally:
            copy.restore()


def _named(issues: Iterable[Issue]) -> _Told:
    """Issues by file, rule and message: a fault may move the lines of others."""
    return {(issue.path, issue.rule, re.sub(r"\bline \d+", "line", issue.message)): issue for issue in issues}
