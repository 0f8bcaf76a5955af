"""What readers take along, as it was built: the offline pack and the handbook of each language."""

import io
import posixpath
import re
import zipfile
from datetime import date
from functools import cache

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.base.catalogs import translator
from scripts.build.offline import packs
from scripts.build.offline.handbook import handbook
from scripts.build.offline.pack import pack_files, zipped
from scripts.link_check.index import script_built_links
from scripts.markdown.articles import articles_in_words
from tests.built_site import ONE_LANGUAGE, ROOT, SITE, addresses, html

MOST = 3_000_000  # bytes of a handbook


@cache
def made() -> tuple[date, str]:
    """The day of the packs, and as English writes it."""
    return _day(), locales.written_date(_day().isoformat(), "en")


@cache
def reader(locale):
    return pypdf.PdfReader(SITE / "packs" / f"somec-handbook-{locale}.pdf")


@cache
def _day():
    return packs.day(ROOT)


def entries(outline):
    """Titles and pages of the bookmarks, with those below them."""
    for entry in outline:
        if isinstance(entry, list):
            yield from entries(entry)
        else:
            yield entry


@pytest.mark.parametrize("locale", locales.LOCALES)
def test_a_pack_has_every_page_in_a_folder_of_its_own(locale):
    archive = zipfile.ZipFile(SITE / "packs" / f"somec-{locale}.zip")
    names = archive.namelist()
    assert all(name.startswith(f"somec-{locale}/") for name in names) and names == sorted(names)
    assert f"somec-{locale}/index.html" in names
    assert {f"somec-{locale}/{locale}/{address}index.html" for address in addresses(locale)} <= set(names)
    alone = {name.removesuffix(".js") for name in names if name.endswith(".html.js")} - set(names)
    assert all(re.search(r"/(?:letters|to)/", name) for name in alone), "what scripts read is in a pack as a page too"
    assert {entry.date_time[:3] for entry in archive.infolist()} == {(made()[0].year, made()[0].month, made()[0].day)}


def test_in_a_pack_no_link_leads_to_a_missing_file():
    archive = zipfile.ZipFile(SITE / "packs" / "somec-en.zip")
    names = set(archive.namelist())
    missing, seen = set(), 0
    for name in (name for name in names if name.endswith(".html") and name.count("/") > 1):
        for link in re.findall(r'<(?:a|link|script|img|use)\b[^>]*?\s(?:href|src)="([^"]*)"', archive.read(name).decode()):
            if re.match(r"[a-z]+:|#", link):
                continue
            seen += 1
            parts = name.split("/")[:-1]
            for part in re.sub(r"[?#].*", "", link).split("/"):
                parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
            if "/".join(parts) not in names:
                missing.add((name, link))
    assert seen > 10_000 and missing == set()


def test_a_pack_has_each_page_that_a_script_of_its_pages_reads():
    names = set(zipfile.ZipFile(SITE / "packs" / "somec-en.zip").namelist())
    wanted, seen = set(), 0
    for address in addresses("en"):
        text = html("en", address)
        for _, built in script_built_links.addresses(LexborHTMLParser(text), text):
            path = posixpath.normpath(f"somec-en/en/{address}{re.sub('[?#].*', '', built)}")
            seen += 1
            if not path.startswith("somec-en/en/") and not re.search(r"/(?:letters|to)/", path):
                continue  # the other languages are not in the pack
            if not re.search(r"\.\w+$", path) and not names & {f"{path}/index.html.js", f"{path}/index.html"}:
                wanted.add(path)
            read = re.search(r"/(?:to|countries/compare|guidance|training|letters)/[^/]+$", path)
            if read and f"{path}/index.html.js" not in names:
                wanted.add(f"{path} for scripts")
    assert seen > 1000 and wanted == set()


@pytest.mark.slow
def test_pack_and_handbook_are_the_same_byte_for_byte():
    when, written = made()
    gettext = translator(ROOT, "en").gettext
    pack = zipped("somec-en", pack_files(SITE, "en", written, gettext), (when.year, when.month, when.day))
    assert pack == (SITE / "packs" / "somec-en.zip").read_bytes()
    assert handbook(SITE, "en", when, written, gettext) == (SITE / "packs" / "somec-handbook-en.pdf").read_bytes()
    assert zipfile.ZipFile(io.BytesIO(pack)).testzip() is None


@pytest.mark.parametrize("locale", ONE_LANGUAGE)
def test_a_handbook_says_what_it_is(locale):
    pdf = reader(locale)
    assert (SITE / "packs" / f"somec-handbook-{locale}.pdf").stat().st_size < MOST
    assert pdf.metadata.title and pdf.root_object["/Lang"].startswith(locale)
    assert pdf.root_object["/MarkInfo"]["/Marked"] and pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid" in pdf.root_object["/Metadata"].get_data().decode()
    assert 150 < len(pdf.pages) < 500
    warning = translator(ROOT, locale).gettext("Not official, and not legal advice: compare with the site before you rely on a time limit.")
    written = locales.written_date(_day().isoformat(), locale)
    for number in (0, 3, 40, len(pdf.pages) - 1):
        text = " ".join(pdf.pages[number].extract_text().split())
        assert warning in text and written in text and f"{number + 1} / {len(pdf.pages)}" in text


@pytest.mark.parametrize("locale", ONE_LANGUAGE)
def test_a_handbook_has_bookmarks_links_and_the_limits_of_the_law(locale):
    pdf = reader(locale)
    marks = {entry.title: pdf.get_destination_page_number(entry) for entry in entries(pdf.outline)}
    title = re.search(r"<h1[^>]*>(.*?)<a", html(locale, "mechanisms/fd-2008-947/"))[1]
    start = marks[re.sub("<[^>]+>", "", title).replace("&nbsp;", "\xa0")]
    chapter = [pdf.pages[number] for number in range(start, start + 10)]
    text = " ".join(" ".join(page.extract_text() for page in chapter).split())
    assert re.search(r"\b60\b", text) and articles_in_words(["12(1)"], locale)[0] in text
    links = [note.get_object() for page in chapter for note in page.get("/Annots", [])]
    targets = [link["/A"]["/URI"] for link in links if "/A" in link and "/URI" in link["/A"]]
    assert any("eur-lex.europa.eu" in target for target in targets)
    assert any(f"/{locale}/to/" in target for target in targets), "what is not in the book leads to the site"
    assert len(targets) < len(links), "links within the book"
    assert len(marks) > 200


@pytest.mark.parametrize("address", ["about/offline/", "data/"])
@pytest.mark.parametrize("locale", locales.LOCALES)
def test_both_are_linked_with_size_and_day(locale, address):
    text = html(locale, address)
    for name in (f"somec-{locale}.zip", f"somec-handbook-{locale}.pdf"):
        size = (SITE / "packs" / name).stat().st_size / 1e6
        line = re.search(rf'packs/{re.escape(name)}" download>[^<]+</a> \(([0-9.,]+)\sMB, ([^)]+)\)', text)
        assert float(line[1].replace(",", ".")) == round(size, 1)
        assert line[2] == locales.written_date(_day().isoformat(), locale)
