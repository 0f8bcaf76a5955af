"""Citations: `[@id]` in Markdown becomes a numbered footnote with the source's title, publisher, date and link."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.articles import LAW, parts
from scripts.base.sentences import ended
from scripts.evidence.labels import TABLES
from scripts.evidence.weakness import READ_IN
from scripts.markdown.law import law_reference
from scripts.markdown.notes import UNCHECKED, Note, gathered
from scripts.markdown.page import Page

if TYPE_CHECKING:  # the model costs the lint, which does without it, a sixth of a second
    from scripts.evidence.acts import CitedAct
    from scripts.evidence.models import Source

KINDS = TABLES["SOURCE_KIND"]
_TEXT_LINK = re.compile(r": <a [^>]*>[^<]*</a>\.$")  # of an act, at the end of its note
_ITEM = re.compile(r'<li id="fn:([^"]+)">')
_MARK = re.compile(r'href="#fn:([^"]+)"')
_CLOSED = re.compile(r'<details class="kb-more[^>]*>.*?</details>', re.S)
_LIST = re.compile(r'<div class="footnote">.*?</ol>\s*</div>', re.S)
PLACEHOLDER = "///Footnotes Go Here///"  # of Python-Markdown's footnotes extension


class CitationError(Exception):
    """A citation of a source that does not exist. The text names the place and the nearest id."""


def cite(sources: list[str]) -> str:
    """Return the source ids as a citation for Markdown; empty for none."""
    return f" [@{'; @'.join(sources)}]" if sources else ""


def footnotes(
    markdown: str, sources: Mapping[str, Source | CitedAct], place: str, translate: Callable[[str], str]
) -> tuple[str, list[Note]]:
    """Return Markdown with footnote marks, and the notes in the order of their marks.

    `translate` gives interface strings. Raises CitationError with `place` and the line for an unknown id.
    """

    def check(line: int, name: str) -> None:
        if name not in sources:
            raise unknown_source(name, sources, place, line)

    return gathered(markdown, check, f' <span class="unchecked">{translate("not yet checked")}</span>')


def unknown_source(name: str, sources: Mapping[str, Source | CitedAct], place: str, line: int) -> CitationError:
    """Return the error for a cited id that data/sources/ lacks, or an article that data/acts/ lacks."""
    near = difflib.get_close_matches(name, sources, 1)
    hint = f" Did you mean {near[0]}?" if near else ""
    missing = "the act or its article to data/acts/" if name.startswith(LAW) else "the source to data/sources/"
    return CitationError(f"{place}:{line}: unknown source {name!r}.{hint} Mend the id, or add {missing}.")


def check(page: Page, sources: Mapping[str, Source | CitedAct], place: str) -> None:
    """Raise CitationError with the line in the file for the first unknown source of a prose page."""
    for citation in page.citations:
        if citation.id != UNCHECKED and citation.id not in sources:
            raise unknown_source(citation.id, sources, place, citation.line)


def definitions(notes: list[Note], line: Callable[[str], str]) -> str:
    """Return footnote definitions, one a note; `line` gives what `reference` writes. A note links the text of an act once."""

    def written(note: Note) -> Iterator[str]:
        linked = set()
        for label, names in note.parts:
            if label:
                yield f"<b>{escape(label)}:</b>"
            for name in names:
                text = line(name)
                yield ended(_TEXT_LINK.sub("", text)) if text_of(name) in linked else text
                linked.add(text_of(name))

    return "\n\n".join(f"[^{note.name}]: {' '.join(written(note))}" for note in notes)


def text_of(name: str) -> str:
    """Return the source or act that a name cites, without the articles."""
    return f"{LAW}{parts(name)[0]}" if name.startswith(LAW) else name


def closed_sources(html: str, words: str) -> str:
    """Return HTML of a page whose list of notes is closed below its heading; `words` is what opens it.

    Each note has its number written out, and a class where only closed parts cite it, so that paper can leave it out.
    """
    opening = Markup('<details class="kb-sources"><summary>{}</summary>\n').format(words)
    open_ones = set(_MARK.findall(_CLOSED.sub("", html)))

    def numbered(match: re.Match[str]) -> str:
        number = count(1)

        def item(one: re.Match[str]) -> str:
            aside = "" if one[1] in open_ones else ' class="kb-aside"'
            return f'<li id="fn:{one[1]}" value="{next(number)}"{aside}>'

        return f"{opening}{_ITEM.sub(item, match[0])}\n</details>"

    return _LIST.sub(numbered, html)


def reference(source: Source | CitedAct, locale: str, translate: Callable[[str], str]) -> Markup:
    """Return one source as a line of HTML: title (linked unless the address names a victim), publisher, date, kind; or an article."""
    from scripts.evidence.acts import CitedAct  # the lint, which asks for no notes, does without the model

    if isinstance(source, CitedAct):
        return law_reference(source, locale, translate)
    title, rest = title_and_date(source, locale, translate)
    stop = "" if source.title.endswith((".", "?", "!")) else "."
    return Markup("{}{} {}, {}.").format(title, stop, source.publisher, rest)


def title_and_date(source: Source, locale: str, translate: Callable[[str], str]) -> tuple[Markup, Markup]:
    """Return the linked title; and date, kind and what makes it weak, as they stand where the publisher is the heading."""
    language = source.title_language or source.language
    lang = Markup(' lang="{}"').format(language) if language != locale else ""
    if source.href:
        title = Markup('<a href="{}"{}>{}</a>').format(source.href, lang, source.title)
    elif not source.withheld:
        title = Markup("<span{}>{}</span>").format(lang, source.title)
    else:
        title = escape(translate("Title and link withheld to protect a victim"))
    date = locales.written_date(source.date, locale) or translate("undated")
    kind = [translate(KINDS[source.kind]), *([translate(READ_IN[source.weakness])] if source.weakness in READ_IN else [])]
    return Markup(title), Markup("{} ({})").format(date, ", ".join(kind))
