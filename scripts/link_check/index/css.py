"""Addresses in style sheets."""

from __future__ import annotations

import re

COMMENT = re.compile(r"/\*.*?\*/", re.S)
ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.I)


def addresses(text: str) -> list[str]:
    """Every url() and @import of CSS text, comments apart, in order."""
    if "url(" not in text and "@import" not in text:
        return []
    return [next((g for g in match.groups() if g is not None), "") for match in ADDRESS.finditer(COMMENT.sub("", text))]
