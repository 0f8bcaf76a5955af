"""Our link check beside LinkChecker, linkinator and hyperlink: a copy of the built site with 20 planted faults.

Each fault carries a word of its own (`planted-…`); it counts as found where a program names that word in what it
reports as broken. Links to other hosts are left out. The others are used where they are installed
(`npm install -g linkinator hyperlink`; LinkChecker with pip in a virtual environment of its own, on the PATH). hyperlink
takes minutes.
"""

from __future__ import annotations

import http.server
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.support.planted_site import WORDS, plant
from tests.support.server import serve

LIMIT = 600  # seconds for one program, which is then stopped


def compare(root: Path, site: Path, folder: Path) -> dict[str, Any]:
    """Seconds and faults found by each program, and which it missed; "not installed" where it is not."""
    with serve(folder / "seeded", _Quiet) as base:
        result: dict[str, Any] = {"pages": plant(site, folder / "seeded", base), "faults": len(WORDS)}
        for name, command, broken in _programs(root, folder / "seeded", base):
            if not shutil.which(command[0]):
                result[name] = "not installed"
                continue
            start = time.perf_counter()
            try:
                out = subprocess.run(
                    command, check=False, capture_output=True, text=True, errors="replace", timeout=LIMIT, cwd=folder
                ).stdout
            except subprocess.TimeoutExpired as stopped:  # what it found until then counts
                out = (stopped.stdout or b"").decode("utf-8", errors="replace")
            seconds = time.perf_counter() - start
            try:
                findings = broken(out)
            except ValueError:
                result[name] = f"no report after {seconds:.0f} s"
                continue
            missed = [fault for fault, word in WORDS.items() if not any(word in finding for finding in findings)]
            other = sum("planted" not in finding for finding in findings)
            found = {"seconds": round(seconds, 1), "found": len(WORDS) - len(missed)}
            found |= {"stopped": True} if seconds >= LIMIT else {}
            result[name] = found | {"missed": missed, "other_findings": other}
    return result


def _programs(root: Path, site: Path, base: str) -> Iterator[tuple[str, list[str], Callable[[str], list[str]]]]:
    """Name, command, and how to read what it found broken from its output."""
    ours = [sys.executable, "-m", "scripts", "links", str(site), "--format", "json"]
    yield "check_links", ours, lambda out: [json.dumps(one) for one in json.loads(out)["issues"] if one["severity"] == "error"]
    config = site.parent / "linkchecker.ini"
    config.write_text("[AnchorCheck]\n", encoding="utf-8")  # it looks at ids only when told to
    checker = ["linkchecker", "--no-status", "--no-robots", "-o", "csv", "-f", str(config), base, f"{base}sitemap.xml"]
    yield "linkchecker", checker, _rows
    others = r"^https?://(?!127\.0\.0\.1)"
    node = ["linkinator", base, "--recurse", "--check-css", "--check-fragments", "--skip", others, "--format", "json"]
    yield "linkinator", node, lambda out: [json.dumps(one) for one in json.loads(out)["links"] if one["state"] == "BROKEN"]
    disk = ["hyperlink", "--root", str(site), "--canonicalroot", base, "-r", "-i", str(site / "index.html")]
    yield "hyperlink", disk, lambda out: re.findall(r"^not ok .*?(?=^(?:not )?ok |\Z)", out, re.M | re.S)


def _rows(out: str) -> list[str]:
    """Return the rows of LinkChecker's CSV. Raise ValueError where there is none."""
    _, header, rows = out.partition("\nurlname;")
    if not header:
        raise ValueError("no CSV")
    return [line for line in rows.splitlines()[1:] if line and not line.startswith("#")]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""
