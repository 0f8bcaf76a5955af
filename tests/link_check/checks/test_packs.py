from __future__ import annotations

import zipfile

import pytest

PACK = "packs/kb-en.zip"
START = '<script src="../pack.js" data-root="../" data-start="en/assets/site.js"></script><p data-home="../en/">'
GOOD = {
    "kb/index.html": '<meta http-equiv="refresh" content="0; url=en/index.html">',
    "kb/en/index.html": f'{START}<a href="ask/index.html#x">x</a><a href="https://kb.example/">x</a><link href="style.css">',
    "kb/en/index.html.js": "kbFile()",
    "kb/en/ask/index.html": '<a href="../index.html">x</a><img src="a%20b.svg"><i data-holidays="../days.json" data-page="Page: x"></i>',
    "kb/en/ask/index.html.js": "kbFile()",
    "kb/en/ask/a b.svg": "",
    "kb/en/days.json.js": "",
    "kb/en/style.css": "a { background: url(ask/a%20b.svg) }",
    "kb/pack.js": 'kb({"en/assets/site.js": 1})',
}


@pytest.fixture
def pack(site):
    def write(**changes: tuple[str, str]) -> None:
        (site.root / "packs").mkdir(exist_ok=True)
        files = dict(GOOD)
        for name, (old, new) in changes.items():
            path = next(path for path in files if path.replace("/", "_").replace(".", "_").replace(" ", "_") == name)
            assert old in files[path]
            files[path] = files[path].replace(old, new)
        with zipfile.ZipFile(site.root / PACK, "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)

    write()
    return write


def test_a_whole_pack_is_clean(site, pack):
    assert site.issues("packs") == []


@pytest.mark.parametrize(
    ("file", "change", "says"),
    [
        ("kb_en_index_html", ("ask/index.html#x", "ask/"), '"ask/" leads to kb/en/ask/'),
        ("kb_en_index_html", ("ask/index.html", "gone/index.html"), "kb/en/gone/index.html"),
        ("kb_en_index_html", ('home="../en/', 'home="../nl/'), 'scripts need "../nl/"'),
        ("kb_en_ask_index_html", ("days.json", "gone.json"), 'scripts need "../gone.json"'),
        ("kb_en_style_css", ("a%20b.svg", "c.svg"), "kb/en/ask/c.svg"),
        ("kb_index_html", ("en/index.html", "nl/index.html"), "kb/nl/index.html"),
    ],
)
def test_a_link_that_leads_out_of_the_pack_is_found(pack, only, file, change, says):
    pack(**{file: change})
    assert says in only("packs", PACK).message


def test_what_is_no_archive_is_said(site, pack, only):
    site.write(PACK, "no archive")
    assert "is no ZIP archive" in only("packs", PACK).message
