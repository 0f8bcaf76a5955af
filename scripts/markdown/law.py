"""A cited act with its articles, as plain text and as the note that cites it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.sentences import ended
from scripts.markdown.articles import articles_in_words

if TYPE_CHECKING:
    from scripts.evidence.acts import CitedAct

_NUMBER_FIRST = re.compile(r"^(\d+)\.")


def cited_in_words(cited: CitedAct, locale: str, translate: Callable[[str], str]) -> str:
    """Return an act and its articles as plain text: "FD 2008/947/JHA, Article 12(1) and (2)"; `translate` gives strings of data/."""
    return ", ".join([translate(cited.act.short), *articles_in_words(cited.articles, locale, cited.act)])


def law_reference(cited: CitedAct, locale: str, translate: Callable[[str], str]) -> Markup:
    """Return the note of a cited article: short title, article, and a link to the official text, in the reader's language where it exists.

    `translate` gives strings of the interface and of data/.
    """
    act = cited.act
    name = Markup(_NUMBER_FIRST.sub(r"\1&#46;", str(escape(translate(act.short)))))  # no numbered list: 2012. évi CLXXX. törvény
    where = "".join(f", {words}" for words in articles_in_words(cited.articles, locale, act))
    url, language = act.official(locale)
    if not url:
        return Markup(ended(Markup("{}{}").format(name, where)))
    text = translate("official text")
    if language and language != locale:
        text = translate("official text in %(language)s") % {"language": locales.language_name(language, locale)}
    lang = Markup(' hreflang="{}"').format(language) if language else ""
    return Markup('{}{}: <a href="{}"{}>{}</a>.').format(name, where, url, lang, text)
