"""Which source file and line a finding names."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.base.command import Unusable
from scripts.link_check.run import run
from scripts.link_check.source import find
from scripts.link_check.source.pages import origin
from scripts.pages.site import address
from tests.support.project import site_pages

ROOT = Path(__file__).resolve().parents[3]
GONE = '<a href="../../mechanisms/gone/#when">x</a>'


@pytest.fixture
def project(site):
    """`project(path, text)` writes a source file of the project that the site belongs to."""

    def write(path: str, text: str) -> None:
        file = site.root.parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    for locale in ("en", "nl"):
        write(f"docs/{locale}/guidance/ask.md", "# Ask\n")
        write(f"docs/{locale}/index.md", "# Home\n")
    write("overrides/main.html", "<html>\n")
    write("overrides/pages/country.md.jinja", "# Country\n")
    write("data/countries/lv.yml", "code: lv\n")
    return write


@pytest.fixture
def findings(site, project):
    return lambda: sorted(run(site.root, "site")[0])


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        ("# Ask\n\ntext [x](../mechanisms/gone.md#when)\n", 3),
        ("# Ask\n\n[other](../mechanisms/gone.md#get) and\n[x](<../mechanisms/gone.md#when>)\n", 4),
        ("# Ask\n\n[x][y]\n\n[y]: ../mechanisms/gone.md#when\n", 3),
        ('# Ask\n<a href="../../mechanisms/gone/#when">x</a>\n', 2),
        ("# Ask\n[x](https://kb.example/en/mechanisms/gone/#when)\n", 2),
    ],
)
def test_a_link_of_a_text_is_named_with_its_markdown_line(site, project, findings, markdown, line):
    project("docs/en/guidance/ask.md", markdown)
    path = site.page("en", "guidance/ask/", GONE)
    [found] = findings()
    assert (found.path, found.line) == ("docs/en/guidance/ask.md", line)
    assert (found.page, found.page_line) == (path, site.line(path, "gone"))
    assert str(found).endswith(f"[{path}:{found.page_line}]")


def test_a_fallback_page_names_the_english_text_once_for_all_languages(site, project, findings):
    (site.root.parent / "docs/nl/guidance/ask.md").unlink()
    project("docs/en/guidance/ask.md", "# Ask\n[x](../mechanisms/gone.md#when)\n")
    for locale in ("en", "nl"):
        site.page(locale, "guidance/ask/", GONE)
    [found] = findings()
    assert (found.path, found.line, found.pages) == ("docs/en/guidance/ask.md", 2, 2)


def test_a_link_of_a_page_made_from_data_names_the_file_and_the_key(site, project, findings):
    project("data/countries/lv.yml", "code: lv\nfacts:\n  - id: lv-a\n    text: x\n  - id: lv-eu\n    see:\n      - lv-old-fact\n")
    site.page("en", "countries/lv/", '<a href="#lv-old-fact">x</a>')
    [found] = findings()
    assert (found.path, found.line, found.key) == ("data/countries/lv.yml", 7, "facts > lv-eu > see")
    assert "facts > lv-eu" in str(found)


def test_a_link_of_a_template_names_the_template(site, project, findings):
    project("overrides/pages/country.md.jinja", "# Country\n\n[x](../mechanisms/gone.md#when)\n")
    site.page("en", "countries/lv/", GONE)
    [found] = findings()
    assert (found.path, found.line) == ("overrides/pages/country.md.jinja", 3)


def test_where_nothing_has_the_link_the_page_s_template_is_named_without_a_line(site, findings):
    site.page("en", "countries/lv/", GONE)
    [found] = findings()
    assert (found.path, found.line) == ("overrides/pages/country.md.jinja", 0)


def test_a_menu_broken_on_every_page_is_said_once_with_their_number(site, project, findings):
    project("overrides/main.html", '<html>\n<a href="{{ kb.home }}gone/">Gone</a>\n')
    for locale in ("en", "nl"):
        for slug in ("", "guidance/ask/", "countries/lv/"):
            site.page(locale, slug, f'<a href="{"../" * slug.count("/")}gone/">Gone</a>')
    [found] = findings()
    assert (found.path, found.line, found.pages) == ("overrides/main.html", 2, 6)
    assert "(on 6 pages)" in str(found)


def test_a_source_s_address_is_named_in_the_sources(site, project, findings):
    project("data/sources/a.yml", "- id: one\n  url: https://a.eu/x\n- id: two\n  url: https://a.eu/50%\n")
    site.page("en", "countries/lv/", '<a href="https://a.eu/50%">x</a>')
    [found] = findings()
    assert (found.path, found.line, found.key) == ("data/sources/a.yml", 4, "two > url")


@pytest.mark.parametrize("address", ["countries/bgx/", "gone/"])
def test_a_page_that_the_list_of_changes_names_wrongly_is_named_there(site, project, findings, address):
    project("data/changes.yml", f"- id: one\n  what: gone bgx\n  pages: [countries/lv/]\n- id: two\n  pages:\n  - {address}\n")
    project("overrides/pages/changes.md.jinja", "# Changes\n")
    for locale in ("en", "nl"):
        site.page(locale, "about/changes/", f'<a href="../../{address}">x</a>')
        site.page(locale, "guidance/ask/", '<a href="../../about/changes/">x</a>')
    sitemap = "".join(f"<url><loc>https://kb.example/{{0}}/{slug}</loc></url>" for slug in ("about/changes/",))
    for locale in ("en", "nl"):
        site.replace(f"{locale}/sitemap.xml", "</urlset>", f"{sitemap.format(locale)}</urlset>")
    [found] = findings()
    assert (found.path, found.line, found.key, found.pages) == ("data/changes.yml", 6, "two > pages", 2)


def test_a_double_id_is_named_at_its_second_place(site, project, findings):
    project("docs/en/guidance/ask.md", "# Ask\n## A {#same}\n## B {#same}\n")
    site.page("en", "guidance/ask/", '<i id="same"></i><i id="same"></i>')
    [found] = findings()
    assert (found.rule, found.path, found.line) == ("ids", "docs/en/guidance/ask.md", 3)


def test_a_redirect_is_named_in_the_list_of_redirects(site, project, findings):
    project("data/redirects.yml", "pages:\n  guidance/old/: guidance/gone/\nids: {}\n")
    site.redirect("en/guidance/old/index.html", "../gone/")
    found = next(one for one in findings() if one.rule == "redirects")
    assert (found.path, found.line, found.key) == ("data/redirects.yml", 2, "pages > guidance/old/")


def test_a_page_whose_address_only_ends_like_that_of_a_moved_one_is_not_taken_for_it(site, project, findings):
    project("data/redirects.yml", "pages:\n  guidance/once/: guidance/gone/\n")
    site.redirect("en/once/index.html", "../gone/")  # nothing says where this comes from
    assert "en/once/index.html" in [found.path for found in findings() if found.rule == "redirects"]


def test_redirects_that_cannot_be_read_are_one_clear_line(site, project):
    project("data/redirects.yml", "page: {}\n")
    site.page("en", "guidance/ask/", GONE)
    with pytest.raises(Unusable, match=r"data/redirects\.yml(:\d+)?: page: "):
        run(site.root, "site")


def test_without_a_project_the_built_page_is_named_and_repeats_are_counted(site):
    for locale in ("en", "nl"):
        site.page(locale, "guidance/ask/", '<a href="gone/">x</a>')
    [found] = run(site.root, "site")[0]
    assert (found.path, found.pages, found.page) == ("en/guidance/ask/index.html", 2, "")


def test_a_copied_style_sheet_is_named_in_its_source(site, project, findings):
    project("docs/en/assets/style.css", "")
    site.write("en/assets/style.css", "\n@import 'gone.css';\n")
    [found] = findings()
    assert (found.path, found.line) == ("docs/en/assets/style.css", 2)


def test_every_page_made_from_data_has_a_template_that_exists():
    for slug in site_pages("en").generated():
        made = origin(ROOT, f"en/{address(slug)}index.html", ("en",))
        assert made.template and (ROOT / made.template).is_file(), slug


def test_keys_of_unreadable_yaml_are_left_out():
    assert find.key("a: [", 1) == ""
