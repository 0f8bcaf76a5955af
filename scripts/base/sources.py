"""What the project's files may be, before any of them is read: plain files in plain folders, of a size and depth that people write.

A link would publish what lies elsewhere, a pipe is never read to its end, and Markdown takes minutes for what is nested
a thousand times. Lint and build refuse them in one line, with exit code 2.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from scripts.base.text_file import Fault

FOLDERS = ("data", "docs", "locale", "overrides")
LARGEST = {".md": 200_000, ".yml": 5_000_000}  # bytes of a file; the largest page has 18 kB, the largest data file 115 kB
LARGEST_OTHER = 20_000_000
LINES = 5_000  # of a page
START = 60  # characters with which a line is indented, quoted or made an item
TAGS = 1_000  # "<" in a page
MARKS = 500  # of a kind in a paragraph or text of data; the most on the site are 75
WORD = 2_000  # letters between two blanks
_MARKS = "[]<>*_`{}!&()\\^#:=~\"'|"
_STARTS = " \t>-*+.)0123456789"


class SourceError(Exception):
    """A file that is not read at all. The text names file and mend."""


def check_sources(root: Path) -> None:
    """Raise SourceError for the first file that lint and build do not read."""
    for path in _files(root):
        size, most = path.stat().st_size, LARGEST.get(path.suffix, LARGEST_OTHER)
        if size > most:
            raise SourceError(f"{path.relative_to(root)}: {size / 1e6:.1f} MB; such a file has at most {most / 1e6} MB; divide it")
        if path.suffix == ".md":
            for line, told in too_much(path.read_bytes().decode("utf-8", "replace")):
                raise SourceError(f"{path.relative_to(root)}:{line}: {told}")


def _files(root: Path) -> Iterator[Path]:
    """Yield every file below the folders. Raises SourceError for what is neither file nor folder."""
    waiting = [root / name for name in FOLDERS if (root / name).is_dir()]
    while waiting:
        for entry in sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name):
            if not entry.name.isprintable():  # a line break, half a letter, a mark that turns the text around
                raise SourceError(f"{Path(entry.path).relative_to(root).as_posix()!a}: a name that cannot be written in a line; rename it")
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode) and not entry.name.endswith((".md", ".yml", ".po")):
                waiting.append(Path(entry.path))
            elif stat.S_ISREG(mode):
                yield Path(entry.path)
            else:
                kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder with the name of a file"))
                kind = next((told for is_kind, told in kinds if is_kind(mode)), "no file, but a pipe, a socket or a device")
                raise SourceError(f"{Path(entry.path).relative_to(root)}: {kind}; put the file itself there, or take it away")


def too_much(text: str) -> Iterator[Fault]:
    """Yield what a page has more of than can be read in a moment."""
    if text.count("<") > TAGS:
        yield Fault(1, f"more than {TAGS} tags; divide the page")
    line = 1
    for paragraph in text.split("\n\n"):
        if len(paragraph) > MARKS and (told := too_dense(paragraph)):
            yield Fault(line, told)
        for number, one in enumerate(paragraph.split("\n"), line):
            if len(one) > START and len(one) - len(one.lstrip(_STARTS)) > START:
                yield Fault(number, f"begins with more than {START} blanks and marks of lists or quotations; nest less")
        line += paragraph.count("\n") + 2
    if line > LINES:
        yield Fault(LINES, f"more than {LINES} lines; divide the page")


def too_dense(text: str) -> str:
    """Return what a paragraph has too much of for the patterns that read it; empty where it has not."""
    told = (f"more than {MARKS} {mark!r} in one paragraph; divide it" for mark in _MARKS if text.count(mark) > MARKS)
    return next(told, f"a word of more than {WORD} letters; divide it" if max(map(len, text.split()), default=0) > WORD else "")
