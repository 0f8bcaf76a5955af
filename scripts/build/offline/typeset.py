"""HTML of the site's articles as Typst markup (https://typst.app/docs/).

All text becomes string literals, so that nothing in it can be taken for markup.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from scripts.base.typeset import literal

_SPACE = re.compile(r"[ \t\r\n]+")
_BLANK = re.compile(r'(?:#" ";|\s)*')
_HEADING = re.compile(r"h([1-6])")
SKIPPED = {"script", "style", "template", "svg", "form", "button", "select", "input", "label", "hr", "noscript"}
SKIPPED_CLASSES = {"headerlink", "footnote-backref", "kb-visually-hidden", "kb-print-sheet", "kb-to-checklist", "page-about", "kb-members"}
BLOCKS = set("p ul ol dl table div details section blockquote figure pre article h1 h2 h3 h4 h5".split())
INLINE = {"strong": "bold", "b": "bold", "em": "slant", "i": "slant", "code": "raw", "sub": "sub", "small": "small"}


@dataclass(frozen=True)
class Page:
    """What the typesetter must know of the page that it sets."""

    target: Callable[[str], str]  # of an address: the Typst value to link to
    label: Callable[[str], str]  # of an id: its label, empty where nothing links to it
    depth: int  # how far below the first level its headings stand


def article(node: LexborNode, page: Page) -> str:
    """Return an article as Typst markup."""
    return "\n\n".join(_flow(node, page))


def _classes(node: LexborNode) -> set[str]:
    return set((node.attrs.get("class") or "").split()) if node.is_element_node else set()


def _skipped(node: LexborNode) -> bool:
    if node.tag == "summary" and node.parent and "kb-sources" in _classes(node.parent):
        return True  # "Show the sources"
    return node.is_comment_node or node.tag in SKIPPED or bool(_classes(node) & SKIPPED_CLASSES)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        if not _skipped(child):
            yield child
        child = child.next


def _anchor(node: LexborNode, page: Page) -> str:
    """Return a place for links to a node's id, where there are some."""
    label = page.label(node.attrs.get("id") or "") if node.is_element_node else ""
    return f"#metadata(none){label}" if label else ""


def _flow(node: LexborNode, page: Page) -> Iterator[str]:
    """Yield what stands in a node, block by block; texts between blocks become paragraphs."""
    run = ""
    for child in _children(node):
        if child.is_element_node and child.tag in BLOCKS:
            if not _BLANK.fullmatch(run):
                yield run
            run = ""
            yield from _block(child, page)
        else:
            run += _inline(child, page)
    if not _BLANK.fullmatch(run):
        yield run


def _block(node: LexborNode, page: Page) -> Iterator[str]:
    tag, classes = node.tag or "", _classes(node)
    if level := _HEADING.fullmatch(tag):
        label = page.label(node.attrs.get("id") or "")
        yield f"#heading(level: {int(level[1]) + page.depth})[{_inlines(node, page)}]{label}"
    elif tag in ("ul", "ol"):
        yield _list(node, page)
    elif tag == "dl":
        yield from _definitions(node, page)
    elif tag == "table":
        yield _table(node, page)
    elif tag == "p":
        text = _anchor(node, page) + _inlines(node, page)
        if not _BLANK.fullmatch(text):
            yield f"#kind[{text}]" if "kind" in classes or "page-meta" in classes else text
    elif classes & {"admonition", "kb-ask", "card", "footnote"}:
        name = "sources" if "footnote" in classes else "box-of"
        yield f"#{name}[{_anchor(node, page)}\n" + "\n\n".join(_flow(node, page)) + "\n]"
    else:
        if anchor := _anchor(node, page):
            yield anchor
        yield from _flow(node, page)


def _inlines(node: LexborNode, page: Page) -> str:
    return "".join(_inline(child, page) for child in _children(node))


def _inline(node: LexborNode, page: Page) -> str:
    if not node.is_element_node:
        text = _SPACE.sub(" ", node.text_content or "")
        return f"#{literal(text)};" if text else ""
    tag, classes = node.tag or "", _classes(node)
    if "tick" in classes:
        return "#tick "
    if tag == "br":
        return "#linebreak();"
    inner = _inlines(node, page)
    if not inner:
        return _anchor(node, page)
    if "footnote-ref" in classes:
        return inner  # its number is enough: a link and its tags weigh more than all the text
    if tag == "a" and (href := node.attrs.get("href")):
        inner = f"#link({page.target(href)})[{inner}]"
    elif tag in INLINE:
        inner = f"#{INLINE[tag]}[{inner}]" if tag != "code" else f"#raw({literal(node.text())})"
    elif tag == "sup":
        inner = f"#note[{inner}]"
    elif tag == "summary":
        inner = f"#bold[{inner}]\n\n"
    if (lang := node.attrs.get("lang")) and re.fullmatch(r"[a-z]{2,3}", lang):
        inner = f'#text(lang: "{lang}")[{inner}]'
    return _anchor(node, page) + inner


def _list(node: LexborNode, page: Page) -> str:
    items = [child for child in _children(node) if child.tag == "li"]
    bodies = [_anchor(item, page) + "\n\n".join(_flow(item, page)) for item in items]
    if node.tag == "ul":
        marker = "marker: none, " if any(item.css_first(".tick") for item in items) else ""
        return f"#list({marker}{', '.join(f'[{body}]' for body in bodies)})"
    numbers = [item.attrs.get("value") for item in items]
    numbered = [f"enum.item({number})[{body}]" if number else f"[{body}]" for number, body in zip(numbers, bodies, strict=True)]
    return f"#enum({', '.join(numbered)})"


def _definitions(node: LexborNode, page: Page) -> Iterator[str]:
    for child in _children(node):
        if child.tag == "dt":
            yield f"#term[{_anchor(child, page)}{_inlines(child, page)}]"
        elif child.tag == "dd":
            yield f"#meaning[{_anchor(child, page)}" + "\n\n".join(_flow(child, page)) + "]"
        else:
            yield from _definitions(child, page)


def _table(node: LexborNode, page: Page) -> str:
    rows = [[cell for cell in _children(row) if cell.tag in ("td", "th")] for row in node.css("tr")]
    rows = [row for row in rows if row]
    if not rows:
        return ""
    count = max(sum(_span(cell) for cell in row) for row in rows)
    head = 1 if all(cell.tag == "th" for cell in rows[0]) else 0
    cells = [[_cell(cell, page) for cell in row] for row in rows]
    parts = [f"table.header({', '.join(cells[0])})"] if head else []
    parts += [", ".join(row) for row in cells[head:]]
    return f"#table(columns: ({', '.join(f'{width}fr' for width in _widths(rows, count))},), {', '.join(parts)})"


def _span(cell: LexborNode) -> int:
    return int(cell.attrs.get("colspan") or 1)


def _cell(cell: LexborNode, page: Page) -> str:
    body = _anchor(cell, page) + "\n\n".join(_flow(cell, page))
    span = f"colspan: {_span(cell)}, " if _span(cell) > 1 else ""
    return f"table.cell({span})[{body}]" if span else f"[{f'#bold[{body}]' if cell.tag == 'th' else body}]"


def _widths(rows: list[list[LexborNode]], count: int) -> list[int]:
    """Return the share of each column: by the longest word and by how much stands in it."""
    widths = [8] * count
    for row in rows:
        for n, cell in enumerate(row[:count]):
            if _span(cell) == 1:
                text = cell.text()
                longest = max((len(word) for word in text.split()), default=1)
                widths[n] = max(widths[n], min(longest, 18), min(len(text) // 4, 50))
    return widths
