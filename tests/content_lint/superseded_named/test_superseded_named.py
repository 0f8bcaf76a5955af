"""Rule superseded-named."""

import pytest


@pytest.fixture(autouse=True)
def mechanisms(site):
    old = [{"short": "FD 2006/960/JHA", "celex": "32006F0960", "superseded_by": "Directive (EU) 2023/977"}]
    site.put(
        "mechanisms/swedish-initiative",
        short_name="Swedish Initiative", status="superseded", successor="directive-2023-977", legal_acts=old,
    )  # fmt: skip
    ended = {"short": "Decision 2007/533/JHA", "celex": "32007D0533", "in_force_until": "2023-03-07"}
    site.put("mechanisms/sis", short_name="SIS", legal_acts=[ended, {"short": "Regulation (EU) 2018/1862", "celex": "32018R1862"}])


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
