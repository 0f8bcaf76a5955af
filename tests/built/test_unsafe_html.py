"""No built page carries anything that runs, frames or submits, but the site's own scripts by their files."""

import re
import zipfile

import pytest

from scripts.base import locales
from scripts.build.policy import policy_of_a_pack
from scripts.pages.unsafe_html import unsafe_markup
from tests.built_site import ONE_LANGUAGE, ROOT, SITE


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_nothing_on_any_page_runs_but_our_scripts(locale):
    pages = [*(SITE / locale).rglob("*.html"), *SITE.glob("*.html"), SITE / "data/index.html"]
    assert len(pages) > 100
    assert {path: found for path in pages if (found := unsafe_markup(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize("locale", ONE_LANGUAGE)
def test_nor_on_a_page_of_the_offline_pack_which_carries_the_policy(locale):
    archive = zipfile.ZipFile(SITE / "packs" / f"somec-{locale}.zip")
    pages = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")}
    assert len(pages) > 100
    assert {name: found for name, html in pages.items() if (found := unsafe_markup(html))} == {}
    assert {name for name, html in pages.items() if f'content="{policy_of_a_pack()}"' not in html} == set()


TYPES = re.compile(r"^    [a-z]+/[\w.+-]+ ([\w ]+);", re.M)
NAMED = re.compile(r"[\w.-]+\.(?:js|css|svg|png|webp|woff2)\b")


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_no_asset_is_shipped_that_no_page_style_or_script_names(locale):
    folder = SITE / locale
    named = set(re.findall(rf"(?<={locale}/assets/){NAMED.pattern}", (SITE / "index.html").read_text(encoding="utf-8")))
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".js", ".css", ".webmanifest"):
            named |= set(NAMED.findall(path.read_text(encoding="utf-8")))
    files = {path.name for path in (folder / "assets").rglob("*") if path.is_file()}
    assert len(files) > 40
    assert files - named == set()


def test_every_file_has_a_type_that_the_server_knows():
    known = {suffix for line in TYPES.findall((ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")) for suffix in line.split()}
    assert {"html", "json", "svg"} <= known
    assert {path.suffix for path in SITE.rglob("*") if path.is_file()} - {f".{suffix}" for suffix in known} == set()
