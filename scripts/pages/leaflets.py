"""`/leaflets/`: leaflets in plain words, each a page to read and a sheet of A4 to fold, with the law that it rests on at its end."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from markupsafe import Markup

from scripts.base.articles import LAW, grouped, parts
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.models import Deadline
from scripts.markdown.law import law_reference
from scripts.pages import kinds
from scripts.pages.context import Others, PageContext

if TYPE_CHECKING:
    from scripts.evidence.acts import CitedAct


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the pages, by path; nothing where data/leaflets/ is empty."""
    leaflets = context.evidence.leaflets.values()
    if not leaflets:
        return {}
    found = {kind.path: context.render(f"{kind.template}.md.jinja", leaflets=list(leaflets)) for kind in (kinds.LEAFLETS, kinds.KIT)}
    for leaflet in leaflets:
        limits = {one.limit: context.evidence.deadlines[one.limit] for one in leaflet.limits()}
        found[kinds.LEAFLET.of(leaflet.id)] = context.render(
            "leaflet.md.jinja",
            leaflet=leaflet,
            limits={name: context.length(found) for name, found in limits.items()},
            law=list(_law(_named(leaflet, limits.values()), context)),
        )
    return found


def _named(leaflet: Leaflet, limits: Iterable[Deadline]) -> list[str]:
    """Return every article that a leaflet rests on, those of an act together, in the order of their numbers."""
    cited = [f"{LAW}{article}" for saying in leaflet.sayings() for article in saying.law]
    cited += [name for limit in limits for name in limit.cited if name.startswith(LAW)]
    found = []
    for name in grouped(list(dict.fromkeys(cited))):
        act, articles = parts(name)
        found.append(f"{LAW}{act} {', '.join(sorted(articles, key=_number))}".strip())
    return found


def _number(article: str) -> tuple[bool, list[int], str]:
    """Return articles by number; recitals and annexes after them."""
    return not article[:1].isdigit(), [int(number) for number in re.findall(r"\d+", article)], article


def _law(names: list[str], context: PageContext) -> Iterator[Markup]:
    for name in names:
        yield law_reference(cast("CitedAct", context.evidence.citable[name]), context.locale, context.gettext)
