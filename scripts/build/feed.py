"""The feed of changes: one Atom file a language (https://www.rfc-editor.org/rfc/rfc4287)."""

from __future__ import annotations

from xml.etree import ElementTree

from scripts.evidence.load import Evidence
from scripts.kit.catalogs import N_, Translator

ATOM = "http://www.w3.org/2005/Atom"
TITLE = N_("SOMEC knowledge base: changes")


def feed(evidence: Evidence, site_url: str, words: Translator) -> str:
    """The feed of the translator's language as XML; `site_url` ends in a slash."""
    locale = words.locale
    page = f"{site_url}{locale}/about/changes/"
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": locale})
    _add(root, "id", page)
    _add(root, "title", words.gettext(TITLE))
    _add(root, "updated", _moment(max((change.date for change in evidence.changes), default="2026-11-24")))
    _add(_add(root, "author"), "name", words.gettext("SOMEC knowledge base"))
    _add(root, "link", rel="self", href=f"{site_url}{locale}/changes.xml")
    _add(root, "link", rel="alternate", href=page)
    for change in evidence.changes:
        entry = _add(root, "entry")
        _add(entry, "id", f"{page}#{change.id}")
        _add(entry, "title", words.data(change.what))
        _add(entry, "updated", _moment(change.date))
        _add(entry, "link", rel="alternate", href=f"{page}#{change.id}")
        _add(entry, "summary", words.data(change.what))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name, attributes)
    child.text = text
    return child


def _moment(day: str) -> str:
    """A day, month or year as the moment that Atom wants."""
    return f"{day}{'-01' * (2 - day.count('-'))}T00:00:00Z"
