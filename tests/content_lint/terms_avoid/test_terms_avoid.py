"""Rule terms-avoid."""

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
"""


@pytest.fixture(autouse=True)
def terms(site):
    site.write("data/terms.yml", TERMS)
    site.page("en.md")


@pytest.mark.parametrize(
    ("locale", "fixture", "lines"), [("lv", "good.lv.md", []), ("lv", "bad_avoided.lv.md", [3]), ("es", "bad_avoided.es.md", [3])]
)
def test_pages(site, locale, fixture, lines):
    site.page(fixture, locale=locale)
    assert site.lines("terms-avoid") == lines


@pytest.mark.parametrize(
    ("english", "text", "lines"), [("A hit.", "Un acierto.", [2]), ("By luck.", "Un acierto.", []), ("A hit.", "Sí.", [])]
)
def test_catalogs(site, english, text, lines):
    site.write("locale/es/LC_MESSAGES/data.po", f'msgid "{english}"\nmsgstr "{text}"\n')
    assert site.lines("terms-avoid") == lines


def test_the_name_of_a_register_keeps_its_words(site):
    site.write("locale/es/LC_MESSAGES/ui.po", 'msgid "The hit."\nmsgstr "El Registro de Acierto y un dato."\n')
    assert site.issues("terms-avoid") == []
