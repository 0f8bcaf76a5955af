"""The project's commands as a newcomer runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command(*arguments: str | Path) -> list[str]:
    """The command line of one of the project's commands."""
    return [sys.executable, "-m", "scripts", *map(str, arguments)]


def run(*arguments: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command as make does, in the project's folder; `environ` adds to the environment."""
    environment = {**os.environ, "LOCALES": "", **environ}
    return subprocess.run(command(*arguments), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
