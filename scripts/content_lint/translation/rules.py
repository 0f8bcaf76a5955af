"""The rules of translations: one for each cause that the comparison of a text with its translation can end with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.content_lint.translation.catalog import compare_catalog, counted
from scripts.content_lint.translation.compare import Cause
from scripts.content_lint.translation.pages import alone, changes, compare_pages
from scripts.markdown.aligned import pieces
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page
from scripts.markdown.parts import parts

SAME = ("kind", "audience")  # keys of the front matter


def _pages(cause: Cause, project: Project, english: Page, page: Page) -> Iterable[Found]:
    """Report what the comparison of two pages ends with, where it is this cause; nothing, without looking, where it was clean."""

    def look() -> Iterator[Found]:
        for line, found in compare_pages(project, english, page):
            if found.cause == cause:
                yield Found(page, line, found.message, found.severity)

    return once(page.locale, [cause, english.state, page.state, _termbase(project)], look)


def _catalog(cause: Cause, project: Project, path: Path) -> Iterable[Found]:
    """Report what the comparison of each string of a catalog ends with, where it is this cause."""
    if path.suffix != ".po":
        return ()

    def look() -> Iterator[Found]:
        for line, found in compare_catalog(project, path):
            if found.cause == cause:
                yield Found(path, line, found.message, found.severity)

    return once(path.parts[-3], [cause, path.name, project.state(path), _termbase(project)], look)


def _termbase(project: Project) -> str:
    return project.state(project.data / "terms.yml")


def _source_language(project: Project, page: Page) -> Iterable[Found]:
    """Look at the language of English pages, which are compared with none."""

    def look() -> Iterator[Found]:
        for part in parts(page).values():
            for piece in pieces(part):
                yield from (Found(page, piece.line, found.message) for found in alone(piece, SOURCE) if found.cause == "language")

    return once(SOURCE, ["language", page.state], look) if page.locale == SOURCE else ()


def _trees(project: Project) -> Iterator[Found]:
    """Compare the trees of the languages, and the number of strings of the catalogs."""
    for locale, slug in _missing(project, SOURCE):
        page = project.pages[locale][slug]
        yield Found(page, 1, f"no English page docs/{SOURCE}/{slug}; move the translation to the name of its English page")
    for english, page in project.pairs():
        for key in SAME:
            here, there = (one.meta.get(key) for one in (page, english))
            if here != there:
                yield Found(page, project.meta_line(page, key), f"{key} {here}, the English page {there}; write what English has")
    states = [project.state(path) for path in project.files if path.suffix == ".po"]
    yield from once(WHOLE, ["catalogs", *states], lambda: [Found(path, line, told.message) for path, (line, told) in counted(project)])


def _missing(project: Project, locale: str) -> list[tuple[str, str]]:
    """(language, slug) of the pages that have no page in a language; one that cannot be read is there."""
    broken, known = {file.path for file in project.unreadable}, project.pages[locale]
    others = [other for other in project.locales if (locale == SOURCE) != (other == SOURCE)]
    absent = [(other, slug) for other in others for slug in project.pages[other] if slug not in known]
    return [(other, slug) for other, slug in absent if project.docs / locale / slug not in broken]


def _untranslated(project: Project) -> Iterator[Found]:
    for locale in project.locales:
        for _, slug in _missing(project, locale) if locale != SOURCE else ():
            yield Found(project.docs / locale / slug, 0, "not translated; until it is, the page shows English text")


def _outdated(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the recorded hashes with those of the English page."""
    wanted, recorded = section_hashes(english), page.meta.get("sections")
    if not isinstance(recorded, dict):
        entries = ", ".join(f"{name}: {value}" for name, value in wanted.items())
        message = f"the front matter lacks the hashes of the English sections; add sections: {{{entries}}}"
        yield Found(page, project.meta_line(page, "sections"), message, "error")
        return
    for name, value in wanted.items():
        line = english.sections[name].line
        if name not in recorded:
            message = f"the English section `{name}` (line {line}) is new; translate it and add {name}: {value!r}"
            yield Found(page, project.meta_line(page, "sections"), message, "error" if name in page.sections else None)
        elif not isinstance(recorded[name], str) and str(recorded[name]) != value:
            message = f"the hash of `{name}` is read as a number; put it in quotes"
            yield Found(page, project.meta_line(page, "sections", name), message, "error")
        elif str(recorded[name]) != value:
            yield _changed(project, english, page, name, value)
    common = [name for name in recorded if name in wanted]
    if common != [name for name in wanted if name in recorded]:
        message = "the hashes are not in the order of the English sections; python -m scripts lint --fix mends it"
        yield Found(page, project.meta_line(page, "sections"), message)
    for name in (name for name in recorded if name not in wanted):
        message = f"English has no section `{name}`; take its hash away"
        yield Found(page, project.meta_line(page, "sections", str(name)), message, "error")


def _changed(project: Project, english: Page, page: Page, name: str, value: str) -> Found:
    section, here = english.sections[name], page.sections.get(name)
    said = changes(english, page, name) if here else ""
    told = f" Look at: {said}." if said else ""
    message = f"the English section `{name}` (line {section.line}) has changed.{told} Correct the translation, then write {name}: {value!r}"
    return Found(page, here.line if here else 1, message)


RULES = [
    Rule(
        "translation-structure",
        """A translation has the pieces of its English: pages, headings, blocks, rows, sentences, links, citations, strings.

        Why: a row, a warning or a sentence that was lost is a deadline or an authority that the reader never sees, and a claim
        without its source is not evidence. Held are the tree of pages (with kind and audience), headings with their ids and
        classes, the paragraphs, items, rows, data blocks, admonitions and images of each section in their order, the cells of a
        row, sentences, links, citations, and placeholders. Links keep the targets of the English. A catalog is well formed, has
        the header of its language, no string twice, and as many strings as in the other languages. A Latvian line that begins
        with `2024. gada` becomes a list: begin it with another word, or write `2024\\. gada`.

        Bad (English has `## Deadlines {#deadlines .law}` and two items):

            ## Termiņi {#termini}

            - Vaicājiet policijai un tiesai. [@jud-ie-act-2019-51]

        Good:

            ## Termiņi {#deadlines .law}

            - Vaicājiet policijai. [@jud-ie-act-2019-51]
            - Vaicājiet tiesai.

        Mend: add or take away what the message names. A catalog that lacks strings: take the last good version from git, then
        run `make catalogs`.
        """,
        "error",
        whole=_trees,
        translation=partial(_pages, "structure"),
        file=partial(_catalog, "structure"),
    ),
    Rule(
        "translation-language",
        """Every paragraph, string and sentence is in the language of its page or catalog.

        Why: a reader who chose Latvian and meets English in the middle does not know whether it was forgotten or is quoted; and
        with four translations side by side a Spanish paragraph slips into the Catalan page. A piece counts where it equals its
        English, where English words were left in a row, or where a language detector is sure of a sentence of eight words in
        small letters or more. Names, quotations, code and brackets do not count.

        Bad (a Dutch page):

            The State decides within 60 days and tells the issuing authority without delay.

        Good:

            De staat beslist binnen 60 dagen en meldt dit onverwijld aan de beslissingsautoriteit.

        Mend: translate it; put what is quoted on purpose into quotation marks. A whole section that waits is left out of the
        page: the site then shows the English with a notice.
        """,
        "error",
        page=_source_language,
        translation=partial(_pages, "language"),
        file=partial(_catalog, "language"),
    ),
    Rule(
        "translation-numbers",
        """Each piece of a translation has the numbers, dates, units and limits of its English.

        Why: a deadline, an article or a year that slips in translation is the most costly mistake of all, and "10 days" for "10
        working days" looks right. Each language writes numbers its own way (see `markdown/numbers.py`), and words may stand for
        digits. Beside a number, units of time, "at least" and "at most", "since" and "until" are compared; the words of each
        language are in `data/languages/`.

        Bad:

            The State decides within 60 days, since 12 December 2024.      (English)
            Valsts izlemj 90 dienu laikā kopš 2024. gada 12. decembra.     (Latvian)

        Good:

            Valsts izlemj 60 dienu laikā kopš 2024. gada 12. decembra.

        Mend: correct the number in the translation. Where the English is wrong, correct it there and stamp the translations again.
        """,
        "error",
        translation=partial(_pages, "numbers"),
        file=partial(_catalog, "numbers"),
    ),
    Rule(
        "translation-meaning",
        """Each piece of a translation names the States, bodies and sides of its English, and keeps its duties and negations.

        Why: a prosecutor for a court, the executing State for the issuing State or "may" for "must" reads well and is wrong. What
        cannot be sure is a warning with both sentences: a word that turns a rule round (not, must, only, before) without anything
        that could stand for it, two sides or States in each other's place. The words are in `data/languages/`, under `states`,
        `bodies`, `ministries`, `sides`, `moves`, `duties` and `senses`.

        Bad:

            The court of Ireland must answer.      (English)
            De Ierse officier van justitie mag antwoorden.

        Good:

            De Ierse rechter moet antwoorden.

        Mend: correct the translation. Where it is right and says it in other words, add these to the language's file.
        """,
        "error",
        translation=partial(_pages, "meaning"),
        file=partial(_catalog, "meaning"),
    ),
    Rule(
        "translation-terms",
        """A translation uses the words of the termbase for its concepts, and none that are to be avoided.

        Why: "Estado de emisión" and "Estado emisor" are one thing to the translator and two to the reader, who looks the word up
        in an act; and a colleague sees at once who writes *vaicāts* for an official request. Concepts are in `data/terms.yml`:
        words are compared by their beginnings, so that any inflection counts; any rendering and the abbreviation is enough; in the
        languages under `loose` only the section as a whole is held. Words to avoid are there too (`avoid`), and for each language
        in `data/languages/` under `wordings`, with what to write and where they are right (`unless`). In English, names of bodies
        and verbs are no terms. What to write otherwise is in `data/languages/STYLE.md`.

        Bad (termbase: issuing State, izdevējvalsts):

            Sūtītāja valsts lemj.

        Good:

            Izdevējvalsts lemj.

        Mend: use the word that the message gives. Where the list is wrong or too narrow, mend data/terms.yml or the language's file.
        """,
        "error",
        translation=partial(_pages, "terms"),
        file=partial(_catalog, "terms"),
    ),
    Rule(
        "translation-outdated",
        """Every English page is translated, and each section of a translation follows the English of today.

        Why: the hash of each English section, kept in the translation's front matter, is how the build knows that a section is
        out of date, and tells its reader. A page or section that is missing, and one whose English has changed, is a warning that
        names the sentences to look at: the site says so by itself. A translated section without a hash, and an unknown key, is an
        error. The hashes stand in the order of the sections; `--fix` puts them in order.

        Bad:

            sections:
              top: 1a2b3c4d

        Good (with the hash of every English section):

            sections:
              top: 1a2b3c4d
              deadlines: 5e6f7a8b

        Mend: update the translation of the section, then run `python -m scripts translations stamp LANGUAGE PATH --section ID`.
        """,
        "warning",
        whole=_untranslated,
        translation=_outdated,
        progress=True,
    ),
]
