"""Rule law-cited (article cited)."""

import pytest


@pytest.fixture(autouse=True)
def acts(site):
    site.put("acts/eu", {"id": "fd-2008-947", "articles": ["12"]})


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_article.md", [5, 7])])
def test_a_page(site, fixture, lines):
    site.put("sources/acts", {"id": "the-act", "kind": "legal-act"})
    site.page(fixture)
    assert site.lines("law-cited") == lines


def test_a_fact(site):
    cited = {"text": "Article 5 says so.", "basis": "seen"}
    site.put("practice/de", facts=[cited | {"sources": ["jud-ecris-lsu"]}, cited | {"law": ["fd-2008-947 12"]}])
    assert site.shown("law-cited") == ["id: de-0"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The executing State must decide within 60 days. [@jud-ecris-lsu]", True),
        ("The executing State must decide within 60 days. [@act:fd-2008-947]", True),
        ("The answer is due within 10 working days. [@jud-ecris-lsu]", True),
        ("The executing State must decide within 60 days. [@act:fd-2008-947 12(1)]", False),
        ("In Ireland the court must decide within 60 days. [@jud-ecris-lsu]", False),
        ("The State must select the flights (C-817/19). [@jud-ecris-lsu]", False),
        ("The handbook describes how States answer. [@jud-ecris-lsu]", False),
    ],
)
def test_what_eu_law_asks_names_its_article(site, sentence, found):
    site.write("docs/en/mechanisms/one.md", f"---\nkind: mechanism\n---\n# One\n\n## Deadlines {{#deadlines .law}}\n\n{sentence}\n")
    assert site.lines("law-cited") == ([8] if found else [])


def test_a_fact_of_a_mechanism_that_tells_eu_law(site):
    texts = ("The State must answer within 10 days.", "In Germany the State must answer within 10 days.")
    site.put("mechanisms/one", facts=[{"text": text, "basis": "seen", "sources": ["jud-ecris-lsu"]} for text in texts])
    assert site.shown("law-cited") == ["id: one-0"]


def test_an_act_of_a_state_is_cited_where_the_state_is_named(site):
    site.put("acts/ee", {"id": "ee-krms", "country": "ee", "articles": ["508"]})
    head = "# One\n\n## Deadlines {#deadlines .law}\n\n"
    site.write("docs/en/page.md", f"{head}The court decides. [@act:ee-krms 508]\n\nIn Estonia the court decides. [@act:ee-krms 508]\n")
    assert site.lines("law-cited") == [5]
