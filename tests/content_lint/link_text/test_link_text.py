"""Rule link-text."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [("good.md", []), ("bad_address.md", [3, 5, 7]), ("bad_empty.md", [3, 3, 5, 6, 6, 8])],
)
def test_texts(site, fixture, lines):
    site.page(fixture)
    assert site.lines("link-text") == lines


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("nl", "hier"), ("nl", "Klik hier"), ("nl", "Lees meer …"), ("lv", "šeit"), ("lv", "Spied šeit"),
        ("lv", "lasīt vairāk"), ("es", "aquí"), ("es", "Haga clic aquí"), ("es", "leer más"), ("ca", "aquí"),
        ("ca", "fes clic aquí"), ("ca", "**Llegeix més**"), ("ca", "click here"),
    ],
)  # fmt: skip
def test_empty_texts_of_each_language(site, locale, text):
    site.write(f"docs/{locale}/page.md", f"# Page\n\n[{text}](x.md)\n")
    assert site.lines("link-text") == [3]
