"""Where a block of Markdown begins, and what a reader sees of it."""

import re

from scripts.markdown.links import TAG, without_links
from scripts.markdown.page import CITATION

ITEM = re.compile(r"^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)|^:\s+(?=\S)")
DELIMITER = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")
ADMONITION = re.compile(r"^\s*(?:!!!|\?\?\?\+?|===)\s")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}|\{:[^{}]*\}")
_MARKS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")
_MARKED = re.compile(r"[\[<{*`_]")  # what any of them begins with, and a link


def plain(raw: str) -> str:
    """Return Markdown as a reader sees it: no targets of links, citations, attributes, tags and marks."""
    if _MARKED.search(raw):  # most sentences hold none
        raw = _ATTRIBUTES.sub(" ", CITATION.sub(" ", without_links(raw)))
        raw = _MARKS.sub("", TAG.sub(" ", raw))
    return " ".join(raw.split())
