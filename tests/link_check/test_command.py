"""The command as a maintainer runs it."""

from __future__ import annotations

import json
import time

import pytest

from scripts.__main__ import main

BASE = "https://kb.example/"
PAGE = "nl/guidance/ask/index.html"


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    try:
        code = main(["links", *map(str, arguments)])
    except SystemExit as stop:
        code = int(stop.code or 0)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_clean_site_says_what_was_checked(site, capsys, monkeypatch):
    monkeypatch.chdir(site.root.parent)
    code, out, _ = run(capsys)
    assert code == 0
    assert out.startswith("site: 9 pages, 2 languages, 48 links, 8 fragments checked in 0.")
    assert "no data/anchors.lock" in out and "0 error(s)" in out


def test_findings_give_their_place_and_exit_code_1(site, capsys):
    site.page("nl", "guidance/ask/", '<a href="gone/">x</a>')
    code, out, _ = run(capsys, site.root)
    assert code == 1
    assert out.splitlines()[0].startswith(f'{PAGE}:{site.line(PAGE, "gone/")}: targets href "gone/" leads to')


def test_json_and_annotations(site, capsys):
    site.page("nl", "guidance/ask/", '<a href="gone/">x</a>')
    _, out, _ = run(capsys, site.root, "--format", "json")
    body = json.loads(out)
    assert body["errors"] == 1 and body["issues"][0]["rule"] == "targets"
    _, out, _ = run(capsys, site.root, "--format", "github")
    assert out.startswith(f"::error file={PAGE},line=")


@pytest.mark.parametrize("arguments", ["--select ids", "--format x", "--changed-since HEAD"])
def test_a_wrong_option_cannot_run(site, capsys, arguments):
    code, out, err = run(capsys, site.root, *arguments.split())
    assert (code, out) == (2, "") and "python -m scripts links: error: " in err


@pytest.mark.parametrize("make", ["missing", "empty", "no pages", "a file"])
@pytest.mark.parametrize("mode", [[], ["--external"]])
def test_without_pages_it_is_never_green(tmp_path, capsys, make, mode):
    root = tmp_path / "site"
    if make == "a file":
        root.write_text("x")
    elif make != "missing":
        root.mkdir()
    if make == "no pages":
        (root / "sitemap.xml").write_text("<urlset/>")
    code, out, err = run(capsys, root, *mode)
    assert (code, out) == (2, "")
    assert err == f"{root.as_posix()}/ has no pages; run make build first\n"


@pytest.mark.slow
def test_a_page_with_a_hundred_thousand_links_is_checked_in_seconds(site, capsys):
    links = "".join(f'<p id="n{number}"><a href="#n{99_999 - number}">x</a></p>\n' for number in range(100_000))
    site.page("en", "guidance/ask/", links + '<a href="gone/">x</a>')
    start = time.process_time()
    code, out, _ = run(capsys, site.root, "--format", "json")
    assert code == 1 and json.loads(out)["errors"] == 1
    assert time.process_time() - start < 10


def test_an_empty_link_of_a_menu_is_said_once(site, capsys):
    for slug in ("guidance/ask/", "countries/lv/"):
        site.page("en", slug, '<a href="">here</a>')
    _, out, _ = run(capsys, site.root)
    assert out.count("is empty") == 1 and "(on 2 pages)" in out


def test_a_build_of_one_language_can_be_checked_and_says_how(site, capsys, monkeypatch):
    for file in sorted((site.root / "nl").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    site.replace("index.html", f'<link rel="alternate" hreflang="nl" href="{BASE}nl/">', "")
    site.replace("sitemap.xml", f"<sitemap><loc>{BASE}nl/sitemap.xml</loc></sitemap>", "")
    monkeypatch.delenv("LOCALES", raising=False)
    code, out, _ = run(capsys, site.root)
    assert code == 1 and "no page in nl: if they were not built, check with LOCALES=en make links" in out
    monkeypatch.setenv("LOCALES", "en")
    code, out, _ = run(capsys, site.root)
    assert code == 0 and "(not checked: nl)" in out
    site.page("en", "guidance/ask/", '<a href="gone/">x</a>')
    assert run(capsys, site.root)[0] == 1
    monkeypatch.setenv("LOCALES", "xx")
    assert run(capsys, site.root)[::2] == (2, "LOCALES: unknown language xx; the site has en, nl, lv, es, ca\n")


def test_a_whole_site_can_be_checked_in_one_language(site, capsys, monkeypatch):
    site.page("nl", "guidance/ask/", '<a href="gone/">x</a>')
    monkeypatch.setenv("LOCALES", "en")
    code, out, _ = run(capsys, site.root)
    assert code == 0, out
