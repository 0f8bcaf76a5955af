"""Rule catalogs."""

import pytest

HEAD = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
ENGLISH = "The State decides within 60 days. It tells the court in Belgium (Article 12(1)). [@act:x 1]"


def catalog(site, text: str, head: str = HEAD, english: str = ENGLISH) -> list[str]:
    site.write("locale/es/LC_MESSAGES/data.po", f'{head}\n#. a.yml: text\nmsgid "{english}"\nmsgstr "{text}"\n')
    return [f"{issue.line} {issue.message.split('. English')[0]}" for issue in site.issues("catalogs")]


def test_a_right_translation_is_clean(site):
    text = "El Estado decide en un plazo de 60 días. Lo comunica al tribunal de Bélgica (artículo 12.1). [@act:x 1]"
    assert catalog(site, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("El Estado decide en 90 días. Lo comunica al tribunal de Bélgica (artículo 12.1). [@act:x 1]", "number `60`"),
        ("El Estado decide en 60 horas. Lo comunica al tribunal de Bélgica (artículo 12.1). [@act:x 1]", "60 counts hours"),
        ("El Estado decide en 60 días. Lo comunica al tribunal de Austria (artículo 12.1). [@act:x 1]", "'Austria' is named here"),
        ("El Estado decide en 60 días. Lo comunica al tribunal de Bélgica (artículo 12.1).", "citation `act:x 1`"),
        ("El Estado decide en 60 días. It tells the court in Belgium (Article 12(1)). [@act:x 1]", "English is left"),
        ("El Estado decide en 60 días **de Bélgica. Lo comunica al tribunal (artículo 12.1). [@act:x 1]", "bold is opened"),
    ],
)
def test_what_a_translation_says_otherwise_is_named_at_its_line(site, text, told):
    (first, *_) = catalog(site, text)
    assert first.startswith(f"8 {told}")


def test_a_lost_negation_is_a_warning_with_both_sentences(site):
    text = "El tribunal responde siempre a la petición."
    catalog(site, text, english="The court does not always answer the request.")
    (issue,) = site.issues("catalogs")
    assert issue.severity == "warning" and "The court does not" in issue.message and text in issue.message


def test_the_header_and_the_form_are_looked_at(site):
    told = catalog(site, "Sí", HEAD.replace("Language: es", "Language: ca"), english="Yes")
    assert told == ["1 the header says Language: ca; the folder says es"]
    site.write("locale/es/LC_MESSAGES/data.po", f'{HEAD}\nmsgid "Yes"\nmsgstr "Sí\n\nmsgid "No"\nmsgstr "No"\n\nmsgid "No"\nmsgstr "No"\n')
    assert site.lines("catalogs") == [7, 12]


def test_a_catalog_with_fewer_strings_than_another_is_cut(site):
    site.write("locale/es/LC_MESSAGES/data.po", f'{HEAD}\nmsgid "Yes"\nmsgstr "Sí"\n')
    site.write("locale/nl/LC_MESSAGES/data.po", HEAD.replace("es", "nl", 1))
    (issue,) = site.issues("catalogs")
    assert issue.path.startswith("locale/nl/") and "holds 1 strings, another language 2" in issue.message
