"""Where a block of Markdown begins, and what a reader sees of it."""

from __future__ import annotations

import re

from scripts.prose.links import TAG, without_links
from scripts.prose.page import CITATION

ITEM = re.compile(r"^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)|^:\s+(?=\S)")
DELIMITER = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")
ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?|===)\s")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}|\{:[^{}]*\}")
_MARKS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")


def plain(raw: str) -> str:
    """Markdown as a reader sees it: no targets of links, citations, attributes, tags and marks."""
    text = _ATTRIBUTES.sub(" ", CITATION.sub(" ", without_links(raw)))
    return re.sub(r"\s+", " ", _MARKS.sub("", TAG.sub(" ", text))).strip()
