"""Names, dates and lists come from CLDR."""

import pytest

from scripts.base import locales


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en", "17 May 2024", "May 2024"),
        ("nl", "17 mei 2024", "mei 2024"),
        ("lv", "2024. gada 17. maijs", "2024. g. maijs"),
        ("es", "17 de mayo de 2024", "mayo de 2024"),
        ("ca", "17 de maig de 2024", "maig de 2024"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(locale, day, month):
    assert locales.written_date("2024-05-17", locale) == day
    assert locales.written_date("2024-05", locale) == month


def test_eu_codes_name_greece_and_the_united_kingdom():
    assert locales.country_name("el", "en") == "Greece"
    assert locales.country_name("uk", "ca") == "Regne Unit"


def test_languages_to_build_come_in_the_site_order():
    assert locales.chosen("ca, en") == ("en", "ca")
    assert locales.chosen("") == locales.LOCALES


def test_an_unknown_language_says_which_exist():
    with pytest.raises(locales.LocaleError, match="unknown language de; the site has en, nl, lv, es, ca"):
        locales.chosen("en,de")


@pytest.mark.parametrize(
    ("items", "written"),
    [
        (["irlandés", "inglés"], "irlandés e inglés"),
        (["alemán", "francés", "italiano"], "alemán, francés e italiano"),
        (["italiano", "alemán"], "italiano y alemán"),
        (["cobre", "hierro"], "cobre y hierro"),
        (["inglés"], "inglés"),
        ([], ""),
    ],
)
def test_spanish_joins_a_list_before_the_sound_of_i(items, written):
    assert locales.written_list(items, "es") == written


def test_numbers_are_written_as_the_language_writes_them():
    assert [locales.written_number(1970, locale) for locale in ("en", "nl", "es", "ca")] == ["1,970", "1.970", "1.970", "1.970"]
    assert locales.written_number(12345, "lv") == "12\N{NO-BREAK SPACE}345"


SINCE = {"nl": "sinds", "lv": "kopš", "es": "desde", "ca": "des"}  # as in the catalogs
UNTIL = {"nl": "tot en met", "lv": "līdz", "es": "hasta", "ca": "fins"}


@pytest.mark.parametrize(
    ("locale", "value", "since", "until"),
    [
        ("nl", "2020-12-31", "sinds 31 december 2020", "tot en met 31 december 2020"),
        ("nl", "2012-04", "sinds april 2012", "tot en met april 2012"),
        ("nl", "2015", "sinds 2015", "tot en met 2015"),
        ("lv", "2011-12-05", "kopš 2011. gada 5. decembra", "līdz 2011. gada 5. decembrim"),
        ("lv", "2012-04", "kopš 2012. gada aprīļa", "līdz 2012. gada aprīlim"),
        ("lv", "2013-08-01", "kopš 2013. gada 1. augusta", "līdz 2013. gada 1. augustam"),
        ("lv", "2015", "kopš 2015. gada", "līdz 2015. gadam"),
        ("es", "2020-12-31", "desde el 31 de diciembre de 2020", "hasta el 31 de diciembre de 2020"),
        ("es", "2012-04", "desde abril de 2012", "hasta abril de 2012"),
        ("es", "2015", "desde 2015", "hasta 2015"),
        ("ca", "2020-12-31", "des del 31 de desembre de 2020", "fins al 31 de desembre de 2020"),
        ("ca", "2012-05-01", "des de l’1 de maig de 2012", "fins a l’1 de maig de 2012"),
        ("ca", "2012-04", "des d’abril de 2012", "fins a abril de 2012"),
        ("ca", "2012-05", "des de maig de 2012", "fins a maig de 2012"),
        ("ca", "2015", "des del 2015", "fins al 2015"),
    ],
)
def test_a_date_takes_the_form_that_the_word_before_it_asks_for(locale, value, since, until):
    assert f"{SINCE[locale]} {locales.date_after('since', value, locale)}" == since
    assert f"{UNTIL[locale]} {locales.date_after('until', value, locale)}" == until


def test_prepositions_are_contracted_before_the_article():
    assert locales.contracted("des de el moment", "ca") == "des del moment"
    assert locales.contracted("tras la resolución a el juez de El Salvador", "es") == "tras la resolución al juez de El Salvador"
    assert locales.contracted("de el", "nl") == "de el"
