"""The project after a change: what changed is read anew, the rest is taken over."""

from scripts.content_lint.project import Project
from tests.support.faults import after

SLUG = "page.md"


def project(site) -> Project:
    site.write("docs/en/page.md", "# Page\n")
    site.write("docs/en/other.md", "# Other\n")
    site.write("docs/nl/page.md", "# Pagina\n")
    site.put("findings", {"id": "f1"})
    return Project(site.root)


def test_a_changed_page_is_read_anew_and_the_others_are_not(site):
    before = project(site)
    path = site.write("docs/en/page.md", "# New\n")
    now = after(before, [path])
    assert now.pages["en"][SLUG].headings[0].text == "New" and before.pages["en"][SLUG].headings[0].text == "Page"
    assert now.pages["en"]["other.md"] is before.pages["en"]["other.md"]
    assert now.pages["nl"] == before.pages["nl"]


def test_pages_come_and_go(site):
    before = project(site)
    (site.root / "docs/en/page.md").unlink()
    new = site.write("docs/en/new.md", "# New\n")
    now = after(before, [site.root / "docs/en/page.md", new])
    assert set(now.pages["en"]) == {"new.md", "other.md"}
    assert set(Project(site.root).pages["en"]) == {"new.md", "other.md"}


def test_data_is_read_anew(site):
    before = project(site)
    assert [finding.id for finding in before.evidence.findings] == ["f1"]
    path = site.put("findings", {"id": "f22"})
    assert [finding.id for finding in after(before, [path]).evidence.findings] == ["f22"]
    assert [finding.id for finding in before.evidence.findings] == ["f1"]


def test_a_file_that_was_broken_and_is_mended_is_readable_again(site):
    page = site.write("docs/en/page.md", "---\nnever closed\n")
    data = site.write("data/findings.yml", "- id: [\n")
    before = Project(site.root)
    before.read_yaml(data)
    assert {file.path for file in before.unreadable} == {page, data}
    assert {file.path for file in after(before, []).unreadable} == {page, data}
    site.write("docs/en/page.md", "# Page\n")
    now = after(before, [page])
    assert set(now.pages["en"]) == {SLUG} and {file.path for file in now.unreadable} == {data}
    site.write("data/findings.yml", "[]\n")
    assert after(before, [page, data]).unreadable == []
