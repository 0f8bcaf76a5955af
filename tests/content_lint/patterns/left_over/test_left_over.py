"""Rule patterns (left over)."""

import pytest

TEXTS = [
    "TODO: ask",
    "Lorem ipsum dolor",
    "See http://localhost:8000/en/",
    "https://kb.local/",
    "FIXME",
    "After ?? months",
    "Ask (check!) now",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_left_over_is_named(site, text):
    site.write("docs/nl/page.md", f"# Pagina\n\n{text}\n")
    assert site.lines("patterns") == [3]


def test_words_of_languages_are_not(site):
    site.write("docs/es/page.md", "# Todo\n\n!!! law\n\n    ¡Ya! Todo esto vale. https://www.cep-probation.org/todo\n")
    assert site.issues("patterns") == []
