"""The index file: what the browser reads (tests/browser/test_search.py searches with it)."""

import json

from scripts.search.index import BASE, DIGITS, build, number
from scripts.search.language import Rules
from scripts.search.records import PageRecords, Section

RULES = Rules(source="x", home="uk", stopwords="the", steps=[{"about": "plural", "endings": "s"}])


def pages(count: int = 1) -> list[PageRecords]:
    """Pages with two sections each."""

    def section(name: str, heading: str, text: str) -> Section:
        return Section(name, heading, text, said=text)

    return [
        PageRecords(
            f"p{n}/", f"Page {n}", "guidance", "en", [section("", "", f"the victims {word * 3}s"), section("a", "Alerts", "x" * 2000)]
        )
        for n, word in enumerate("abcdefghi"[:count])
    ]


def read(text: str) -> list[int]:
    """Numbers in letters, read as the browser reads them."""
    found, value = [], 0
    for letter in text:
        digit = DIGITS.index(letter)
        if digit < BASE:
            value = value * BASE + digit
        else:
            found.append(value * BASE + digit - BASE)
            value = 0
    return found


def test_numbers_in_letters_come_back():
    values = [0, 1, 44, 45, 46, 2024, 2025, 91124, 91125]
    assert read("".join(map(number, values))) == values
    assert len(set(DIGITS)) == 2 * BASE and not set(DIGITS) & set('"\\ ')


def test_a_stem_lists_its_sections_and_a_name_its_place():
    index = build(pages(9), {"p1/#a": ["Signalering", "signalerings"], "gone/": ["Nothing"], "#a": ["every"]}, RULES, {"en": RULES.stopped})
    assert (index["aliases"], index["everyPage"]) == (f"{number(3)}signalering", {"a": "every"})
    assert index["pages"][1] == ["p1/", "Page 1", "guidance", 2]
    own = next(n for n, term in enumerate(index["terms"].split(" ")) if term.endswith("ddd"))
    assert read(index["postings"].split(" ")[own]) == [6]


def test_a_stem_that_most_sections_have_is_counted_and_not_listed():
    index = build(pages(9), {}, RULES, {"en": RULES.stopped})
    assert index["common"] == f"{number(9)}victim {number(9)}{'x' * 2000}"
    assert not [term for term in index["terms"].split(" ") if "victim" in term]


def test_the_site_of_a_build_has_an_index(tiny):
    from scripts.evidence.load import load
    from scripts.search.index import write_index

    tiny.build()
    assert write_index(tiny.root, tiny.site, ("en",), load(tiny.root)) > 10
    index, texts = (json.loads((tiny.site / "search/en" / name).read_text()) for name in ("index.json", "texts.json"))
    assert len(texts) == sum(page[3] for page in index["pages"]) == len(index["headings"])
