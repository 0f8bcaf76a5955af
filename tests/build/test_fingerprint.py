"""Names by content: a change of one file changes its name and that of whatever names it, in every page, and nothing else."""

import re

import pytest

from scripts.base.hashed import plain_name
from scripts.build.fingerprint import LostAsset, hash_assets
from scripts.build.policy import OpenPage, add_policy, headers, policy_of_a_page
from tests.support.hashed import built

FILES = {
    "index.html": '<link rel="stylesheet" href="en/assets/site.css">',
    "404.html": '<link rel="stylesheet" href="/kb/en/assets/site.css">',
    "en/index.html": '<script src="assets/site.js"></script><p data-index="../search/en/">assets/site.js</p>',
    "en/a/b/index.html": '<use href="../../assets/land.svg#lv"/><a href="../../assets/form.docx"><img src="../../../nl/assets/site.js">',
    "nl/index.html": '<script src="assets/site.js"></script><p data-index="../search/nl/">',
    "app.webmanifest": '{"icons": [{"src": "en/assets/land.svg"}]}',
    "en/assets/site.js": 'import { one } from "./lib/one.js";\nimport("./late.js");\nnew URL("site.css", import.meta.url);"from x";',
    "en/assets/late.js": 'import "../assets/lib/one.js";\nexport * from "./lib/one.js";',
    "en/assets/lib/one.js": "export const one = 1;",
    "en/assets/site.css": '@import "more.css";\nb { background: url(land.svg#lv) } i { mask: url("data:image/svg+xml,x") }',
    "en/assets/more.css": "i { color: red }",
    "en/assets/land.svg": "<svg/>",
    "en/assets/form.docx": "x",
    "en/assets/main.57a0d79d.min.css": "p { color: red }",
    "nl/assets/site.js": "1",
    "search/en/index.json": "[1]",
    "search/en/texts.json": "[2]",
    "search/nl/index.json": "[3]",
}  # fmt: skip


@pytest.fixture
def site(tmp_path):
    """Writes the site above, with changes, into a new folder."""

    def make(name="site", **changes):
        for path, text in (FILES | changes).items():
            file = tmp_path / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / name

    return make


def read(site, name):
    return (site / built(site, name)).read_text(encoding="utf-8")


def test_every_script_style_drawing_and_index_is_renamed_wherever_it_is_named(site):
    folder = site()
    renamed = hash_assets(folder)
    assert set(renamed) == {
        "en/assets/site.js", "en/assets/late.js", "en/assets/lib/one.js", "en/assets/site.css", "en/assets/more.css",
        "en/assets/land.svg", "en/assets/main.57a0d79d.min.css", "nl/assets/site.js", "search/en/", "search/nl/",
    }  # fmt: skip
    assert all(((folder / new).exists() and plain_name(new) != new) or new.startswith("search/") for new in renamed.values())
    new = {old: name.rpartition("/")[2] for old, name in renamed.items()}
    assert read(folder, "index.html") == f'<link rel="stylesheet" href="en/assets/{new["en/assets/site.css"]}">'
    assert read(folder, "404.html") == f'<link rel="stylesheet" href="/kb/en/assets/{new["en/assets/site.css"]}">'
    english = read(folder, "en/index.html")
    assert f'src="assets/{new["en/assets/site.js"]}"' in english and f'data-index="../{renamed["search/en/"]}"' in english
    assert ">assets/site.js</p>" in english
    deep = read(folder, "en/a/b/index.html")
    assert f'"../../assets/{new["en/assets/land.svg"]}#lv"' in deep and '"../../assets/form.docx"' in deep
    assert f'"../../../nl/assets/{new["nl/assets/site.js"]}"' in deep
    assert new["nl/assets/site.js"] != new["en/assets/site.js"]
    assert new["en/assets/land.svg"] in read(folder, "app.webmanifest")
    script = read(folder, "en/assets/site.js")
    assert f'"./lib/{new["en/assets/lib/one.js"]}"' in script and f'import("./{new["en/assets/late.js"]}")' in script
    assert f'new URL("{new["en/assets/site.css"]}"' in script and '"from x"' in script
    assert new["en/assets/land.svg"] in read(folder, "en/assets/site.css") and new["en/assets/more.css"] in read(
        folder, "en/assets/site.css"
    )
    assert read(folder, "search/en/index.json") == "[1]"


def test_names_are_the_same_in_another_folder_and_a_second_time(site):
    one, other = site(), site("other")
    first = hash_assets(one)
    assert hash_assets(other) == first
    before = {path: path.read_bytes() for path in one.rglob("*") if path.is_file()}
    assert hash_assets(one) == first
    assert {path: path.read_bytes() for path in one.rglob("*") if path.is_file()} == before


def test_a_change_reaches_the_names_of_all_that_name_the_file(site):
    before, after = hash_assets(site()), hash_assets(site("other", **{"en/assets/lib/one.js": "export const one = 2;"}))
    changed = {old for old in before if before[old] != after[old]}
    assert changed == {"en/assets/lib/one.js", "en/assets/late.js", "en/assets/site.js"}
    later = hash_assets(site("later", **{"search/en/texts.json": "[9]"}))
    assert {old for old in before if before[old] != later[old]} == {"search/en/"}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("en/assets/late.js", 'import "./gone.js";', r"en/assets/late\.js: names '\./gone\.js', which is not there"),
        ("en/assets/more.css", "b { background: url(gone.svg) }", r"en/assets/more\.css: names 'gone\.svg'"),
        ("en/assets/lib/one.js", 'import "../site.js";', r"imports itself in a circle"),
        ("en/assets/late.js", "new URL(name, import.meta.url);", r"en/assets/late\.js: write the name itself"),
    ],
)
def test_what_is_named_and_not_there_is_told(site, name, text, told):
    with pytest.raises(LostAsset, match=told):
        hash_assets(site(**{name: text}))


def test_the_policy_is_written_once_into_each_page_and_follows_a_change(site, monkeypatch):
    head = '<head>\n<meta name="referrer" content="no-referrer">\n<meta charset="utf-8"></head>'
    folder = site(**{name: head for name in FILES if name.endswith(".html")})
    add_policy(folder)
    page = (folder / "en/index.html").read_text(encoding="utf-8")
    assert re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page) == [policy_of_a_page()]
    assert page.index("charset") < 1024  # where a browser looks for it
    add_policy(folder)
    assert (folder / "en/index.html").read_text(encoding="utf-8") == page
    monkeypatch.setattr("scripts.build.policy.policy_of_a_page", lambda: "default-src 'none'")
    add_policy(folder)
    assert page.replace(policy_of_a_page(), "default-src 'none'") == (folder / "en/index.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_take_the_policy_is_named(site):
    with pytest.raises(OpenPage, match=r"404\.html: its head lacks"):
        add_policy(site())


def test_the_policy_allows_nothing_but_the_sites_own_files():
    rules = dict(rule.split(" ", 1) for rule in headers()["Content-Security-Policy"].split("; "))
    assert rules.pop("require-trusted-types-for") == "'script'"
    assert {name for name, value in rules.items() if value == "'none'"} == {"default-src", "form-action", "base-uri", "frame-ancestors"}
    assert set(rules.values()) == {"'none'", "'self'"}
    assert "frame-ancestors" not in policy_of_a_page()


def test_comments_stay_with_the_maintainers_and_licences_go_along(site):
    text = "/* a\n   b */\none();\n  /* c */ two(); /* d */\n/*! MIT */\n"
    folder = site(**{"en/assets/lib/one.js": text})
    hash_assets(folder)
    assert read(folder, "en/assets/lib/one.js") == "one();\n  /* c */ two(); /* d */\n/*! MIT */\n"
