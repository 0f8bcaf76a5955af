"""A copy of the built site with 20 planted faults, each with a word of its own: `planted-…`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

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
    for file in (*copy.rglob("*.html"), *copy.rglob("*.xml"), *copy.glob("data/*.json"), *copy.glob("data/*.bib"), copy / "robots.txt"):
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
    css = next(path for path in sorted((copy / "en/assets/styles").glob("parts*.css")))
    css.write_text(css.read_text(encoding="utf-8") + "\n.planted { background: url(planted-css.png) }\n", encoding="utf-8")
    sitemap = copy / "en/sitemap.xml"
    entry = f"<url><loc>{base}en/planted-sitemap/</loc></url></urlset>"
    sitemap.write_text(sitemap.read_text(encoding="utf-8").replace("</urlset>", entry), encoding="utf-8")
    return pages


def _redirect(file: Path, to: str) -> None:
    file.parent.mkdir(parents=True)
    head = f'<meta charset="utf-8"><meta http-equiv="refresh" content="0; url={to}"><meta name="robots" content="noindex">'
    file.write_text(f'<!doctype html><html lang="en"><head>{head}<title>x</title></head><body></body></html>', encoding="utf-8")
