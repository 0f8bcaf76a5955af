"""Packages from apt, where this runs as root on Debian or Ubuntu: what the checks need and no Python package brings."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping


def can_install(environ: Mapping[str, str] = os.environ) -> bool:
    """Return whether packages can be installed here."""
    return sys.platform == "linux" and os.geteuid() == 0 and bool(shutil.which("apt-get", path=environ.get("PATH", "")))


def install(*packages: str, environ: Mapping[str, str] = os.environ, limit: float | None = None, quiet: bool = False) -> None:
    """Install packages; what apt could not do shows when they are looked for.

    `limit`: seconds for each of apt's two commands; `quiet`: its complaints are not shown either.

    Raises OSError where apt does not start, subprocess.TimeoutExpired where it takes longer than `limit`.
    """
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-yqq", *packages]):
        subprocess.run(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if quiet else None,
            check=False,
            env={**environ, "DEBIAN_FRONTEND": "noninteractive"},
            timeout=limit,
        )
