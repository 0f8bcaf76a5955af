"""Plant known faults and say which the lint finds: `python -m tests.support.seed_faults --help`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from scripts.base.command import Command, start

COMMANDS = {"seed_faults": Command("tests.support.trial.command", "plant known faults and say which the lint finds")}


def main(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code."""
    return start(COMMANDS, ["seed_faults", *arguments], "tests.support")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
