"""Rule published."""

from scripts.content_lint.evidence.released import lock
from scripts.content_lint.project import Project

LOCALES = ("en", "nl", "lv", "es", "ca")
CATALOG = 'msgid ""\nmsgstr ""\n"Language: nl\\n"\n\nmsgid "Yes"\nmsgstr "Ja"\n'


def release(site) -> None:
    """A site of one page in each language, and its lock."""
    for locale in LOCALES:
        site.write(f"docs/{locale}/guide.md", "# Guide\n\n## A {#a}\n\n## B {#b}\n")
    site.write("data/anchors.lock", "guide/\ta b\n")
    site.write("data/research.lock", "x\tone two\n")
    for locale in LOCALES[1:]:
        for domain in ("ui", "data"):
            site.write(f"locale/{locale}/LC_MESSAGES/{domain}.po", CATALOG)
    site.write("data/released.lock", lock(Project(site.root, site.today)))


def test_what_stands_is_clean_and_may_grow(site):
    release(site)
    site.write("docs/en/guide.md", "# Guide\n\n## A {#a}\n\n## B {#b}\n\n## C {#c}\n")
    site.write("data/anchors.lock", "guide/\ta b c\n")
    assert site.issues("published") == []


def test_an_id_that_goes_from_the_lock_needs_a_redirect(site):
    release(site)
    site.write("data/anchors.lock", "guide/\ta\n")
    assert "published id b is gone" in site.issues("published")[0].message
    site.write("data/redirects.yml", "ids:\n  guide/:\n    b: a\n")
    assert site.issues("published") == []


def test_a_page_a_translation_and_statements_that_go_are_named(site):
    release(site)
    (site.root / "docs/lv/guide.md").unlink()
    site.write("locale/nl/LC_MESSAGES/data.po", CATALOG.replace('"Ja"', '""'))
    site.write("data/research.lock", "x\tone\n")
    assert [(issue.path, issue.line) for issue in site.issues("published")] == [
        ("data/research.lock", 1),
        ("docs/lv/guide.md", 0),
        ("locale/nl/LC_MESSAGES/data.po", 6),
    ]


def test_an_english_string_that_changed_may_wait(site):
    release(site)
    site.write("locale/nl/LC_MESSAGES/data.po", CATALOG.replace('"Yes"', '"Yes, at once"').replace('"Ja"', '""'))
    assert site.issues("published") == []


def test_redirects_and_changes_lead_to_pages(site):
    release(site)
    site.write("data/redirects.yml", "pages:\n  old/: old/\n  older/: nowhere/\n")
    site.put("changes", {"id": "a", "pages": ["guide/#a", "gone/"]})
    assert site.shown("published") == ["gone/", "old/: old/", "older/: nowhere/"]
