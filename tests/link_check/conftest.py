"""A tiny site in two languages on disk, clean as it is made; tests break it in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.base.report import Issue
from scripts.link_check.checks import judge
from scripts.link_check.index.site import Site

BASE = "https://kb.example/"
LOCALES = ("en", "nl")
SLUGS = ("", "guidance/ask/", "countries/lv/")


class TinySite:
    """`page`, `write`, `replace` and `remove` change files; `issues(rule)` runs one check over the site."""

    def __init__(self, root: Path) -> None:
        self.root = root
        links = "".join(f'<link rel="alternate" hreflang="{name}" href="{BASE}{name}/">\n' for name in LOCALES)
        self.write(
            "index.html",
            f'<!doctype html>\n<html lang="en">\n<head>\n<link rel="canonical" href="{BASE}">\n{links}'
            f'<link rel="alternate" hreflang="x-default" href="{BASE}">\n</head>\n<body>\n'
            '<a href="en/">English</a>\n<a href="nl/">Nederlands</a>\n</body></html>\n',
        )
        for locale in LOCALES:
            for slug in SLUGS:
                self.page(locale, slug)
            self.write(
                f"{locale}/404.html",
                f'<html lang="{locale}">\n<head><meta name="robots" content="noindex"></head>\n<a href="/{locale}/">Home</a>',
            )
            self.write(f"{locale}/assets/style.css", '/* url(old.png) */\nbody { background: url("dot.svg#d") }\n')
            self.write(f"{locale}/assets/dot.svg", '<svg xmlns="http://www.w3.org/2000/svg"><g id="d"/></svg>')
            entries = "".join(f"<url><loc>{BASE}{locale}/{slug}</loc></url>\n" for slug in SLUGS)
            if locale == "en":
                entries += f"<url><loc>{BASE}</loc></url>\n"
            self.write(f"{locale}/sitemap.xml", f'<urlset xmlns="http://www.sitemaps.org/s">\n{entries}</urlset>\n')
        children = "".join(f"<sitemap><loc>{BASE}{locale}/sitemap.xml</loc></sitemap>\n" for locale in LOCALES)
        self.write("sitemap.xml", f'<sitemapindex xmlns="http://www.sitemaps.org/s">\n{children}</sitemapindex>\n')
        self.write("robots.txt", f"User-agent: *\nSitemap: {BASE}sitemap.xml\n")

    def page(self, locale: str, slug: str, body: str = "") -> str:
        """Write a page with everything that all pages have, and `body` on a line of its own; return its path."""
        up = "../" * slug.count("/")
        alternates = "".join(f'<link rel="alternate" hreflang="{name}" href="{BASE}{name}/{slug}">\n' for name in LOCALES)
        switch = "".join(f'<a hreflang="{name}" href="{up}../{name}/{slug}">{name}</a>' for name in LOCALES)
        menu = "".join(f'<a href="{(up + other) or "./"}">{other}</a>' for other in SLUGS)
        path = f"{locale}/{slug}index.html"
        self.write(
            path,
            f'<!doctype html>\n<html lang="{locale}">\n<head>\n<link rel="canonical" href="{BASE}{locale}/{slug}">\n'
            f'{alternates}<link rel="alternate" hreflang="x-default" href="{BASE}">\n'
            f'<link rel="stylesheet" href="{up}assets/style.css?v=1">\n</head>\n<body>\n'
            f'<nav class="lang-switch">{switch}</nav>\n<nav>{menu}</nav>\n<h1 id="top-of-it">Title</h1>\n'
            f'<h2 id="steps">Steps</h2><a href="#steps">¶</a>\n{body}\n</body></html>\n',
        )
        return path

    def redirect(self, path: str, to: str, robots: str = "noindex") -> None:
        """Write a redirect page."""
        head = f'<meta http-equiv="refresh" content="0; url={to}">\n<meta name="robots" content="{robots}">'
        self.write(path, f'<html lang="{path[:2]}">\n<head>\n{head}\n</head></html>')

    def write(self, path: str, text: str) -> None:
        """Write a file of the site."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file; the old text must be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()

    def issues(self, rule: str) -> list[Issue]:
        """Issues of one check, in order."""
        return sorted(judge(Site(self.root), [rule]))

    def line(self, path: str, part: str) -> int:
        """Line of the first occurrence of a text in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        return text[: text.index(part)].count("\n") + 1


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A clean site."""
    return TinySite(tmp_path / "site")


@pytest.fixture
def only(site: TinySite) -> Callable[..., Issue]:
    """`only(rule, path, part)`: that check finds one issue, in that file, on the line of `part` (0 without)."""

    def check(rule: str, path: str, part: str = "") -> Issue:
        issues = site.issues(rule)
        assert [(issue.path, issue.rule) for issue in issues] == [(path, rule)], issues
        assert issues[0].line == (site.line(path, part) if part else 0)
        return issues[0]

    return check
