from __future__ import annotations

import pytest

PAGE = "en/guidance/ask/index.html"
ACTS = "- id: fd-2008-947\n  kind: eu\n  celex: 32008F0947\n- id: fd-2008-909\n  celex: '32008F0909'\n- id: tca\n  celex: 22021A0430(01)\n"
SOURCES = "- id: case\n  url: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A62010CJ0430\n"
EUR_LEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"


@pytest.fixture(autouse=True)
def data(site):
    for name, text in {"acts/eu.yml": ACTS, "sources/eu.yml": SOURCES}.items():
        file = site.root.parent / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("32008F0974", "one slip away from 32008F0947 (fd-2008-947): write 32008F0947"),
        ("3208F0947", "write 32008F0947"),
        ("32008F0908", "write 32008F0909"),
        ("02008F0974-20090328", "write 32008F0947"),
        ("31999L0001", "no act in data/acts/ and no other address"),
    ],
)
def test_a_number_of_no_act_is_found(site, only, number, says):
    site.page("en", "guidance/ask/", f'<a href="{EUR_LEX}{number}">x</a>')
    assert says in only("celex", PAGE, number).message


@pytest.mark.parametrize("number", ["32008F0947", "22021A0430(01)", "22021A0430%2801%29", "62010CJ0430"])
def test_numbers_of_acts_and_of_sources_are_clean(site, number):
    site.page("en", "guidance/ask/", f'<a href="{EUR_LEX}{number}">x</a>')
    assert site.issues("celex") == []


def test_a_note_that_leads_to_another_act_is_found(site, only):
    note = '<ol><li id="fn:act-fd-2008-947-12-1"><p>FD 2008/947/JHA, Article 12(1): <a href="{}">text</a></p></li></ol>'
    site.page("en", "guidance/ask/", note.format(f"{EUR_LEX}32008F0909"))
    message = only("celex", PAGE, "32008F0909").message
    assert "leads to 32008F0909, but stands in a note on fd-2008-947: write 32008F0947" in message
    site.page("en", "guidance/ask/", note.format(f"{EUR_LEX}32008F0947"))
    assert site.issues("celex") == []
