"""Files for Excel and LibreOffice: the comparison in each language (`site/data/countries-nl.xlsx`), all tables (`tables.xlsx`).

Texts are written as texts, days as dates in the reader's own form, so that no list separator and no decimal comma matters.
The same data give the same bytes.
"""

import io
from dataclasses import dataclass
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scripts.base import locales
from scripts.base.catalogs import N_, Translator
from scripts.evidence import cells
from scripts.evidence.cells import Cell
from scripts.evidence.load import Evidence
from scripts.evidence.weakness import MARKS
from scripts.exports.short_names import short_names
from scripts.exports.tables import TABLES, in_cell

Content = str | float | datetime
Line = list[Content]
Sheet = tuple[str, list[Line], tuple[int, ...]]  # its name, its lines, and how wide its columns are
# Not "formulas" or "numbers": a text that begins with "=" stays a text.
AS_WRITTEN = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
A4 = 9
SHORT_DATE = 14  # the number format of a date in the order of the reader's country
COLUMNS = (
    N_("Country"), N_("Topic"), N_("Value"), N_("Since"), N_("Until"), N_("Remark"), N_("How well known"), N_("Sources"), N_("Page"),
)  # fmt: skip


class Sheets:
    """The sheets of one file."""

    def __init__(self, evidence: Evidence, words: Translator, site_url: str, version: tuple[str, str]) -> None:
        self.evidence, self.words, self.base = evidence, words, f"{site_url}{words.locale}/"
        self.number, self.reviewed = version
        self.rows = {one.code: cells.row(one, evidence, words.data, words.locale) for one in evidence.countries_by_name(words.locale)}

    def comparison(self) -> list[Line]:
        """Return countries by rows, topics by columns, as on the page."""
        head: Line = [self.words.gettext("Country"), *(cells.topic_name(topic, self.words.gettext) for topic in cells.topics())]
        lines: list[Line] = [
            [locales.country_name(code, self.words.locale), *(self._in_words(cell) for cell in row.values())]
            for code, row in self.rows.items()
        ]
        return [head, *lines]

    def values(self) -> list[Line]:
        """Return a line a country and topic, with dates, remark, sources and address."""
        head: Line = [self.words.gettext(name) for name in COLUMNS]
        return [head, *(self._value(code, cell) for code, row in self.rows.items() for cell in row.values())]

    def about(self) -> list[Line]:
        """Return what the file is, from where and of when."""
        gettext = self.words.gettext
        return [
            [gettext("Source"), "SOMEC knowledge base"],
            [gettext("Address"), f"{self.base}countries/compare/"],
            [gettext("Last evidence review"), _day(self.reviewed, self.words.locale)],
            [gettext("Version"), self.number],
            [gettext("Licence"), f"CC BY 4.0. {gettext('Name the SOMEC knowledge base and link to it.')}"],
            [gettext("Note"), gettext("Not an official site of the EU, the Home Office or De Montfort University, and not legal advice.")],
        ]

    def _in_words(self, cell: Cell) -> str:
        value = cell.text or locales.written_date(cell.since, self.words.locale) or cell.why
        since = cells.when(cell, self.words.gettext, self.words.locale) if cell.text else ""
        text = ", ".join(filter(None, [value, since]))
        if cell.note:
            text = f"{text.removesuffix('.')}. {cell.note}"
        mark = self._mark(cell)
        return f"{text} ({mark})" if mark else text

    def _value(self, code: str, cell: Cell) -> Line:
        locale, gettext = self.words.locale, self.words.gettext
        acts, sources = short_names(cell.sources, self.evidence, self.words.data, locale)
        return [
            locales.country_name(code, locale),
            cells.topic_name(cell.topic, gettext),
            cell.text,
            _day(cell.since, locale),
            _day(cell.until, locale),
            cell.note or cell.why,
            self._mark(cell),
            "; ".join([*acts, *sources]),
            f"{self.base}countries/{code}/#{cell.anchor}",
        ]

    def _mark(self, cell: Cell) -> str:
        """Return the words that tell the reader to check."""
        weak = self.evidence.weakness(cell.sources)
        marks = [] if cell.checked else ["not yet checked"]
        return "; ".join(self.words.gettext(mark) for mark in [*marks, *([MARKS[weak]] if weak else [])])


def workbook(evidence: Evidence, words: Translator, site_url: str, version: tuple[str, str]) -> bytes:
    """Return the file: the comparison, its values one by one, and what it is. `version`: of the data, with the day of the last review."""
    sheets, gettext = Sheets(evidence, words, site_url, version), words.gettext
    comparison = (gettext("Comparison"), sheets.comparison(), (16, *[30] * len(cells.topics())))
    values = (gettext("Values"), sheets.values(), (16, 30, 50, 12, 12, 40, 20, 50, 40))
    return _book(gettext("Compare countries"), [comparison, values], sheets)


def all_tables(evidence: Evidence, words: Translator, site_url: str, version: tuple[str, str]) -> bytes:
    """Return all tables of the open data as one file, in English; `codes` gives the words of every language."""
    found: list[Sheet] = []
    for table in TABLES:
        values = [[in_cell(value) for value in row.values()] for row in table.rows(evidence)]
        lines: list[Line] = [[value if isinstance(value, int | float) else str(value or "") for value in row] for row in values]
        found.append((table.name, [[column.name for column in table.columns], *lines], tuple([24] * len(table.columns))))
    return _book(words.gettext("Open data"), found, Sheets(evidence, words, site_url, version))


def _book(title: str, tables: list[Sheet], sheets: Sheets) -> bytes:
    """Return a file of tables that ends with what it is."""
    content = io.BytesIO()
    book = Workbook(content, AS_WRITTEN)
    book.set_properties({"title": title, "author": "SOMEC knowledge base", "created": datetime.fromisoformat(sheets.reviewed)})
    book.set_custom_property("Language", sheets.words.locale)
    formats = Formats(
        head=book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E3EDF3", "border": 1}),
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        day=book.add_format({"num_format": SHORT_DATE, "valign": "top", "align": "left"}),
    )
    for name, lines, widths in tables:
        _table(book.add_worksheet(name), lines, widths, formats)
    _write(book.add_worksheet(sheets.words.gettext("About this file")), sheets.about(), (24, 70), formats)
    book.close()
    return content.getvalue()


@dataclass(frozen=True)
class Formats:
    """How cells look."""

    head: Format
    text: Format
    day: Format


def _table(sheet: Worksheet, lines: list[Line], widths: tuple[int, ...], formats: Formats) -> None:
    """Write a sheet whose first line and first column stay in sight, with a filter for each column."""
    _write(sheet, lines, widths, formats)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(lines) - 1, len(widths) - 1)


def _write(sheet: Worksheet, lines: list[Line], widths: tuple[int, ...], formats: Formats) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for row, line in enumerate(lines):
        for column, value in enumerate(line):
            if isinstance(value, datetime):
                sheet.write_datetime(row, column, value, formats.day)
            elif isinstance(value, int | float):
                sheet.write_number(row, column, value, formats.text)
            else:
                sheet.write_string(row, column, value, formats.text if row and column else formats.head)


def _day(value: str, locale: str) -> Content:
    """Return a day as a date; a month or year, which no date can say, in words."""
    return datetime.fromisoformat(value) if len(value) == 10 else locales.written_date(value, locale)
