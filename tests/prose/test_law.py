"""An article in each language's own form."""

import pytest

from scripts.prose.law import article_in_words


@pytest.mark.parametrize(
    ("article", "locale", "written"),
    [
        ("12(1)", "en", "Article 12(1)"),
        ("12(1)", "nl", "artikel 12, lid 1"),
        ("12(1)", "lv", "12. panta 1. punkts"),
        ("12(1)(b)", "es", "artículo 12, apartado 1, letra b)"),
        ("12", "ca", "article 12"),
        ("2(b)", "nl", "artikel 2, punt b)"),
        ("95-97", "en", "Articles 95 to 97"),
        ("95-97", "lv", "95.–97. pants"),
        ("132-40", "en", "Article 132-40"),  # of a French code: one article
        ("132-40", "es", "artículo 132-40"),
        ("transitional 24", "lv", "pārejas noteikumu 24. punkts"),
        ("Annex II", "nl", "bijlage II"),
        ("recital 16", "lv", "16. apsvērums"),
        ("36(3)(c)(ii)", "es", "artículo 36(3)(c)(ii)"),
    ],
)
def test_an_article_is_written_as_the_language_writes_it(article, locale, written):
    assert article_in_words(article, locale) == written


def test_a_national_act_keeps_its_own_sign():
    assert article_in_words("90i(2)", "lv", "§") == "§ 90i(2)"
