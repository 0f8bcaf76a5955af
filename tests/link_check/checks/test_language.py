from __future__ import annotations

PAGE = "nl/countries/lv/index.html"


def test_a_link_into_another_language_is_found_with_the_right_address(site, only):
    site.page("nl", "countries/lv/", '<a href="../../../en/guidance/ask/#steps">x</a>')
    message = only("language", PAGE, "en/guidance/ask/#steps").message
    assert "from nl to en" in message and message.endswith("it must lead to /nl/guidance/ask/#steps")


def test_an_absolute_link_into_another_language_is_found(site, only):
    site.page("nl", "countries/lv/", '<a href="https://kb.example/en/">x</a>')
    assert "must lead to /nl/" in only("language", PAGE, '"https://kb.example/en/">x').message


def test_where_the_page_does_not_exist_it_says_so(site, only):
    site.page("en", "training/")
    site.page("nl", "countries/lv/", '<a href="../../../en/training/">x</a>')
    assert "there is no /nl/training/" in only("language", PAGE, '../../../en/training/">x').message


def test_a_file_with_another_language_in_its_name_is_found(site, only):
    for name in ("countries-en.xlsx", "countries-nl.xlsx"):
        site.write(f"data/{name}", "")
    for locale in ("en", "nl"):
        site.write(f"{locale}/assets/card-{locale}.png", "")
    site.page("en", "countries/lv/", '<a href="../../../data/countries-en.xlsx" download>x</a>')
    site.page("nl", "countries/lv/", '<a href="../../../data/countries-en.xlsx" download>x</a>')
    message = only("language", PAGE, '../../../data/countries-en.xlsx"').message
    assert message.endswith("is a file in en on a page in nl: it must lead to /data/countries-nl.xlsx")
    site.page("nl", "countries/lv/", '<meta property="og:image" content="https://kb.example/en/assets/card-en.png">')
    assert only("language", PAGE, "card-en.png").message.endswith("it must lead to /nl/assets/card-nl.png")


def test_a_file_in_another_language_that_is_marked_or_shown_outside_all_languages_is_clean(site):
    site.write("data/countries-en.xlsx", "")
    link = '<a href="{}data/countries-en.xlsx" {}>x</a>'
    site.page("nl", "countries/lv/", link.format("../../../", "data-cross-language"))
    site.replace("index.html", "</body>", link.format("", "") + "</body>")
    assert site.issues("language") == []


def test_the_switch_marked_links_and_the_chooser_are_clean(site):
    body = '<p data-cross-language><a href="../../../en/">x</a></p><a data-cross-language href="../../../en/">x</a>'
    site.page("nl", "countries/lv/", body + '<a href="../../../">all languages</a>')
    assert site.issues("language") == []
