"""Rule languages: the lists of languages agree."""

from scripts.base.languages import languages
from scripts.base.locales import LOCALES

MKDOCS = "plugins:\n  - i18n:\n      languages:\n" + "".join(f"        - {{locale: {code}, name: X, build: true}}\n" for code in LOCALES)


def told(site) -> list[tuple[str, int, str]]:
    return [(issue.path, issue.line, issue.message) for issue in site.issues("languages")]


def test_good(site):
    site.write("mkdocs.yml", MKDOCS)
    packages = " ".join(language.dictionary.package for language in languages().values())
    site.write(".github/workflows/checks.yml", f"jobs:\n  - run: sudo apt-get install hunspell {packages}\n")
    for code in LOCALES:
        site.write(f"data/search/{code}.yml", "")
    assert told(site) == []


def test_a_list_that_is_not_there_is_not_missed(site):
    assert told(site) == []


def test_mkdocs_lacks_a_language_and_has_another(site):
    site.write("mkdocs.yml", MKDOCS.replace("locale: ca, name: X", "locale: de, name: Deutsch"))
    missing, unknown = sorted(told(site), key=lambda one: one[2], reverse=True)
    assert missing == ("mkdocs.yml", 8, "languages: there is no data/languages/de.yml; add it, or take the entry away")
    assert unknown == ("mkdocs.yml", 8, "languages: ca is missing; add - {locale: ca, name: Català, build: true}")


def test_a_file_that_each_language_needs(site):
    for code in LOCALES[:-1]:
        site.write(f"data/search/{code}.yml", "")
    assert told(site) == [
        ("data/search/ca.yml", 0, "no such file, which each language needs; copy another language's file and change its words and endings")
    ]


def test_a_workflow_that_does_not_install_a_dictionary(site):
    site.write(
        ".github/workflows/checks.yml", "jobs:\n  - run: sudo apt-get install hunspell hunspell-en-gb hunspell-nl hunspell-lv hunspell-es\n"
    )
    assert told(site) == [(".github/workflows/checks.yml", 2, "hunspell-ca, a dictionary of data/languages/, is not installed; add it")]
