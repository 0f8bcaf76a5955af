"""What the build adds to the prose of guides and mechanisms: whether the case can go first, and long parts closed.

The prose stays as it is written, so that every language has both at once. Headings stay outside what is closed: a link
to a section lands on it also without scripts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from scripts.base.sentences import lead
from scripts.evidence.cells import INSTRUMENTS
from scripts.markdown.page import CITATION, heading, read
from scripts.pages import mechanisms
from scripts.pages.context import PageContext
from scripts.pages.kinds import MECHANISM

CLOSED = {  # kind of page -> sections that are read when they are asked for
    "guidance": ("after-sentence", "not-guilty", "outside", "decisions", "pitfalls", "countries"),
    "mechanism": ("admissible", "who", "get", "somec", "changed"),
}
LONGEST, SHORT = 180, 44  # letters of the words that tell what is in a closed part: of a list, of a text
_LEAD = re.compile(r"(?:[-*]|\d+\.)\s+(?:\*\*(.+?)\*\*|\[([^\]]+)\]\([^)]*\))")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITEM = re.compile(r"(?:[-*]|\d+\.)\s")
_ROW, _RULE = re.compile(r"\|\s*(.+?)\s*\|"), re.compile(r"\|[\s:|-]+\|?$")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")


@dataclass
class Part:
    """A heading of a page with what stands below it, up to the next heading."""

    section: str  # id of its h2; "top" before the first
    head: str = ""
    id: str = ""  # of the heading itself
    body: list[str] = field(default_factory=list)

    @property
    def starts(self) -> bool:
        """Whether its heading is the h2 itself."""
        return self.head.startswith("## ")


def outlined(text: str, slug: str, kind: str, context: PageContext) -> str:
    """Return the Markdown of a page with what the build adds to it. `kind` is that of the front matter."""
    if kind == "training" and slug in context.evidence.lessons.values():
        return _with_line(text, next(name for name, page in context.evidence.lessons.items() if page == slug), context)
    if kind not in CLOSED or slug.endswith("/index.md"):
        return text
    before, within, after = _additions(slug, kind, context)
    found: list[str] = []
    parts = list(_parts(text))
    for part, following in zip(parts, [*parts[1:], Part("")], strict=True):
        first = part.section if part.starts else ""
        found += [before.get(first, ""), "", part.head, "", within.get(first, ""), ""]
        found += _closed(part.body) if part.section in CLOSED[kind] else part.body
        if part.id in context.evidence.steps and part.id in context.evidence.thread:
            found += [context.render("thread-line.md.jinja", id=part.id), ""]
        if part.section in after and following.section != part.section:
            found += [after[part.section], ""]
    return "\n".join(found)


def _with_line(text: str, lesson: str, context: PageContext) -> str:
    """Return a lesson with its thread before its first section."""
    first, *rest = _parts(text)
    line = [context.render("thread-line.md.jinja", id=lesson), ""] if lesson in context.evidence.thread else []
    before = [*first.body, *([rest[0].head, *rest[0].body] if rest else []), *line]
    return "\n".join([*before, *(line for part in rest[1:] for line in (part.head, *part.body))])


def _additions(slug: str, kind: str, context: PageContext) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return Markdown before sections, at their beginning and after them, by their id."""
    wishes = context.evidence.wishes
    if kind == "guidance":
        stops = mechanisms.stops(slug.removesuffix(".md"), context.evidence)
        names = {one.mechanism.id: mechanisms.name(one.mechanism, context) for stop in stops for one in stop.mechanisms}
        transfer, asked = any(name in INSTRUMENTS for name in names), [one for one in wishes if one.guide.startswith(slug)]
        check = context.render("stops.md.jinja", stops=stops, names=names, transfer=transfer, asked=asked)
        return {}, {"answer": check} if stops or asked else {}, {"answer": context.render("to-checklist.md.jinja")}
    mechanism = context.evidence.mechanisms.get(MECHANISM.name(slug) or "")
    if mechanism is None or not mechanism.pairwise:
        return {}, {}, {}
    asked = [one for one in wishes if any(way.mechanism == mechanism.id and not way.beside for way in one.channels)]
    between = {"mechanism": mechanism, "transfer": mechanism.id in INSTRUMENTS, "asked": asked}
    return {"in-short": context.render("mechanism-between.md.jinja", **between)}, {}, {}


def _parts(text: str) -> Iterator[Part]:
    part = Part("top")
    for line in read(text):
        found = heading(line)
        if found:
            yield part
            part = Part(found.id or "" if found.level == 2 else part.section, line.text, found.id or "")
        else:
            part.body.append(line.text)
    yield part


def _closed(body: list[str]) -> list[str]:
    if not any(line.strip() for line in body):
        return body
    summary = f"<summary data-search-ignore>{escape(leads(body) or _beginning(body), quote=False)}</summary>"
    return ["", '<details class="kb-more" markdown="1">', summary, *body, "", "</details>", ""]


def leads(body: list[str]) -> str:
    """Return what is in a part: how its paragraphs, its rows or the items of its list begin; empty where that says nothing.

    >>> leads(["-   **Rare.** Few cases.", "-   [Latvia](lv.md): one."])
    'Rare · Latvia'
    """
    rows = [line for line in body if line.startswith("|")]
    bold = [match[1] for line in body if (match := _BOLD.match(line))]
    if len(bold) > 1:
        found = bold
    elif rows:
        found = [match[1] for line in rows[1:] if not _RULE.match(line) and (match := _ROW.match(line))]
    else:
        items = [line for line in body if _ITEM.match(line)]
        matches = [match for line in items if (match := _LEAD.match(line))]
        found = [match[1] or match[2] for match in matches] if len(matches) == len(items) else []
    words = [_plain(one) for one in found]
    shown = [one for place, one in enumerate(words) if len(" · ".join(words[: place + 1])) <= LONGEST]
    return " · ".join(shown) + (" · …" if len(shown) < len(words) else "")


def _beginning(body: list[str]) -> str:
    first = next((line for line in body if line.strip() and not line.startswith(("<!--", "!!!"))), "").strip()
    item = _ITEM.match(first)  # its mark goes; an ordinal within the sentence stays: par 36. panta brīdinājumu
    words = _plain(first[item.end() :] if item else first)
    clause, rest = lead(words)
    if rest and len(clause) <= SHORT:
        return clause + " …"
    return words if len(words) <= SHORT else words[:SHORT].rpartition(" ")[0].rstrip(".:,;") + " …"


def _plain(markdown: str) -> str:
    text = _LINK.sub(r"\1", CITATION.sub("", markdown)).replace("**", "").replace("*", "")
    return " ".join(text.replace("\\.", ".").split()).rstrip(".:,")
