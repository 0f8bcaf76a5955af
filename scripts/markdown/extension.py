"""The site's own Markdown as one extension of Python-Markdown: citations, labels of statements, readable tables.

It knows no site generator: whoever converts a page with Python-Markdown registers it, says with `start_page` which page
comes next, and gets the page's notes, labels and tables. It expects the extensions admonition, attr_list and footnotes.
"""

from collections.abc import Callable, Mapping
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import NormalizeWhitespace, Preprocessor

from scripts.evidence import labels
from scripts.evidence.acts import CitedAct
from scripts.evidence.models import Source
from scripts.markdown.citations import PLACEHOLDER, closed_sources, definitions, footnotes, reference
from scripts.markdown.page import Line, heading, rewritten
from scripts.markdown.tables import readable_tables
from scripts.markdown.weak import weak_ones_apart

AFTER_LINE_ENDS, BEFORE_FENCES = 30, 25  # priorities of Python-Markdown's and superfences' own preprocessors
LAST = 0
_SPACES = NormalizeWhitespace(Markdown())  # the one step of Python-Markdown before ours


class SiteMarkdown(Extension):
    """What the site adds to Markdown, in one language. `translate` gives interface strings."""

    def __init__(self, sources: Mapping[str, Source | CitedAct], locale: str, translate: Callable[[str], str]) -> None:
        super().__init__()
        self.sources, self.locale, self.translate = sources, locale, translate
        self.line = cache(lambda name: str(reference(sources[name], locale, translate)))  # half of the notes stand on several pages
        self.place = ""
        self._last = ("", "", "")  # place, text and result: each page is asked for twice

    def start_page(self, place: str) -> None:
        """Take the next page to convert: its place for messages."""
        self.place = place

    def written_out(self, text: str) -> str:
        """Return what `prepared` will make of a text when Python-Markdown converts it, which then need not be made again."""
        return self.prepared("\n".join(_SPACES.run(text.split("\n"))))

    def prepared(self, text: str) -> str:
        """Return Markdown with labels and notes. Raises CitationError for an unknown source."""
        if self._last[:2] != (self.place, text):
            self._last = self.place, text, self._prepared(text)
        return self._last[2]

    def _prepared(self, text: str) -> str:
        text, notes = footnotes(labelled(text, self.translate), self.sources, self.place, self.translate)
        text, how_well = weak_ones_apart(text, self.translate, self.locale)
        if not notes:
            return text
        head = self.translate("Sources")
        return f"{text}\n\n## {head} {{#page-sources}}\n\n{PLACEHOLDER}\n\n{how_well}\n\n{definitions(notes, self.line)}"

    def finished(self, html: str) -> str:
        """Return HTML in which each table scrolls by itself, and the list of notes is closed."""
        return closed_sources(readable_tables(html, self.translate("Table")), self.translate("Show the sources"))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the two steps."""
        md.preprocessors.register(_Prepare(md, self), "somec-prepare", (AFTER_LINE_ENDS + BEFORE_FENCES) / 2)
        md.postprocessors.register(_Finish(md, self), "somec-finish", LAST)


class _Prepare(Preprocessor):
    def __init__(self, md: Markdown, site: SiteMarkdown) -> None:
        super().__init__(md)
        self.site = site

    def run(self, lines: list[str]) -> list[str]:
        # All extensions have registered their patterns. A list gives one faster than a registry, which sorts itself each time.
        self.md.treeprocessors["inline"].inlinePatterns = list(self.md.inlinePatterns)  # type: ignore[attr-defined]
        return self.site.prepared("\n".join(lines)).split("\n")


class _Finish(Postprocessor):
    def __init__(self, md: Markdown, site: SiteMarkdown) -> None:
        super().__init__(md)
        self.site = site

    def run(self, text: str) -> str:
        return self.site.finished(text)


def labelled(text: str, translate: Callable[[str], str]) -> str:
    """Return Markdown with the kind of statement below each heading that carries its class, and above each block of it.

    The h1 gets the id `top`.
    """

    def change(line: Line) -> list[str]:
        found = heading(line)
        if not found:
            kind = line.prose.removeprefix("!!! ").rstrip(" \t")
            block = kind in labels.STATEMENT and line.prose.startswith("!!! ")
            return [f'!!! {kind} "{translate(labels.STATEMENT[kind])}"' if block else line.text]
        lines = [f"{line.text} {{#top}}" if found.level == 1 and not line.prose.rstrip().endswith("}") else line.text]
        for kind in found.classes:
            if kind in labels.STATEMENT:
                lines += ["", f'<p class="kind kind--{kind}" data-search-ignore>{translate(labels.STATEMENT[kind])}</p>', ""]
        return lines

    return rewritten(text, change)
