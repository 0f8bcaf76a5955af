"""Rule parity-text."""

import pytest

ENGLISH = """# Page

The court of Ireland answers within 10 working days. It must not tell the person what the police of the other State said.

## Who decides there and when {#who}

| What | Who decides |
|---|---|
| A prison sentence that is moved | the court of the other State |
"""
DUTCH = """# Pagina

De Ierse rechter antwoordt binnen 10 werkdagen. Hij mag de persoon niet vertellen wat de politie van de andere staat zei.

## Wie daar beslist en wanneer {#who}

| Wat | Wie beslist |
|---|---|
| Een gevangenisstraf die wordt overgedragen | de rechter van de andere staat |
"""


def told(site, old: str = "", new: str = "") -> list[tuple[int, str]]:
    assert old in DUTCH
    site.write("docs/en/page.md", ENGLISH)
    site.write("docs/nl/page.md", DUTCH.replace(old, new) if old else DUTCH)
    return [(issue.line, issue.message) for issue in site.issues("parity-text")]


def test_a_right_translation_is_clean(site):
    assert told(site) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("werkdagen", "dagen", 3, "10 counts days; in English it counts working-days"),
        ("De Ierse rechter", "De rechter", 3, "Ireland is not named"),
        (" Hij mag de persoon niet vertellen wat de politie van de andere staat zei.", "", 3, "much shorter"),
        ("niet vertellen", "vertellen", 3, "a negation ('not') seems lost"),
        ("Wie daar beslist en wanneer", "Who decides there and when", 5, "English is left"),
        ("de rechter van de andere staat", "the court of the other State", 9, "English is left"),
        ("| de rechter van de andere staat", "| ", 9, "cell 2 is empty"),
        ("# Pagina", "# Pagina\n\nNog een alinea.", 1, "headings, paragraphs, items and rows are not"),
    ],
)
def test_what_differs_is_named_at_its_line(site, old, new, line, message):
    (found, *_) = told(site, old, new)
    assert found[0] == line and found[1].startswith(message)
