"""No e-mail address and no telephone number stands in docs/ or data/.

Why: contact details of people go out of date and are personal data; authorities are linked by their website. The
addresses (url) of sources are left as they are.

Bad:

    Write to jane.doe@probation.example or call +371 6700 0000.

Good:

    Find the address in [the list of the European Judicial Network](https://www.ejn-crimjust.europa.eu/).
"""

import re
from collections.abc import Iterator

from lint.project import Project
from report import Issue

ID, SEVERITY = "personal-data", "error"

DATA_FILES = {".yml", ".yaml", ".json", ".csv", ".md", ".txt"}
_MAIL = re.compile(r"[\w.+-]*\w(?:@|\s?(?:\(at\)|\[at\])\s?)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b")
_GAP = r"[\s().\u00a0/-]"
_ABROAD = re.compile(rf"(?<![\w+])(?<![A-Za-z]-)(?:\+|00)[1-9]\d{{0,2}}{_GAP}*(?:\d{_GAP}{{0,2}}){{6,12}}\d(?!\w)")
_WORD = r"(?:tel|(?:tele)?phone|fax|mob|mobile|telefoon|tālr|tālrunis|mobilais|teléfono|tfno|móvil|telèfon|mòbil)"
_NATIONAL = re.compile(rf"(?<!\w){_WORD}\b[.:\s]*\(?(?:\d{_GAP}{{0,2}}){{6,12}}\d(?!\w)", re.I)
_URL = re.compile(r"https?://\S+")
_SOURCE_URL = re.compile(r"^\s*(?:-\s+)?url:.*$")


def check(project: Project) -> Iterator[Issue]:
    """Search the raw text of every page and data file, comments and front matter included."""
    sources = project.data / "sources"
    files = sorted((project.data).rglob("*")) if project.data.is_dir() else []
    pages = [path for locale in project.locales for path in sorted((project.docs / locale).rglob("*.md"))]
    for path in [*pages, *(path for path in files if path.suffix in DATA_FILES)]:
        for number, line in enumerate(project.text(path).split("\n"), 1):
            if sources in path.parents and _SOURCE_URL.match(line):
                continue
            if "@" in line or "at)" in line or "at]" in line:
                for match in _MAIL.finditer(line):
                    message = f"e-mail address {match.group().strip()}; take it out and link the website"
                    yield project.issue(path, number, ID, message, SEVERITY)
            if any(map(str.isdigit, line)):
                plain = _URL.sub(" ", line)
                for match in (*_ABROAD.finditer(plain), *_NATIONAL.finditer(_ABROAD.sub(" ", plain))):
                    message = f"telephone number {match.group().strip()}; take it out and link the website"
                    yield project.issue(path, number, ID, message, SEVERITY)
