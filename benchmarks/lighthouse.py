"""Lighthouse's scores (mobile) of one page of each kind, where Lighthouse is installed (npm install -g lighthouse)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def scores(urls: list[str], chromium: str) -> dict[str, dict[str, int]] | None:
    """Scores of 0 to 100 by address; None where there is no Lighthouse."""
    program = shutil.which("lighthouse")
    if not program:
        return None
    found = {}
    for url in urls:
        result = subprocess.run(
            [program, url, "--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}"],
            env={**os.environ, "CHROME_PATH": chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode == 0:
            categories = json.loads(result.stdout)["categories"]
            found[url] = {name: round((categories[name]["score"] or 0) * 100) for name in CATEGORIES}
    return found
