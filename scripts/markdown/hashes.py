"""Section hashes: how a translation knows that its English section has changed.

The idea (a hash an English section, kept in the translation's front matter) follows the documentation of
modelcontextprotocol/python-sdk. White space does not count, so that a rewrapped line outdates nothing; nor do comments
for the lint.
"""

import hashlib
import re
from functools import lru_cache

from scripts.markdown.page import Page

_LINT = re.compile(r"<!--\s*lint\b.*?-->", re.S)


@lru_cache(maxsize=8192)  # an English section is compared with four translations
def section_hash(text: str) -> str:
    """Return eight hex digits of a section's text, white space folded."""
    return hashlib.sha256(re.sub(r"\s+", " ", _LINT.sub(" ", text)).strip().encode()).hexdigest()[:8]


def section_hashes(page: Page) -> dict[str, str]:
    """Return the hash of each section of a page, by section id, in order."""
    return {name: section_hash(section.text) for name, section in page.sections.items()}


def outdated(english: Page, translation: Page) -> list[str]:
    """Return the ids of the English sections that changed, or are new, since the translation was made."""
    recorded = translation.meta.get("sections") or {}
    return [name for name, value in section_hashes(english).items() if str(recorded.get(name)) != value]
