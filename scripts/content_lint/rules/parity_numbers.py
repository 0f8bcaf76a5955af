"""Each piece of a translation holds the numbers and dates of its English: heading, paragraph, list item, row.

Why: a deadline, an article or a year that slips in translation is the most costly mistake of all, and the easiest to
find. Each language writes numbers its own way (see `markdown/numbers.py`): dates with month names, decimal and thousands
marks, per cent signs and acts compare as equal. Number words may stand for numbers and numbers for words.

Bad:

    The State decides within 60 days, since 12 December 2024.      (English)
    Valsts izlemj 90 dienu laikā kopš 2024. gada 12. decembra.     (Latvian)

Good:

    Valsts izlemj 60 dienu laikā kopš 2024. gada 12. decembra.

Mend: correct the number in the translation. Where the English is wrong, correct it there and stamp the translations again.
"""

from collections.abc import Iterator
from functools import lru_cache

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.aligned import aligned
from scripts.markdown.compare import describe
from scripts.markdown.numbers import Numbers, difference, numbers
from scripts.markdown.page import Page


def check_translation(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the numbers of each piece."""
    for ours, theirs in aligned(english, page):
        missing, extra = difference(_numbers(ours.lines, SOURCE), _numbers(theirs.lines, page.locale), page.locale)
        if missing or extra:
            yield Found(page, extra[0][0] if extra else theirs.line, f"number {describe(missing, extra)}")


@lru_cache(maxsize=8192)  # an English section is compared with each translation, and all are asked for again after a fault is planted
def _numbers(lines: tuple[tuple[int, str], ...], locale: str) -> Numbers:
    return numbers(lines, locale)


RULE = Rule(__name__, __doc__, "error", translation=check_translation, alone=True)
