"""nginx as deploy/ has it, started on a free port of this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.base import apt_packages
from scripts.base.command import ROOT

SETTINGS = ROOT / "deploy" / "nginx.conf"
PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static")
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
HELP = f"nginx with its brotli module is not installed (Debian: sudo apt install {' '.join(PACKAGES)})"


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
