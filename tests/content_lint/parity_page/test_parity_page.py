"""Rule parity-page. A tree is needed; pages are made here."""

from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page

LOCALES = ("en", "nl", "lv", "es", "ca")


def test_a_page_in_all_languages_is_clean(site):
    for locale in LOCALES:
        site.write(f"docs/{locale}/guidance/index.md", "# Page\n")
    assert site.issues("parity-page") == []


def test_a_missing_translation_is_named(site):
    for locale in LOCALES[:-1]:
        site.write(f"docs/{locale}/index.md", "# Page\n")
    (issue,) = site.issues("parity-page")
    assert (issue.path, issue.line, issue.severity) == ("docs/ca/index.md", 0, "warning")


def test_a_translation_without_an_english_page_is_named(site):
    site.write("docs/nl/gids.md", "# Page\n")
    assert [(issue.path, issue.line) for issue in site.issues("parity-page")] == [("docs/nl/gids.md", 1)]


def test_a_page_that_cannot_be_read_is_not_missing(site):
    for locale in LOCALES:
        site.write(f"docs/{locale}/index.md", "# Page\n")
    site.write("docs/lv/index.md", "---\nnever closed\n")
    assert site.issues("parity-page") == []


def test_another_day_of_review_is_told(site):
    for locale in LOCALES:
        site.write(f"docs/{locale}/index.md", f"---\nreviewed: 2026-11-{24 if locale == 'lv' else 28}\n---\n# Page\n\n## One {{#one}}\n")
    english = Page((site.root / "docs/en/index.md").read_text(encoding="utf-8"))
    stamps = "".join(f"  {name}: '{value}'\n" for name, value in section_hashes(english).items())
    for locale in LOCALES[1:]:
        path = site.root / "docs" / locale / "index.md"
        path.write_text(path.read_text(encoding="utf-8").replace("\n---\n# Page", f"\nsections:\n{stamps}---\n# Page"), encoding="utf-8")
    (issue,) = site.issues("parity-page")
    assert issue.path == "docs/lv/index.md" and "reviewed 2026-11-24, the English page 2026-11-28" in issue.message


def test_another_kind_is_told_at_its_line(site):
    for locale, kind in (("en", "mechanism"), ("lv", "guidance")):
        site.write(f"docs/{locale}/page.md", f"---\ndescription: A page\nkind: {kind}\n---\n\n# A\n")
    assert [(issue.path, issue.line) for issue in site.issues("parity-page") if "kind" in issue.message] == [("docs/lv/page.md", 3)]
