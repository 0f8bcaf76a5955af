"""Links and images of a text: Markdown (inline, reference, <address>) and HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from scripts.markdown.parts import CODE

_TEXT = r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
_TARGET = r"\(\s*(<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
INLINE = re.compile(r"(!?)" + _TEXT + _TARGET)
_REFERENCE = re.compile(r"(!?)\[([^\[\]@^][^\[\]]*)\]\[([^\[\]@]*)\]")
DEFINITION = re.compile(r"^ {0,3}\[([^\[\]@^][^\[\]]*)\]:\s*<?(\S+?)>?(?:\s.*)?$", re.M)
ADDRESS = re.compile(r"<((?:https?|mailto|tel|ftp):[^<>\s]+)>")
ANCHOR = re.compile(r"<a\b[^>]*?\bhref=[\"']([^\"']*)[\"'][^>]*>(.*?)</a>", re.S | re.I)
_IMAGE = re.compile(r"<img\b[^>]*>", re.I)
_ATTRIBUTE = r"\b{}=(?:\"([^\"]*)\"|'([^']*)')"
_LINKING = re.compile(r"[\[\]()<>!]")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True)
class Link:
    """A link or an image. `text` is what a reader sees, or the alternative text of an image."""

    line: int
    text: str
    target: str
    image: bool = False


def links(lines: Iterable[tuple[int, str]]) -> list[Link]:
    """Return all links and images, in order of appearance. A link in inline code is none; the text of a link may be code."""
    return _links(tuple(lines))


@lru_cache(maxsize=8192)  # several rules ask for the links of a page or section
def _links(numbered: tuple[tuple[int, str], ...]) -> list[Link]:
    if not numbered:
        return []
    if not any("[" in line or "<" in line for _, line in numbered):
        return []
    first, text = numbered[0][0], "\n".join(_without_code(line) for _, line in numbered)
    found = sorted(_find(text), key=lambda item: item[0])
    return [Link(first + text.count("\n", 0, place), words, target, image) for place, words, target, image in found]


def _without_code(line: str) -> str:
    """Return the line with what could be a link in `inline code` blanked."""
    return CODE.sub(lambda match: _LINKING.sub(" ", match.group()), line) if "`" in line else line


def shown(text: str) -> str:
    """Return what a reader sees of a link's text: the alternative text of an image, no marks, no tags."""
    text = INLINE.sub(lambda match: match.group(2), text)
    text = _IMAGE.sub(lambda match: _attribute(match.group(), "alt"), text)
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", TAG.sub("", text))).strip()


@lru_cache(maxsize=65536)  # several rules read the same lines
def without_links(text: str) -> str:
    """Return the text with the targets of links and images taken away; what a reader sees of them stays."""
    if "[" not in text and "<" not in text:  # most lines
        return text
    for _ in range(2):  # an image may stand inside a link
        text = INLINE.sub(lambda match: match.group(2), text)
    return ADDRESS.sub(" ", DEFINITION.sub("", text))


def _find(text: str) -> Iterator[tuple[int, str, str, bool]]:
    """Return (place, text, target, image) of each link."""
    yield from _inline(text, 0)
    targets = {label.strip().casefold(): target for label, target in DEFINITION.findall(text)}
    for match in _REFERENCE.finditer(text):
        label = (match.group(3) or match.group(2)).strip().casefold()
        if label in targets:
            yield match.start(), match.group(2), targets[label], bool(match.group(1))
    for match in ADDRESS.finditer(text):
        yield match.start(), match.group(1), match.group(1), False
    for match in ANCHOR.finditer(text):
        yield match.start(), match.group(2), match.group(1), False
    for match in _IMAGE.finditer(text):
        yield match.start(), _attribute(match.group(), "alt"), _attribute(match.group(), "src"), True


def _inline(text: str, start: int) -> Iterator[tuple[int, str, str, bool]]:
    for match in INLINE.finditer(text):
        mark, label, target = match.groups()
        yield start + match.start(), label, target.strip("<>"), bool(mark)
        if "](" in label:
            yield from _inline(label, start + match.start(2))


def _attribute(tag: str, name: str) -> str:
    match = re.search(_ATTRIBUTE.format(name), tag, re.I)
    return (match.group(1) or match.group(2) or "") if match else ""
