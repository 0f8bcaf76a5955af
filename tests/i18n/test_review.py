"""A review that is easy to give: the question below a page, the files for a reviewer, and what is told of a review."""

import csv
import io
import json
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.__main__ import main
from scripts.base.addresses import parse_lock
from scripts.base.catalogs import read_catalog
from scripts.evidence.load import load
from scripts.exports.files import files as data_files
from scripts.i18n.review.strings import page_of
from scripts.i18n.strings import strings
from tests.support.project import evidence
from tests.tiny_project import ECRIS, HOME, ROOT

REPOSITORY = "https://example.org/owner/name"


@pytest.fixture
def translated(tiny):
    """The tiny project with two Latvian pages, of which one was reviewed."""
    tiny.write("docs/lv/index.md", HOME.replace("# Home", "# Sākums").replace("Welcome.", "Laipni lūdzam."))
    tiny.write("docs/lv/mechanisms/ecris.md", ECRIS.replace("Ask early.", "Jautājiet laikus."))
    main(["translations", "--root", str(tiny.root), "stamp", "lv", "index.md", "mechanisms/ecris.md"])
    reviewed = "native_review: 2026-11-20\nnative_reviewer: probation\n"
    tiny.replace("docs/lv/mechanisms/ecris.md", "kind: mechanism\n", f"kind: mechanism\n{reviewed}")
    return tiny


def test_the_question_leads_to_a_report_that_carries_the_page_and_nothing_else(translated, monkeypatch):
    monkeypatch.setenv("REPO_URL", REPOSITORY)
    translated.build("lv", "en")
    for address in ("", "mechanisms/ecris/", "countries/lv/"):
        link = LexborHTMLParser(translated.html(f"lv/{address}")).css_first(".page-about a[data-report]").attributes
        parts = urlsplit(link["href"])
        asked = parse_qs(parts.query)
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPOSITORY}/issues/new"
        assert set(asked) == {"title", "body"}
        assert asked["title"] == [f"Wording of lv/{address}"]
        assert asked["body"][0].startswith(f"Page: lv/{address}\n\nWhich sentence") and asked["body"][0].count("\n") == 2
    assert "how your service says it" not in translated.html("en/mechanisms/ecris")


def test_without_a_repository_the_question_leads_to_how_to_report(translated, monkeypatch):
    monkeypatch.delenv("REPO_URL", raising=False)
    translated.build("lv")
    html = translated.html("lv/mechanisms/ecris")
    assert 'href="../../about/site/#report"' in html and "data-report" not in html


def test_a_review_is_told_on_the_page_and_in_the_open_data(translated):
    translated.build("lv")
    assert "reviewed by a native practitioner (probation), 2026. gada 20. novembris" in translated.html("lv/mechanisms/ecris")
    assert "not yet reviewed by a native practitioner" in translated.html("lv/")
    found = data_files(translated.root, load(translated.root), "https://example.org/")
    rows = {row["page"]: row for row in csv.DictReader(io.StringIO(found["translations.csv"].decode("utf-8-sig")))}
    row = rows["lv/mechanisms/ecris/"]
    assert (row["language"], row["state"], row["reviewed"], row["reviewer"]) == ("lv", "current", "2026-11-20", "probation")
    assert (rows["lv/"]["state"], rows["lv/"]["reviewed"], rows["nl/"]["state"]) == ("current", "", "missing")


def test_a_page_whose_english_has_changed_is_older_in_the_open_data(translated):
    translated.replace("docs/en/mechanisms/ecris.md", "Ask early.", "Ask early and in writing.")
    rows = json.loads(data_files(translated.root, load(translated.root), "")["translations.json"])["rows"]
    (row,) = (row for row in rows if row["page"] == "lv/mechanisms/ecris/")
    assert (row["state"], row["older"], row["reviewed"]) == ("older", ["advice"], "2026-11-20")


def test_a_pack_gives_each_string_its_place_its_page_and_its_terms_and_comes_back(translated, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SITE_URL", "https://example.org/kb/")
    root = ["--root", str(translated.root)]
    translated.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined after an alert of 2004.")
    main(["translations", *root, "update"])
    assert main(["translations", *root, "review-pack", "lv", str(tmp_path / "pack")]) == 0
    names = {path.name for path in (tmp_path / "pack").iterdir()}
    assert names == {"form-lv.pdf", "pages-lv.pdf", "pages-lv.po", "glossary-lv.po", "data-lv.po", "ui-lv.po"}
    pieces = {message.context: message for message in read_catalog(tmp_path / "pack" / "pages-lv.po", "lv") if message.id}
    welcome = HOME.strip().splitlines()[-1]
    assert (pieces["1.2"].id, pieces["1.2"].string) == (welcome, welcome.replace("Welcome.", "Laipni lūdzam."))
    assert pieces["1.2"].auto_comments[1] == "https://example.org/kb/lv/"
    data = tmp_path / "pack" / "data-lv.po"
    english = "Latvia joined after an alert of 2004."
    assert read_catalog(data, "lv").get(english).auto_comments == [
        "countries/lv.yml: facts > lv-eu text",
        "https://example.org/kb/lv/countries/lv/",
        "Terms: alert: brīdinājums",
    ]
    text = data.read_text(encoding="utf-8")
    old = f'msgid "{english}"\nmsgstr ""'
    assert old in text
    data.write_text(text.replace(old, old[:-2] + '"Latvija pievienojās 2004. gadā pēc brīdinājuma."'), encoding="utf-8")
    capsys.readouterr()
    assert main(["translations", *root, "import", "lv", str(data)]) == 0
    assert "1 new, 0 changed" in capsys.readouterr().out


def test_the_glossary_tells_a_translator_what_a_term_means(translated, tmp_path):
    file = tmp_path / "glossary.po"
    assert main(["translations", "--root", str(translated.root), "glossary", "lv", str(file)]) == 0
    (term,) = (message for message in read_catalog(file, "lv") if message.id)
    assert (term.context, term.id, term.string, term.auto_comments) == ("alert", "alert", "brīdinājums", ["A call to act."])


def test_each_string_of_data_names_a_page_that_is_published():
    pages = {one.address for one in parse_lock((ROOT / "data/anchors.lock").read_text(encoding="utf-8"))[0]}
    places = {place for _, place in strings(evidence())}
    assert len(places) > 5000
    assert {place for place in places if page_of(place) not in pages} == set()


def test_the_weblate_components_name_the_catalogs_of_every_language():
    components = json.loads((ROOT / ".github/weblate.json").read_text(encoding="utf-8"))
    found = {path.relative_to(ROOT).as_posix() for one in components for path in ROOT.glob(one["filemask"])}
    assert found == {path.relative_to(ROOT).as_posix() for path in (ROOT / "locale").rglob("*.po")}
