"""The site on real servers: nginx as deploy/ has it, nginx as it comes, and Python's own; requests a second and bytes."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.base import apt_packages
from scripts.base.command import ROOT
from scripts.build.host_files import write_compressed, write_policy

SETTINGS = ROOT / "deploy" / "nginx.conf"
PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static")
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
HELP = f"nginx with its brotli module is not installed (Debian: sudo apt install {' '.join(PACKAGES)})"
PAGES = ("en/", "en/mechanisms/ecris/")
# nginx as Debian sets it up, with its gzip for every text instead of for HTML alone.
PLAIN = """daemon off; pid run/nginx.pid; error_log stderr crit; worker_processes auto;
events { worker_connections 768; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; gzip on; gzip_types text/css text/javascript
application/javascript application/json image/svg+xml; server { listen 8080; root site; } }
"""


def nginx(install: bool = False) -> str | None:
    """Path of an nginx that has the module, or None."""
    found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if not (found and MODULE.is_file()) and install and apt_packages.can_install():
        apt_packages.install(*PACKAGES, quiet=True)
        found = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    return found if MODULE.is_file() else None


def free_port() -> int:
    """A port of this machine where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def started(command: list[str], port: int, folder: Path) -> Iterator[str]:
    """Run a server until the end of the block; give its address. What it says stands in `folder`/said."""
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                if process.poll() is not None:
                    raise OSError((folder / "said").read_text(encoding="utf-8"))
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def nginx_serving(folder: Path, settings: str | None = None) -> Iterator[str]:
    """Serve `folder`/site with nginx as deploy/ has it, or with other settings, on a port of this machine."""
    port = free_port()
    text = (SETTINGS.read_text(encoding="utf-8") if settings is None else settings).replace("listen 8080;", f"listen 127.0.0.1:{port};")
    (folder / "run").mkdir(exist_ok=True)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    shutil.copy(SETTINGS.with_name("headers.conf"), folder)
    command = [nginx() or "nginx", "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    # started by root its processes are nobody's, who cannot read a temporary folder
    command += ["-g", "user root;"] if os.geteuid() == 0 else []
    with started(command, port, folder) as address:
        yield address


def measure(site: Path) -> dict[str, Any] | None:
    """Requests a second and bytes of two pages on each server; None where nginx or wrk is not installed."""
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
