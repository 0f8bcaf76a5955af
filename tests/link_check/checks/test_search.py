from __future__ import annotations

import json

import pytest

FOLDER = "search/en/0123456789/"
INDEX = f"{FOLDER}index.json"
GOOD = {
    "pages": [["", "Home", "other", 1], ["guidance/ask/", "Ask", "guidance", 2]],
    "ids": "- - steps",
    "aliases": [[2, "steps"], ["#task", "x"]],
}


@pytest.fixture
def indexed(site):
    """`indexed(key=value)` writes the index of English, with changes; every English page searches in it."""

    def write(**changes: object) -> None:
        site.write(INDEX, json.dumps({**GOOD, **changes}))

    site.write(f"{FOLDER}texts.json", '["", "", ""]')
    for slug, up in {"": "../", "guidance/ask/": "../../../", "countries/lv/": "../../../"}.items():
        site.page("en", slug, f'<dialog data-index="{up}{FOLDER}"></dialog>')
    write()
    return write


def test_a_right_index_is_clean_and_its_folder_is_no_missing_page(site, indexed):
    assert site.issues("search") == site.issues("targets") == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"pages": [["", "", "", 1], ["guidance/gone/", "", "", 2]], "ids": "- - -"}, "/en/guidance/gone/, which"),
        ({"ids": "- - gone"}, 'has no id "gone"'),
        ({"ids": "- -"}, "fewer ids"),
        ({"ids": "- - steps -"}, "more ids"),
        ({"pages": 3}, "is no index"),
    ],
)  # fmt: skip
def test_what_results_cannot_lead_to_is_found(indexed, only, changes, says):
    indexed(**changes)
    assert says in only("search", INDEX).message
