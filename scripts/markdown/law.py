"""A cited act with its articles, as plain text and as the note that cites it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.catalogs import N_
from scripts.base.sentences import ended
from scripts.markdown.articles import articles_in_words

if TYPE_CHECKING:
    from scripts.evidence.acts import Act, CitedAct

_NUMBER_FIRST = re.compile(r"^(\d+)\.")


_CHANGED = N_("changed since")
_TEXT_READ = {"promulgated": N_("text as first published"), "undated": N_("undated copy")}


def text_read_in_words(act: Act, translate: Callable[[str], str]) -> str:
    """Return which text of a national act was read: "text of 2018; changed since", "undated copy"; "" of acts of the EU."""
    if not act.text_read:
        return ""
    known = _TEXT_READ.get(act.text_read)
    words = N_("undated copy with changes of %(year)s") if act.text_read.endswith("+") else N_("text of %(year)s")
    words = translate(known or words) % {"year": act.text_read[:4]}
    return f"{words}; {translate(_CHANGED)}" if act.changed_since else words


def cited_in_words(cited: CitedAct, locale: str, translate: Callable[[str], str]) -> str:
    """Return an act and its articles as plain text: "FD 2008/947/JHA, Article 12(1)"; "IRG, § 90 (text of 2021)".

    `translate` gives strings of the interface and of data/.
    """
    text = ", ".join([translate(cited.act.short), *articles_in_words(cited.articles, locale, cited.act)])
    read = text_read_in_words(cited.act, translate)
    return f"{text} ({read})" if read else text


def law_reference(cited: CitedAct, locale: str, translate: Callable[[str], str]) -> Markup:
    """Return the note of a cited article: short title, article, and a link to the official text, in the reader's language where it exists.

    `translate` gives strings of the interface and of data/.
    """
    act = cited.act
    name = Markup(_NUMBER_FIRST.sub(r"\1&#46;", str(escape(translate(act.short)))))  # no numbered list: 2012. évi CLXXX. törvény
    where = "".join(f", {words}" for words in articles_in_words(cited.articles, locale, act))
    url, language = act.official(locale)
    read = Markup(' <span class="kb-text-read">({})</span>').format(words) if (words := text_read_in_words(act, translate)) else ""
    if not url:
        return Markup(ended(Markup("{}{}{}").format(name, where, read)))
    text = translate("official text")
    if language and language != locale:
        text = translate("official text in %(language)s") % {"language": locales.language_name(language, locale)}
    lang = Markup(' hreflang="{}"').format(language) if language else ""
    return Markup('{}{}{}: <a href="{}"{}>{}</a>.').format(name, where, read, url, lang, text)
