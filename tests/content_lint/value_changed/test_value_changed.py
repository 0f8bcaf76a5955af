"""Rule value-changed: a value that only the English has is named; other words may change, and so may what was reviewed again."""

import pytest

from scripts.content_lint.project import Project
from scripts.markdown.hashes import section_hashes

ENGLISH = "---\nreviewed: {}\n---\n# Page\n\n{}\n"
TEXT = "The executing State may decide in 60 days (Article 12(1)); Ireland does not."
THERE = {
    "nl": "De tenuitvoerleggingsstaat kan beslissen binnen 60 dagen (artikel 12, lid 1); Ierland niet.",
    "lv": "Izpildes valsts var lemt 60 dienās (12. panta 1. punkts); Īrija to nedara.",
    "es": "El Estado de ejecución puede decidir en 60 días (artículo 12, apartado 1); Irlanda no.",
    "ca": "L’Estat d’execució pot decidir en 60 dies (article 12.1); Irlanda no.",
}
TERMS = """
- {id: executing-state, en: executing State, nl: tenuitvoerleggingsstaat, lv: izpildes valsts, es: Estado de ejecución, ca: d’execució}
- {id: issuing-state, en: issuing State, nl: beslissingsstaat, lv: izdevējvalsts, es: Estado de emisión, ca: Estat d’emissió}
"""
CATALOG = 'msgid ""\nmsgstr ""\n\n#. countries/lv.yml: facts > a text\nmsgid "{}"\nmsgstr "x"\n'


def translated(site, english: str = TEXT, reviewed: str = "2026-11-01") -> list[str]:
    site.write("data/terms.yml", TERMS)
    site.write("docs/en/page.md", ENGLISH.format("2026-11-01", TEXT))
    (top,) = section_hashes(Project(site.root, site.today).pages["en"]["page.md"]).values()
    for locale, text in THERE.items():
        site.write(f"docs/{locale}/page.md", f"---\nreviewed: 2026-11-01\nsections:\n  top: '{top}'\n---\n# A\n\n{text}\n")
    site.write("docs/en/page.md", ENGLISH.format(reviewed, english))
    return [f"{issue.path.removeprefix('docs/')}:{issue.line} {issue.message}" for issue in site.issues("value-changed")]


def test_what_did_not_change_is_not_looked_at(site):
    assert translated(site) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("60 days", "90 days", "English has 90"),
        ("60 days", "six months", "English has 6 months"),
        ("12(1)", "12(2)", "English has 2"),
        ("Ireland", "Denmark", "English does not name ie"),
        ("executing", "issuing", "English has 'issuing State'"),
        ("may decide", "must decide", "English has 'must'"),
        ("; Ireland does not", "; so does Ireland", "English has no negation"),
    ],
)
def test_a_value_that_no_translation_has_is_named_in_the_english(site, old, new, told):
    assert old in TEXT
    found = translated(site, TEXT.replace(old, new))
    assert len(found) == bool(told) and all(one.startswith("en/page.md:6 ") and told in one for one in found)


def test_other_words_may_change(site):
    assert translated(site, "In 60 days (Article 12(1)) the executing State may decide; Ireland, however, does not.") == []


def test_what_was_reviewed_later_than_its_translations_is_left_alone(site):
    assert translated(site, TEXT.replace("60", "90"), "2026-11-02") == []


def test_what_was_written_anew_is_left_alone(site):
    assert translated(site, "The executing State has 3 months, 4 weeks and 5 days for Ireland, but may not decide.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Ministry of Justice decides within 90 days of receipt.", "90 here, but not in the translations"),
        ("The Ministry of Defence decides within 60 days of receipt.", "Defence here"),
        ("The Ministry of Justice decides only within 60 days of receipt.", "only here, none in the translations"),
        ("The Ministry of Justice will decide within 60 days of receipt.", ""),
        ("Nobody knows.", ""),
    ],
)
def test_a_text_of_data_is_held_against_the_string_that_it_was(site, text, told):
    for locale in THERE:
        site.write(f"locale/{locale}/LC_MESSAGES/data.po", CATALOG.format("The Ministry of Justice decides within 60 days of receipt."))
    site.write("data/countries/lv.yml", f"facts:\n- id: a\n  text: {text}\n")
    found = site.issues("value-changed")
    assert len(found) == bool(told) and all(issue.line == 3 and told in issue.message for issue in found)
