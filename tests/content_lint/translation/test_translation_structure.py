"""Rule translation-structure: one slip, one finding."""

import pytest

from tests.content_lint.translation.conftest import DUTCH, HEAD

LONG = "The other State decides and tells you by letter what it has decided and why it did so."
LANG = "De andere staat beslist en schrijft u wat hij heeft beslist en waarom hij dat heeft gedaan."


def test_a_right_translation_is_clean(slip):
    assert slip() == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("{#steps .advice}", "{#stappen .advice}", 8, "the heading 'Stappen' must be ## ... {#steps .advice}, as in English line 8"),
        ("{#steps .advice}", "{#steps .law}", 8, "the heading 'Stappen' must be"),
        ("## Stappen {#steps .advice}\n", "", 1, "after this line ## ... {#steps .advice} is missing"),
        ("## Stappen", "## Nog een kop {#more}\n\n## Stappen", 8, "English has no heading ## ... {#more} here"),
        ("# Pagina", "# Pagina\n\nNog een alinea.", 3, "the paragraph of line 3 ('Nog een alinea....') has no English"),
        ("- Vraag het de rechter, van kracht sinds 12 december 2024.\n", "", 10, "the item of English line 11 ('Ask the court, in"),
        ("| Reclassering | Duitsland beslist; Spanje niet |\n", "", 19, "the row of English line 20 ('Probation; Germany"),
        ("Reclassering | Duitsland beslist; Spanje niet |", "Reclassering |", 20, "the row has 1 cells, in English 2"),
        ("| de rechter van de andere staat", "| ", 19, "cell 2 is empty, in English it is not"),
        ("<!-- data: card -->", "<!-- data: deadlines -->", 1, "section `top` (English line 1): data block `card`"),
        ("!!! warning", "!!! note", 8, "section `steps` (English line 8): admonition `warning`"),
        (" Hij mag de persoon niet vertellen wat de politie van de andere staat zei.", "", 3, "much shorter than the English"),
        (" [@jud-ecris-lsu]", "", 3, "citation `jud-ecris-lsu` (English line 4) is missing"),
        (
            ". [@pol-sis-lords-2021]\nDan wacht hij op het antwoord.",
            ". Dan wacht hij op het antwoord. [@pol-sis-lords-2021]",
            22,
            "'Binnen 60 dagen na ontvangst meldt",
        ),
        ("ecris.md#deadlines", "ecris.md", 10, "link `ecris.md#deadlines` (English line 10) is missing; `ecris.md` (line 10) is extra"),
        ("Binnen 60 dagen", "2024. gads\n\nBinnen 60 dagen", 22, "the item of line 22 ('2024. gads"),
    ],
)
def test_one_slip_is_one_finding_at_its_line(slip, old, new, line, message):
    ((rule, where, told),) = slip(old, new)
    assert (rule, where) == ("translation-structure", line) and told.startswith(message), told


def test_a_paragraph_twice_is_one_finding(slip):
    line = DUTCH.splitlines()[2]
    ((rule, where, told),) = slip(line, f"{line}\n\n{line}")
    assert (rule, where) == ("translation-structure", 3) and "has no English" in told


def test_a_sentence_twice_is_named(slip):
    sentence = "De beslissingsstaat mag ten minste drie keer schrijven."
    ((rule, _, told),) = slip(sentence, f"{sentence} {sentence}")
    assert rule == "translation-structure" and told.startswith("this sentence stands twice")


def test_one_translation_of_two_texts_is_named(pair):
    more = "\n\n## B {#b}\n\n"
    ((rule, line, told),) = pair(f"{LONG}{more}{LONG.replace('decides', 'asks')}", f"{LANG}{more.replace('B {', 'C {')}{LANG}")
    assert (rule, line) == ("translation-structure", 7) and told == "the same text as in line 3, but the English differs (line 7)"


def test_a_heading_pasted_over_another_is_named(pair):
    ((rule, line, _),) = pair("## Steps {#a}\n\n## When {#b}", "## Stappen {#a}\n\n## Stappen {#b}")
    assert (rule, line) == ("translation-structure", 5)


def test_a_lost_image_is_named(pair):
    ((_, line, told),) = pair("Text.\n\n![What](a.svg)", "Tekst.\n\nBeeld.")
    assert line == 1 and "0 images, English has 1" in told


def test_a_translation_without_an_english_page_and_another_kind_are_named(site):
    site.write("docs/nl/gids.md", "# Gids\n")
    site.write("docs/en/page.md", "---\nkind: mechanism\n---\n# A\n")
    site.write("docs/nl/page.md", "---\ndescription: Over\nkind: guidance\n---\n# A\n")
    assert [(issue.path, issue.line) for issue in site.issues("translation-structure")] == [("docs/nl/gids.md", 1), ("docs/nl/page.md", 3)]


def test_the_day_of_review_may_differ(site):
    site.write("docs/en/page.md", "---\nreviewed: 2026-11-24\n---\n# A\n")
    site.write("docs/nl/page.md", "---\nreviewed: 2026-11-20\n---\n# A\n")
    assert site.issues("translation-structure") == []


@pytest.mark.parametrize(
    ("english", "text", "message"),
    [
        ("Asked on %(date)s.", "Pedido el %(fecha)s.", "placeholder `%(date)s`"),
        ("The court answers.", "El <b>tribunal</b> responde.", "tag `<b>`"),
        ("The court answers.", "El **tribunal responde.", "bold is opened and not closed"),
        ("The court answers. [@act:x 1]", "El tribunal responde.", "citation `act:x 1`"),
    ],
)
def test_strings_of_a_catalog(string, english, text, message):
    ((rule, line, told),) = string(english, text)
    assert (rule, line) == ("translation-structure", 8) and told.startswith(message) and english in told


def test_the_form_of_a_catalog(site):
    path, head = "locale/es/LC_MESSAGES/data.po", HEAD.format("es")
    site.write(path, f'{HEAD.format("ca")}\nmsgid "Yes"\nmsgstr "Sí"\n')
    assert [issue.message for issue in site.issues("translation-structure")] == ["the header says Language: ca; the folder says es"]
    site.write(path, f'{head}\nmsgid "Yes"\nmsgstr "Sí\n\nmsgid "No"\nmsgstr "No"\n\nmsgid "No"\nmsgstr "No"\n')
    assert site.lines("translation-structure") == [7, 12]
    site.write(path, f'{head}\nmsgid "Yes"\nmsgstr "Sí"\n')
    site.write("locale/nl/LC_MESSAGES/data.po", HEAD.format("nl"))
    (issue,) = site.issues("translation-structure")
    assert issue.path.startswith("locale/nl/") and "holds 1 strings, another language 2" in issue.message


def test_a_string_pasted_over_another_is_one_finding(site):
    text = 'msgstr "El tribunal de la ciudad decide en sesión pública."\n'
    site.write(
        "locale/es/LC_MESSAGES/data.po", f'{HEAD.format("es")}\nmsgid "Where are the papers kept?"\n{text}\nmsgid "Police officers"\n{text}'
    )
    (issue,) = [issue for issue in site.issues("translation-structure") if "same translation" in issue.message]
    assert issue.line == 10
