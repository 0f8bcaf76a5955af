"""Nothing of the work is left: no TODO, no filler text, no address of a test server.

Why: a reader with a case acts on what stands there. Looked at are pages, data and catalogs, in each language.

Bad:

    TODO: check the deadline. See http://localhost:8000/en/.

Good:

    The deadline is not known; ask the central authority.

Mend: do it, or say what is not known and whom to ask; link the published page.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import CODE

# The first letter is one of few, so that most text is passed over quickly.
LEFT = re.compile(
    r"[TFXt?!)lLdDhH](?:(?<=\bT)(?:ODO|BD|BC(?=\)))\b|(?<=\bF)IXME\b|(?<=\bX)XX+\b|(?<=\bt)bd\b|(?<=\?)\?+|(?<=\w!)!+|(?<=\))(?<=\w!\))"
    r"|(?i:(?<=\bl)orem ipsum\b|(?<=\bd)olor sit amet\b)"
    r"|(?i:(?<=h)ttps?://(?:[\w.-]*\.)?(?:localhost|example\.(?:com|net|org)|[\w-]+\.(?:local|test|invalid|internal)|staging\.[\w.-]+)(?=[/:)\s'\"]|$))"
    r"|(?i:(?<=h)ttps?://(?:127\.|0\.0\.0\.0|10\.\d|192\.168\.|\[::1\])[\w.:]*))"
)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the raw text of a file."""
    if project.data in path.parents and (path.parent.name in CODE or path.name == "known-bad-links.yml" or path.suffix != ".yml"):
        return
    text, source = project.text(path), path.parent.name == "sources"
    for match in LEFT.finditer(text):
        if source and "staging." in match[0]:  # where a source was read is where it was read
            continue
        yield Found(path, text.count("\n", 0, match.start()) + 1, f"{match[0]!r} is left over; do what it stands for, or take it away")


RULE = Rule(__name__, __doc__, "error", file=check_file, alone=True)
