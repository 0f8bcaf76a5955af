"""Find a Chromium for the browser tests and print its path.

Order: the CHROMIUM variable, the PATH, Playwright's own browser, then apt where this runs as root on Debian or
Ubuntu. Where there is none, one line says how to get one, and the exit status is 2.

Chromium's headless shell goes first: without a window's machinery the browser tests take two thirds of the time
(326 s against 474 s on two cores, November 2026).
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

from scripts.base import apt_packages

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
HELP = (
    "No Chromium found. Install one (Debian: sudo apt install chromium-headless-shell; Ubuntu: chromium) or set CHROMIUM=/path/to/chromium."
)


def find(environ: dict[str, str] | None = None, install: bool = True) -> str | None:
    """Return the path of a Chromium, or None. Raises FileNotFoundError where CHROMIUM names a file that is not there."""
    environ = dict(os.environ) if environ is None else environ
    if wanted := environ.get("CHROMIUM"):
        if found := shutil.which(wanted, path=environ.get("PATH", "")):
            return found
        raise FileNotFoundError(f"CHROMIUM={wanted}: no such program. Set it to a Chromium or leave it unset.")
    for name in NAMES:
        if found := shutil.which(name, path=environ.get("PATH", "")):
            return found
    if MAC.is_file():
        return str(MAC)
    if own := _playwright():
        return own
    if install and apt_packages.can_install(environ):
        print("Installing Chromium with apt", file=sys.stderr)
        for package in (SHELL, "chromium"):  # not every release has the first
            apt_packages.install(package, environ=environ)
            if found := shutil.which(package, path=environ.get("PATH", "")):
                return found
    return None


def _playwright() -> str | None:
    """Playwright's own browser, where it was downloaded."""
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Exception:  # Playwright is not installed, or its driver does not run: there is no browser of its own
        return None
    return path if Path(path).is_file() else None


def run(_options: argparse.Namespace) -> int:
    """Print the path; exit code 2 where there is none."""
    try:
        found = find()
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    if not found:
        print(HELP, file=sys.stderr)
        return 2
    print(found)
    return 0
