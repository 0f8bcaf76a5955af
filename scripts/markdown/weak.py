"""What rests on weak sources alone, and names not yet checked, told once beside the sources of a page instead of after each statement."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from scripts.base.catalogs import N_
from scripts.base.languages import SOURCE, languages
from scripts.base.sentences import lead
from scripts.markdown.notes import first_words, plain
from scripts.markdown.page import Line, heading, read

WEAK = re.compile(r' ?<span class="weak" hidden>(.*?)</span>')
ASIDE = '<span class="weak" hidden>{}</span>'  # how a page made from data says it; `weak_ones_apart` takes it out
_OWN_ID = re.compile(r"^[ \t]*\{: #([a-z0-9-]+)")
_ANCHOR = re.compile(r'<span class="value" id="([a-z0-9-]+)">')
_BOX_ID = re.compile(r'<div\b[^>]* id="([a-z0-9-]+)"')
_BEFORE = re.compile(r"^\s*(?:(?:[-*+:]|\d+\.)\s+)+")
_DEFINITION = re.compile(r"^:\s+(?![-*+] |\s)")
_APART = re.compile(  # notes, and what is no word of the statement
    r'\[\^[^\]]+\]|<span class="(?:tag|unchecked|as-of)[^>]*>.*?</span>|<span class="kb-state__source">.*'
)
_BOLD = re.compile(r"^\*\*([^*]*\w)\*\*(?=\s)")  # a date, before what happened
WORDS = 8  # of a statement
WELL = "how-well"  # id of the section
HEAD = N_("How well do we know this")
SUMMARY = N_("Weak sources, unchecked names")
ABOUT = N_(
    "These statements rest on weak sources alone, or a name in them is not yet checked. Look for a better source before you rely on them."
)


@dataclass
class _Section:
    title: str = ""
    id: str = "top"
    found: dict[str, list[str]] = field(default_factory=dict)  # by what makes the sources weak: links to the statements


def weak_ones_apart(markdown: str, translate: Callable[[str], str], locale: str = SOURCE) -> tuple[str, str]:
    """Return Markdown without the marks of weak sources, and what tells them together: by section, with links to the statements."""
    if not WEAK.search(markdown):
        return markdown, ""
    lines = read(markdown)
    texts = [line.text for line in lines]
    sections, box = [_Section()], ""
    for index, line in enumerate(lines):
        if (found := heading(line)) and found.id:
            sections.append(_Section(plain(found.text), found.id))
        box = opened[1] if (opened := _BOX_ID.search(line.text)) else "" if "</div>" in line.text else box
        for match in WEAK.finditer(line.prose):
            after = texts[index + 1] if index + 1 < len(texts) else ""
            place = _OWN_ID.match(after) or _ANCHOR.search(line.prose[: match.start()])
            words = first_words(lead(_statement(lines, index, line.prose[: match.start()]))[0], WORDS)
            sections[-1].found.setdefault(match[1], []).append(_link(words, place[1] if place else box, locale))
        if line.prose:
            texts[index] = WEAK.sub("", line.text)
    listed = [
        f"- [{section.title}](#{section.id}): {why}: {'; '.join(dict.fromkeys(links))}"
        for section in sections
        for why, links in section.found.items()
    ]
    head = f"### {translate(HEAD)} {{#{WELL}}}\n\n"
    opening = f'<details class="kb-more" markdown="1" data-search-ignore>\n<summary>{translate(SUMMARY)}</summary>\n\n'
    about = f"{translate(ABOUT)}\n\n"
    return "\n".join(texts), f"{head}{opening}{about}" + "\n".join(listed) + "\n\n</details>\n"


def _statement(lines: list[Line], index: int, before: str) -> str:
    """Return what stands before a mark, from where it begins: a row's head and the cell, a term and its value, the item, the paragraph."""
    if before.lstrip().startswith("|"):
        cells = [plain(_words(cell)) for cell in before.strip().strip("|").split("|")]
        return ": ".join(dict.fromkeys(cell for cell in (cells[0], cells[-1]) if cell))
    text = before
    if match := _DEFINITION.match(before):
        return f"{plain(lines[index - 1].prose)}: {plain(_words(before[match.end() :]))}"
    while not _BEFORE.match(text) and index and lines[index - 1].prose.strip() and not heading(lines[index - 1]):
        index -= 1
        text = f"{lines[index].prose} {text}"
    return plain(_words(_BEFORE.sub("", text)))


def _words(text: str) -> str:
    return _BOLD.sub(r"\1:", _APART.sub("", WEAK.sub("", text)))


def _link(words: str, place: str, locale: str) -> str:
    """Return the words as a link to the statement where it has an id of its own, else in quotation marks."""
    marks = languages()[locale].quotes[0]
    return f"[{words}](#{place})" if place else f"{marks[0]}{words}{marks[1]}"
