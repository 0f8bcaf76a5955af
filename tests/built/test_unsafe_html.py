"""No built page carries anything that runs, frames or submits, but the site's own scripts by their files."""

import re

import pytest

from scripts.base import locales
from scripts.pages.unsafe_html import unsafe_markup
from tests.built_site import ROOT, SITE

OWN = re.compile(r"(?:\.\./)*assets/[a-z/-]+\.[0-9a-f]{10}\.js|/(?:[\w.-]+/)*[a-z]{2}/assets/[a-z/-]+\.[0-9a-f]{10}\.js")


def harm_of(text: str) -> list[str]:
    """What in a page could do harm, scripts of others among it."""
    others = [src for src in re.findall(r'<script[^>]*\bsrc\s*=\s*["\']?([^"\'>]*)', text) if not OWN.fullmatch(src)]
    return unsafe_markup(text) + others


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_nothing_on_any_page_runs_but_our_scripts(locale):
    pages = [*(SITE / locale).rglob("*.html"), *SITE.glob("*.html"), SITE / "data/index.html"]
    assert len(pages) > 100
    assert {path: found for path in pages if (found := harm_of(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>", "<script src='https://example.org/x.js'></script>", '<script src="x.js"></script>',
        "<iframe src='x'></iframe>", "<p onclick=alert(1)>", "<p style='color: red'>", "<style>p { color: red }</style>",
        "<a href='javascript:alert(1)'>x</a>", "<a href=' JaVaScRiPt:alert(1)'>x</a>", "<img src='data:image/png;base64,AA'>",
        "<form action='https://example.org'></form>", "<object data='x'></object>", "<svg onload=alert(1)>", "<base href='/'>",
        "<a href='file:///etc/passwd'>x</a>", "<a href='x' target=_blank>x</a>", "<a href='java&#115;cript&colon;alert(1)'>x</a>",
    ],
)  # fmt: skip
def test_what_is_planted_is_seen(planted):
    assert harm_of(f"<article><p>Here.</p>{planted}</article>") != []


@pytest.mark.parametrize(
    "right",
    [
        '<script type="module" src="../../assets/search/dialog.0123456789.js"></script>', '<a href="https://example.org/">x</a>',
        '<a href="mailto:office@example.org">x</a>', "<form method='dialog'></form>", "<p>on = 1, style = x</p>",
        '<script type="application/ld+json">{"@type": "Article"}</script>', "<p>data: see below</p>",
    ],
)  # fmt: skip
def test_what_is_right_passes(right):
    assert harm_of(f"<article>{right}</article>") == []


TYPES = re.compile(r"^    [a-z]+/[\w.+-]+ ([\w ]+);", re.M)
NAMED = re.compile(r"[\w.-]+\.(?:js|css|svg|png|webp|woff2)\b")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_asset_is_shipped_that_no_page_style_or_script_names(locale):
    folder = SITE / locale
    named = set(re.findall(rf"(?<={locale}/assets/){NAMED.pattern}", (SITE / "index.html").read_text(encoding="utf-8")))
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".js", ".css"):
            named |= set(NAMED.findall(path.read_text(encoding="utf-8")))
    files = {path.name for path in (folder / "assets").rglob("*") if path.is_file()}
    assert len(files) > 40
    assert files - named == set()


def test_every_file_has_a_type_that_the_server_knows():
    known = {suffix for line in TYPES.findall((ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")) for suffix in line.split()}
    assert {"html", "json", "svg"} <= known
    assert {path.suffix for path in SITE.rglob("*") if path.is_file()} - {f".{suffix}" for suffix in known} == set()
