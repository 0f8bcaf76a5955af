"""Articles in each language's own form; the acts and most articles are those of data/."""

from __future__ import annotations

import pytest

from scripts.markdown.articles import articles_in_words, letters_in_words
from tests.support.project import evidence

ACTS = evidence().acts
TOGETHER = {  # act, articles -> as each language cites them
    ("fd-2008-947", "12(1), 12(2)"): {
        "en": "Article 12(1) and (2)",
        "nl": "artikel 12, leden 1 en 2",
        "lv": "12. panta 1. un 2. punkts",
        "es": "artículo 12, apartados 1 y 2",
        "ca": "articles 12.1 i 12.2",
    },
    ("fd-2008-947", "4(1)(f), 4(1)(b)"): {
        "en": "Article 4(1)(b) and (f)",
        "nl": "artikel 4, lid 1, onder b) en f)",
        "lv": "4. panta 1. punkta b) un f) apakšpunkts",
        "es": "artículo 4, apartado 1, letras b) y f)",
        "ca": "article 4.1.b i f",
    },
    ("fd-2008-947", "12, 13, 14(1), recital 16, recital 17"): {
        "en": "Articles 12 and 13, Article 14(1), recitals 16 and 17",
        "lv": "12. un 13. pants, 14. panta 1. punkts, 16. un 17. apsvērums",
        "es": "artículos 12 y 13, artículo 14, apartado 1, considerandos 16 y 17",
    },
    ("fd-2002-584", "4a"): {"en": "Article 4a", "nl": "artikel 4 bis", "lv": "4.a pants", "es": "artículo 4 bis", "ca": "article 4 bis"},
    ("regulation-2019-816", "7b, 7c"): {"lv": "7.b un 7.c pants", "es": "artículos 7 ter y 7 quater", "ca": "articles 7 ter i 7 quater"},
    ("fd-2009-315", "7(4a)"): {"lv": "7. panta 4.a punkts", "es": "artículo 7, apartado 4 bis", "ca": "article 7.4 bis"},
    ("lv-kpl", "884(1), 884(2), 884(3), 884(4)"): {
        "en": "Article 884(1), (2), (3) and (4)",
        "lv": "884. panta pirmā, otrā, trešā un ceturtā daļa",
        "es": "artículo 884, apartados 1, 2, 3 y 4",
    },
    ("lv-kpl", "803(1)(9)"): {
        "lv": "803. panta pirmās daļas 9. punkts",
        "es": "artículo 803, apartado 1, punto 9",
        "ca": "article 803.1.9",
    },
    ("lv-kpl", "804(13), 804(14)"): {"lv": "804. panta trīspadsmitā un 14. daļa"},
    ("lv-kl", "38.1(2.1), 38.1(7)"): {
        "lv": "38.¹ panta 2.¹ un septītā daļa",
        "es": "artículo 38.1, apartados 2.1 y 7",
        "ca": "articles 38¹.2¹ i 38¹.7",
    },
    ("lv-kl", "61(4.3)"): {"lv": "61. panta 4.³ daļa"},
    ("lv-kpl", "transitional 38, transitional 39"): {"lv": "pārejas noteikumu 38. un 39. punkts"},
    ("ie-act-2019-20", "26(2), 26(5), 27"): {
        "en": "section 26(2) and (5), 27",
        "nl": "artikel 26, leden 2 en 5, artikel 27",
        "lv": "26. panta 2. un 5. punkts, 27. pants",
        "ca": "articles 26.2 i 26.5, article 27",
    },
    ("ee-kars", "69-2(4), 69-2(5), 75-1(3)"): {"en": "§ 69-2(4) and (5), 75-1(3)", "lv": "§ 69-2(4) un (5), 75-1(3)"},
    ("nl-sr", "14a, 3:14(2)"): {"lv": "14.a pants, 3:14. panta 2. punkts", "es": "artículo 14a, artículo 3:14, apartado 2"},
    ("mt-cap-9", "28A(1), 412Ċ(1)"): {"lv": "28.A panta 1. punkts, 412.Ċ panta 1. punkts"},
    ("it-cp", "168-quater, 42(1-bis)"): {"lv": "168-quater pants, 42. panta 1-bis punkts", "ca": "article 168-quater, article 42.1-bis"},
    ("ro-codul-penal", "40(1^1)"): {"en": "Article 40(1¹)", "lv": "40. panta 1.¹ punkts"},
    ("es-lo-1-2025", "DA 1, DF 38(3)"): {
        "en": "additional provision 1, final provision 38(3)",
        "es": "disposición adicional 1.ª, disposición final 38.ª, apartado 3",
    },
    ("se-sfs-2015-650", "övergångsbestämmelserna 1, 2:3"): {"lv": "övergångsbestämmelserna 1, § 2:3"},
    ("sk-192-2023", "III, 7(1)"): {"en": "Article III, § 7(1)", "es": "artículo III, § 7(1)"},
}


@pytest.mark.parametrize(
    ("act", "articles", "locale", "written"),
    [(act, articles, locale, text) for (act, articles), texts in TOGETHER.items() for locale, text in texts.items()],
)
def test_parts_of_an_article_stand_together(act, articles, locale, written):
    assert ", ".join(articles_in_words(articles.split(", "), locale, ACTS[act])) == written


@pytest.mark.parametrize(
    ("article", "locale", "written"),
    [
        ("12(1)(b)", "es", "artículo 12, apartado 1, letra b)"),
        ("12", "ca", "article 12"),
        ("2(b)", "nl", "artikel 2, onder b)"),
        ("2(b)", "lv", "2. panta b) punkts"),
        ("95-97", "en", "Articles 95 to 97"),
        ("95-97", "lv", "95.–97. pants"),
        ("132-40", "en", "Article 132-40"),  # of a French code: one article
        ("132-40", "es", "artículo 132-40"),
        ("Annex", "es", "anexo"),
        ("Annex II", "lv", "II pielikums"),
        ("36(3)(c)(ii)", "es", "artículo 36(3)(c)(ii)"),
    ],
)
def test_an_article_is_written_as_the_language_writes_it(article, locale, written):
    assert articles_in_words([article], locale) == [written]


@pytest.mark.parametrize(
    ("letters", "locale", "written"),
    [
        ("b", "es", "letra b)"),
        ("b, e, f", "es", "letras b), e) y f)"),
        ("b, e, f", "ca", "lletres b), e) i f)"),
        ("b, f", "lv", "b) un f) apakšpunkts"),
        ("b, f", "en", "letters (b) and (f)"),
    ],
)
def test_letters_are_several(letters, locale, written):
    assert letters_in_words(letters, locale) == written


def test_no_article_of_the_data_is_named_twice_in_one_note():
    """Whatever an act lists, cited together it names each article once, and no English sign."""
    for act in ACTS.values():
        for locale in ("lv", "es", "ca", "nl"):
            texts = articles_in_words(act.articles, locale, act)
            assert len(texts) == len(set(texts)), act.id
            assert not [text for text in texts if "section" in text or ("(1)" in text and not act.sign)], act.id
