"""Which addresses stand on lines that have changed since a revision: what a pull request brings."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

FOLDERS = ("docs", "data", "overrides")
ADDRESS = re.compile(r"""https?://[^\s<>"'`]+""")


class NoRevision(Exception):
    """Git cannot say what has changed; the text says why."""


def changed(project: Path, revision: str) -> set[str]:
    """Return the addresses, without fragment, on added or changed lines and in new files. Raises NoRevision."""
    if revision.startswith("-"):
        raise NoRevision(f"--changed-since {revision}: is no revision")
    lines = _git(project, "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--", *FOLDERS).splitlines()
    texts = [line for line in lines if line.startswith("+") and not line.startswith("+++ ")]
    names = _git(project, "ls-files", "--others", "--exclude-standard", "-z", "--", *FOLDERS).split("\0")
    texts += [(project / name).read_text(encoding="utf-8", errors="replace") for name in names if name]
    return set().union(*map(addresses, texts))


def addresses(text: str) -> set[str]:
    """Return the addresses of a text, without what a sentence or Markdown puts behind them."""
    found = set()
    for match in ADDRESS.findall(text):
        url = match.partition("#")[0].rstrip(".,;:!?*_|")
        while url.endswith((")", "]")) and url.count(")") + url.count("]") > url.count("(") + url.count("["):
            url = url[:-1].rstrip(".,;:!?")
        found.add(url.partition("](")[0])
    return found


def _git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=True).stdout
    except OSError as error:
        raise NoRevision(f"--changed-since needs git ({error.strerror})") from error
    except subprocess.CalledProcessError as error:
        raise NoRevision(f"--changed-since: git says {error.stderr.strip().splitlines()[0]}") from error
