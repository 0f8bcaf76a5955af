"""Rule superseded-named."""

import pytest

GONE = (
    "short_name: Swedish Initiative\nstatus: superseded\nsuccessor: directive-2023-977\n"
    "legal_acts:\n- short: FD 2006/960/JHA\n  superseded_by: Directive (EU) 2023/977\n"
)
PARTLY = (
    "short_name: SIS\nstatus: in-force\nlegal_acts:\n- short: Decision 2007/533/JHA\n  in_force_until: 2023-03-07\n"
    "- short: Regulation (EU) 2018/1862\n"
)


@pytest.fixture(autouse=True)
def mechanisms(site):
    site.write("data/mechanisms/swedish-initiative.yml", GONE)
    site.write("data/mechanisms/sis.yml", PARTLY)


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_current.md", [3, 5, 5])])
def test_pages(site, fixture, lines):
    site.page(fixture, "mechanisms/which.md")
    assert site.lines("superseded-named") == lines


def test_its_own_page_is_free(site):
    site.write("docs/en/mechanisms/swedish-initiative.md", "# Page\n\nAsk under the Swedish Initiative.\n")
    assert site.issues("superseded-named") == []


def test_the_message_names_what_applies_today(site):
    site.page("bad_current.md", "mechanisms/which.md")
    assert "directive-2023-977" in site.issues("superseded-named")[0].message
