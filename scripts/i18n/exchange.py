"""Give a translator a PO file of one language's strings, and take it back, saying what changed.

The file is plain gettext, so that Poedit, Weblate or any other PO editor opens it. Only translations come back: a
string that the site does not have, a lost placeholder or a changed number is refused and told, the rest is taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from scripts.base import locales
from scripts.base.catalogs import po_path, read_catalog, save
from scripts.base.po import placeholders
from scripts.markdown.numbers import difference, numbers


@dataclass
class Taken:
    """What came back of a PO file: messages that are new, that differ from before, and those refused with the reason.

    `unfinished` are those that are still fuzzy as they were given out: nobody has looked at them.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: int = 0
    unfinished: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


def export(root: Path, locale: str, domain: str, target: Path, places: Iterable[str] = (), missing: bool = False) -> int:
    """Write the strings of `domain` to `target`; return how many.

    `places` keeps strings whose place begins with one of them (`countries/lv.yml`); `missing` keeps those without a
    translation or with a fuzzy one. Raises CatalogError for a catalog that cannot be read.
    """
    whole = read_catalog(po_path(root, locale, domain), locale)
    part = Catalog(locale=locale, project=whole.project, version=whole.version, charset="utf-8", fuzzy=False)
    wanted = tuple(places)
    for message in whole:
        there = not wanted or any(place.startswith(wanted) for place in message.auto_comments)
        if message.id and there and (not missing or message.fuzzy or not message.string):
            part[message.id] = message
    save(part, target)
    return len(part)


def take(root: Path, locale: str, domain: str, source: Path, numbers_checked: bool = False) -> Taken:
    """Take the translations of `source` into the catalog; return what changed.

    A translation whose numbers differ from the English is refused unless somebody has checked them. Nothing is
    written when nothing changed. Raises CatalogError for a file that cannot be read.
    """
    path = po_path(root, locale, domain)
    catalog, taken = read_catalog(path, locale), Taken()
    for new in read_catalog(source, locale):
        if not new.id or not new.string:
            continue
        old = catalog.get(new.id)
        if old is None:
            taken.refused.append((str(new.id), "the site has no such string; export again"))
        elif new.fuzzy and old.fuzzy and old.string == new.string:
            taken.unfinished += 1
        elif reason := _refusal(new, locale, numbers_checked):
            taken.refused.append((str(new.id), reason))
        elif old.string == new.string and not (old.fuzzy and not new.fuzzy):
            taken.same += 1
        else:
            (taken.changed if old.string and not old.fuzzy else taken.added).append(str(new.id))
            old.string = new.string
            if not new.fuzzy:
                old.flags.discard("fuzzy")
    if taken.added or taken.changed:
        save(catalog, path)
    return taken


def _refusal(new: Message, locale: str, numbers_checked: bool) -> str:
    """Return why a translation cannot be taken; empty where it can."""
    english, text = str(new.id), str(new.string)
    if sorted(placeholders(english)) != sorted(placeholders(text)):
        return "a placeholder such as %(count)s is lost or new"
    if numbers_checked:
        return ""
    missing, extra = difference(numbers([(1, english)], locales.SOURCE), numbers([(1, text)], locale), locale)
    said = [f"number {name} is missing" for _, name in missing] + [f"number {name} is new" for _, name in extra]
    return "; ".join(said)
