"""`/reference/acts/` and `/reference/rulings/`: every act and ruling once, with its official text and where it was read."""

from scripts.base import locales
from scripts.base.articles import LAW
from scripts.base.catalogs import N_
from scripts.evidence.acts import Act
from scripts.evidence.labels import TABLES
from scripts.pages.context import Others, PageContext

EU, BETWEEN = N_("European Union"), N_("Between States")
ABOUT = TABLES["RULING"]


def pages(context: PageContext, others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path: acts of the Union, then those between States, then those of each State."""
    found: dict[str, list[Act]] = {}
    for act in (one for one in context.evidence.acts.values() if not one.ruling):
        found.setdefault(act.country or ("eu" if act.languages == "eu" else "between"), []).append(act)
    names = {"eu": context.gettext(EU), "between": context.gettext(BETWEEN)}
    codes = sorted(set(found) - set(names), key=lambda code: locales.country_sort_key(code, context.locale))
    names |= {code: locales.country_name(code, context.locale) for code in codes}

    def cited_on(act: Act) -> list[tuple[str, str]]:
        return [(slug, others.titles[slug]) for slug in others.citing.get(f"{LAW}{act.id}", []) if slug in others.titles]

    groups = [(code, name, sorted(found[code], key=lambda act: act.id)) for code, name in names.items() if code in found]
    told = [(code, context.gettext(name), rulings) for code, name in ABOUT.items() if (rulings := _rulings(context, code))]
    return {
        "reference/acts.md": context.render("acts.md.jinja", groups=groups, cited_on=cited_on).lstrip(),
        "reference/rulings.md": context.render("rulings.md.jinja", groups=told, cited_on=cited_on).lstrip(),
    }


def _rulings(context: PageContext, about: str) -> list[Act]:
    """Return the rulings of a group, the newest first."""
    found = [one for one in context.evidence.acts.values() if one.ruling and one.ruling.about == about]
    return sorted(found, key=lambda one: one.date or "", reverse=True)


def place(context: PageContext, name: str) -> str:
    """Return the address, below the language, of what a statement cites: a source or an act."""
    if name.startswith(LAW):
        act = name.removeprefix(LAW).partition(" ")[0]
        return f"reference/{'rulings' if context.evidence.acts[act].ruling else 'acts'}/#{act}"
    return f"reference/sources/{context.evidence.sources[name].kind}/#{name}"
