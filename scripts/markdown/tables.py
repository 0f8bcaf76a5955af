"""Tables of a page's HTML as people need them: on paper, on a phone, and read aloud.

On a narrow screen the style sheet shows each row as a card, with the head of its column before each cell
(`data-label`). Styles that do so take a table's meaning away from screen readers, so that the roles are written out.
A column in which no row says anything is left out; numbers stand below each other, and a small table of nothing else stays a table.
"""

import re

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

PLAIN_TABLE = re.compile(r"<table>.*?</table>", re.S)  # of Markdown
NUMBER = re.compile(r"\d[\d\s.,/%]*|–")
OWN_TABLE = re.compile(r'<table class="kb-table">.*?</table>', re.S)  # of a template, which brings its own box


def readable_tables(html: str, name: str) -> str:
    """Return HTML of a page with each table of Markdown in a box that scrolls, also by keyboard; `name` is the box's name."""
    box = Markup('<div class="kb-scroll" role="group" tabindex="0" aria-label="{}">').format(name)
    html = OWN_TABLE.sub(lambda match: _readable(match[0]), html)
    return PLAIN_TABLE.sub(lambda match: f"{box}{_readable(match[0])}</div>", html)


def _readable(html: str) -> str:
    table = LexborHTMLParser(html).css_first("table")
    if table is None:
        return html
    rows = [_cells(row) for row in table.css("tr")]
    head, body = rows[0], rows[1:]
    table.attrs["class"], table.attrs["role"] = "kb-table kb-cards", "table"
    labels = [_label(" ".join(cell.text().split())) for cell in head]
    for line in table.css("tr"):
        line.attrs["role"] = "row"
    for cell in head:
        cell.attrs["role"], cell.attrs["scope"] = "columnheader", "col"
    for row in body:
        for cell, label in zip(row, labels, strict=False):
            cell.attrs["role"], cell.attrs["data-label"] = "rowheader" if cell.tag == "th" else "cell", label
            if cell.tag == "th":
                cell.attrs["scope"] = "row"
            if _only_notes(cell):
                cell.attrs["class"] = "kb-notes"  # links that stand in no sentence need the size of a fingertip
    columns = [[row[place] for row in body if place < len(row)] for place in range(len(head))]
    if _numbers(head, columns) and 1 < len(head) <= 6:
        table.attrs["class"] = "kb-table kb-numbers"
    empty = [place for place, column in enumerate(columns) if not any(map(_says, column))]
    for place in empty if len(empty) < len(head) else ():
        for cell in [head[place], *columns[place]]:
            cell.decompose()
    return table.html or html


def _numbers(head: list[LexborNode], columns: list[list[LexborNode]]) -> bool:
    """Mark the columns of numbers; return whether all but the first are."""
    for name, column in list(zip(head, columns, strict=True))[1:]:
        if column and all(NUMBER.fullmatch(cell.text(strip=True)) and not cell.attrs.get("class") for cell in column):
            for cell in [name, *column]:
                cell.attrs["class"] = "num"
    return all(name.attrs.get("class") == "num" for name in head[1:])


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("th", "td")]


def _label(text: str) -> str:
    return text if not text or text[-1] in "?:" else f"{text}:"


def _only_notes(cell: LexborNode) -> bool:
    text = "".join(cell.text().split())
    return bool(text) and text == "".join("".join(note.text().split()) for note in cell.css("sup"))


def _says(cell: LexborNode) -> bool:
    return bool(cell.text(strip=True) or cell.css_first("img, svg, input"))
