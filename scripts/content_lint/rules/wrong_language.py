"""Every paragraph of a page is in the page's language.

Why: with four translations side by side a Spanish paragraph slips into the Catalan page, and nobody who reads Catalan
checks it again. Each paragraph, list item and row of at least 8 words in small letters is judged by a language
detector, which knows the languages of the site; names, quotations and brackets do not count. English in a
translation is reported by untranslated-text.

Bad (a Catalan page):

    El Estado decide en un plazo de 60 días y lo comunica sin demora a la autoridad.

Good:

    L’Estat decideix en un termini de 60 dies i ho comunica sense demora a l’autoritat.

Mend: translate it; put what is quoted on purpose into quotation marks.
"""

from collections.abc import Iterator

from scripts.base.locales import SOURCE, language_name
from scripts.content_lint.language import other_language
from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each paragraph of a page."""
    for paragraph in paragraphs(page):
        found = other_language(paragraph.text, page.locale)
        if found and found != SOURCE:
            names = language_name(found, SOURCE), language_name(page.locale, SOURCE)
            message = f"this {paragraph.kind} is {names[0]}, not {names[1]}: '{paragraph.text[:50].rstrip()}...'"
            yield Found(page, paragraph.line, message)


RULE = Rule(__name__, __doc__, "error", page=check_page, alone=True)
