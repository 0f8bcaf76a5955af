"""Real builds of the tiny project: what a reader sees, and what a fault leaves behind."""

import os
import re
import subprocess

import pytest

from scripts.base.catalogs import CatalogError
from scripts.base.command import ROOT
from scripts.build.site import BuildError
from scripts.evidence.load import EvidenceError
from scripts.i18n.stamp import stamp
from scripts.markdown.page import Page
from tests.command import command, run
from tests.tiny_project import make

REDIRECTS = "pages:\n  mechanisms/old/: mechanisms/ecris/\nids:\n  mechanisms/ecris/:\n    times: deadlines\n"


@pytest.fixture
def before(tiny):
    """The tiny project with a site of before, which a build that fails must leave."""
    tiny.write("site/en/index.html", "Of the site before.")
    return tiny


def translate(tiny, locale="nl"):
    """A Dutch translation of the mechanism page, stamped."""
    text = tiny.root.joinpath("docs/en/mechanisms/ecris.md").read_text(encoding="utf-8")
    path = tiny.write(f"docs/{locale}/mechanisms/ecris.md", text.replace("Ask early.", "Vraag het vroeg."))
    docs = tiny.root / "docs"
    stamp(Page.read(docs / "en/mechanisms/ecris.md", docs), path, docs)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory, workers):
    project = make(tmp_path_factory.mktemp("built") / "project", workers)
    translate(project)
    project.write("data/redirects.yml", REDIRECTS)
    project.build("en", "nl")
    return project


@pytest.fixture
def built(built_once, tmp_path):
    """English and Dutch, with one translated page and redirects; a copy, so that a test may change it."""
    return built_once.copy(tmp_path / "project")


def test_citations_become_footnotes_and_a_withheld_source_has_no_link(built):
    html = built.html("en/mechanisms/ecris")
    notes = html[html.index('class="footnote"') :]
    assert '<a href="https://eur-lex.europa.eu/act">An act</a>. Official Journal, 17 May 2019 (legal act).' in notes
    assert "Some newspaper, 2015" in notes
    assert "example.org/name" not in html and "Name of a victim" not in html
    assert html.count("not yet checked") == 1


def test_a_fact_whose_sources_are_all_weak_carries_a_mark_in_the_readers_language(tiny):
    tiny.write(
        "data/sources/weak.yml",
        "- {id: daily, title: A paper, publisher: Paper, url: https://example.org/paper, kind: news, language: en, checked: 2026-11}\n"
        "- {id: copied, title: A copy, publisher: Site, url: https://example.org/copy, kind: legal-act, language: en, checked: 2026-11,\n"
        "   weak: copy}\n",
    )
    tiny.replace(
        "data/mechanisms/ecris.yml",
        "facts:\n",
        "facts:\n"
        "  - {id: ecris-daily, topic: scope, text: Said by the press., sources: [daily]}\n"
        "  - {id: ecris-both, topic: scope, text: Said by both., sources: [daily, copied]}\n"
        "  - {id: ecris-strong, topic: scope, text: Said by the act., sources: [daily, act-one]}\n",
    )
    tiny.write("docs/en/mechanisms/ecris.md", tiny.root.joinpath("docs/en/mechanisms/ecris.md").read_text() + "\n<!-- data: evidence -->\n")
    tiny.write("locale/nl/LC_MESSAGES/ui.po", (ROOT / "locale/nl/LC_MESSAGES/ui.po").read_text(encoding="utf-8"))
    tiny.build("en", "nl")
    told = tiny.html("en/mechanisms/ecris").partition('id="how-well"')[2]
    assert re.search(r'source: press or news only: <a href="#ecris-daily">', told)
    assert re.search(r'weak sources only: <a href="#ecris-both">', told)
    assert "ecris-strong" not in told
    assert 'bron: alleen pers of nieuws: <a href="#ecris-daily">' in tiny.html("nl/mechanisms/ecris")


def test_kinds_of_statement_are_named_in_words(built):
    html = built.html("en/mechanisms/ecris")
    assert re.search(r'id="deadlines".*?kind--law[^>]*>Law and practice today<', html, re.S)
    assert re.search(r'id="advice".*?kind--advice[^>]*>Our practical advice<', html, re.S)


def test_deadlines_and_country_pages_come_from_data(built):
    assert "<strong>10 working days</strong>" in built.html("en/mechanisms/ecris")
    page = built.html("en/countries/lv")
    assert "Valsts probācijas dienests" in page and "Latvian and English" in page
    assert 'id="lv-eu"' in page and "Not found (searched in November 2026)." in page
    assert "Letland" in built.html("nl/countries/lv")  # CLDR, no catalog needed


def test_a_missing_page_is_english_with_a_notice_and_never_a_404(built):
    html = built.html("nl")
    assert "This page is not translated yet" in html
    assert re.search(r'<article[^>]* lang="en"', html) and '<html lang="nl"' in html


def test_only_the_changed_section_of_a_translation_says_so(built):
    assert "has changed" not in built.html("nl/mechanisms/ecris")
    built.replace("docs/en/mechanisms/ecris.md", "Ask early.", "Ask very early.")
    built.build("en", "nl")
    html = built.html("nl/mechanisms/ecris")
    assert html.count("The English text of this section has changed") == 1
    assert re.search(r'id="advice".*has changed.*href="\.\./\.\./\.\./en/mechanisms/ecris/#advice"', html, re.S)


def test_moved_pages_redirect_and_renamed_ids_still_exist_in_every_language(built):
    for locale in ("en", "nl"):
        assert 'content="1; url=../../mechanisms/ecris/"' in built.html(f"{locale}/mechanisms/old")
        assert re.search(r'id="times".*id="deadlines"', built.html(f"{locale}/mechanisms/ecris"), re.S)


def test_sitemap_canonical_and_alternates_use_the_given_address(tiny):
    tiny.build("en", "nl", site_url="https://kb.example/some/path/")
    html = tiny.html("nl/mechanisms/ecris")
    assert '<link rel="canonical" href="https://kb.example/some/path/nl/mechanisms/ecris/">' in html
    assert 'hreflang="x-default" href="https://kb.example/some/path/en/mechanisms/ecris/"' in html
    sitemap = (tiny.site / "nl/sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://kb.example/some/path/nl/mechanisms/ecris/</loc>" in sitemap
    assert 'hreflang="x-default" href="https://kb.example/some/path/en/mechanisms/ecris/"' in sitemap


def test_no_file_that_the_generator_packed_contradicts_ours(built):
    assert [path.name for path in built.site.rglob("*.gz")] == []
    (built.site / "nl" / "sitemap.xml.gz").write_bytes(b"of a build before")
    built.build("en")  # Dutch is kept as it was
    assert [path.name for path in built.site.rglob("*.gz")] == []


def test_a_build_of_one_language_keeps_the_others(built):
    built.replace("docs/en/index.md", "Welcome.", "Hello.")
    built.build("en")
    assert "Hello." in built.html("en")
    assert (built.site / "nl/index.html").is_file()
    assert "/mechanisms/old/" not in (built.site / "nl/sitemap.xml").read_text(encoding="utf-8")  # a redirect, kept with the rest


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            "docs/en/mechanisms/ecris.md",
            "[@act-one; @hidden-one]",
            "[@act-two]",
            r"docs/en/mechanisms/ecris\.md:13: unknown source 'act-two'. Did you mean act-one",
        ),
        ("docs/en/mechanisms/ecris.md", "data: card", "data: cart", "unknown block 'cart'"),
        ("docs/en/index.md", "ecris.md#deadlines", "ecris.md#deadline", "does not contain an anchor '#deadline'"),
        ("docs/en/index.md", "ecris.md#deadlines", "ecriss.md", "ecriss.md"),
        ("docs/en/index.md", "mechanisms/ecris.md#deadlines", "javascript:go()", r"docs/en/index\.md:9: the address 'javascript:go"),
        ("docs/en/index.md", "Welcome.", "<!-- ` --> <img src=x onerror=go()> ` -->", r"en/index\.md: <img> has onerror"),
    ],
)
def test_a_fault_in_prose_is_named_and_the_old_site_stays(before, path, old, new, message):
    before.replace(path, old, new)
    with pytest.raises(BuildError, match=message):
        before.build("en")
    assert before.html("en") == "Of the site before."
    assert list(before.root.glob(".site-*")) == []


def test_a_folder_that_cannot_be_written_is_one_clear_line(tiny):
    tiny.write("taken", "a file")
    result = run("build", "--root", tiny.root, "--site", tiny.root / "taken" / "site", LOCALES="en")
    assert result.returncode == 2 and "Traceback" not in result.stderr
    assert result.stderr.startswith("The site could not be written: ") and "taken" in result.stderr


@pytest.mark.slow
def test_a_full_disk_is_one_clear_line_and_the_old_site_stays(before):
    limited = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", *command("build", "--root", before.root)]  # no file above 4 KB
    result = subprocess.run(limited, cwd=ROOT, env={**os.environ, "LOCALES": "en,nl"}, capture_output=True, text=True, check=False)
    assert result.returncode == 2 and "Traceback" not in result.stderr, result.stderr
    assert "The site could not be written: [Errno 27] File too large" in result.stderr
    assert before.html("en") == "Of the site before."
    assert list(before.root.glob(".site-*")) == []  # each language hit the limit; none goes on writing


@pytest.mark.slow
def test_what_a_killed_build_left_is_cleared_and_its_old_site_comes_back(before):
    gone = subprocess.Popen(["true"])
    gone.wait()
    dead, old_form, alive = (before.root / f".site-{name}" for name in (f"{gone.pid}-x", "ab12_x", f"{os.getpid()}-x"))
    for folder in (dead, old_form, alive):
        (folder / "site").mkdir(parents=True)
    before.site.rename(dead / "old")  # it died between the two steps of the swap
    before.replace("docs/en/index.md", "ecris.md#deadlines", "nowhere.md")
    with pytest.raises(BuildError):
        before.build("en")
    assert before.html("en") == "Of the site before."
    assert list(before.root.glob(".site-*")) == [alive]


def test_a_fault_in_data_stops_before_anything_is_written(tiny):
    tiny.replace("data/countries/lv.yml", "sources: [act-one]}", "sources: [nothing]}")
    with pytest.raises(EvidenceError, match=r"data/countries/lv\.yml:8: .*unknown source 'nothing'"):
        tiny.build("en")
    assert not tiny.site.exists()


def test_a_broken_catalog_is_named(tiny):
    tiny.write("locale/nl/LC_MESSAGES/ui.po", 'msgid ""\nmsgstr ""\n\nmsgid "Kind"\nmsgstr "Soort"\nnot a PO line\n')
    with pytest.raises(CatalogError, match=r"nl/LC_MESSAGES/ui\.po.*broken PO file"):
        tiny.build("nl")


def test_an_alias_to_a_section_that_is_not_there_is_an_error(tiny):
    tiny.write("data/redirects.yml", "ids:\n  mechanisms/ecris/:\n    times: nowhere\n")
    with pytest.raises(BuildError, match="the page has no section #nowhere"):
        tiny.build("en")


def test_fuzzy_and_missing_strings_are_shown_in_english_and_marked(tiny):
    tiny.write(
        "locale/nl/LC_MESSAGES/data.po",
        'msgid ""\nmsgstr "Language: nl\\n"\n\n#, fuzzy\nmsgid "Latvia joined in 2004."\nmsgstr "Oud"\n\n'
        'msgid "We found no figures."\nmsgstr "We vonden geen cijfers."\n',
    )
    tiny.build("nl")
    html = tiny.html("nl/countries/lv")
    assert '<span lang="en">Latvia joined in 2004.</span>' in html and "Oud" not in html
    assert "We vonden geen cijfers." in html


def test_a_superseded_mechanism_leads_to_its_successor_at_the_top(tiny):
    old = tiny.root.joinpath("data/mechanisms/ecris.yml").read_text(encoding="utf-8")
    tiny.write("data/mechanisms/ecris-tcn.yml", old.replace("id: ecris\n", "id: ecris-tcn\n").replace("ecris-01", "ecris-tcn-01"))
    tiny.write("docs/en/mechanisms/ecris-tcn.md", tiny.root.joinpath("docs/en/mechanisms/ecris.md").read_text(encoding="utf-8"))
    tiny.replace("mkdocs.yml", "      - mechanisms/ecris.md\n", "      - mechanisms/ecris.md\n      - mechanisms/ecris-tcn.md\n")
    tiny.replace(
        "data/mechanisms/ecris.yml", "status: in-force", "status: superseded\nstatus_note: Repealed in 2020.\nsuccessor: ecris-tcn"
    )
    tiny.build("en")
    html = tiny.html("en/mechanisms/ecris")
    box = html[html.index('class="admonition warning"') : html.index('class="card"')]
    assert "Superseded" in box and "Repealed in 2020." in box and 'href="../ecris-tcn/"' in box
    assert box.count("</div>") == 1  # the words stand inside the box


def test_a_stamp_of_one_section_records_nothing_of_sections_that_are_not_translated(tiny):
    translate(tiny)
    docs = tiny.root / "docs"
    english, path = docs / "en/mechanisms/ecris.md", docs / "nl/mechanisms/ecris.md"
    english.write_text(english.read_text(encoding="utf-8") + "\n## New {#new}\n\nNot translated yet.\n", encoding="utf-8")
    before = Page.read(path, docs).meta["sections"]
    stamp(Page.read(english, docs), path, docs, ["top"])
    assert Page.read(path, docs).meta["sections"] == before
