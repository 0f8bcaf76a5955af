"""Rule parity-numbers."""

import pytest

from scripts.markdown.numbers import difference, numbers


@pytest.mark.parametrize("locale", ["nl", "lv", "es", "ca"])
def test_each_language_writes_numbers_its_own_way(site, locale):
    site.page("en.md")
    site.page(f"good.{locale}.md", locale=locale)
    assert site.issues("parity-numbers") == []


@pytest.mark.parametrize(
    ("fixture", "missing", "extra"),
    [
        ("bad_deadline.lv.md", "`60` (English line 8)", "`90` (line 5)"),
        ("bad_month.es.md", "`m12` (English line 9)", "`m11` (line 6)"),
        ("bad_year.ca.md", "`2013` (English line 10)", "`2014` (line 7)"),
        ("bad_thousands.nl.md", "`1100` (English line 9)", "`1.100` (line 6)"),
        ("bad_act.nl.md", "`2008/947` (English line 8)", "`2008/974` (line 5)"),
        ("bad_percent.es.md", "`3.5%` (English line 9)", "`3.5` (line 6)"),
    ],
)
def test_a_wrong_number_is_named_with_both_lines(site, fixture, missing, extra):
    site.page("en.md")
    site.page(fixture, locale=fixture.split(".")[1])
    (issue,) = site.issues("parity-numbers")
    assert f"(line {issue.line})" in extra
    assert issue.message == f"number {missing} is missing; {extra} is extra"


@pytest.mark.parametrize(
    ("locale", "english", "translation"),
    [
        ("nl", "On 5 May 2024", "Op 5 mei 2024"),
        ("nl", "within ten days", "binnen 10 dagen"),
        ("nl", "10 days", "tien dagen"),
        ("nl", "Dec 2024", "dec. 2024"),
        ("lv", "From March to May 2024", "No 2024. gada marta līdz maijam"),
        ("lv", "12,500 people in two States", "12 500 cilvēku 2 valstīs"),
        ("lv", "12,500 people", "12\u00a0500 cilvēku"),
        ("lv", "Articles 4, 5 and 6", "4., 5. un 6. pants"),
        ("es", "Articles 12(1) and 13(2)", "los artículos 12.1 y 13.2"),
        ("es", "since August 2016", "desde agosto de 2016"),
        ("ca", "on 1 April 2019", "l’1 d’abril de 2019"),
        ("ca", "on 1 April 2019", "l'1 d'abril de 2019"),
        ("lv", "until 27 April 2012", "līdz 2012. gada 27. aprīļa vakaram"),
        ("ca", "since 2018", "des de 2018"),
        ("ca", "in Dec 2018", "el des. de 2018"),
        ("ca", "1.5 million", "1,5 milions"),
        ("ca", "no number at all; you may march on", "cap número"),
    ],
)
def test_the_same_numbers_in_other_forms(locale, english, translation):
    assert difference(numbers([(1, english)], "en"), numbers([(1, translation)], locale), locale) == ([], [])


@pytest.mark.parametrize(
    ("locale", "english", "translation", "missing", "extra"),
    [
        ("nl", "On 5 May 2024", "Op 5 maart 2024", ["m5"], ["m3"]),
        ("nl", "once 7, twice 7", "één keer 7", ["7"], []),
        ("lv", "12 December 2024", "12.12.2024", ["m12"], ["12"]),
        ("es", "10 working days", "diez o 11 días", [], ["11"]),
        ("es", "3.5 years", "35 años", ["3.5"], ["35"]),
        ("ca", "2013-15", "2013-2016", ["2015"], ["2016"]),
    ],
)
def test_other_numbers(locale, english, translation, missing, extra):
    found = difference(numbers([(1, english)], "en"), numbers([(1, translation)], locale), locale)
    assert tuple([name for _, name in part] for part in found) == (missing, extra)


def test_fenced_code_attributes_and_addresses_do_not_count(site):
    text = "```\n17\n```\n\n<div data-n='5'>x</div> <https://a.example/18>\n{: .x3 }"
    site.write("docs/en/page.md", f"# Page\n\n{text}\n")
    site.write("docs/lv/page.md", "# Lapa\n\nx\n")
    assert site.issues("parity-numbers") == []
