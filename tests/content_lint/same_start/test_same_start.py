"""Rule same-start."""

import pytest

MECHANISM = "id: fd-2008-947\nparticipation:\n  - country: bg\n    status: in\n{}"
COUNTRY = "code: bg\ninstruments:\n  fd-2008-909:\n    since: null\n  fd-2008-947:\n    since:\n      date: '2012-04-28'\n"


@pytest.mark.parametrize(
    ("since", "says"),
    [
        ("    since: '2012-04-28'\n", []),
        ("    since: '2012-03-14'\n", ["data/mechanisms/fd-2008-947.yml says 2012-03-14"]),
        ("", ["data/mechanisms/fd-2008-947.yml gives no day"]),
    ],
)
def test_two_days_for_one_start(site, since, says):
    site.write("data/mechanisms/fd-2008-947.yml", MECHANISM.format(since))
    site.write("data/countries/bg.yml", COUNTRY)
    found = site.issues("same-start")
    assert [(issue.path, issue.line) for issue in found] == [("data/countries/bg.yml", 5)] * len(says)
    assert all(text in issue.message for issue, text in zip(found, says, strict=True))


def test_a_state_that_left_has_no_start_to_compare(site):
    site.write("data/mechanisms/fd-2008-947.yml", MECHANISM.format("    since: '2021-01-01'\n").replace("status: in", "status: out"))
    site.write("data/countries/bg.yml", COUNTRY)
    assert site.issues("same-start") == []


def test_good_where_the_country_gives_no_day(site):
    site.write("data/mechanisms/fd-2008-947.yml", MECHANISM.format("    since: '2012-04-28'\n"))
    site.write("data/countries/bg.yml", "code: bg\n")
    assert site.issues("same-start") == []


def test_shapes_that_the_loader_reports_are_left_to_it(site):
    site.write("data/mechanisms/fd-2008-947.yml", "participation: [bg]\n")
    site.write("data/countries/bg.yml", "code: bg\ninstruments: {fd-2008-947: x}\n")
    assert site.issues("same-start") == []
