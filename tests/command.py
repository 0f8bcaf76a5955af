"""The project's commands as a newcomer runs them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from scripts.__main__ import main

ROOT = Path(__file__).resolve().parent.parent


def command(*arguments: str | Path) -> list[str]:
    """The command line of one of the project's commands."""
    return [sys.executable, "-m", "scripts", *map(str, arguments)]


def run(*arguments: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command as make does, in the project's folder; `environ` adds to the environment."""
    environment = {**os.environ, "LOCALES": "", **environ}
    return subprocess.run(command(*arguments), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The same in this process, which spares Python's start: for what does not depend on the process or its environment."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main([*map(str, arguments)])
        except SystemExit as ended:
            code = int(ended.code or 0)
    return subprocess.CompletedProcess(list(arguments), code, out.getvalue(), err.getvalue())
