"""`/reference/acts/`: every legal act once, with its official text and where it was read."""

from __future__ import annotations

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.catalogs import N_
from scripts.evidence.acts import Act
from scripts.pages.context import Others, PageContext

EU, BETWEEN = N_("European Union"), N_("Between States")


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path: acts of the Union, then those between States, then those of each State."""
    found: dict[str, list[Act]] = {}
    for act in context.evidence.acts.values():
        found.setdefault(act.country or ("eu" if act.languages == "eu" else "between"), []).append(act)
    names = {"eu": context.gettext(EU), "between": context.gettext(BETWEEN)}
    codes = sorted(set(found) - set(names), key=lambda code: locales.country_sort_key(code, context.locale))
    names |= {code: locales.country_name(code, context.locale) for code in codes}
    text = context.render(
        "acts.md.jinja",
        groups=[(code, name, sorted(found[code], key=lambda act: act.id)) for code, name in names.items() if code in found],
        cited_on=lambda act: [(slug, others.titles[slug]) for slug in others.citing.get(f"{LAW}{act.id}", []) if slug in others.titles],
    )
    return {"reference/acts.md": text.lstrip()}


def place(context: PageContext, name: str) -> str:
    """Return the address, below the language, of what a statement cites: a source or an act."""
    if name.startswith(LAW):
        return f"reference/acts/#{name.removeprefix(LAW).partition(' ')[0]}"
    return f"reference/sources/{context.evidence.sources[name].kind}/#{name}"
