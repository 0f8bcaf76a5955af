"""What a text opens and does not close: bold, citations, links, attributes, code; and, in a page, fences and tags."""

import re
from collections.abc import Iterator

from scripts.base.text_file import Fault
from scripts.markdown.aligned import page_pieces
from scripts.markdown.page import COMMENT, Page, fenced
from scripts.markdown.parts import without_code

_CITATION = re.compile(r"\[@(?![^\[\]\n]+\])[^\n]{0,30}")
_APART = re.compile(r"\][ \t]+\((?:[\w./#-]+\.md[^)\s]*|#[\w-]+|https?://[^)\s]*)\)")
_OPEN_LINK = re.compile(r"\]\((?![^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))[^\n]{0,30}")
_ATTRIBUTE = re.compile(r"\{:?\s?[#.][\w-]+(?![^{}\n]*\})[^\n]{0,20}")
_BOLD = re.compile(r"(?<![*\\])(?:\*\*(?!\*)|(?:(?<=\S)\*{3}(?!\*)|\*{3}(?=[^*\s])))")  # three: bold and italics together
_PART = re.compile(r"<(/?)(details|summary|div|span|table|ul|ol|p)\b[^>]*>", re.I)
_MARKED = re.compile(r"[\[{]|\*\*")


def unclosed(text: str) -> Iterator[Fault]:
    """Yield what a paragraph or string does not close, with lines counted from 1."""
    if not _MARKED.search(text):  # most texts open nothing
        return
    bare = "\n".join(without_code(line) for line in text.split("\n"))
    for pattern, message in (
        (_CITATION, "a citation is not closed; write [@id]"),
        (_APART, "a space stands between the text of a link and its address; write [text](address)"),
        (_OPEN_LINK, "the address of a link is not closed; write [text](address)"),
        (_ATTRIBUTE, "an attribute is not closed; write {#id}"),
    ):
        if ("[" in bare or "{" in bare) and (match := pattern.search(bare)):
            yield Fault(bare.count("\n", 0, match.start()) + 1, f"{message}: {match[0]!r}")
    if len(marks := list(_BOLD.finditer(bare))) % 2:
        yield Fault(bare.count("\n", 0, marks[-1].start()) + 1, "bold is opened and not closed; write **words**")


def unclosed_page(page: Page) -> Iterator[Fault]:
    """Yield what a page does not close, with its lines."""
    lines = page.body.split("\n")
    bare = COMMENT.sub(lambda match: "\n" * match.group().count("\n"), page.body).split("\n")
    states = list(fenced(bare))
    if states and states[-1] and not re.match(r"^\s*(?:`{3,}|~{3,})\s*$", bare[-1] or (bare[-2] if len(bare) > 1 else "")):
        start = len(states) - next((back for back, state in enumerate(reversed(states)) if not state), len(states))
        yield Fault(page.offset + start + 1, f"a fence is opened and not closed: {lines[start][:30]!r}")
        return
    for piece in page_pieces(page):
        for fault in unclosed("\n".join(line for _, line in piece.lines)):
            yield Fault(piece.line + fault.line - 1, fault.message)
    yield from _tags(page)


def _tags(page: Page) -> Iterator[Fault]:
    """Yield tags of HTML that are opened and not closed, or closed and not opened."""
    opened: list[tuple[str, int]] = []
    for number, line in page.lines:
        for match in _PART.finditer(without_code(line)) if "<" in line else ():
            name = match[2].lower()
            if not match[1]:
                opened.append((name, number))
            elif opened and opened[-1][0] == name:
                opened.pop()
            else:
                yield Fault(number, f"</{name}> closes nothing that is open" + (f"; <{opened[-1][0]}> is" if opened else ""))
                return
    for name, number in opened:
        yield Fault(number, f"<{name}> is opened and not closed; write </{name}>")
