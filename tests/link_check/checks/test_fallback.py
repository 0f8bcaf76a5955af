from __future__ import annotations

PAGE = "nl/guidance/ask/index.html"


def english(site) -> None:
    site.page("nl", "guidance/ask/", '<article lang="en">English text</article>')


def test_links_to_a_page_without_its_translation_are_one_warning(site, only):
    english(site)
    issue = only("fallback", PAGE)
    assert issue.severity == "warning"
    assert issue.message == ("is shown in en for want of a translation into nl; 2 pages link to it, such as nl/countries/lv/index.html")


def test_without_a_link_there_is_nothing_to_say(site):
    english(site)
    for slug in ("", "countries/lv/"):
        path = f"nl/{slug}index.html"
        site.replace(path, f'href="{"../" * slug.count("/")}guidance/ask/"', 'href="#steps"')
    assert site.issues("fallback") == []


def test_an_article_in_the_page_s_own_language_is_clean(site):
    site.page("nl", "guidance/ask/", '<article lang="nl">x</article>')
    assert site.issues("fallback") == []
