"""Rule translation-numbers; how each language writes numbers."""

import pytest

from scripts.markdown.numbers import difference, numbers


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("60 dagen", "90 dagen", 22, "number `60` (English line 22) is missing; `90` (line 22) is extra"),
        ("12 december", "12 november", 11, "number `m12` (English line 11) is missing; `m11` (line 11) is extra"),
        ("werkdagen", "dagen", 3, "10 counts days; in English it counts working-days"),
        ("ten minste drie", "ten hoogste drie", 3, "3 is an upper limit; in English it is a lower limit"),
        ("sinds 12", "tot 12", 11, "2024 is the end of a time; in English it is the start of a time"),
        ("drie keer", "vijf keer", 3, "3 ('three' in English) is not said here"),
        ("drie keer schrijven", "drie keer schrijven, binnen twee weken", 3, "2 weeks are said here, and not in English"),
    ],
)
def test_one_slip_is_one_finding_at_its_line(slip, old, new, line, message):
    ((rule, where, told),) = slip(old, new)
    assert (rule, where) == ("translation-numbers", line) and told.startswith(message), told


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("El Estado decide en un plazo de 90 días (artículo 12.1).", "number `60`"),
        ("El Estado decide en un plazo de 60 horas (artículo 12.1).", "60 counts hours; in English it counts days"),
        ("El Estado decide en un plazo de 60 días (artículo 21.1).", "number `12`"),
    ],
)
def test_strings_of_a_catalog(string, text, message):
    ((rule, line, told),) = string("The State decides within 60 days (Article 12(1)).", text)
    assert (rule, line) == ("translation-numbers", 8) and told.startswith(message)


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
        ("lv", "until 27 April 2012", "līdz 2012. gada 27. aprīļa vakaram"),
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
        ("nl", "1,100 days", "1,100 dagen", ["1100"], ["1.100"]),
        ("lv", "12 December 2024", "12.12.2024", ["m12"], ["12"]),
        ("es", "10 working days", "diez o 11 días", [], ["11"]),
        ("es", "3.5 years", "35 años", ["3.5"], ["35"]),
        ("es", "3.5 % of cases", "3,5 de los casos", ["3.5%"], ["3.5"]),
        ("ca", "2013-15", "2013-2016", ["2015"], ["2016"]),
    ],
)
def test_other_numbers(locale, english, translation, missing, extra):
    found = difference(numbers([(1, english)], "en"), numbers([(1, translation)], locale), locale)
    assert tuple([name for _, name in part] for part in found) == (missing, extra)


def test_code_attributes_and_addresses_do_not_count(pair):
    assert (
        pair(
            "```\n17\n```\n\n<div data-n='5'>x</div> <https://a.example/18>\n{: .x3 }",
            "```\n18\n```\n\n<div>x</div> <https://a.example/18>\n{: .x4 }",
        )
        == []
    )
