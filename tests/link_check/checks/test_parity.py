from __future__ import annotations

import shutil

from scripts.link_check.index.site import Site


def test_a_page_one_language_lacks_is_found(site, only):
    site.page("en", "training/")
    assert "it does in en" in only("parity", "nl/training/index.html").message


def test_a_language_that_is_lost_whole_is_found(site, only):
    shutil.rmtree(site.root / "nl")
    assert "announces nl" in only("parity", "nl/").message


def test_a_site_without_languages_is_found(site, only):
    shutil.rmtree(site.root / "nl")
    shutil.rmtree(site.root / "en")
    site.write("index.html", "<p>x</p>")
    only("parity", "index.html")


def test_a_folder_with_a_short_name_is_no_language(site):
    site.write("faq/index.html", '<html lang="en"><p>x</p>')
    assert Site(site.root).locales == ("en", "nl")
