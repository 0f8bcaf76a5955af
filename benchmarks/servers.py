"""The site on real servers: nginx as deploy/ has it, nginx as it comes, and Python's own; requests a second and bytes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from scripts.build.host_files import write_compressed, write_policy
from tests.support.nginx import HELP, free_port, nginx, nginx_serving, started

PAGES = ("en/", "en/mechanisms/ecris/")
# nginx as Debian sets it up, with its gzip for every text instead of for HTML alone.
PLAIN = """daemon off; pid run/nginx.pid; error_log stderr crit; worker_processes auto;
events { worker_connections 768; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; gzip on; gzip_types text/css text/javascript
application/javascript application/json image/svg+xml; server { listen 8080; root site; } }
"""


def measure(site: Path) -> dict[str, Any] | None:
    """Measure requests a second and bytes of two pages on each server; None without nginx or wrk."""
    if not nginx() or not shutil.which("wrk"):
        print(f"{HELP}, or wrk is not", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory(prefix="hosting-") as name:
        folder = Path(name)
        shutil.copytree(site, folder / "site")
        found: dict[str, Any] = {}
        with started([sys.executable, "-m", "http.server", "-d", "site", str(port := free_port())], port, folder) as base:
            found["python_http_server"] = _each(base)
        with nginx_serving(folder, PLAIN) as base:
            found["nginx_as_it_comes"] = _each(base)
        start = time.perf_counter()
        write_policy(folder / "site")
        files, before, after = write_compressed(folder / "site")
        found["host_files"] = {"files": files, "bytes": before, "brotli_bytes": after, "seconds": round(time.perf_counter() - start, 1)}
        with nginx_serving(folder) as base:
            found["deploy"] = _each(base)
        return found


def _each(base: str) -> dict[str, Any]:
    return {page: {"requests_s": _requests(base + page), "bytes": _bytes(base + page)} for page in PAGES}


def _requests(address: str, seconds: int = 4) -> int:
    command = ["wrk", "-t1", "-c50", f"-d{seconds}", "-H", "Accept-Encoding: br, gzip", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return round(float((re.search(r"Requests/sec:\s+([\d.]+)", said) or ["", "0"])[1]))


def _bytes(address: str) -> int:
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept-Encoding": "br, gzip"}), timeout=10) as answer:
        return len(answer.read())
