"""What a maintainer waits for: build, reload, lint, link check."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from scripts.base import locales


def command(root: Path, *arguments: str) -> float:
    """Return the seconds that one of our commands takes as a whole process."""
    start = time.perf_counter()
    environment = {**os.environ, "LOCALES": ""}
    subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=root, env=environment, capture_output=True, check=False)
    return time.perf_counter() - start


def reload(root: Path, folder: Path) -> dict[str, float]:
    """Return the seconds from start to first page; from saving a prose page, and a country file, to the new text on the served page.

    All languages are served, the Latvian pages looked at; `all_languages_s` is how long the country edit took to reach the last.
    """
    copy = folder / "reload"
    ignore = shutil.ignore_patterns(".git", ".venv", "site", ".cache", "__pycache__", "tests")
    shutil.copytree(root, copy, ignore=ignore, symlinks=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "LOCALES": ""}
    start = time.monotonic()
    server = subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", "--port", str(port)], cwd=copy, env=environment, stderr=subprocess.DEVNULL
    )
    base = f"http://127.0.0.1:{port}/"
    try:
        first = _until(f"{base}{locales.SOURCE}/", "<h1", 900, since=start)
        for code in locales.LOCALES:
            _until(f"{base}{code}/about/site/", "<h1", 900)
        every = round(time.monotonic() - start, 2)
        _until(f"{base}lv/about/site/", "<h1", 900)
        page, country = copy / "docs/lv/about/site.md", copy / "data/countries/lv.yml"
        start = _edit(page, "\n# ", "\n# Freshly changed ")
        result = {"first_page_s": first, "every_language_s": every}
        result |= {"prose_edit_s": _until(f"{base}lv/about/site/", "Freshly changed", since=start)}
        start = _edit(country, "own_names:\n", "own_names:\n  - Another name\n")
        result["country_edit_s"] = _until(f"{base}lv/countries/lv/", "Another name", since=start)
        for code in locales.LOCALES:
            result["all_languages_s"] = _until(f"{base}{code}/countries/lv/", "Another name", since=start)
        return result
    finally:
        server.terminate()
        server.wait(10)


def _edit(path: Path, old: str, new: str) -> float:
    """Replace a text once in a file; return the moment."""
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return time.monotonic()


def _until(url: str, text: str, seconds: float = 300, since: float = 0) -> float:
    """Wait until a page shows a text; return the seconds `since` a moment. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=seconds) as answer:
                if text in answer.read().decode():
                    return round(time.monotonic() - since, 2)
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} did not show {text!r} within {seconds:.0f} s")
