"""Rule person-name."""

import pytest

HEAD = "---\nkind: training\n---\n# Scenario\n\n"


@pytest.fixture(autouse=True)
def words(site):
    site.write("docs/en/other.md", "# Other\n\nthe probation service asks a prison in the north of the country\n")
    site.put("sources/more", {"id": "kem", "publisher": "De Montfort University; author Hazel Kemshall"})
    site.write("data/words/names.txt", "Riga\n")
    site.write("data/words/persons.txt", "# why\nGill Kelly: of the research team\n")


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en", "In one case John Smithson moved to Riga."),
        ("en", "Peter Jones came back."),
        ("en", "The man was called Jan de Vries."),
        ("en", "A report names Michael Kelly."),
        ("nl", "In één zaak ging Pieter van den Berg weg."),
        ("lv", "Tiesa notiesāja Jāni Bērziņu."),
        ("es", "El caso de María Fernández."),
        ("ca", "El cas de Jordi Puigdomènech."),
    ],
)
def test_a_name_is_asked_about(site, locale, sentence):
    site.write(f"docs/{locale}/training/scenario.md", f"{HEAD}{sentence}\n")
    assert [(issue.path, issue.line) for issue in site.issues("person-name")] == [(f"docs/{locale}/training/scenario.md", 6)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ask the Probation Service of Riga.",
        "Hazel Kemshall wrote it at De Montfort University.",
        "Gill Kelly was one of the research team; Kelly and Kemshall wrote.",
        "A man of 40 moved. Then the North Prison asked.",
        "The SIS and SIRENE bureaux ask.",
    ],
)
def test_what_stands_in_a_list_is_no_name(site, sentence):
    site.write("docs/en/training/scenario.md", HEAD + sentence + "\n")
    assert site.issues("person-name") == []


def test_other_pages_are_free_and_data_is_not(site):
    site.write("docs/en/about.md", "---\nkind: about\n---\n# About\n\nJohn Smithson built it.\n")
    assert site.issues("person-name") == []
    site.put("findings", {"id": "f1", "text": "In 2014 John Smithson left."})
    assert site.shown("person-name") == ["text: In 2014 John Smithson left."]
