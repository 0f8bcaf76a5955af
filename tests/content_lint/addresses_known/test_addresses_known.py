"""Rule addresses-known."""

import pytest


@pytest.fixture
def moved(site):
    """Two pages, and `moved(redirects, changes)` that says what is found where."""
    site.write("docs/en/index.md", "# Home\n")
    site.write("docs/en/guidance/ask.md", "# Ask\n")
    site.write("data/countries/bg.yml", "code: bg\n")

    def found(redirects: str = "", changes: str = "") -> list[tuple[str, int, str]]:
        site.write("data/redirects.yml", redirects)
        site.write("data/changes.yml", changes)
        return [(issue.path, issue.line, issue.message) for issue in site.issues("addresses-known")]

    return found


def test_good(moved):
    redirects = "pages:\n  guidance/old/: guidance/ask/\n  a/: ''\nids:\n  '':\n    x: y\n"
    assert moved(redirects, "- id: one\n  pages: [countries/bg/, guidance/ask/#answer, guidance/old/, '#languages']\n") == []
    assert moved() == []


@pytest.mark.parametrize(
    ("pages", "line", "says"),
    [
        ("guidance/old/: guidance/gone/", 2, "leads to guidance/gone/, which is no page"),
        ("b/: c/\n  c/: d/\n  d/: b/", 2, "b/ leads in a circle"),
        ("b/: b/", 2, "b/ leads in a circle"),
        ("b/: guidance/ask/\n  c/: b/", 3, "c/ leads to another redirect: write the last address, guidance/ask/"),
        ("guidance/ask/: countries/bg/", 2, "guidance/ask/ is a page"),
    ],
)
def test_a_redirect_that_does_not_lead_straight_to_a_page(moved, pages, line, says):
    found = moved(f"pages:\n  {pages}\n")
    assert found[0][:2] == ("data/redirects.yml", line) and says in found[0][2]


def test_ids_of_no_page(moved):
    [(path, line, message)] = moved("pages: {}\nids:\n  guidance/gone/:\n    a: b\n")
    assert (path, line) == ("data/redirects.yml", 3) and "guidance/gone/" in message


def test_a_change_that_names_no_page_is_named_with_its_line(moved):
    changes = "- id: one\n  what: on countries/bgx\n  pages: [countries/bg/]\n- id: two\n  pages:\n  - guidance/ask/\n  - countries/bgx/\n"
    [(path, line, message)] = moved("", changes)
    assert (path, line) == ("data/changes.yml", 7) and message == "two > pages: countries/bgx/ is no page of this site"
