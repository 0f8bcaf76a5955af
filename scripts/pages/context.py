"""What every page made from data is made with: the evidence, one language, its words, and the templates of overrides/pages/."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scripts.base import locales
from scripts.base.articles import LAW, parts
from scripts.base.catalogs import Translator
from scripts.base.sentences import begun, ended, lead, open_ended, within
from scripts.evidence import cells, labels
from scripts.evidence.acts import EU_LANGUAGES
from scripts.evidence.findings import Finding
from scripts.evidence.load import Evidence
from scripts.evidence.models import Country, Deadline, Fact, InstrumentId, Participation, Supported
from scripts.evidence.thread import Links
from scripts.evidence.weakness import MARKS
from scripts.exports.short_names import short_names
from scripts.markdown.articles import letters_in_words
from scripts.markdown.citations import cite
from scripts.markdown.page import Page
from scripts.markdown.weak import ASIDE
from scripts.pages import render

# The Fiches Belges of the European Judicial Network, one a measure and State: https://www.ejn-crimjust.europa.eu/ejn2021/FichesBelgesDetail
SHEET = "https://www.ejn-crimjust.europa.eu/ejn2021/FichesBelgesDetail/EN/{sheet}/{state}/-1"
ACT_OF: dict[str, str] = {"european-protection-order": "directive-2011-99"}  # of an instrument that is not named after its act


@dataclass(frozen=True)
class Others:
    """What a page made from data may say of the other pages."""

    titles: Mapping[str, str]  # by slug: of the prose pages, and of the pages made before it
    citing: Mapping[str, list[str]]  # slugs of the pages that cite a source, by its id


class ThreadPlace(NamedTuple):
    """Where a finding, recommendation, gap, step or lesson stands, its short name (F2, Gap 1, g4-2, Module 3) and its title."""

    href: str
    short: str
    title: str


@dataclass(frozen=True)
class PageContext:
    """Makes Markdown from data in one language. Page builders ask it for words, citations and templates."""

    root: Path
    locale: str
    evidence: Evidence
    words: Translator
    pages: Mapping[str, Page] = field(default_factory=dict)  # of prose, by slug, in the language or else in English

    def gettext(self, message: str) -> str:
        """Return a string of the interface in the language."""
        return self.words.gettext(message)

    def translate(self, message: str) -> Markup:
        """Return a string of the data as HTML; where it is not translated, marked as English."""
        return self.words.translate(message)

    def label(self, kind: str, code: str) -> str:
        """Return the words for a code of the data: `label("TOPIC", "sis")` for TOPIC in evidence/labels.yml."""
        return self.words.gettext(labels.TABLES[kind][code])

    def cite(self, sources: Iterable[str]) -> str:
        """Return the source ids as a citation; where all of them are weak, with a mark that says so, which the page tells at its end."""
        named = list(dict.fromkeys(sources))
        weak = self.evidence.weakness(named)
        return cite(named) + (f" {ASIDE.format(self.weak_mark(weak))}" if weak else "")

    def dated(self, finding: Finding) -> str:
        """Return the date of a finding, as its source shows it."""
        return self.label("DATED", finding.dated) % {"date": locales.written_date(finding.as_of, self.locale)}

    def citation(self, finding: Finding) -> str:
        """Return a finding to copy: sentence, number, kind, certainty, date and original source; its address follows."""
        site, kind = self.gettext("SOMEC knowledge base"), self.label("FINDING_KIND", str(finding.kind))
        sure = f"{self.label('CERTAINTY', str(finding.certainty))}; {self.dated(finding)}"
        named = [f"{self.translate(text)}{f', doi:{doi}' if doi else ''}" for text, doi in self.evidence.originals(finding).items()]
        source = f"{self.gettext('Source:')} {'; '.join(named)}."
        return f"{self.translate(finding.text)} {site}, {finding.id.upper()}: {kind}; {sure}. {source}"

    def place(self, name: str) -> ThreadPlace:
        """Return where a finding, recommendation, gap, step or lesson stands, by its id. Raises StopIteration for another."""
        evidence = self.evidence
        if name in evidence.steps:
            page = self.pages[evidence.steps[name]]
            heading = next((one.text for one in page.headings if one.id == name), name)
            return ThreadPlace(f"{evidence.steps[name]}#{name}", name, f"{page.title}: {heading}")
        if name in evidence.lessons:
            words = self.gettext("Module %(number)s") if name[0] == "m" else self.gettext("Scenario %(number)s")
            return ThreadPlace(evidence.lessons[name], words % {"number": name[1:]}, self.pages[evidence.lessons[name]].title)
        if found := next((one for one in evidence.findings if one.id == name), None):
            return ThreadPlace(f"findings/{found.page}.md#{name}", name.upper(), self.translate(found.title))
        answer = next(one for one in evidence.recommendations if one.id == name)
        short = self.gettext("Gap %(number)s") % {"number": name[4:]} if name.startswith("gap") else name.upper()
        return ThreadPlace(f"recommendations/index.md#{name}", short, self.translate(answer.title))

    def in_words(self, item: Supported, facts: Iterable[Fact] = ()) -> str:
        """Return the acts that a statement rests on, in plain words: "Law 1, Article 2"; its sources where it names no act."""
        names = [*item.cited, *(one for fact in facts if fact.id in (getattr(item, "facts", None) or []) for one in fact.cited)]
        acts, sources = short_names(names, self.evidence, self.words.data, self.locale)
        return "; ".join(acts or sources)

    def weak_mark(self, weak: str) -> str:
        """Return how a page says what makes a statement weakly supported (a key of weakness.MARKS)."""
        return self.words.gettext(MARKS[weak])

    def support(self, item: Supported, facts: Iterable[Fact] | None = None) -> str:
        """Return what a statement rests on: its citation, and the marks where its sources are weak, or a part is not yet checked.

        `facts` are those of the country, where the item names facts instead of sources.
        """
        sources = list(item.cited)
        named = set(getattr(item, "facts", []) or [])
        for fact in facts or []:
            if fact.id in named:
                sources += fact.cited
        text = self.cite(sources)
        mark = self.gettext("not yet checked:")  # not inside the f-string: Babel does not look there
        if name := getattr(item, "unchecked_name", None):
            text += f" {ASIDE.format(f'{mark} {self.translate(name)}')}"
        if part := getattr(item, "background_for", None):
            text += f' <span class="unchecked">{mark} {self.translate(part)}</span>'
        elif item.basis == "background":
            text += " [@?]"
        return text

    def length(self, deadline: Deadline) -> str:
        """Return a deadline's length in words: "60 days", "without delay"."""
        return render.length(deadline, self.words, self.locale)

    def quantity(self, value: float, unit: str) -> str:
        """Return a number with its unit in words: "60 days"."""
        return labels.amount(value, unit, self.words.gettext, self.locale)

    def term(self, deadline: Deadline) -> str:
        """Return a deadline as the end of a sentence: "60 days, counted from the request"."""
        return render.term(deadline, self.words, self.locale)

    def when(self, cell: cells.Cell) -> str:
        """Return since when, or until when, a value of the comparison holds."""
        return cells.when(cell, self.gettext, self.locale)

    def limit(self, key: str) -> Deadline | None:
        """Return the time limit that EU law itself sets for the decision on an instrument, where it has one in days."""
        return self.evidence.mechanisms[key].limit if key in self.evidence.mechanisms else None

    def act_name(self, key: InstrumentId) -> str:
        """Return the short name of the act of an instrument."""
        return self.words.data(self.evidence.acts[ACT_OF.get(key, key)].short)

    def law_in_words(self, names: Iterable[str]) -> str:
        """Return cited articles as plain text, those of one act together: "FD 2008/947/JHA, Article 12(1) and (2)"."""
        return "; ".join(short_names(list(names), self.evidence, self.words.data, self.locale)[0])

    def letters(self, letters: str, noun: bool = True) -> str:
        """Return letters of an article: "letters (b) and (f)"; without the noun "(b) and (f)"."""
        return letters_in_words(letters, self.locale, noun)

    def sheet(self, key: str, country: Country) -> str:
        """Return the address of the State's official sheet for an instrument; empty where it is not known."""
        mechanism = self.evidence.mechanisms.get(key)
        if not mechanism or not mechanism.receiving or country.ejn is None:
            return ""
        return SHEET.format(sheet=mechanism.receiving.sheet, state=country.ejn)

    def lead(self, message: str) -> tuple[Markup, Markup]:
        """Return the first clause of a string of the data and the rest, as HTML; marked as English where it is not translated."""
        first, rest = lead(self.words.data(message))
        if self.words.has(message):
            return escape(first), escape(rest)
        english = Markup('<span lang="en">{}</span>')
        return english.format(first), english.format(rest) if rest else Markup("")

    def form_in(self, key: InstrumentId, country: Country) -> dict[str, str]:
        """Return the addresses of the form of an instrument, by language: those that a country accepts, and the reader's."""
        mechanism = self.evidence.mechanisms.get(key)
        act = self.evidence.acts.get(parts(mechanism.receiving.form.law[0])[0]) if mechanism and mechanism.receiving else None
        if not act:
            return {}
        accepted = country.instruments[key].languages or locales.official_language_codes(country.code)
        found = (act.official(code) for code in [*(code for code in accepted if code in EU_LANGUAGES), self.locale])
        return {language: url for url, language in found}

    def official_languages(self, country: Country) -> str:
        """Return the names of the official languages of a State."""
        return locales.written_list(locales.official_languages(country.code, self.locale), self.locale)

    def render(self, name: str, /, **values: object) -> str:
        """Return the template `name` of overrides/pages/ (with its ending) filled with `values`."""
        return self._env.get_template(name).render(values)

    @cached_property
    def _env(self) -> Environment:
        """Jinja, in which `_` translates the interface and `t` the data, and filters write dates, numbers and names."""
        env = Environment(
            loader=FileSystemLoader([self.root / "overrides" / "pages", self.root / "overrides"]),
            undefined=StrictUndefined,
            bytecode_cache=render.compiled_templates(self.root),
            comment_start_string="<#",  # "{#" begins a section id
            comment_end_string="#>",
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        env.globals.update(self._globals())
        env.filters.update(self._filters())
        return env

    def _globals(self) -> dict[str, Any]:
        return {
            "_": self.gettext,
            "t": self.translate,
            "locale": self.locale,
            "evidence": self.evidence,
            "label": self.label,
            "cite": self.cite,
            "support": self.support,
            "in_words": self.in_words,
            "weak_mark": self.weak_mark,
            "length": self.length,
            "quantity": self.quantity,
            "term": self.term,
            "when": self.when,
            "limit": self.limit,
            "sheet": self.sheet,
            "letters": self.letters,
            "official_languages": self.official_languages,
            "lead": self.lead,
            "form_in": self.form_in,
            "by_name": self._by_name,
            "dated": self.dated,
            "citation": self.citation,
            "thread": self.evidence.thread,
            "no_links": Links(),
            "place": self.place,
            "not_found": cells.not_found(self.evidence.review, self.gettext, self.locale),
        }

    def _by_name(self, places: Iterable[Participation]) -> list[Participation]:
        """Return the countries' places in a mechanism, in the alphabet of the language."""
        return sorted(places, key=lambda place: locales.country_sort_key(place.country, self.locale))

    def _filters(self) -> dict[str, Callable[..., Any]]:
        return {
            "number": lambda value: locales.written_number(value, self.locale),
            "date": lambda value: locales.written_date(value, self.locale),
            "date_after": lambda value, word: locales.date_after(word, value, self.locale),
            "country": lambda code: locales.country_name(code, self.locale),
            "language": lambda code: locales.language_name(code, self.locale),
            "own_language": locales.language_name,
            "listed": lambda items: locales.written_list(list(items), self.locale),
            "by_topic": render.by_topic,
            "texted": lambda text: self.translate(text) if text else "",
            "law": lambda article: f"{LAW}{article}",
            "law_in_words": self.law_in_words,
            "act_name": self.act_name,
            "begun": begun,
            "within": within,
            "ended": ended,
            "open_ended": open_ended,
        }
