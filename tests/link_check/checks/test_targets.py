from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('<a href="../gone/">x</a>', "/en/guidance/gone/, which does not exist"),
        ('<a href="https://kb.example/en/gone/">x</a>', "/en/gone/, which does not exist"),
        ('<a href="/en/gone/?a=1#b">x</a>', "/en/gone/, which does not exist"),
        ('<a href="../../countries/lv">x</a>', "write en/countries/lv/"),
        ('<a href="../../countries/LV/">x</a>', "spelt /en/countries/lv/"),
        ('<a href="../../countries/">x</a>', "has no index.html"),
        ('<a href="">x</a>', "is empty"),
        ('<img src="../../assets//dot.svg" alt="">', "which is written /en/assets/dot.svg"),
        ('<a href="http://[::1">x</a>', "is not an address"),
        ('<a href="https:///en/">x</a>', "names no host"),
        ('<img src="a.png" alt="">', "does not exist"),
        ('<img srcset="../../assets/dot.svg 1x, b.png 2x" alt="">', '"b.png"'),
        ('<picture><source srcset="c.png"></picture>', '"c.png"'),
        ('<script src="d.js"></script>', '"d.js"'),
        ('<link rel="icon" href="e.ico">', '"e.ico"'),
        ('<video poster="f.jpg"></video>', '"f.jpg"'),
        ('<p style="background: url(g.png)">x</p>', '"g.png"'),
        ("<style>\np { background: url('h.png') }</style>", '"h.png"'),
        ('<svg><use xlink:href="i.svg#x"></use></svg>', '"i.svg#x"'),
        ('<form action="j/"></form>', '"j/"'),
        ('<meta property="og:image" content="https://kb.example/k.png">', "k.png"),
    ],
)
def test_an_address_that_leads_nowhere_is_found(site, only, body, says):
    site.page("en", "guidance/ask/", body)
    # srcset, style and CSS name the address itself, the others the attribute
    part = "h.png" if "h.png" in body else body.splitlines()[0]
    assert says in only("targets", PAGE, part).message


@pytest.mark.parametrize(
    "body",
    [
        '<a href="../../countries/l%76/?print=1#steps">x</a>',
        '<a href="https://kb.example/en/">x</a><a href="//KB.example/nl/" data-cross-language>x</a>',
        '<a href="mailto:a@b.example">x</a><a href="tel:+1">x</a><a href="https://other.example/gone">x</a>',
        '<link rel="preconnect" href="https://cdn.example"><img src="data:image/png;base64,AA" alt="">',
        "<!-- <a href='gone/'>x</a> --><pre>&lt;a href='gone/'></pre>",
    ],
)
def test_what_leads_somewhere_or_outside_is_clean(site, body):
    site.page("en", "guidance/ask/", body)
    assert site.issues("targets") == []


def test_a_percent_encoded_file_name_is_decoded(site):
    site.write("en/assets/č ü.pdf", "")
    site.page("en", "guidance/ask/", '<a href="../../assets/%C4%8D%20%C3%BC.pdf">x</a>')
    assert site.issues("targets") == []


def test_an_address_in_a_style_sheet_is_found(site, only):
    site.write("nl/assets/style.css", "/* url(old.png) */\n@import 'gone.css';\n")
    assert only("targets", "nl/assets/style.css", "gone.css").message.startswith('url "gone.css"')


def test_a_relative_link_on_a_404_page_is_found(site, only):
    site.write("404.html", '<html>\n<a href="en/">Home</a>')
    assert "begin it with /" in only("targets", "404.html", "en/").message


def test_below_a_base_path_a_rooted_link_must_begin_with_it(site, only):
    for path in site.root.rglob("*.html"):
        path.write_text(path.read_text().replace("https://kb.example/", "https://host.example/kb/"))
    for locale in ("en", "nl"):
        site.replace(f"{locale}/404.html", f'"/{locale}/"', f'"/kb/{locale}/"')
    assert site.issues("targets") == []
    site.replace("nl/404.html", "/kb/nl/", "/nl/")
    assert "begins at /kb/" in only("targets", "nl/404.html", "/nl/").message


def test_an_empty_link_and_an_empty_image_are_errors(site):
    site.page("en", "guidance/ask/", '<a href="">x</a>\n<img src="" alt="">\n<a href=" ">x</a>')
    assert [issue.severity for issue in site.issues("targets")] == ["error"] * 3


def test_a_file_that_is_a_link_to_nowhere_is_missing_and_stops_nothing(site):
    site.page("en", "guidance/ask/", '<link rel="stylesheet" href="../../assets/lost.css">')
    (site.root / "en/assets/lost.css").symlink_to("/nowhere/lost.css")
    (issue,) = site.issues("targets")
    assert issue.path == PAGE and "/en/assets/lost.css, which does not exist" in issue.message


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('<a href="#">x</a>', "is empty"),
        ('<a href="../../countries/lv/index.html">x</a>', "the one address of that page"),
        ('<a href="../../../../en/">x</a>', "leaves the site"),
        ('<q cite="../gone/">x</q>', "/en/guidance/gone/"),
        ('<script type="application/ld+json">{"url": "https://kb.example/en/gone/"}</script>', "/en/gone/"),
    ],
)
def test_what_is_written_for_no_reader_is_found(site, only, body, says):
    site.page("en", "guidance/ask/", body)
    assert says in only("targets", "en/guidance/ask/index.html", body).message


def test_a_module_that_imports_what_is_not_there_is_found(site, only):
    site.write("en/assets/a.js", 'import { x } from "./b.js";\nimport("./gone.js");')
    site.write("en/assets/b.js", "export const x = 1;")
    assert "/en/assets/gone.js" in only("targets", "en/assets/a.js", "./gone.js").message
