#!/usr/bin/env python3
"""Check that commits follow Conventional Commits: `fix(lint): name the file`, at most 72 characters, then an empty line.

    check_commits.py MESSAGE_FILE        the hook commit-msg of .pre-commit-config.yaml
    check_commits.py origin/main..HEAD   the commits of a branch, in CI; merge commits are refused: rebase instead

Exit code 0: all follow; 1: some do not.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

TYPES = "build chore ci docs feat fix i18n perf refactor revert style test"
LONGEST = 72
SUBJECT = re.compile(rf"(?:{'|'.join(TYPES.split())})(?:\([a-z0-9,-]+\))?!?: \S")
BY_GIT = ("Revert ", "fixup! ", "squash! ")  # written by git; the last two do not outlive a rebase
BOT = "dependabot[bot]"  # names packages and versions, which may be long


def problem(message: str) -> str:
    """Return what is wrong with a message, or an empty string."""
    subject, *rest = message.splitlines() or [""]
    if subject.startswith(BY_GIT):
        return ""
    if not SUBJECT.match(subject):
        return f"{subject!r}: begin with one of {TYPES}, as in 'fix(lint): name the file'"
    if len(subject) > LONGEST:
        return f"{subject!r}: {len(subject)} characters, at most {LONGEST}; the why goes below, after an empty line"
    return f"{subject!r}: leave the second line empty" if rest and rest[0].strip() else ""


def main(name: str) -> int:
    """Check a file with a message, or a range of commits."""
    if ".." not in name:
        lines = [line for line in Path(name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        problems = [problem("\n".join(lines).strip())]
    else:
        log = subprocess.run(["git", "log", "--format=%h%x1f%an%x1f%P%x1f%B%x1e", name], check=True, capture_output=True, text=True)
        problems = []
        for commit in filter(str.strip, log.stdout.split("\x1e")):
            digest, author, parents, message = commit.strip().split("\x1f")
            if " " in parents:
                problems.append(f"{digest}: a merge commit; rebase the branch instead")
            elif author != BOT and (wrong := problem(message.strip())):
                problems.append(f"{digest}: {wrong}")
    found = [one for one in problems if one]
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
