"""`/reference/forms/`: every standard form, with what it is for, who signs it and what goes wrong, in each language of the EU."""

from itertools import groupby

from scripts.base import locales
from scripts.base.articles import LAW, parts
from scripts.evidence.acts import EU_LANGUAGES, Act
from scripts.evidence.forms import StandardForm
from scripts.markdown.articles import articles_in_words
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import FORMS


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path: the forms by act, in the order of the data."""
    acts = context.evidence.acts
    groups = [(acts[name], list(forms)) for name, forms in groupby(context.evidence.forms, key=act_of)]
    text = context.render(
        "forms.md.jinja",
        groups=groups,
        where=lambda form: where(form, context),
        languages=languages,
        unsigned=[form for form in context.evidence.forms if not form.signs and not form.none],
    )
    return {FORMS.path: text.lstrip()}


def act_of(form: StandardForm) -> str:
    """Return the id of the act that a form belongs to."""
    return parts(f"{LAW}{form.annex}")[0]


def where(form: StandardForm, context: PageContext) -> str:
    """Return the annex or article in words: "Annex I"; empty for an act as a whole."""
    act = context.evidence.acts[act_of(form)]
    return ", ".join(articles_in_words(parts(f"{LAW}{form.annex}")[1], context.locale, act))


def languages(act: Act) -> list[tuple[str, str, str]]:
    """Return each official language of the EU by its own name: code, name, address of the act's text in it."""
    found = [(code, locales.language_name(code, code), act.official(code)[0]) for code in EU_LANGUAGES]
    return sorted(found, key=lambda one: locales.sort_key(one[1], locales.SOURCE))
