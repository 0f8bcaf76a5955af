from __future__ import annotations

PAGE = "nl/guidance/ask/index.html"


def alternate(language: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{language}" href="{address}">'


TO_EN = alternate("en", "https://kb.example/en/guidance/ask/")


def test_a_missing_alternate_is_found_once(site, only):
    site.replace(PAGE, TO_EN, "")
    assert only("hreflang", PAGE).message == "names no alternate for en"


def test_a_missing_x_default_is_found(site, only):
    site.replace(PAGE, alternate("x-default", "https://kb.example/"), "")
    assert "x-default" in only("hreflang", PAGE).message


def test_an_x_default_that_does_not_exist_is_found(site, only):
    site.replace(PAGE, '"https://kb.example/"', '"https://kb.example/gone/"')
    assert "leads to no page" in only("hreflang", PAGE, "gone/").message


def test_an_alternate_to_another_page_is_found(site):
    site.replace(PAGE, TO_EN, TO_EN.replace("guidance/ask", "countries/lv"))
    here = [issue for issue in site.issues("hreflang") if issue.path == PAGE]
    assert [issue.line for issue in here] == [site.line(PAGE, "en/countries/lv/")]
    assert "must be https://kb.example/en/guidance/ask/" in here[0].message


def test_a_relative_alternate_is_found(site):
    site.replace(PAGE, TO_EN, alternate("en", "../../../en/guidance/ask/"))
    assert [issue.message for issue in site.issues("hreflang") if "must be https://kb.example/en/" in issue.message]


def test_a_language_named_twice_or_unknown_is_found(site):
    extra = TO_EN + alternate("fr", "https://kb.example/en/guidance/ask/")
    site.replace(PAGE, TO_EN, TO_EN + extra)
    messages = [issue.message for issue in site.issues("hreflang")]
    assert messages == [
        "names an alternate for fr, which the site does not have",
        "names more than one alternate for en",
    ]


def test_a_wrong_html_lang_is_found(site, only):
    site.replace(PAGE, '<html lang="nl">', '<html lang="en">')
    assert "in the folder of nl" in only("hreflang", PAGE).message


def test_the_first_page_needs_its_alternates_too(site):
    site.replace("index.html", alternate("nl", "https://kb.example/nl/"), "")
    assert ("index.html", "names no alternate for nl") in [(i.path, i.message) for i in site.issues("hreflang")]
