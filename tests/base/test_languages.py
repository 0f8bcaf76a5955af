"""The files of data/languages/: what is wrong with one is told in a line, and a new one is all that the code needs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.base.languages import FOLDER, LanguageError, read_languages
from scripts.base.locales import LOCALES
from tests.command import ROOT, command

GERMAN = """\
place: 6
dictionary: {name: de_DE, package: hunspell-de-de}
sample: Der Staat entscheidet danach in kurzer Zeit und teilt der anderen Behörde mit, was er entschieden hat und warum.
quotes: [„“]
labels: [Unmenschen?]
relative_dates: [neulich]
"""
GERMAN_PAGE = """\
---
description: Seite über den Datenschutz, die in einem Satz antwortet.
kind: about
audience: [trainers]
reviewed: 2026-11-01
---
# Seite über den Datenschutz mit einer einzigen Frage

Fragen Sie neulich.
"""
PAGES = {  # that menus and footers link, with the sections that they name
    "for/practitioners": [], "for/policymakers": [], "for/trainers": [], "about/site": ["report"], "about/translations": ["help"],
    "about/accessibility": [], "about/offline": ["not-kept"], "about/privacy": [], "about/updates": ["who", "help"],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "languages"))


def test_the_languages_stand_in_the_order_of_their_places():
    assert tuple(read_languages(FOLDER)) == LOCALES
    assert LOCALES[0] == "en"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("place: 6", "place: 5", r"de\.yml: place: 5 is that of ca; give each its own"),
        ("place: 6", "place: 0", r"de\.yml: place: en comes first"),
        ("labels: [", "labels: ['(', ", r"de\.yml: labels > 0: '\(' is not a regular expression"),
        ("labels:", "label:", r"de\.yml: labels: Field required"),
        ("labels:", "label:", r"de\.yml: label: Extra inputs are not permitted"),
        ("quotes: [„“]", "quotes: [„]", r"de\.yml: quotes > 0: String should have at least 2 characters"),
        ("quotes: [„“]", "quotes: [„“", r"de\.yml:\d+: broken YAML"),
        ("quotes: [„“]", "months: {also: {Jänner: 13}}", r"de\.yml: months > also > Jänner"),
        (
            "quotes: [„“]",
            "wordings: [{avoid: anfragen, write: ersuchen, example: Fragen.}]",
            r"de\.yml: wordings > 0: the example has nothing",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_key(folder, old, new, told):
    (folder / "de.yml").write_text(GERMAN.replace(old, new), encoding="utf-8")
    with pytest.raises(LanguageError, match=told):
        read_languages(folder)


def test_a_file_that_is_named_like_no_language(folder):
    (folder / "german-new.yml").write_text(GERMAN, encoding="utf-8")
    with pytest.raises(LanguageError, match="the file's name is the language's code"):
        read_languages(folder)


def test_english_must_be_there(folder):
    (folder / "en.yml").unlink()
    with pytest.raises(LanguageError, match=r"en\.yml: no such file"):
        read_languages(folder)


class Sixth:
    """A small project of its own, with its own copy of the code: another language is another file."""

    def __init__(self, tiny) -> None:
        self.tiny, self.root = tiny, tiny.root
        (tiny.root / "scripts").unlink()
        shutil.copytree(ROOT / "scripts", tiny.root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("LICENSE", "LICENSE-content"):
            shutil.copy(ROOT / name, tiny.root)
        shutil.copytree(FOLDER, tiny.root / "data" / "languages")
        shutil.copy(ROOT / "data" / "official-hosts.yml", tiny.root / "data")
        for name, headings in PAGES.items():
            title = f"Page {name} of the tests with one question"
            front = f"---\ndescription: {title}, answered in one sentence.\nkind: about\naudience: [trainers]\nreviewed: 2026-11-01\n---\n"
            tiny.write(f"docs/en/{name}.md", front + f"# {title}\n\nAsk.\n\n" + "".join(f"## {one} {{#{one}}}\n" for one in headings))
        tiny.write("data/changes.yml", "- {id: begun, date: 2026-11-01, what: The site has begun.}\n")
        pages = "".join(f"      - {name}.md\n" for name in (*PAGES, "about/changes"))
        tiny.replace("mkdocs.yml", "  - About:\n", "  - About:\n" + pages)
        shutil.copytree(ROOT / "tests" / "search", tiny.root / "tests" / "search", ignore=shutil.ignore_patterns("*.py"))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command of the copy."""
        return subprocess.run(command(*arguments), cwd=self.root, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.slow
def test_a_sixth_language_needs_files_and_the_entries_that_the_lint_names(tiny):
    """What .github/contributing/translations.md says under "Add a language", carried out."""
    six = Sixth(tiny)
    tiny.write("data/languages/de.yml", GERMAN)

    broken = six.run("lint", "--select", "languages")
    assert broken.returncode == 1
    assert re.findall(r"^(\S+?):\d*:? languages (?:languages: )?(.*)$", broken.stdout, re.M) == [
        ("data/search/de.yml", "no such file, which each language needs; copy another language's file and change its words and endings"),
        ("locale/de/LC_MESSAGES/data.po", "no such file, which each language needs; run make catalogs"),
        ("locale/de/LC_MESSAGES/ui.po", "no such file, which each language needs; run make catalogs"),
        ("mkdocs.yml", "de is missing; add - {locale: de, name: Deutsch, build: true}"),
        (
            "tests/search/queries/de.yml",
            "no such file, which each language needs; copy another language's file and write queries of this one",
        ),
        ("tests/search/stems/de.yml", "no such file, which each language needs; copy another language's file and write words of this one"),
    ]
    unnamed = six.run("translations", "update")
    assert unnamed.returncode == 2 and "data/terms.yml:1: alert: the name in de is missing" in unnamed.stderr

    catalan = "        - {locale: ca, name: Català, build: true}\n"
    tiny.replace("mkdocs.yml", catalan, catalan + "        - {locale: de, name: Deutsch, build: true}\n")
    tiny.replace("data/terms.yml", "ca: alerta,", "ca: alerta, de: Ausschreibung,")
    tiny.write("data/search/de.yml", "source: our own\nhome: de\nstopwords: der die das und\nsteps:\n- {about: plural, endings: en e}\n")
    tiny.write("tests/search/stems/de.yml", "same: []\ndifferent: []\n")
    tiny.write("tests/search/queries/de.yml", "tune: []\ncheck: []\n")
    assert six.run("translations", "update").returncode == 0

    tiny.write("docs/de/about/privacy.md", GERMAN_PAGE)
    assert six.run("translations", "stamp", "de", "about/privacy.md").returncode == 0

    build = six.run("build", "--no-packs")
    assert build.returncode == 0, build.stderr
    german = tiny.html("de/mechanisms/ecris")
    assert '<html lang="de"' in german and "Ten working days" in german
    assert 'hreflang="de"' in tiny.html("lv/mechanisms/ecris")
    assert "Ausschreibung" in tiny.html("de/reference/glossary")

    assert six.run("anchors").returncode == 0
    for arguments in (["links", "site"], ["lint", "--ignore", "sections,patterns"]):  # few sections; a source at example.org
        done = six.run(*arguments)
        assert done.returncode == 0, done.stdout
    done = six.run("lint", "--select", "patterns")
    assert "docs/de/about/privacy.md:11: patterns (warning) 'neulich'" in done.stdout
