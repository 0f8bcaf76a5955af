"""A translation records a hash for each English section that it was made from, and each still matches.

Why: the hash is how the build knows that a section of the translation is out of date, and tells its reader. A changed
hash is a warning, and so is a new English section: the site says so by itself, and shows the new section in English. A
translated section without a hash, and an unknown key, is an error. The hashes stand in the order
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
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the recorded hashes with those of the English page."""
    wanted, recorded = section_hashes(english), page.meta.get("sections")
    if not isinstance(recorded, dict):
        entries = ", ".join(f"{name}: {value}" for name, value in wanted.items())
        message = f"the front matter lacks the hashes of the English sections; add sections: {{{entries}}}"
        yield Found(page, project.meta_line(page, "sections"), message)
        return
    for name, value in wanted.items():
        line = english.sections[name].line
        if name not in recorded:
            message = f"the English section `{name}` (line {line}) is new; translate it and add {name}: {value!r}"
            yield Found(page, project.meta_line(page, "sections"), message, None if name in page.sections else "warning")
        elif not isinstance(recorded[name], str) and str(recorded[name]) != value:
            message = f"the hash of `{name}` is read as a number; put it in quotes"
            yield Found(page, project.meta_line(page, "sections", name), message)
        elif str(recorded[name]) != value:
            here = page.sections.get(name)
            mend = f"mend the translation, then write {name}: {value!r}"
            message = f"the English section `{name}` (line {line}) has changed; {mend}"
            yield Found(page, here.line if here else 1, message, "warning")
    common = [name for name in recorded if name in wanted]
    if common != [name for name in wanted if name in recorded]:
        message = "the hashes are not in the order of the English sections; python -m scripts lint --fix mends it"
        yield Found(page, project.meta_line(page, "sections"), message, "warning")
    for name in recorded:
        if name not in wanted:
            message = f"English has no section `{name}`; take its hash away"
            yield Found(page, project.meta_line(page, "sections", str(name)), message)


RULE = Rule(__name__, __doc__, "error", translation=check_translation, progress=True)
