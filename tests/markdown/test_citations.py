"""The note of a source."""

import pytest

from scripts.evidence.models import Source
from scripts.markdown.citations import reference


def source(**fields):
    known = {"id": "a", "title": "Act", "publisher": "Press", "url": "https://eur-lex.europa.eu/", "date": "2024", "checked": "2026-11"}
    return Source(**{**known, "kind": "legal-act", "language": "en", **fields})


@pytest.mark.parametrize(
    ("kind", "weak", "says"),
    [
        ("legal-act", None, "(legal act)."),
        ("legal-act", "copy", "(legal act, read in a copy)."),
        ("official-page", "slides", "(official page, slides)."),
        ("news", None, "(press or news)."),
    ],
)
def test_a_note_says_what_makes_its_source_weak(kind, weak, says):
    assert str(reference(source(kind=kind, weak=weak), "en", str)).endswith(says)


@pytest.mark.parametrize(
    ("language", "title_language", "locale", "lang"),
    [
        ("en", None, "en", ""),
        ("en", None, "nl", ' lang="en"'),
        ("nl", None, "nl", ""),
        ("bg", None, "en", ' lang="bg"'),
        ("bg", "en", "en", ""),
        ("bg", "en", "nl", ' lang="en"'),
    ],
)
def test_a_title_is_marked_where_its_language_is_not_the_pages(language, title_language, locale, lang):
    given = source(language=language, title_language=title_language)
    assert str(reference(given, locale, str)).startswith(f'<a href="https://eur-lex.europa.eu/"{lang}>Act</a>')


def test_a_source_on_a_server_that_is_not_for_the_public_has_its_title_without_a_link():
    note = str(reference(source(url="https://preprod.a.example/", linked=False), "nl", str))
    assert note.startswith('<span lang="en">Act</span>. Press, ') and "preprod" not in note
