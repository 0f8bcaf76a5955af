"""What a maintainer waits for: build, reload, lint, link check."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def command(root: Path, *arguments: str) -> float:
    """Seconds that one of our commands takes as a whole process."""
    start = time.perf_counter()
    environment = {**os.environ, "LOCALES": ""}
    subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, env=environment, capture_output=True, check=False)
    return time.perf_counter() - start


def reload(root: Path, folder: Path) -> dict[str, float]:
    """Seconds from saving a prose page, and a country file, to the new text on the served page (one language)."""
    copy = folder / "reload"
    ignore = shutil.ignore_patterns(".git", ".venv", "site", ".cache", "__pycache__", "tests")
    shutil.copytree(root, copy, ignore=ignore, symlinks=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "LOCALES": "en"}
    server = subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", "--port", str(port)], cwd=copy, env=environment, stderr=subprocess.DEVNULL
    )
    base = f"http://127.0.0.1:{port}/en/"
    try:
        _until(f"{base}about/site/", "<h1")
        page, country = copy / "docs/en/about/site.md", copy / "data/countries/lv.yml"
        result = {}
        for name, path, url, old, new, shown in (
            ("prose_edit_s", page, f"{base}about/site/", "# About this site", "# About this site, freshly changed", "freshly changed"),
            ("country_edit_s", country, f"{base}countries/lv/", "own_names:\n", "own_names:\n  - Another name\n", "Another name"),
        ):
            path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
            start = time.perf_counter()
            _until(url, shown)
            result[name] = round(time.perf_counter() - start, 2)
        return result
    finally:
        server.terminate()
        server.wait(10)


def _until(url: str, text: str, seconds: float = 60) -> None:
    """Wait until a page shows a text. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} did not show {text!r} within {seconds:.0f} s")
