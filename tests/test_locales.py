"""Names, dates and lists come from CLDR."""

import pytest

import locales


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("en", "17 May 2024", "May 2024"),
        ("nl", "17 mei 2024", "mei 2024"),
        ("lv", "2024. gada 17. maijs", "2024. g. maijs"),
        ("es", "17 de mayo de 2024", "mayo de 2024"),
        ("ca", "17 de maig del 2024", "maig del 2024"),
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
