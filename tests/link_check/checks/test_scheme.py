from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


def test_an_own_address_without_the_s_is_found(site, only):
    site.page("en", "guidance/ask/", '<a href="http://kb.example/en/">x</a>')
    assert "this site is at https" in only("scheme", PAGE, "http://kb").message


def test_an_address_of_another_site_by_http_is_clean(site):
    site.page("en", "guidance/ask/", '<a href="http://a.example/b">x</a>')
    assert site.issues("scheme") == []


def test_a_site_at_http_links_to_itself_by_http(site):
    for path in site.root.rglob("*.html"):
        path.write_text(path.read_text().replace("https://kb.example", "http://kb.example"))
    site.page("en", "guidance/ask/", '<a href="http://kb.example/en/">x</a>')
    assert [issue for issue in site.issues("scheme") if issue.severity == "error"] == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="javascript:void(0)">x</a>',
        '<a href=" JavaScript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="file:///C:/form.docx">x</a>',
        '<a href="//host.eu/form">x</a>',
        '<a href="ftp://host.eu/form">x</a>',
        '<a href="C:/Users/form.docx">x</a>',
        '<a href="htps://host.eu/">x</a>',
        '<a href="vbscript:x">x</a>',
        '<img src="data:text/html,x" alt="">',
        '<form action="javascript:x"></form>',
        '<script src="//cdn.eu/x.js"></script>',
    ],
)
def test_what_leads_a_reader_nowhere_is_found(site, only, body):
    site.page("en", "guidance/ask/", body)
    only("scheme", PAGE, body)


def test_mail_telephone_and_pictures_in_the_page_are_clean(site):
    site.page("en", "guidance/ask/", '<a href="mailto:a@b.eu">x</a><a href="tel:112">x</a><img src="data:image/png;base64,AA" alt="">')
    assert site.issues("scheme") == []
