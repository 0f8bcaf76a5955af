"""Rule translation-outdated: pages and sections that wait, and the sentences to look at."""

import pytest

from scripts.base.locales import LOCALES
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page

ENGLISH = (
    "---\nkind: mechanism\n---\n# Page\n\n## Deadlines {#deadlines .law}\n\nTen days.\n\nThe police answer.\n\n"
    "## Get {#get .law}\n\nA statement.\n"
)
LATVIAN = "# Lapa\n\n## Termiņi {#deadlines .law}\n\nDesmit dienas.\n\nPolicija atbild.\n\n## Ko saņemat {#get .law}\n\nIzziņu.\n"


@pytest.fixture
def told(site):
    """What is found with changes to the hashes (None: taken away), to the English and to the translation."""

    def look(changes: dict[str, str | None] | None = None, english: str = ENGLISH, text: str = LATVIAN) -> list[tuple[int, str, str]]:
        hashes = {name: f"'{value}'" for name, value in section_hashes(Page(ENGLISH)).items()} | (changes or {})
        lines = "".join(f"  {name}: {value}\n" for name, value in hashes.items() if value)
        site.write("docs/en/page.md", english)
        site.write("docs/lv/page.md", f"---\nkind: mechanism\nsections:\n{lines}---\n{text}")
        return [(issue.line, issue.severity, issue.message) for issue in site.issues("translation-outdated") if "/lv/" in issue.path]

    return look


def test_a_page_that_is_up_to_date_is_clean(told):
    assert told() == []


def test_no_hashes_at_all(site):
    site.write("docs/en/page.md", ENGLISH)
    site.write("docs/lv/page.md", LATVIAN)
    (issue,) = [issue for issue in site.issues("translation-outdated") if "/lv/" in issue.path]
    assert (issue.line, issue.severity) == (1, "error") and section_hashes(Page(ENGLISH))["get"] in issue.message


@pytest.mark.parametrize(
    ("changes", "line", "severity", "message"),
    [
        ({"get": None}, 3, "error", "the English section `get` (line 12) is new"),
        ({"old": "abcdef12"}, 7, "error", "English has no section `old`"),
        ({"get": "01234567"}, 6, "error", "the hash of `get` is read as a number"),
        ({"deadlines": "abcdef12"}, 10, "warning", "the English section `deadlines` (line 6) has changed"),
    ],
)
def test_a_hash_that_does_not_fit_is_told(told, changes, line, severity, message):
    ((where, how, said),) = told(changes)
    assert (where, how) == (line, severity) and said.startswith(message)


def test_a_new_english_section_waits_without_an_error(told, site):
    ((_, severity, message),) = told({"get": None}, text=LATVIAN.partition("## Ko")[0])
    assert severity == "warning" and "`get` (line 12) is new" in message
    assert site.issues("translation-structure") == []


def test_the_sentence_that_changed_is_named_with_what_differs(told):
    ((_, _, message),) = told(english=ENGLISH.replace("Ten days.", "Twelve days."))
    assert "Look at: 'Twelve days.' (line 8; here line 12): 12 ('Twelve' in English) is not said here." in message


def test_a_paragraph_that_is_new_is_named(told):
    ((_, _, message),) = told(english=ENGLISH.replace("Ten days.", "Ten days.\n\nAsk Belgium."))
    assert "Look at: new in English: the paragraph of line 10 ('Ask Belgium....')" in message


def test_a_page_without_translation_is_told_and_one_that_cannot_be_read_is_there(site):
    for locale in LOCALES[:-1]:
        site.write(f"docs/{locale}/index.md", "---\nsections: {}\n---\n# Page\n")
    site.write("docs/lv/index.md", "---\nnever closed\n")
    found = [issue for issue in site.issues("translation-outdated") if issue.line == 0]
    assert [(issue.path, issue.severity) for issue in found] == [("docs/ca/index.md", "warning")]
