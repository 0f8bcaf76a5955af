"""Mechanism and guidance pages have the sections of their kind, all of them, in order, each with its class.

Why: a practitioner who has read one page knows where to look in the next, and the class says what kind of statement a
section makes. Index pages are free. A page may add sections between, and a mechanism page leaves out `somec` where
nothing of SOMEC was read on it. A translation is held to its English page by parity-ids.

Bad (a mechanism page):

    ## Deadlines {#deadlines .law}
    ## In short {#in-short .law}

Good:

    ## In short {#in-short .law}
    ## When to use it {#when .advice}
    ## Who may use it {#who .law}
    (and so on, to `evidence`)

Mend: bring the sections into the order that the message gives, and copy ids and classes from a page of the same kind.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Heading, Page

STATEMENTS = ("somec", "law", "advice")
ORDER: dict[str, dict[str, str | None]] = {  # kind of page -> section -> kind of statement
    "mechanism": {
        "in-short": "law", "when": "advice", "who": "law", "steps": "advice", "deadlines": "law", "get": "law",
        "serious": "advice", "somec": "somec", "changed": "law", "countries": None, "related": None, "evidence": None,
    },
    "guidance": {
        "answer": "advice", "before": None, "steps": "advice", "decisions": None, "record": None, "pitfalls": None,
        "wrong": None, "countries": "law", "checklist": None,
    },
}  # fmt: skip
OPTIONAL = {"somec"}


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check the sections of one page."""
    order = ORDER.get(str(page.meta.get("kind")))
    if order is None or page.locale != SOURCE or page.slug.rpartition("/")[2] == "index.md":
        return
    headings = [heading for heading in page.headings if heading.level == 2]
    present = {heading.id: heading for heading in headings if heading.id in order}
    names = list(order)
    for place, name in enumerate(names):
        if name not in present:
            if name in OPTIONAL:
                continue
            before = next((other for other in reversed(names[:place]) if other in present), None)
            line = present[before].line if before else page.offset + 1
            yield Found(page, line, f"the section {{#{name}}} is missing; it comes {_after(before)}")
        elif fault := _wrong_class(present[name], order[name]):
            yield Found(page, present[name].line, fault)
    reached = -1
    for heading in present.values():
        place = names.index(heading.id or "")
        if place < reached:
            yield Found(page, heading.line, f"the section {{#{heading.id}}} comes before {{#{names[reached]}}}, not after it")
        reached = max(reached, place)


def _after(name: str | None) -> str:
    return f"after {{#{name}}}" if name else "first"


def _wrong_class(heading: Heading, wanted: str | None) -> str | None:
    """Only where the kind of page fixes the kind of statement; other classes are free."""
    has = [name for name in heading.classes if name in STATEMENTS]
    if wanted and has != [wanted]:
        return f"the section needs the class .{wanted}: {{#{heading.id} .{wanted}}}"
    return None


RULE = Rule(__name__, __doc__, "error", page=check_page, alone=True)
