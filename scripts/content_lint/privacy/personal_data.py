"""No e-mail address, telephone number or national identity number stands in docs/, data/ or a catalog."""

import re
from collections.abc import Iterator
from pathlib import Path

from stdnum.es import dni, nie
from stdnum.lv import pvn
from stdnum.nl import bsn

from scripts.base.languages import languages
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule

# What any of the forms below holds: an @ within words, or seven digits and more that are neither a date nor an act's number.
# The first character is one of few, so that what holds none of them is passed over quickly; the rest looks back at it.
_CANDIDATE = re.compile(
    r"[@(\[\dA-Z](?:"
    r"(?<=\w@)\w|(?<=[(\[])[aA][tT][)\]]"
    r"|(?<=\d)(?<!\d\d)(?!\d{3}-\d\d-\d\d(?!\d)|(?:(?<=1)9|(?<=2)0)\d\d[/-]\d{3,4}(?!\d))"
    r"(?:[^\S\n]{0,2}[().\u00a0/-]{0,2}[^\S\n]{0,2}\d){6}"
    r"|(?<=[A-Z])[A-Z] ?\d\d ?\d\d)"
)
# example.com, .net and .org belong to nobody: https://www.rfc-editor.org/rfc/rfc2606
_MAIL = re.compile(
    r"[\w.+-]*\w(?:@|\s?(?:\(at\)|\[at\])\s?)(?!example\.(?:com|net|org)\b)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b"
)
_GAP = r"[\s().\u00a0/-]"
_ABROAD = re.compile(rf"(?<![\w+])(?<![A-Za-z]-)(?:\+|00)[1-9]\d{{0,2}}{_GAP}*(?:\d{_GAP}{{0,2}}){{6,12}}\d(?!\w)")
_WORD = f"(?:{'|'.join(word for language in languages().values() for word in language.telephone)})"
_NATIONAL = re.compile(rf"(?<!\w){_WORD}\b[.:\s]*\(?(?:\d{_GAP}{{0,2}}){{6,12}}\d(?!\w)", re.I)
_DIGIT = re.compile(r"\d")
_URL = re.compile(r"https?://\S+")
_SOURCE_URL = re.compile(r"^\s*(?:-\s+)?url:.*$")
_EDGE = r"(?<![\w/.-]){}(?![\w/-])(?!\.\d)"
_IDENTITY = (  # name, form, check
    ("Dutch BSN", re.compile(_EDGE.format(r"\d{9}")), bsn.is_valid),
    ("Latvian personas kods", re.compile(_EDGE.format(r"\d{6}-\d{5}")), pvn.is_valid),
    ("Spanish DNI", re.compile(_EDGE.format(r"\d{8}-?[A-Z]")), dni.is_valid),
    ("Spanish NIE", re.compile(_EDGE.format(r"[XYZ]-?\d{7}-?[A-Z]")), nie.is_valid),
    (
        "National Insurance number",
        re.compile(_EDGE.format(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]")),
        lambda value: value[:2] not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ"),
    ),
)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the raw text of a page or data file, comments and front matter included."""
    if path.suffix == ".lock":  # ids and hashes
        return
    text, source = project.text(path), project.data / "sources" in path.parents
    number, reached = 1, 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.start() < reached:
            continue
        start, end = text.rfind("\n", 0, candidate.start()) + 1, text.find("\n", candidate.start())
        line = text[start : end if end >= 0 else len(text)]
        number, reached = number + text.count("\n", reached, start), start
        if not (source and _SOURCE_URL.match(line)):
            for what in _found(line):
                yield Found(path, number, f"{what}; take it out and link the website")
        number, reached = number + 1, start + len(line) + 1


def _found(line: str) -> Iterator[str]:
    for match in _MAIL.finditer(line):
        yield f"e-mail address {match.group().strip()}"
    plain = _URL.sub(" ", line)
    if not _DIGIT.search(plain):  # all of it was in an address
        return
    for match in (*_ABROAD.finditer(plain), *_NATIONAL.finditer(_ABROAD.sub(" ", plain))):
        yield f"telephone number {match.group().strip()}"
    for name, form, valid in _IDENTITY:
        for match in form.finditer(plain):
            if valid(match.group()):
                yield f"identity number ({name}) {match.group()}"


RULE = Rule(__name__, "error", file=check_file)
