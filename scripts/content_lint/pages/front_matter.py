"""The front matter has description, kind, audience and reviewed, each with an allowed value, and no unknown key.

Why: the build shows kind, audience and review date on each page, search engines show the description, and a mistyped
key would be dropped without a word. A description is 40 to 170 characters long and no other page of the language has
it. The review date lies not in the future. A translation may also have `sections`, `native_review`, the day of its
review by a native practitioner, and with it `native_reviewer`, where that person works (`REVIEWER` in
scripts/evidence/labels.py).

Bad:

    ---
    description: ECRIS
    kind: tool
    audience: []
    reviewed: 2031-01-01
    ---

Good:

    ---
    description: Ask another State for the convictions of a person through ECRIS, with deadlines and the form.
    kind: mechanism
    audience: [practitioners]
    reviewed: 2026-11-24
    ---

Mend: copy the front matter of a page of the same kind and correct the key that the message names.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.front_matter import faults
from scripts.markdown.page import Page


def check(project: Project) -> Iterator[Found]:
    """Check each page against the schema, and that no two pages of a language share a description."""
    for pages in project.pages.values():
        described: dict[str, Page] = {}
        for page in pages.values():
            for key, message in faults(page.meta, translated=page.locale != SOURCE, today=project.today):
                yield Found(page, project.meta_line(page, key) if key else 1, message)
            text = " ".join(str(page.meta.get("description") or "").split()).casefold()
            if text and text in described:
                message = f"the description is also that of {described[text].slug}; each page needs its own"
                yield Found(page, project.meta_line(page, "description"), message)
            described.setdefault(text, page)


RULE = Rule(__name__, __doc__, "error", whole=check)
