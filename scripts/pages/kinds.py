"""The one list of the pages made from data. Builder, lint, link check and navigation all read it.

A new kind of page is a line here, a template in overrides/pages/, and a module beside this one.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.markdown.citations import KINDS as SOURCE_KINDS


@dataclass(frozen=True)
class PageKind:
    """A kind of page. `{name}` in `path` stands for what the page is about: a country's code, a file's name."""

    path: str  # below a language: countries/{name}.md
    template: str = ""  # in overrides/pages/, without .md.jinja; empty where the page is prose with blocks from data
    maker: str = ""  # the module of scripts/pages that makes it
    data: str = ""  # its own file below data/, where it has one
    names: tuple[str, ...] = ()  # what `{name}` may be besides the files of data/
    below: str = ""  # one of many pages, not in the navigation: the page there that they stand below

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        before, name, after = self.path.partition("{name}")
        return re.compile(re.escape(before) + (r"((?!index\.)[a-z0-9-]+)" if name else "") + re.escape(after))

    def of(self, name: str) -> str:
        """Return the path of the page about `name`."""
        return self.path.format(name=name)

    def name(self, slug: str) -> str | None:
        """Return what the page `slug` is about ("" where the kind has one page only); None where it is of another kind."""
        match = self._pattern.fullmatch(slug)
        return "".join(match.groups()) if match else None

    def slugs(self, data: Path) -> list[str]:
        """Return the paths of all pages of this kind in a project whose data lies in `data`."""
        if "{name}" not in self.path:
            return [self.path]
        files = sorted(path.stem for path in data.glob(self.data.format(name="*"))) if self.data else []
        return [self.of(name) for name in (*files, *self.names)]


COMPARISON = PageKind("countries/compare.md", "compare", "compare")
COMPARISONS = PageKind(
    "countries/compare/{name}.md",
    "compare",
    "compare",
    names=("fd-2008-909", "fd-2009-829", "european-protection-order", "after-sentence", "measures", "authorities"),
    below="countries/compare.md",
)
MEASURES = PageKind("countries/measures.md", "measures", "measures")
GROUNDS = PageKind("countries/grounds.md", "grounds", "grounds", "grounds.yml")
GROUNDS_OF = PageKind("countries/grounds/{name}.md", "grounds", "grounds", names=COMPARISONS.names[:3], below="countries/grounds.md")
COUNTRY = PageKind("countries/{name}.md", "country", "countries", "countries/{name}.yml")
TRANSFER = PageKind("to/{name}.md", "transfer-to", "transfers", "countries/{name}.yml", below="transfers.md")
ASK = PageKind("ask/{name}.md", "ask-to", "ask", "countries/{name}.yml", names=("ch", "is", "li", "no"), below="ask.md")
LETTER = PageKind("letters/{name}.md", "letter", "letters", "letters/{name}.yml", below="letters/index.md")
CERTIFICATE = PageKind("certificate/{name}.md", "certificate", "certificates", "forms/{name}.yml", below="transfers.md")
MODEL_CERTIFICATE = PageKind("training/model-certificate.md", "certificate-model", "certificates", below="training/index.md")
THREAD = PageKind("findings/thread.md", "thread", "thread")
RECOMMENDATIONS = PageKind("recommendations/index.md", "recommendations", "recommendations", "recommendations.yml")
STATE_OF_PLAY = PageKind("policy/state-of-play.md", "state-of-play", "state_of_play")
STATE_SHEET = PageKind("policy/states/{name}.md", "state-sheet", "state_of_play", "countries/{name}.yml", below="policy/state-of-play.md")
TIMELINE = PageKind("reference/timeline.md", "timeline", "timeline", "timeline.yml")
PRACTICE = PageKind(
    "reference/evidence/practice-{name}.md", "collection", "evidence_state", "practice/{name}.yml", below="reference/evidence.md"
)
SOMEC = PageKind("reference/evidence/somec-{name}.md", "collection", "evidence_state", "somec/{name}.yml", below="reference/evidence.md")
GLOSSARY = PageKind("reference/glossary.md", "glossary", "reference", "terms.yml")
FORMS = PageKind("reference/forms.md", "forms", "forms", "forms.yml")
SOURCES = PageKind("reference/sources/{name}.md", "sources-kind", "reference", names=tuple(SOURCE_KINDS), below="reference/sources.md")
OPEN_DATA = PageKind("data.md", "open-data", "open_data")
SLIDES = PageKind(
    "training/slides-{name}.md", "slides", "training", names=tuple(f"m{number}" for number in range(1, 9)), below="training/index.md"
)
LEAFLETS = PageKind("leaflets/index.md", "leaflets", "leaflets")
KIT = PageKind("leaflets/kit.md", "kit", "leaflets", below="leaflets/index.md")
LEAFLET = PageKind("leaflets/{name}.md", "leaflet", "leaflets", "leaflets/{name}.yml")

MADE = (  # in the order in which their makers run; the first that fits is a page's kind
    PageKind("countries/index.md", "countries", "countries"),
    COMPARISON,
    COMPARISONS,
    MEASURES,
    GROUNDS,
    GROUNDS_OF,
    COUNTRY,
    THREAD,
    RECOMMENDATIONS,
    STATE_OF_PLAY,
    STATE_SHEET,
    TIMELINE,
    PageKind("transfers.md", "transfers", "transfers"),
    TRANSFER,
    PageKind("ask.md", "ask", "ask"),
    ASK,
    PageKind("letters/index.md", "letters", "letters"),
    LETTER,
    CERTIFICATE,
    MODEL_CERTIFICATE,
    PageKind("dates.md", "dates", "dates"),
    OPEN_DATA,
    PageKind("training/session.md", "session", "training"),
    PageKind("training/cards.md", "cards", "training"),
    PageKind("training/sheets.md", "sheets", "training"),
    SLIDES,
    LEAFLETS,
    KIT,
    LEAFLET,
    PageKind("reference/evidence.md", "evidence", "evidence_state"),
    PRACTICE,
    SOMEC,
    FORMS,
    PageKind("reference/acts.md", "acts", "acts"),
    PageKind("reference/rulings.md", "acts", "acts"),
    GLOSSARY,
    PageKind("reference/sources.md", "sources", "reference"),
    SOURCES,
    PageKind("reference/pages.md", "pages", "reference"),
    PageKind("about/changes.md", "changes", "changes", "changes.yml"),
)
MECHANISM = PageKind("mechanisms/{name}.md", data="mechanisms/{name}.yml")
FINDING = PageKind("findings/{name}.md", data="findings.yml")
FILLED = (MECHANISM, FINDING)  # prose pages with blocks from data
COLLECTION = {"practice": PRACTICE, "somec": SOMEC}  # by the folder of data/


def kind_of(slug: str) -> PageKind | None:
    """Return the kind of a page made from data or filled from it; None where it is prose alone."""
    return next((kind for kind in (*MADE, *FILLED) if kind.name(slug) is not None), None)


def followed(slug: str, mechanisms: Container[str]) -> bool:
    """Return whether a page has a feed of its changes beside it: that of a country, or of one of the mechanisms."""
    return kind_of(slug) is COUNTRY or MECHANISM.name(slug) in mechanisms


def makers() -> list[str]:
    """Return the modules of scripts/pages that make pages, in the order in which they run."""
    return list(dict.fromkeys(kind.maker for kind in MADE))


def made(data: Path) -> set[str]:
    """Return the paths of all pages that the build makes from `data`."""
    return {slug for kind in MADE for slug in kind.slugs(data)}
