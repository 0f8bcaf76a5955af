"""Rule wordings: words that no colleague would write, in pages and catalogs."""

import pytest

from scripts.base.languages import languages

ENTRY = 'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n\n#. x.yml: a text\nmsgid "{english}"\nmsgstr "{text}"\n'


def page(site, locale, english, text):
    site.write("docs/en/page.md", f"# Page\n\n{english}\n")
    site.write(f"docs/{locale}/page.md", f"# Page\n\n{text}\n")


def catalog(site, locale, english, text, domain="data"):
    site.write(f"locale/{locale}/LC_MESSAGES/{domain}.po", ENTRY.format(locale=locale, english=english, text=text))


@pytest.mark.parametrize(
    ("locale", "english", "bad", "good"),
    [
        ("lv", "Ask the authority.", "Vaicājiet iestādei.", "Lūdziet ziņas iestādei; pēdējam pievieno vaicājumu."),
        ("lv", "Convicted of child sexual abuse.", "Notiesāts par seksuālu izmantošanu.", "Notiesāts par seksuālu vardarbību."),
        ("nl", "The body sends it.", "De instantie stuurt haar.", "De politie en haar contactpunt sturen die aan hem of haar."),
        ("nl", "The European Public Prosecutor.", "Het Europees openbaar ministerie.", "Het Europees Openbaar Ministerie."),
        ("es", "The law implements it.", "La ley aplica la Directiva.", "La ley transpone la Directiva."),
        ("es", "Take the flag off.", "Retire la señal.", "Retire la indicación."),
        ("ca", "Offences against children.", "Delictes contra infants.", "Delictes contra menors, segons la Llei dels drets dels infants."),
        ("ca", "The network helps.", "La Xarxa judicial europea ajuda.", "La Xarxa Judicial Europea ajuda."),
    ],
)
def test_pages_and_catalogs(site, locale, english, bad, good):
    for write in (page, catalog):
        write(site, locale, english, bad)
    assert [(issue.path.split("/")[0], issue.line) for issue in site.issues("wordings")] == [("docs", 3), ("locale", 7)]
    for write in (page, catalog):
        write(site, locale, english, good)
    assert site.issues("wordings") == []


def test_words_that_are_wrong_for_one_english_are_right_for_another(site):
    for write in (page, catalog):
        write(site, "es", "The court applies the law.", "El tribunal aplica la ley ante una señal.")
    assert site.issues("wordings") == []


def test_titles_and_descriptions_are_read_and_links_are_not(site):
    site.write("docs/ca/page.md", "---\ntitle: Respon si escau\n---\n# A\n\n[Xarxa](../vosaltres.md) [@vosaltres]\n")
    assert site.lines("wordings") == [2]


def test_the_message_says_what_to_write_and_whose_english_it_is(site):
    catalog(site, "lv", "Before Brexit.", "Pirms Brexit.", "ui")
    (issue,) = site.issues("wordings")
    assert issue.message == "'Brexit': write breksits. English: 'Before Brexit.'"
    assert issue.path == "locale/lv/LC_MESSAGES/ui.po"


def test_every_translation_has_its_words():
    assert all(language.wordings for code, language in languages().items() if code != "en")
