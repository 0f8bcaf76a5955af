"""Rule parity-text."""

import pytest

ENGLISH = """# Page

The court of Ireland answers within 10 working days. It must not tell the person what the police of the other State said.
The issuing State may write at least three times.

## Who decides there and when {#who}

| What | Who decides |
|---|---|
| A prison sentence that is moved | the court of the other State |
"""
DUTCH = """# Pagina

De Ierse rechter antwoordt binnen 10 werkdagen. Hij mag de persoon niet vertellen wat de politie van de andere staat zei.
De beslissingsstaat mag ten minste drie keer schrijven.

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
        ("Wie daar beslist en wanneer", "Who decides there and when", 6, "English is left"),
        ("de rechter van de andere staat", "the court of the other State", 10, "English is left"),
        ("ten minste drie", "ten hoogste drie", 3, "3 is an upper limit; in English it is a lower limit"),
        ("drie keer", "vijf keer", 3, "3 ('three' in English) is not said here"),
        ("drie keer schrijven", "drie keer schrijven, binnen twee weken", 3, "2 weeks are said here, and not in English"),
        ("De beslissingsstaat", "De tenuitvoerleggingsstaat", 3, "'tenuitvoerleggingsstaat' stands here, 'issuing State' in English"),
        ("Ierse rechter", "Ierse officier van justitie", 3, "'officier van justitie' stands here, 'court' in English"),
        ("mag ten minste", "moet ten minste", 3, "'moet' stands here, 'may' in English"),
        ("| de rechter van de andere staat", "| ", 10, "cell 2 is empty"),
        ("# Pagina", "# Pagina\n\nNog een alinea.", 1, "headings, paragraphs, items and rows are not"),
    ],
)
def test_what_differs_is_named_at_its_line(site, old, new, line, message):
    found = told(site, old, new)
    assert any(place == line and said.startswith(message) for place, said in found), found
