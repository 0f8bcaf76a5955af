"""A translation records a hash for each English section that it was made from, and each still matches.

Why: the hash is how the build knows that a section of the translation is out of date, and tells its reader. A changed
hash is a warning, since the site says so by itself; a missing or unknown key is an error. The hashes stand in the order
of the sections (a warning), so that two translations are compared at a glance; `--fix` puts them in order.

Bad:

    sections:
      top: 1a2b3c4d

Good (with the hash of every English section):

    sections:
      top: 1a2b3c4d
      deadlines: 5e6f7a8b

Mend: update the translation of the section, then run `python -m scripts translations stamp LANGUAGE PATH --section ID`.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.kit.report import Issue
from scripts.prose.hashes import section_hashes
from scripts.prose.page import Page

ID, SEVERITY = "section-hashes", "error"


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Issue]:
    """Compare the recorded hashes with those of the English page."""
    wanted, recorded = section_hashes(english), page.meta.get("sections")
    if not isinstance(recorded, dict):
        entries = ", ".join(f"{name}: {value}" for name, value in wanted.items())
        message = f"the front matter lacks the hashes of the English sections; add sections: {{{entries}}}"
        yield project.issue(page, project.meta_line(page, "sections"), ID, message, SEVERITY)
        return
    for name, value in wanted.items():
        line = english.sections[name].line
        if name not in recorded:
            message = f"no hash for the English section `{name}` (line {line}); translate it and add {name}: {value!r}"
            yield project.issue(page, project.meta_line(page, "sections"), ID, message, SEVERITY)
        elif not isinstance(recorded[name], str) and str(recorded[name]) != value:
            message = f"the hash of `{name}` is read as a number; put it in quotes"
            yield project.issue(page, project.meta_line(page, "sections", name), ID, message, SEVERITY)
        elif str(recorded[name]) != value:
            here = page.sections.get(name)
            mend = f"mend the translation, then write {name}: {value!r}"
            message = f"the English section `{name}` (line {line}) has changed; {mend}"
            yield project.issue(page, here.line if here else 1, ID, message, "warning")
    here = [name for name in recorded if name in wanted]
    if here != [name for name in wanted if name in recorded]:
        message = "the hashes are not in the order of the English sections; python -m scripts lint --fix mends it"
        yield project.issue(page, project.meta_line(page, "sections"), ID, message, "warning")
    for name in recorded:
        if name not in wanted:
            message = f"English has no section `{name}`; take its hash away"
            yield project.issue(page, project.meta_line(page, "sections", str(name)), ID, message, SEVERITY)
