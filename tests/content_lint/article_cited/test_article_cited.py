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
