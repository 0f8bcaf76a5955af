"""Rule markup (raw html)."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<iframe src="https://www.youtube.com/embed/1"></iframe>',
        '<div onclick="go()">x</div>',
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](//other.org/)",
        '<a href="https://a.org/" target="_blank">x</a>',
        "[x](a.md){: onclick=go }",
        "[x](java&#115;cript&colon;alert(1))",
        "<div\nonclick=go()>x</div>",
    ],
)
def test_what_the_site_does_not_use_is_named(site, text):
    site.write("docs/en/page.md", f"# Page\n\n{text}\n")
    assert set(site.lines("markup")) == {3}


def test_what_it_uses_is_clean(site):
    site.write(
        "docs/en/page.md", '# Page\n\n<details markdown="1">\n<summary>x < y</summary>\n[x](a.md) <https://a.org/> `<b>`\n</details>\n'
    )
    assert site.issues("markup") == []


def test_data_and_catalogs_hold_none(site):
    site.write("data/countries/lv.yml", "facts:\n- id: a\n  text: Ask <b>them</b>.\n")
    site.write("data/countries/ee.yml", "facts:\n- id: a\n  text: 'Ask [them](a.md){: onclick=go }.'\n")
    site.write("locale/nl/LC_MESSAGES/ui.po", 'msgid "x"\nmsgstr "[x](javascript:go)"\n')
    assert {(issue.path, issue.line) for issue in site.issues("markup")} == {
        ("data/countries/lv.yml", 3),
        ("data/countries/ee.yml", 3),
        ("locale/nl/LC_MESSAGES/ui.po", 2),
    }
