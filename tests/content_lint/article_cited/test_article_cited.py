"""Rule article-cited."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_article.md", [5, 7])])
def test_a_page(site, fixture, lines):
    site.write("data/sources/acts.yml", "- id: the-act\n  kind: legal-act\n")
    site.page(fixture)
    assert site.lines("article-cited") == lines


def test_a_fact(site):
    site.write(
        "data/countries/de.yml",
        "facts:\n- id: a\n  text: Article 5 says so.\n  sources: [jud-ecris-lsu]\n- id: b\n  text: Article 5 says so.\n  law: [de-irg 5]\n",
    )
    (issue,) = site.issues("article-cited")
    assert (issue.path, issue.line) == ("data/countries/de.yml", 2)


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
    assert site.lines("article-cited") == ([8] if found else [])


def test_a_fact_of_a_mechanism_that_tells_eu_law(site):
    site.write(
        "data/mechanisms/one.yml",
        "facts:\n- id: a\n  text: The State must answer within 10 days.\n  sources: [jud-ecris-lsu]\n"
        "- id: b\n  text: In Germany the State must answer within 10 days.\n  sources: [jud-ecris-lsu]\n",
    )
    (issue,) = site.issues("article-cited")
    assert issue.line == 2
