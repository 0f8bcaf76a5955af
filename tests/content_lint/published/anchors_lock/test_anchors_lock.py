"""Rule published (anchors lock)."""

import pytest


@pytest.fixture
def locked(site):
    """A page whose address and ids are published, and the home page."""
    site.page("good.md", "guidance/ask.md")
    site.write("docs/en/index.md", "# Home\n\n## Languages {#languages}\n")
    site.put("countries/lv")
    site.write("data/anchors.lock", "# published\n.\tlanguages\nguidance/ask/\tanswer g4-1\ncountries/lv/\tglance x\n")
    return site


def found(site):
    return [(issue.path, issue.line) for issue in site.issues("published")]


def test_good(locked):
    assert found(locked) == []


def test_a_missing_lock(site):
    site.page("good.md")
    (issue,) = site.issues("published")
    assert (issue.path, issue.line) == ("data/anchors.lock", 0)
    assert "make anchors" in issue.message


def test_an_id_that_is_gone(locked):
    locked.write("data/anchors.lock", "guidance/ask/\tanswer old g4-1\n")
    (issue,) = locked.issues("published")
    assert (issue.path, issue.line) == ("docs/en/guidance/ask.md", 4)
    assert "#old" in issue.message and "anchors.lock:1" in issue.message and "redirects.yml" in issue.message


def test_an_id_of_the_home_page_that_is_gone(locked):
    locked.write("docs/en/index.md", "# Home\n")
    assert found(locked) == [("docs/en/index.md", 1)]


def test_an_alias_counts_as_present(locked):
    locked.write("data/anchors.lock", "guidance/ask/\tanswer old\n")
    locked.write("data/redirects.yml", "ids:\n  guidance/ask/:\n    old: answer\n")
    assert found(locked) == []


def test_an_alias_to_an_id_that_is_not_there(locked):
    locked.write("data/anchors.lock", "guidance/ask/\told\n")
    locked.write("data/redirects.yml", "ids:\n  guidance/ask/:\n    old: anser\n")
    assert found(locked) == [("docs/en/guidance/ask.md", 4)]


def test_a_page_that_is_gone(locked):
    locked.write("data/anchors.lock", "guidance/ask/\tanswer\nguidance/old/\tanswer\n")
    assert found(locked) == [("data/anchors.lock", 2)]


@pytest.mark.parametrize(("new", "issues"), [("guidance/ask/", 0), ("countries/lv/", 0), ("guidance/nowhere/", 1)])
def test_a_page_that_moved_must_lead_to_a_page(locked, new, issues):
    locked.write("data/anchors.lock", "guidance/old/\tanswer\n")
    locked.write("data/redirects.yml", f"pages:\n  guidance/old/: {new}\n")
    assert len(found(locked)) == issues


def test_ids_that_data_brings_in_are_present(locked):
    locked.write("docs/en/findings.md", "# Findings\n\n<!-- data: findings project -->\n")
    locked.put("findings", {"id": "f2", "page": "project"})
    locked.write("data/anchors.lock", "findings/\tf2 f3 page-sources\nreference/pages/\tabout\n")
    (issue,) = locked.issues("published")
    assert "#f3" in issue.message
