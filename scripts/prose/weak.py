"""What rests on weak sources alone, told once beside the sources of a page instead of after each statement."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from scripts.kit.catalogs import N_
from scripts.prose.notes import label, plain
from scripts.prose.page import heading, read

WEAK = re.compile(r' ?<span class="weak" hidden>(.*?)</span>')
ASIDE = '<span class="weak" hidden>{}</span>'  # how a page made from data says it; `weak_ones_apart` takes it out
_OWN_ID = re.compile(r"^[ \t]*\{: #([a-z0-9-]+)")
_ANCHOR = re.compile(r'<span class="value" id="([a-z0-9-]+)">')
_BEFORE = re.compile(r"^\s*(?:[-*+:|]|\d+\.)\s*")
_NOTE = re.compile(r"\[\^[^\]]+\]")
WELL = "how-well"  # id of the section
HEAD = N_("How well do we know this")
ABOUT = N_("These statements rest on weak sources alone. Look for a better one before you rely on them.")


@dataclass
class _Section:
    title: str = ""
    id: str = "top"
    found: dict[str, list[str]] = field(default_factory=dict)  # by what makes the sources weak: links to the statements


def weak_ones_apart(markdown: str, translate: Callable[[str], str]) -> tuple[str, str]:
    """Markdown without the marks of weak sources, and what tells them together: by section, with links to the statements."""
    if not WEAK.search(markdown):
        return markdown, ""
    lines = read(markdown)
    texts = [line.text for line in lines]
    sections = [_Section()]
    for index, line in enumerate(lines):
        if (found := heading(line)) and found.id:
            sections.append(_Section(plain(found.text), found.id))
        for match in WEAK.finditer(line.prose):
            after = texts[index + 1] if index + 1 < len(texts) else ""
            sections[-1].found.setdefault(match[1], []).append(_link(line.prose[: match.start()], after))
        if line.prose:
            texts[index] = WEAK.sub("", line.text)
    listed = [
        f"- [{section.title}](#{section.id}): {why}: {'; '.join(dict.fromkeys(links))}"
        for section in sections
        for why, links in section.found.items()
    ]
    head = f"### {translate(HEAD)} {{#{WELL}}}\n\n"
    opening = f'<details class="kb-more" markdown="1" data-search-ignore>\n<summary>{translate("Weak sources alone")}</summary>\n\n'
    about = f"{translate(ABOUT)}\n\n"
    return "\n".join(texts), f"{head}{opening}{about}" + "\n".join(listed) + "\n\n</details>\n"


def _link(before: str, after: str) -> str:
    """A statement by its first words, as a link where it has an id of its own."""
    text = _NOTE.sub("", WEAK.sub("", _BEFORE.sub("", before)))
    place = _OWN_ID.match(after) or _ANCHOR.search(before)
    words = label(text.rsplit("|", 1)[-1])
    return f"[{words}](#{place[1]})" if place else f"“{words}”"
