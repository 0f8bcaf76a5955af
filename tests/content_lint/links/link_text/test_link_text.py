"""Rule links (link text): what rumdl does not see (`test_markdown_form.py` tries what it does)."""

from pathlib import Path

import pytest

SETTINGS = Path(__file__).parents[4] / "pyproject.toml"


@pytest.fixture(autouse=True)
def words(site):
    site.write("pyproject.toml", SETTINGS.read_text(encoding="utf-8"))


def of_texts(site):
    """What is said of the texts of links; the pages that they lead to are not there."""
    return [issue for issue in site.issues("links") if "no such" not in issue.message]


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [("good.md", []), ("bad_address.md", [3, 5, 7]), ("bad_empty.md", [3, 3, 5, 6, 8])],
)
def test_texts(site, fixture, lines):
    site.page(fixture)
    assert [issue.line for issue in of_texts(site)] == lines


def test_a_state_that_leads_to_another_is_named(site):
    site.write("docs/nl/page.md", "# A\n\n[Letland](countries/lv.md#glance), [Litouwen](../countries/lv.md), [wie](countries/lt.md)\n")
    (issue,) = of_texts(site)
    assert "names 'Litouwen', the link leads to Letland" in issue.message


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("nl", "**Klik hier**"), ("nl", "Lees meer …"), ("lv", "_šeit_"), ("lv", "Spied šeit!"),
        ("lv", "lasīt vairāk »"), ("es", "**aquí**"), ("es", "leer más."), ("ca", "fes clic aquí:"), ("ca", "**Llegeix més**"),
    ],
)  # fmt: skip
def test_empty_texts_in_bold_or_with_a_mark(site, locale, text):
    site.write(f"docs/{locale}/page.md", f"# Page\n\n[{text}](x.md)\n")
    assert [issue.line for issue in of_texts(site)] == [3]
