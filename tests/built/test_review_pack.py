"""What a reviewing service gets, and where it finds it: the question below each page, the pack, the form, the files."""

import io
import re
import zipfile

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.base.addresses import address
from scripts.base.catalogs import read_catalog
from scripts.i18n.review.pages import FIRST
from tests.built_site import SITE, addresses, html

TRANSLATIONS = locales.LOCALES[1:]


def pack(locale):
    """The files of a pack, by name."""
    archive = zipfile.ZipFile(SITE / "packs" / f"somec-review-{locale}.zip")
    return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_the_ten_pages_are_home_and_those_that_its_finder_and_its_events_lead_to():
    home = LexborHTMLParser(html("en", ""))
    links = home.css(".kb-finder__links li a, .kb-tasks strong a")
    assert len(links) == 18  # ten wishes, eight events
    assert {address(slug) for slug in FIRST} < {"", *(link.attributes["href"].partition("#")[0] for link in links)}
    assert len(FIRST) == len(set(FIRST)) == 10


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_below_each_translated_page_is_a_question_that_leads_to_a_report(locale):
    asks = re.compile(r'class="page-about"(?:(?!</p>).)*(?:#report"|data-report href)', re.S)
    without = [path for path in addresses(locale) if not asks.search(html(locale, path))]
    assert without == []


def test_no_english_page_asks_whether_it_is_well_translated():
    words = "Is this how your service says it?"
    assert [path for path in addresses("en") if path != "about/translations/" and words in html("en", path)] == []


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_the_pack_can_be_taken_from_the_page_on_translations(locale):
    page = html(locale, "about/translations/")
    for name in (f"somec-review-{locale}.zip", f"somec-review-{locale}.pdf"):
        assert f'href="../../../packs/{name}" download' in page
        assert (SITE / "packs" / name).is_file()
    assert set(pack(locale)) == {f"form-{locale}.pdf", f"pages-{locale}.pdf", f"pages-{locale}.po", f"glossary-{locale}.po"}


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_the_form_has_two_pages_in_the_language_and_names_the_ten(locale):
    form = pypdf.PdfReader(io.BytesIO(pack(locale)[f"form-{locale}.pdf"]))
    assert len(form.pages) == 2
    assert form.trailer["/Root"]["/Lang"] == locale and form.trailer["/Root"]["/MarkInfo"]["/Marked"]
    text = re.sub(r"\s+", " ", form.pages[0].extract_text())
    titles = [LexborHTMLParser(html(locale, address(slug))).css_first("h1") for slug in FIRST]
    for number, title in enumerate(titles, 1):
        title.css_first("a.headerlink") and title.css_first("a.headerlink").decompose()
        assert f"{number}. {title.text().strip()}" in text


def test_each_sentence_stands_beside_its_english_with_the_number_that_form_and_file_give(tmp_path):
    files = pack("nl")
    (tmp_path / "pages.po").write_bytes(files["pages-nl.po"])
    found = {message.context: message for message in read_catalog(tmp_path / "pages.po", "nl") if message.id}
    limit = next(message for message in found.values() if "within 60 days of receiving" in message.id)
    assert "binnen 60 dagen" in limit.string
    place, where = limit.auto_comments[:2]
    assert place.startswith("docs/nl/guidance/transfer-supervision.md:") and where.endswith("nl/guidance/transfer-supervision/#answer")
    printed = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(files["pages-nl.pdf"])).pages))
    assert limit.context in printed and "within 60 days" in printed
