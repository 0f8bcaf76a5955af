"""Properties of the number comparison: what CLDR (Babel) writes in each language reads as the same numbers."""

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.base.locales import LOCALES
from scripts.markdown.numbers import difference, numbers

TEXT = {
    "en": "Within {count} days, since {day}, in {share} of {decimal} cases under Act {act} (Article {article}).",
    "nl": "Binnen {count} dagen, sinds {day}, in {share} van {decimal} zaken volgens Wet {act} (artikel {article}).",
    "lv": "{count} dienu laikā kopš {day} {share} no {decimal} lietām saskaņā ar Likumu {act} ({article}. pants).",
    "es": "En {count} días, desde el {day}, en el {share} de {decimal} casos según la Ley {act} (artículo {article}).",
    "ca": "En {count} dies, des del {day}, en el {share} de {decimal} casos segons la Llei {act} (article {article}).",
}
counts = st.integers(0, 9_999_999)
decimals = st.decimals(0, 99_999, places=1, allow_nan=False)
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
shares = st.integers(0, 100)
acts = st.tuples(st.integers(1950, 2049), st.integers(1, 9999)).map(lambda parts: f"{parts[0]}/{parts[1]}")
articles = st.integers(1, 200)
translations = pytest.mark.parametrize("locale", LOCALES[1:])
quick = settings(max_examples=60, deadline=None, database=None)


def written(locale: str, count: int, day: date, share: int, decimal: Decimal, act: str, article: int) -> str:
    return TEXT[locale].format(
        count=format_decimal(count, locale=locale),
        day=format_date(day, "d MMMM y" if locale == "en" else "long", locale=locale),
        share=format_percent(Decimal(share) / 100, locale=locale),
        decimal=format_decimal(decimal, "#,##0.0", locale=locale),
        act=act,
        article=article,
    )


def compared(english: str, translation: str, locale: str) -> tuple[list[str], list[str]]:
    missing, extra = difference(numbers([(1, english)], "en"), numbers([(1, translation)], locale), locale)
    return [name for _, name in missing], [name for _, name in extra]


@translations
@quick
@given(count=counts, day=days, share=shares, decimal=decimals, act=acts, article=articles)
def test_the_same_sentence_has_the_same_numbers(locale, **values):
    assert compared(written("en", **values), written(locale, **values), locale) == ([], [])


@translations
@quick
@given(count=counts, other=counts, day=days, share=shares, decimal=decimals, act=acts, article=articles)
def test_another_count_is_told(locale, count, other, **values):
    taken = {str(value) for value in (*str(values["day"]).split("-"), values["article"], values["decimal"])}
    if count == other or {str(count), str(other)} & taken or min(count, other) < 1000:
        return
    missing, extra = compared(written("en", count=count, **values), written(locale, count=other, **values), locale)
    assert (missing, extra) == ([str(count)], [str(other)])


@translations
@quick
@given(day=days, other=days)
def test_another_day_is_told(locale, day, other):
    here = format_date(other, "long", locale=locale)
    missing, extra = compared(format_date(day, "d MMMM y", locale="en"), here, locale)
    assert bool(missing or extra) == (
        sorted([day.day, day.year, f"m{day.month}"], key=str) != sorted([other.day, other.year, f"m{other.month}"], key=str)
    )


@pytest.mark.parametrize("locale", LOCALES)
@quick
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Co")), max_size=80))
def test_any_text_can_be_read_and_equals_itself(locale, text):
    read = numbers([(1, text)], locale)
    if locale == "en":
        return
    assert difference(read, numbers([(1, text)], locale), locale) == ([], [])
