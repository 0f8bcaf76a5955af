"""Where notes stand: one mark for a paragraph, for a row of a table, for a few short items of a list.

What is cited inside goes to one note, at the place of the last citation. Where the items of a list or the cells of a row
rest on different sources, the note says for each what it rests on, so that no statement loses its own source.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from scripts.base.articles import LAW, grouped
from scripts.markdown.page import CITATION, Line, cited, heading, read

UNCHECKED = "?"  # [@?] is the mark "not yet checked against the source"
WORDS = 70  # items of a list share a mark until they are as long as a paragraph
LABEL_WORDS, MORE_WORDS = 4, 5
_GOES_ON = re.compile(r"\d[.:,]?$|^\w{1,2}$")  # a number or a short word, as in a date: no place to break off
_SPACED = re.compile(r"[ \t]*" + CITATION.pattern)  # the mark follows the word without a space
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+\\?\.)[ \t]+(?=\S)")
_DEFINITION = re.compile(r"^:[ \t]+")
_BOX = re.compile(r"</?(?:td|th|li|dd|tr|p|div|details|summary|ol|ul|table)\b")  # parts of HTML that hold a text of their own
_BOLD = re.compile(r"^\*\*(.+?)\*\*")
_PLAIN = ((CITATION, ""), (re.compile(r"<[^>]*>"), ""), (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"), (re.compile(r"[*_`\\]"), ""))


@dataclass(frozen=True)
class Note:
    """A note: what is cited, by the part of the text that it belongs to ("" where it belongs to all)."""

    parts: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def name(self) -> str:
        """The end of its address: of one source its id, of an article act-fd-2008-947-12-1, of several a short sum."""
        if len(self.parts) == 1 and len(self.parts[0][1]) == 1:
            return note_name(self.parts[0][1][0])
        return f"n-{hashlib.sha256(repr(self.parts).encode()).hexdigest()[:8]}"


@dataclass
class _Part:
    """A stretch of text with its citations: line, start and end of each."""

    label: str = ""
    places: list[tuple[int, int, int]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    words: int = 0

    @cached_property
    def named(self) -> tuple[str, ...]:
        """What it cites, once all of it was taken in."""
        return tuple(grouped([name for name in self.names if name != UNCHECKED]))

    def add(self, index: int, text: str, start: int = 0) -> None:
        """Take in the citations of a stretch that begins at `start` of its line."""
        if "[@" not in text:
            self.words += len(text.split())
            return
        self.words += len(CITATION.sub("", text).split())
        for match in _SPACED.finditer(text):
            self.places.append((index, start + match.start(), start + match.end()))
            self.names += cited(match.group())


class _Reader:
    """Reads lines one by one and gathers the parts that share a mark."""

    def __init__(self) -> None:
        self.groups: list[list[_Part]] = []
        self.run: list[_Part] = []  # items of a list, or definitions
        self.between = False  # a paragraph stood after the run: only definitions go on, whose term it may be
        self.paragraph: _Part | None = None
        self.term, self.heads = "", list[str]()

    def close(self) -> None:
        """End the list or paragraph."""
        if self.run:
            self.groups.append(self.run)
        if self.paragraph:
            self.groups.append([self.paragraph])
        self.run, self.paragraph, self.between = [], None, False

    def line(self, index: int, line: Line) -> None:
        """Take the next line."""
        text = line.text if line.prose.strip() else ""
        if not text:
            self._blank()
        elif heading(line) or _BOX.search(text):
            self.close()
            self._boxes(index, text)
        elif text.lstrip().startswith("|"):
            self._row(index, text)
        elif match := _ITEM.match(text) or _DEFINITION.match(text):
            self._item(index, text, match.end())
        elif self.run and not self.between and text[0] in " \t":
            self.run[-1].add(index, text)
        else:
            self._paragraph(index, text)

    def _blank(self) -> None:
        if self.paragraph:
            self.groups.append([self.paragraph])
        self.paragraph, self.heads = None, []

    def _boxes(self, index: int, text: str) -> None:
        starts = [0, *(match.start() for match in _BOX.finditer(text)), len(text)]
        for start, end in pairwise(starts):
            part = _Part()
            part.add(index, text[start:end], start)
            self.groups.append([part])

    def _row(self, index: int, text: str) -> None:
        bars = [match.start() for match in re.finditer(r"(?<!\\)\|", text)] + [len(text)]
        cells = [(start + 1, text[start + 1 : end]) for start, end in pairwise(bars)]
        if self.run or self.paragraph or not self.heads:
            self.close()
            self.heads = [plain(cell) for _, cell in cells]
        parts = []
        for (start, cell), head in zip(cells, [*self.heads, *[""] * len(cells)], strict=False):
            part = _Part(head)
            part.add(index, cell, start)
            parts.append(part)
        self.groups.append(parts)

    def _item(self, index: int, text: str, start: int) -> None:
        definition = text[0] == ":"
        if (self.between and not definition) or sum(part.words for part in self.run) >= WORDS:
            self.close()
        self.paragraph, self.between = None, False
        self.run.append(_Part(self.term if definition else label(text[start:])))
        self.run[-1].add(index, text[start:], start)

    def _paragraph(self, index: int, text: str) -> None:
        if CITATION.search(text):
            self.close()
        self.between = True
        self.paragraph = self.paragraph or _Part()
        self.paragraph.add(index, text)
        self.term = plain(text)


def gathered(markdown: str, check: Callable[[int, str], None], unchecked: str) -> tuple[str, list[Note]]:
    """Return Markdown in which the citations became marks of notes (`[^name]`), and the notes in the order of their marks.

    `check` is asked about each cited name and its line; `unchecked` stands where `[@?]` stood.
    """
    lines = read(markdown)
    texts = [line.text for line in lines]
    instead: dict[int, list[tuple[int, int, str]]] = {}
    found: list[tuple[int, int, Note]] = []
    for group in _groups(lines):
        places = [place for part in group for place in part.places]
        note = _note(group)
        last = _last(group) if note else (-1, 0, 0)
        for place in places:
            index, start, end = place
            names = cited(texts[index][start:end])
            for name in names:
                if name != UNCHECKED:
                    check(lines[index].number, name)
            mark = f"[^{note.name}]" if note and place == last else ""
            instead.setdefault(index, []).append((start, end, mark + (unchecked if UNCHECKED in names else "")))
        if note:
            found.append((*last[:2], note))
    for index, changes in instead.items():
        for start, end, mark in sorted(changes, reverse=True):
            texts[index] = texts[index][:start] + mark + texts[index][end:]
    return "\n".join(texts), list(dict.fromkeys(note for _, _, note in sorted(found, key=lambda one: one[:2])))


def plain(text: str) -> str:
    """Return a stretch of Markdown without its marks."""
    for pattern, new in _PLAIN:
        text = pattern.sub(new, text)
    return " ".join(text.split())


def label(text: str) -> str:
    """Return how a note calls an item of a list: by the bold words that it begins with, else by its first words."""
    if bold := _BOLD.match(text):
        return plain(bold[1]).rstrip(".:")
    return first_words(plain(text), LABEL_WORDS)


def first_words(text: str, count: int) -> str:
    """Return the first words of a text, and a few more where they would end inside a date or an article."""
    words = text.split()
    most = count + MORE_WORDS
    while count < min(len(words), most) and (_GOES_ON.search(words[count - 1]) or words[count][0].isdigit()):
        count += 1
    return " ".join(words[:count]).rstrip(",.;:") + (" …" if len(words) > count else "")


def note_name(name: str) -> str:
    """Name of the note of a source (its id) or of an article: act-fd-2008-947-12-1."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower())) if name.startswith(LAW) else name


def _groups(lines: list[Line]) -> Iterator[list[_Part]]:
    reader = _Reader()
    for index, line in enumerate(lines):
        reader.line(index, line)
    reader.close()
    yield from (group for group in reader.groups if any(part.places for part in group))


def _last(group: list[_Part]) -> tuple[int, int, int]:
    """Return the last place of a group that cites something."""
    return max(place for part in group for place in part.places if part.named)


def _note(group: list[_Part]) -> Note | None:
    parts = [(part.label, names) for part in group if (names := part.named)]
    if not parts:
        return None
    if len({names for _, names in parts}) == 1:
        return Note((("", parts[0][1]),))
    return Note(tuple(parts))
