"""Rule spelling. A language whose dictionary is not here is left out, as the command does."""

import pytest

from scripts.content_lint.words import missing
from tests.command import run

BAD = {
    "en": ("bad_words.en.md", [2, 6, 8, 9]),
    "nl": ("bad_words.nl.md", [6]),
    "lv": ("bad_words.lv.md", [6]),
    "es": ("bad_words.es.md", [6]),
    "ca": ("bad_words.ca.md", [6]),
}


@pytest.mark.parametrize("locale", BAD)
def test_misspelt_words(site, locale):
    if locale in missing():
        pytest.skip(missing()[locale])
    fixture, lines = BAD[locale]
    site.page(fixture, locale=locale)
    assert site.lines("spelling") == lines


@pytest.mark.skipif("en" in missing(), reason="no English dictionary")
def test_good_with_a_list_of_names(site):
    site.page("good.md")
    assert [issue.message.split()[0] for issue in site.issues("spelling")] == ["'Kemshall'"]
    site.write("data/words/names.txt", "# Names\nKemshall\n")
    assert site.issues("spelling") == []


@pytest.mark.skipif("en" in missing(), reason="no English dictionary")
def test_statements_of_data(site):
    site.put("practice/a", facts=[{"text": "It recieves a request."}])
    site.write("data/words/en.txt", "somec\n")
    (issue,) = site.issues("spelling")
    assert issue.path == "data/practice/a.yml" and issue.line > 1 and "recieves" in issue.message


@pytest.mark.skipif("nl" in missing(), reason="no Dutch dictionary")
def test_translations_of_data(site):
    site.page("bad_words.nl.md", locale="nl")
    before = len(site.issues("spelling"))
    site.write(
        "locale/nl/LC_MESSAGES/data.po",
        'msgid ""\nmsgstr ""\n\nmsgid "NEUSTART asks Xyzzy."\nmsgstr "NEUSTART vraagt Xyzzy om een vonis."\n',
    )
    found = [issue for issue in site.issues("spelling") if issue.path.endswith("data.po")]
    assert len(site.issues("spelling")) == before + 1
    assert [(issue.line, issue.message.split()[0]) for issue in found] == [(4, "'vonis'")]


def test_without_hunspell_the_command_says_so_and_checks_the_rest(site):
    site.write("docs/en/page.md", "# Page\n\na@b.nl\n")
    done = run("lint", "--root", site.root, "--select", "spelling,personal-data", PATH="/nowhere")
    assert done.returncode == 1
    assert "spelling of en not checked: hunspell is not installed" in done.stderr
    assert "personal-data" in done.stdout


def test_it_runs_only_where_it_is_asked_for(site):
    site.write("docs/en/page.md", "# Page\n\nIt recieves.\n")
    done = run("lint", "--root", site.root)
    assert "spelling" not in done.stdout


@pytest.mark.skipif("nl" in missing() or "en" in missing(), reason="no Dutch or English dictionary")
def test_a_translation_may_keep_names_and_quoted_words_of_its_english_page(site):
    site.write("docs/en/page.md", "# Page\n\nThe Association for the Treatment of Sexual Abusers calls it 'inquest'.\n")
    site.write(
        "docs/nl/page.md", "# Pagina\n\nDe Association for the Treatment of Sexual Abusers noemt het ‘inquest’.\n\nDe Treatment mistt.\n"
    )
    assert site.lines("spelling") == [5, 5]
