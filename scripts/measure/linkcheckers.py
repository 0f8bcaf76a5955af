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

from scripts.measure.server import serve

LIMIT = 600  # seconds for one program, which is then stopped
PAGE = "en/about/site/index.html"
LINKS = {  # fault: its word, and what stands in the page
    "missing page": ("planted-page", '<a href="../../planted-page/">x</a>'),
    "missing id on the same page": ("planted-same", '<a href="#planted-same">x</a>'),
    "missing id on another page": ("planted-other", '<a href="../method/#planted-other">x</a>'),
    "missing image": ("planted-image", '<img src="planted-image.png" alt="">'),
    "missing image in srcset": ("planted-srcset", '<img srcset="planted-srcset.png 2x" alt="">'),
    "missing image in a style attribute": ("planted-style", '<p style="background: url(planted-style.png)">x</p>'),
    "missing script": ("planted-script", '<script src="planted-script.js"></script>'),
    "other case": ("planted-case", '<a href="../METHOD/?planted-case">x</a>'),
    "folder without its slash": ("planted-slash", '<a href="../method?planted-slash">x</a>'),
    "other language": ("planted-language", '<a href="../../../nl/about/method/?planted-language">x</a>'),
    "broken percent code": ("planted-percent", '<a href="../method/?planted-percent=%zz">x</a>'),
    "redirect in a circle": ("planted-loop", '<a href="../../planted-loop-a/">x</a>'),
    "redirect to a redirect": ("planted-chain", '<a href="../../planted-chain/">x</a>'),
    "redirect to nothing": ("planted-nowhere", '<a href="../../planted-redirect/">x</a>'),
    "id twice": ("planted-double", '<i id="planted-double"></i><i id="planted-double"></i>'),
}
OTHERS = {  # faults outside the text of the page
    "missing image in a style sheet": "planted-css",
    "wrong canonical address": "planted-canonical",
    "hreflang to nothing": "planted-hreflang",
    "sitemap entry without a page": "planted-sitemap",
    "page that nothing links to": "planted-orphan",
}
WORDS = {name: word for name, (word, _) in LINKS.items()} | OTHERS


def plant(site: Path, copy: Path, base: str) -> int:
    """Copy the site, as if it were built for `base`, and plant the faults; return the number of pages."""
    shutil.copytree(site, copy)
    canonical = re.search(r'<link rel="canonical" href="([^"]+)', (site / "index.html").read_text(encoding="utf-8"))
    own = canonical[1] if canonical else base
    pages = 0
    for file in (*copy.rglob("*.html"), *copy.rglob("*.xml"), *copy.glob("data/*.json"), copy / "robots.txt"):
        pages += file.suffix == ".html"
        file.write_text(file.read_text(encoding="utf-8").replace(own, base), encoding="utf-8")
    page = copy / PAGE
    text = page.read_text(encoding="utf-8").replace("</article>", "\n".join(html for _, html in LINKS.values()) + "</article>", 1)
    text = text.replace(f'rel="canonical" href="{base}en/', f'rel="canonical" href="{base}en/planted-canonical/', 1)
    text = text.replace(f'hreflang="lv" href="{base}lv/', f'hreflang="lv" href="{base}lv/planted-hreflang/', 1)
    page.write_text(text, encoding="utf-8")
    for name, target in (("loop-a", "loop-b/"), ("loop-b", "loop-a/"), ("chain", "last/"), ("redirect", "nowhere/")):
        _redirect(copy / f"en/planted-{name}/index.html", f"../planted-{target}")
    _redirect(copy / "en/planted-last/index.html", "../about/method/")
    (copy / "en/planted-orphan").mkdir()
    shutil.copy(copy / "en/about/privacy/index.html", copy / "en/planted-orphan/index.html")
    css = next(path for path in sorted((copy / "en/assets").glob("site*.css")))
    css.write_text(css.read_text(encoding="utf-8") + "\n.planted { background: url(planted-css.png) }\n", encoding="utf-8")
    sitemap = copy / "en/sitemap.xml"
    entry = f"<url><loc>{base}en/planted-sitemap/</loc></url></urlset>"
    sitemap.write_text(sitemap.read_text(encoding="utf-8").replace("</urlset>", entry), encoding="utf-8")
    return pages


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
    """The rows of LinkChecker's CSV. Raises ValueError where there is none."""
    _, header, rows = out.partition("\nurlname;")
    if not header:
        raise ValueError("no CSV")
    return [line for line in rows.splitlines()[1:] if line and not line.startswith("#")]


def _redirect(file: Path, to: str) -> None:
    file.parent.mkdir(parents=True)
    head = f'<meta charset="utf-8"><meta http-equiv="refresh" content="0; url={to}"><meta name="robots" content="noindex">'
    file.write_text(f'<!doctype html><html lang="en"><head>{head}<title>x</title></head><body></body></html>', encoding="utf-8")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""
