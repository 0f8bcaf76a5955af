"""Rule translation-terms: terms that are required or to be avoided, and discouraged wordings."""

import pytest
import yaml

from scripts.base.languages import languages
from tests.content_lint.translation.conftest import HEAD

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
    whole = [{"nl": "geen", "ca": "cap", "definition": "D"} | term for term in yaml.safe_load(TERMS)]
    site.write("data/terms.yml", yaml.safe_dump(whole, allow_unicode=True))


def count(site, english: str, text: str, locale: str) -> int:
    site.write("docs/en/page.md", f"# Page\n\n{english}\n")
    site.write(f"docs/{locale}/page.md", f"# Lapa\n\n{text}\n")
    site.write(f"locale/{locale}/LC_MESSAGES/data.po", f'{HEAD.format(locale)}\nmsgid "{english}"\nmsgstr "{text}"\n')
    found = site.issues("translation-terms")
    assert [issue.line for issue in found] in ([], [3, 7])  # the page and the string
    return len(found) // 2


@pytest.mark.parametrize(
    ("english", "text", "locale", "found"),
    [
        ("The issuing State asks.", "Sūtītāja valsts vaicā.", "lv", 1),
        ("The issuing State asks.", "Jautā izdevējvalsts.", "lv", 0),
        ("Send the EAW after the European arrest warrant.", "Sūtiet EAW.", "lv", 0),  # the abbreviation is enough
        ("Send the European arrest warrant.", "Sūtiet dokumentu.", "lv", 1),  # the longest name counts: no arrest is asked for
        ("The National Arrest Office led it.", "Birojs to vadīja.", "lv", 0),
        ("You must arrest the person.", "Viņš to vadīja.", "lv", 0),
        ("After an arrest.", "Viņu aizturot, jautājiet.", "lv", 0),  # the verb of the noun
        ("After an arrest.", "Pēc sprieduma.", "lv", 1),
        ("Creative Commons is the licence.", "Creative Commons.", "lv", 0),
        ("He is on licence.", "Viņš ir brīvs.", "lv", 1),
        ("A hit.", "Un acierto, una respuesta positiva.", "es", 1),
        ("By luck.", "Un acierto.", "es", 0),
        ("The hit.", "El Registro de Acierto y una respuesta positiva.", "es", 0),  # the name of a register
    ],
)
def test_terms(site, english, text, locale, found):
    assert count(site, english, text, locale) == found


def test_the_message_gives_the_termbase(pair):
    told = "English has 'issuing State', the termbase says 'izdevējvalsts' (English line 3)"
    assert pair("The issuing State asks.", "Sūtītāja valsts vaicā.", "lv") == [("translation-terms", 3, told)]


@pytest.mark.parametrize(("locale", "count"), [("lv", 1), ("es", 0)])
def test_a_paragraph_may_do_without_a_loose_term_that_its_section_has(pair, locale, count):
    other = {"lv": "Pēc nodošanas.\n\nPēc tam.", "es": "Tras la entrega.\n\nDespués."}[locale]
    assert len(pair("After the surrender.\n\nAfter surrender.", other, locale)) == count


@pytest.mark.parametrize(
    ("locale", "english", "bad", "good"),
    [
        ("lv", "Ask the authority.", "Vaicājiet iestādei.", "Lūdziet ziņas iestādei; pēdējam pievieno vaicājumu."),
        ("nl", "The body sends it.", "De instantie stuurt haar.", "De politie en haar contactpunt sturen die aan hem of haar."),
        ("nl", "The European Public Prosecutor.", "Het Europees openbaar ministerie.", "Het Europees Openbaar Ministerie."),
        ("es", "The law implements it.", "La ley aplica la Directiva.", "La ley transpone la Directiva."),
        ("es", "Take the flag off.", "Retire la señal.", "Retire la indicación."),
        ("ca", "The network helps.", "La Xarxa judicial europea ajuda.", "La Xarxa Judicial Europea ajuda."),
    ],
)
def test_wordings(site, locale, english, bad, good):
    assert count(site, english, good, locale) == 0
    assert count(site, english, bad, locale) == 1


def test_words_that_are_wrong_for_one_english_are_right_for_another(site):
    assert count(site, "The court applies the law.", "El tribunal aplica la ley ante una señal.", "es") == 0


def test_titles_are_read_and_addresses_are_not(pair):
    found = pair("[Network](../vosaltres.md)", "[Xarxa](../vosaltres.md)", "ca", "---\ntitle: Respon si escau\n---\n")
    assert [told[:2] for told in found] == [("translation-terms", 2)]


def test_every_translation_has_its_words():
    assert all(language.wordings for code, language in languages().items() if code != "en")
