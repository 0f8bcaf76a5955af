"""What pages, data and catalogs may not hold, with line and key: the build refuses it before it begins, the lint names it.

Pages as they are built are held against the same list (`unsafe_html.unsafe_markup`), whatever the way into them was.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

from scripts.base import po, text_file, yaml_file
from scripts.base.files import file_state
from scripts.base.sources import MARKS, too_dense
from scripts.base.text_file import Fault
from scripts.evidence.places import Keys
from scripts.markdown.links import links
from scripts.markdown.page import Page, PageError, fenced
from scripts.markdown.parts import without_code
from scripts.pages.unsafe_html import IN_PROSE, unsafe_address, unsafe_attributes, unsafe_source

NO_TEXTS = ("languages", "search", "schemas", "words")  # folders of data/ with patterns and lists
_AUTO = re.compile(r"<(?:https?://|mailto:)[^<>\s\"'=]+>")  # Markdown makes a link of it
_LINK = re.compile(r"\]\(\s*<?([^)\s]*)|\]:\s*<?(\S+)")  # whatever Markdown may take for the address of a link
_LIST = re.compile(AttrListTreeprocessor.BASE_RE)


def of_page(page: Page) -> Iterator[Fault]:
    """Yield what the front matter and the text of a page may not hold."""
    for keys, text in _texts(page.meta):
        for _, told in of_text(text):
            yield Fault(_line_of_meta(page, keys), f"{_named(keys)}: {told}")
    lines = page.body.split("\n")
    bare = "\n".join("" if code else without_code(line) for line, code in zip(lines, fenced(lines), strict=True))
    for line, told in of_text(bare, IN_PROSE):
        yield Fault(page.offset + line, told)


def of_file(path: Path, root: Path) -> Iterator[Fault]:
    """Yield what the texts of a data file or a catalog may not hold; nothing where it holds none, or cannot be read."""
    if path.suffix == ".yml" and path.relative_to(root).parts[1] not in NO_TEXTS:
        with suppress(yaml_file.YamlError, OSError):
            for keys, text in _texts(yaml_file.read(path)):
                for line, told in of_text(text):
                    yield Fault(yaml_file.line(path, keys) + line - 1, f"{_named(keys)}: {told}")
    elif path.suffix == ".po":
        with suppress(text_file.InvalidTextError, OSError):
            for entry in po.parse(text_file.read(path)).entries:
                for _, told in of_text(entry.text):
                    yield Fault(entry.told, f"{entry.english[:40]!r}: {told}")


def of_project(root: Path) -> Iterator[str]:
    """Yield everything that pages, data and catalogs hold and may not: file, line, message."""
    for path in (*root.glob("docs/*/**/*.md"), *root.glob("data/**/*.yml"), *root.glob("locale/**/*.po")):
        for line, told in _of_state(path, root, *file_state(path)):
            yield f"{path.relative_to(root)}:{line}: {told}"


@lru_cache(maxsize=4096)
def _of_state(path: Path, root: Path, _changed: int, _size: int) -> tuple[Fault, ...]:
    """Return the faults of a file in a certain state: `make serve` asks again after each edit."""
    if path.suffix != ".md":
        return tuple(of_file(path, root))
    try:
        return tuple(text_file.examined(path)) or tuple(of_page(Page.read(path, root / "docs")))
    except PageError:  # whoever makes the page tells it
        return ()


def of_text(text: str, elements: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """Yield the line (1-based) and message for what a piece of Markdown may not hold."""
    if not elements and len(text) > MARKS and (told := too_dense(text)):  # a page was looked at paragraph by paragraph
        yield 1, told
        return
    if "<" in text:
        yield from unsafe_source(_AUTO.sub("", text), elements)
    if "](" in text or "]:" in text:
        for match in _LINK.finditer(text):
            if told := unsafe_address(unescape(match[1] or match[2] or "")):
                yield text.count("\n", 0, match.start()) + 1, told
    if "![" in text:
        for link in links(list(enumerate(text.split("\n"), 1))):
            if link.image and (told := unsafe_address(unescape(link.target), loaded=True)):
                yield link.line, told
    if "{" in text and "=" in text:
        for match in _LIST.finditer(text):
            if told := unsafe_attributes(name for name, value in get_attrs_and_remainder(match[1])[0] if value is not None):
                yield text.count("\n", 0, match.start()) + 1, told


def _texts(value: Any) -> Iterator[tuple[Keys, str]]:
    """Yield every text of a value, with the keys and list places that lead to it."""
    waiting: list[tuple[Keys, Any]] = [((), value)]
    seen = set()  # an alias may lead back to what it stands in
    while waiting:
        keys, one = waiting.pop()
        if isinstance(one, str):
            yield keys, one
        elif isinstance(one, dict | list) and id(one) not in seen:
            seen.add(id(one))
            pairs = one.items() if isinstance(one, dict) else enumerate(one)
            waiting += [((*keys, key), part) for key, part in pairs]


def _named(keys: Keys) -> str:
    return ".".join(map(str, keys))


def _line_of_meta(page: Page, keys: Keys) -> int:
    meta = page.path.read_text(encoding="utf-8").split("\n")[1 : page.offset - 1]
    return yaml_file.line_in("\n".join(meta), keys) + 1
