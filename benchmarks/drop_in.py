"""ProperDocs in the place of MkDocs: does it build the same pages? It keeps MkDocs 1.x, its plugins and themes alive."""

import filecmp
import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import Any

PACKAGE = "properdocs==1.6.7"


def compare(root: Path, folder: Path) -> dict[str, Any] | str:
    """Return the seconds of both for the English pages and the files that differ; one line where ProperDocs cannot be installed."""
    environment = folder / "drop-in"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin" / "python"
    installed = subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", PACKAGE], capture_output=True, text=True, check=False)
    if installed.returncode:
        return f"{PACKAGE} could not be installed: {installed.stderr.strip().splitlines()[-1]}"
    own = sysconfig.get_path("purelib", vars={"base": str(environment), "platbase": str(environment)})
    (Path(own) / "project.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")  # theme and plugins of this project
    seconds = {
        "mkdocs_s": _build(root, [sys.executable, "-m", "mkdocs"], folder / "mkdocs-en"),
        "properdocs_s": _build(root, [str(python), "-m", "properdocs"], folder / "properdocs-en"),
    }
    one, other = (
        {path.relative_to(base).as_posix() for path in base.rglob("*") if path.is_file()}
        for base in (folder / "mkdocs-en", folder / "properdocs-en")
    )
    _, different, unreadable = filecmp.cmpfiles(folder / "mkdocs-en", folder / "properdocs-en", one & other, shallow=False)
    return seconds | {"files": len(one), "different": sorted([*different, *unreadable, *(one ^ other)])}


def _build(root: Path, program: list[str], target: Path) -> float:
    environment = {**os.environ, "SOMEC_LOCALE": "en", "SITE_URL": "http://127.0.0.1:8000/", "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run([*program, "build", "-q", "--strict", "-d", str(target)], cwd=root, env=environment, check=True, capture_output=True)
    return round(time.perf_counter() - start, 1)
