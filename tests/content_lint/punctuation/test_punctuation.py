"""Rule punctuation."""

import pytest


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "El 3.5 % de los casos"),
        ("en", "3,5 % of cases"),
        ("nl", "«Ja»"),
        ("lv", "1.5 gadi"),
        ("es", "casi 4.2 millones"),
        ("es", 'el “informe" y más'),
        ("es", "¿Sí? Se ha probado?"),
        ("lv", "vairāk nekā 180.000 izziņu"),
        ("nl", "vraag het de politie,."),
    ],
)
def test_marks_of_another_language_are_named(site, locale, text):
    site.write(f"docs/{locale}/page.md", f"# A\n\n{text}\n")
    assert set(site.lines("punctuation")) == {3}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "«Sí», 3,5 %, artículo 12.1"),
        ("en", "“Yes”, 3.5 %, 1,100 days"),
        ("es", "¿Sí? ¿Con `?q=`? Unos 1 100 días..."),
        ("nl", "‘Ja’, 1.100 dagen, om 16.00 uur"),
    ],
)
def test_those_of_the_language_are_clean(site, locale, text):
    site.write(f"docs/{locale}/page.md", f"# A\n\n{text}\n")
    assert site.issues("punctuation") == []
