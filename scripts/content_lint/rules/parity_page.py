"""Every English page has a translation in each language, of the same kind, audience and day of review; none is without English.

Why: where a page is missing the reader sees English text with a notice. A translation without an English page is
nobody's translation any more: nothing checks it. A missing page is a warning, because English comes first and the
page stays readable; a stray translation is an error. `make translations` lists what is missing and fails.

Bad:

    docs/en/guidance/transfer-supervision.md
    docs/nl/guidance/supervision-transfer.md

Good:

    docs/en/guidance/transfer-supervision.md
    docs/nl/guidance/transfer-supervision.md

Mend: translate the page, move the translation to the name of its English page, or write what the English front matter has.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.hashes import outdated

SAME = ("kind", "audience")


def check(project: Project) -> Iterator[Found]:
    """Compare the trees of the languages. A page that exists but cannot be read is left to the rule readable."""
    broken = {file.path for file in project.unreadable}
    english = project.pages[SOURCE]
    for locale in project.locales:
        if locale == SOURCE:
            continue
        for slug in english:
            path = project.docs / locale / slug
            if slug not in project.pages[locale] and path not in broken:
                yield Found(path, 0, "not translated; until it is, the page shows English text", "warning")
        for slug, page in project.pages[locale].items():
            if slug not in english and project.docs / SOURCE / slug not in broken:
                message = f"no English page docs/{SOURCE}/{slug}; move the translation to the name of its English page"
                yield Found(page, 1, message)
            elif slug in english:
                for key in SAME if outdated(english[slug], page) else (*SAME, "reviewed"):
                    here, there = (one.meta.get(key) for one in (page, english[slug]))
                    if here != there:
                        yield Found(page, project.meta_line(page, key), f"{key} {here}, the English page {there}; write what English has")


RULE = Rule(__name__, __doc__, "error", whole=check, progress=True)
