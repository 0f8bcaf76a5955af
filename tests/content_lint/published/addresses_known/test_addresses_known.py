"""Rule published (addresses known)."""

import pytest


@pytest.fixture
def moved(site):
    """Two pages, and `moved(redirects, changes)` that says what is found where."""
    site.write("docs/en/index.md", "# Home\n")
    site.write("docs/en/guidance/ask.md", "# Ask\n")
    site.put("countries/bg")
    site.write("data/anchors.lock", "")

    def found(redirects: str = "", *changes: list[str]) -> list[tuple[str, int, str]]:
        site.write("data/redirects.yml", redirects)
        site.put("changes", *({"id": f"c{at}", "pages": pages} for at, pages in enumerate(changes)))
        return [(issue.path, issue.line, issue.message) for issue in site.issues("published")]

    return found


def test_good(moved):
    redirects = "pages:\n  guidance/old/: guidance/ask/\n  a/: ''\nids:\n  '':\n    x: y\n"
    assert moved(redirects, ["countries/bg/", "guidance/ask/#answer", "guidance/old/", "#languages"]) == []
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


def test_a_change_that_names_no_page_is_named_with_its_line(site, moved):
    [(path, line, message)] = moved("", ["countries/bg/"], ["guidance/ask/", "countries/bgx/"])
    assert path == "data/changes.yml" and message == "c1 > pages: countries/bgx/ is no page of this site; mend the address"
    assert (site.root / path).read_text(encoding="utf-8").splitlines()[line - 1] == "  - countries/bgx/"
