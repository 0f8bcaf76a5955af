"""Names in another script inside a sentence, marked with their language, so that a screen reader says them (WCAG 3.1.2)."""

import re

SCRIPTS = {"el": "\u0370-\u03ff\u1f00-\u1fff", "bg": "\u0400-\u04ff"}  # languages of the States whose script no other of them writes
_RUNS = {code: re.compile(rf"[{letters}][{letters}\s,.’„“«»-]*[{letters}“»]|[{letters}]") for code, letters in SCRIPTS.items()}
_ANY = re.compile(f"[{''.join(SCRIPTS.values())}]")
_TEXT = re.compile(r"(<[^>]*>)([^<]+)")  # a tag, and the text behind it
_LEFT = re.compile(r"""<(?:option|title|textarea|script|style)\b|<[^>]*\slang=["']?(?:el|bg)\b""")  # holds no elements, or says it


def mark_foreign(html: str) -> str:
    """Return HTML in which each run of Greek or Cyrillic that says no language of its own does."""
    return _TEXT.sub(_marked, html) if _ANY.search(html) else html


def _marked(found: re.Match[str]) -> str:
    tag, text = found.groups()
    if not _LEFT.match(tag) and _ANY.search(text):
        for code, runs in _RUNS.items():
            text = runs.sub(rf'<span lang="{code}">\g<0></span>', text)
    return tag + text
