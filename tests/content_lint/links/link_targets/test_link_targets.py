"""Rule links (link targets)."""

import pytest


@pytest.fixture
def full(site):
    """A project with pages, data and assets to link to."""
    site.page("ecris.md", "mechanisms/ecris.md")
    site.write("docs/en/findings.md", "# Findings\n\n<!-- data: findings project -->\n")
    site.write("docs/assets/map.svg", "<svg/>")
    site.put("countries/lv")
    site.write("docs/en/findings/project.md", "# Project\n")
    site.put("findings", {"id": "f2", "page": "project"})
    site.put("mechanisms/ecris", facts=[{"id": "jud-fact"}])
    site.write("mkdocs.yml", 'site_name: x\nsite_url: !ENV [SITE_URL, "https://somec.example/"]\n')
    return site


def test_good(full):
    full.page("good.md", "guidance/ask.md")
    assert full.issues("links") == []


def test_bad(full):
    full.page("bad_targets.md", "guidance/ask.md")
    found = full.issues("links")
    assert [issue.line for issue in found] == list(range(3, 14))
    says = {issue.line: issue.message for issue in found}
    assert "did you mean ../mechanisms/ecris.md?" in says[3]
    assert "did you mean #deadlines?" in says[4]
    assert "did you mean #steps?" in says[5]
    assert "write ../mechanisms/ecris.md#deadlines" in says[6]
    assert "this site" in says[8]


def test_a_page_that_is_not_translated_may_be_linked(full):
    full.write("docs/nl/guidance/ask.md", "# Vraag\n\n[Termijnen](../mechanisms/ecris.md#deadlines)\n")
    assert full.issues("links") == []


def test_a_translation_is_checked_against_the_page_of_its_language(full):
    full.write("docs/nl/mechanisms/ecris.md", "# ECRIS\n\n## Termijnen {#termijnen}\n")
    full.write("docs/nl/guidance/ask.md", "# Vraag\n\n[Termijnen](../mechanisms/ecris.md#deadlines)\n")
    assert [(issue.path, issue.line) for issue in full.issues("links")] == [("docs/nl/guidance/ask.md", 3)]


def test_the_english_folder_is_another_language_to_a_translation(full):
    full.write("docs/nl/ask.md", "# Vraag\n\n[Termijnen](../en/mechanisms/ecris.md)\n")
    (issue,) = full.issues("links")
    assert issue.line == 3 and "write mechanisms/ecris.md" in issue.message


def test_a_heading_without_an_id_of_its_own_has_that_of_its_text(full):
    full.write("docs/en/guidance/ask.md", "# Ask\n\nSee [the note](#before-you-ask) and [no note](#before).\n\n#### **Before** you ask\n")
    assert [(issue.line, issue.message.partition(":")[0]) for issue in full.issues("links")] == [(3, "#before")]


def test_an_address_in_data_that_leads_nowhere_is_named(full):
    see = (
        "- see: mechanisms/ecris.md#deadlines\n- see: mechanisms/ecris.md#deadline\n- see: mechanisms/ecriss.md\n- see: countries/lv.md#x\n"
    )
    full.write("data/training/sheets.yml", see)
    assert [(issue.line, issue.message.partition(";")[2]) for issue in full.issues("links")] == [
        (2, " did you mean deadlines?"),
        (3, " did you mean mechanisms/ecris.md?"),
    ]
