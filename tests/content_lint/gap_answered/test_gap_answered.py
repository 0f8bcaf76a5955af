"""Rule gap-answered."""

COUNTRY = """\
instruments:
  fd-2008-947:
    receiving: {value: The court, sources: [jud-ecris-lsu]}
    languages: []
  fd-2009-829:
    languages: [de]
gaps:
- %s
"""


def gaps(site, text: str) -> list[int]:
    site.write("data/countries/de.yml", COUNTRY % text)
    return site.lines("gap-answered")


def test_a_gap_that_a_cell_answers(site):
    assert gaps(site, "Who receives a case under Framework Decision 2008/947/JHA was not found.") == [8]
    assert gaps(site, "Which languages are accepted for a supervision order was not found.") == [8]


def test_what_is_really_open(site):
    assert gaps(site, "Which languages are accepted under Framework Decision 2008/947/JHA was not found.") == []
    assert gaps(site, "Which languages besides German are accepted for a supervision order was not found.") == []
    assert gaps(site, "Who receives a case under Framework Decision 2008/909/JHA was not found.") == []


def test_a_page_that_denies_what_a_cell_says(site):
    site.write("data/countries/de.yml", COUNTRY % "nothing")
    site.write(
        "docs/en/one.md",
        "# One\n\nIn Germany, who receives a case under Framework Decision 2008/947/JHA was not found.\n\n"
        "In Germany, which languages a probation certificate may have was not found.\n\nThe court of Germany receives it.\n",
    )
    assert site.lines("gap-answered") == [3]


def test_other_words_of_not_found(site):
    site.write("data/countries/de.yml", COUNTRY % "nothing")
    site.write(
        "docs/en/one.md",
        "# One\n\nWe could not find who receives a case under Framework Decision 2008/947/JHA in Germany.\n\n"
        "Which court in Germany receives a case under Framework Decision 2008/947/JHA is unknown.\n",
    )
    assert site.lines("gap-answered") == [3, 5]
