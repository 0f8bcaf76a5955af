"""Rule terms-required."""

import pytest

TERMS = """
- id: issuing-state
  en: issuing State
  lv: izdevējvalsts (FD 947)
  es: Estado de emisión
- id: state
  en: State
  lv: valsts
  es: Estado
- id: hit
  en: hit
  lv: informācijas atbilsme
  es: respuesta positiva
  avoid: {lv: [trāpījums], es: [acierto]}
- id: eaw
  en: European arrest warrant
  lv: Eiropas apcietināšanas orderis
  es: orden europea de detención y entrega
  abbreviation: EAW
- id: arrest
  en: arrest
  lv: aizturēšana
  es: detención
- id: licence
  en: licence
  lv: atbrīvošanas nosacījumi
  es: condiciones de la libertad condicional
  unless: [Creative Commons]
- id: surrender
  en: surrender
  lv: nodošana
  es: entrega
  loose: [es]
"""


@pytest.fixture(autouse=True)
def terms(site):
    site.write("data/terms.yml", TERMS)
    site.page("en.md")


@pytest.mark.parametrize(("locale", "fixture"), [("lv", "good.lv.md"), ("es", "good.es.md")])
def test_good(site, locale, fixture):
    site.page(fixture, locale=locale)
    assert site.issues("terms-required") == []


def test_each_missing_term_is_named_with_the_termbase(site):
    site.page("bad_terms.lv.md", locale="lv")
    found = site.issues("terms-required")
    assert [issue.line for issue in found] == [3, 5, 7, 7]
    assert {"'izdevējvalsts'", "'informācijas atbilsme'", "'Eiropas apcietināšanas orderis'"} == {
        issue.message.rpartition("says ")[2] for issue in found
    }


def test_the_longest_name_counts(site):
    """A European arrest warrant is not an arrest, an issuing State no plain State."""
    site.page("bad_terms.lv.md", locale="lv")
    assert not any("aizturēšana" in issue.message or "'State'" in issue.message for issue in site.issues("terms-required"))


@pytest.mark.parametrize(
    "sentence",
    ["The National Arrest Office led it.", "Hit Records Trust and the Arrest Service", "You must arrest the person.", "Arrest the person."],
)
def test_names_of_bodies_and_verbs_are_no_terms(site, sentence):
    site.write("data/terms.yml", TERMS)
    site.write("docs/en/page.md", f"# Page\n\n## One {{#one}}\n\n{sentence}\n")
    site.write("docs/lv/page.md", "# Lapa\n\n## Viens {#one}\n\nTo vadīja.\n")
    assert site.issues("terms-required") == []


@pytest.mark.parametrize(
    ("locale", "text", "count"),
    [("lv", "Pēc aizturējuma.", 0), ("lv", "Viņu aizturot, jautājiet.", 0), ("lv", "Pēc sprieduma.", 1), ("es", "Tras el juicio.", 1)],
)
def test_the_verb_and_its_other_noun_count_as_the_term(site, locale, text, count):
    site.write("data/terms.yml", TERMS)
    site.write("docs/en/page.md", "# Page\n\n## One {#one}\n\nAfter an arrest.\n")
    site.write(f"docs/{locale}/page.md", f"# Lapa\n\n## Viens {{#one}}\n\n{text}\n")
    assert len(site.issues("terms-required")) == count


@pytest.mark.parametrize(("sentence", "count"), [("Creative Commons is the licence.", 0), ("He is on licence.", 1)])
def test_a_word_that_means_something_else_asks_for_nothing(site, sentence, count):
    site.write("docs/en/page.md", f"# Page\n\n{sentence}\n")
    site.write("docs/lv/page.md", "# Lapa\n\nTeksts.\n")
    assert len(site.issues("terms-required")) == count


@pytest.mark.parametrize(("locale", "count"), [("lv", 1), ("es", 0)])
def test_a_paragraph_may_do_without_a_loose_term_that_its_section_has(site, locale, count):
    other = {"lv": "Pēc nodošanas.\n\nPēc tam.", "es": "Tras la entrega.\n\nDespués."}[locale]
    site.write("docs/en/page.md", "# Page\n\n## One {#one}\n\nAfter the surrender.\n\nAfter surrender.\n")
    site.write(f"docs/{locale}/page.md", f"# Lapa\n\n## Viens {{#one}}\n\n{other}\n")
    assert [issue.line for issue in site.issues("terms-required")] == [7] * count


def test_a_string_of_a_catalog_has_the_term(site):
    site.write("locale/lv/LC_MESSAGES/data.po", 'msgid ""\nmsgstr ""\n\nmsgid "The issuing State asks."\nmsgstr "Sūtītāja valsts vaicā."\n')
    assert ["'izdevējvalsts'" in issue.message for issue in site.issues("terms-required")] == [True]
