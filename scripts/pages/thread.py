"""`/findings/thread/`: from each finding to what came of it, what you do about it and what teaches it, drawn and as a table."""

from itertools import pairwise
from statistics import fmean
from typing import Any

from scripts.base.addresses import address
from scripts.evidence.thread import KINDS
from scripts.pages.context import Others, PageContext, ThreadPlace

PAGE = "findings/thread.md"
COLUMN, ROW, TOP = 100, 22, 34  # of the drawing, in its own units; a letter is about 6 wide


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path; nothing where there are no findings."""
    if not context.evidence.findings:
        return {}
    return {PAGE: context.render("thread.md.jinja", drawing=_drawing(context))}


def _drawing(context: PageContext) -> dict[str, Any]:
    """Boxes in four columns, and lines between neighbouring columns; a line passes a column in which a finding has nothing."""
    thread = context.evidence.thread
    columns: list[list[str]] = [[one.id for one in sorted(context.evidence.findings, key=lambda one: one.number)]]
    for kind in KINDS[1:]:
        rows: dict[str, list[int]] = {}  # of the findings that lead to a box: near to them it stands, so that few lines cross
        for row, finding in enumerate(columns[0]):
            for name in getattr(thread.get(finding), kind, ()):
                rows.setdefault(_guide(name) if kind == "steps" else name, []).append(row)
        columns.append(sorted(rows, key=lambda name, rows=rows: fmean(rows[name])))  # type: ignore[misc]
    height = max(map(len, columns)) * ROW
    at = {
        name: (column * COLUMN, TOP + round((row + 0.5) * height / len(names)))
        for column, names in enumerate(columns)
        for row, name in enumerate(names)
    }
    lines = {}
    for finding in columns[0]:
        links = thread.get(finding)
        stops = [[finding], *([_guide(one) for one in getattr(links, kind, ())] for kind in KINDS[1:])]
        filled = [stop for stop in stops if stop]
        pairs = dict.fromkeys((one, other) for here, there in pairwise(filled) for one in here for other in there)
        lines[finding] = [(*at[one], *at[other]) for one, other in pairs]
    places = {name: context.place(name) for name in at}
    return {
        "boxes": [(name, *where) for name, where in at.items()],
        "names": {name: _guide_number(name, context) or places[name].short for name in at},
        "titles": {name: _title(name, places[name], context) for name in at},
        "hrefs": {name: _address(name, places[name]) for name in at},
        "lines": lines,
        "height": TOP + height,
    }


def _guide(name: str) -> str:
    """Return the first step of a guide stands for the guide in the drawing; other names stay."""
    return f"{name.partition('-')[0]}-1" if name[0] == "g" and name[1].isdigit() else name


def _guide_number(name: str, context: PageContext) -> str:
    """Return the name of a guide in the drawing; empty for a box that is no guide."""
    return context.gettext("Guide %(number)s") % {"number": name[1:-2]} if name in context.evidence.steps else ""


def _title(name: str, place: ThreadPlace, context: PageContext) -> str:
    if name in context.evidence.steps:
        return context.pages[context.evidence.steps[name]].title
    return place.title if name in context.evidence.lessons else f"{place.short}: {place.title}"


def _address(name: str, place: ThreadPlace) -> str:
    """Return the address from the page of the thread: of a guide, its steps."""
    slug, mark, section = place.href.partition("#")
    return f"../../{address(slug)}{mark}{'steps' if slug.startswith('guidance/') else section}"
