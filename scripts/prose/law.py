"""How an article of an act is written in each language, and the note that cites it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scripts.kit import locales

if TYPE_CHECKING:
    from scripts.evidence.acts import CitedAct

_PARTS = re.compile(r"^(?P<number>\d+[a-z]*)(?:\((?P<paragraph>\d+[a-z]*)\))?(?:\((?P<letter>[a-z]+)\))?(?P<rest>(?:\(\w+\))*)$")
_NUMBER_FIRST = re.compile(r"^(\d+)\.")
_RANGE = re.compile(r"^((\d+)[a-z]*)-(\d+)([a-z]*)$")  # 95-97; 132-40 is one article of a French code
_NAMED = re.compile(r"^(Annex|recital|Protocol|Declaration|transitional) (.+)$")
# For acts of the EU, as the Interinstitutional style guide (https://style-guide.europa.eu) has each language cite them.
WHOLE = {"en": "Article {}", "nl": "artikel {}", "lv": "{}. pants", "es": "artículo {}", "ca": "article {}"}
PARAGRAPH = {"nl": "artikel {}, lid {}", "lv": "{}. panta {}. punkts", "es": "artículo {}, apartado {}", "ca": "article {}, apartat {}"}
LETTER = {
    "nl": "artikel {}, lid {}, punt {})",
    "lv": "{}. panta {}. punkta {}) apakšpunkts",
    "es": "artículo {}, apartado {}, letra {})",
    "ca": "article {}, apartat {}, lletra {})",
}
LETTER_ALONE = {"nl": "artikel {}, punt {})", "lv": "{}. panta {}) punkts", "es": "artículo {}, letra {})", "ca": "article {}, lletra {})"}
SPAN = {
    "en": "Articles {} to {}",
    "nl": "artikelen {} tot en met {}",
    "lv": "{}.–{}. pants",
    "es": "artículos {} a {}",
    "ca": "articles {} a {}",
}
NAMED = {
    "Annex": {"en": "Annex {}", "nl": "bijlage {}", "lv": "{} pielikums", "es": "anexo {}", "ca": "annex {}"},
    "recital": {"en": "recital {}", "nl": "overweging {}", "lv": "{}. apsvērums", "es": "considerando {}", "ca": "considerant {}"},
    "Protocol": {"en": "Protocol {}", "nl": "protocol {}", "lv": "{}. protokols", "es": "Protocolo {}", "ca": "Protocol {}"},
    "transitional": {
        "en": "transitional provision {}",
        "nl": "overgangsbepaling {}",
        "lv": "pārejas noteikumu {}. punkts",
        "es": "disposición transitoria {}",
        "ca": "disposició transitòria {}",
    },
    "Declaration": {"en": "Declaration {}", "nl": "verklaring {}", "lv": "{}. deklarācija", "es": "Declaración {}", "ca": "Declaració {}"},
}


ANNEX = {"en": "Annex", "nl": "bijlage", "lv": "pielikums", "es": "anexo", "ca": "annex"}  # of an act that has one


def article_in_words(article: str, locale: str, sign: str | None = None) -> str:
    """An article as the language cites it: 12(1)(b) is "artículo 12, apartado 1, letra b)".

    `sign` is how the act's own language cites (§, Art.); it then stands in every language, as on the act itself.
    """
    if article == "Annex":
        return ANNEX[locale]
    if match := _NAMED.match(article):
        return NAMED[match[1]][locale].format(match[2])
    if sign:
        return f"{sign} {article}"
    if (match := _RANGE.match(article)) and int(match[2]) < int(match[3]):
        return SPAN[locale].format(match[1], f"{match[3]}{match[4]}")
    parts = _PARTS.match(article)
    if locale == "en" or not parts or parts["rest"]:
        return WHOLE[locale].format(article)
    number, paragraph, letter = parts["number"], parts["paragraph"], parts["letter"]
    if paragraph and letter:
        return LETTER[locale].format(number, paragraph, letter)
    if paragraph:
        return PARAGRAPH[locale].format(number, paragraph)
    return LETTER_ALONE[locale].format(number, letter) if letter else WHOLE[locale].format(number)


def articles_in_words(articles: tuple[str, ...], locale: str, sign: str | None = None) -> list[str]:
    """Several articles of one act; a sign of the act's own language stands once."""
    if sign and len(articles) > 1:
        return [article_in_words(articles[0], locale, sign), *articles[1:]]
    return [article_in_words(article, locale, sign) for article in articles]


def law_reference(cited: CitedAct, locale: str, translate: Callable[[str], str]) -> Markup:
    """The note of a cited article: short title, article, and a link to the official text, in the reader's language where it exists.

    `translate` gives strings of the interface and of data/.
    """
    act = cited.act
    name = Markup(_NUMBER_FIRST.sub(r"\1&#46;", str(escape(translate(act.short)))))  # no numbered list: 2012. évi CLXXX. törvény
    where = "".join(f", {words}" for words in articles_in_words(cited.articles, locale, act.sign))
    url, language = act.official(locale)
    if not url:
        return Markup("{}{}.").format(name, where)
    text = translate("official text")
    if language and language != locale:
        text = translate("official text in %(language)s") % {"language": locales.language_name(language, locale)}
    lang = Markup(' hreflang="{}"').format(language) if language else ""
    return Markup('{}{}: <a href="{}"{}>{}</a>.').format(name, where, url, lang, text)
