"""Rule same-limit."""

MECHANISM = """id: one
deadlines:
- id: decide
  number: {number}
  unit: {unit}
  law: [fd-1 12(1)]
facts:
- id: one-1
  text: The State decides within 60 working days (Article 12(1)).
  law: [fd-1 12(1)]
"""


def mechanism(site, number: int = 60, unit: str = "working-days") -> None:
    site.write("data/mechanisms/one.yml", MECHANISM.format(number=number, unit=unit))


def test_one_limit_everywhere_is_clean(site):
    mechanism(site)
    site.write("docs/en/page.md", "# Page\n\nIt decides within 60 working days. [@act:fd-1 12(1)]\n")
    assert site.issues("same-limit") == []


def test_a_deadline_that_its_facts_do_not_know_is_named(site):
    mechanism(site, number=90)
    (issue,) = site.issues("same-limit")
    assert (issue.path, issue.line) == ("data/mechanisms/one.yml", 3)
    assert issue.message == "decide: 90 working-days, but facts that cite fd-1 12(1) say 60 working-days (one > one-1)"


def test_another_unit_is_another_limit(site):
    mechanism(site, unit="calendar-days")
    assert site.lines("same-limit") == [3]


def test_a_page_that_cites_the_article_and_says_otherwise_is_named(site):
    mechanism(site)
    site.write("docs/en/page.md", "# Page\n\nIt decides within 60 days. [@act:fd-1 12(1)]\n")
    assert [(issue.path, issue.line) for issue in site.issues("same-limit")] == [("docs/en/page.md", 3)]
