"""Feeds of changes as Atom files (https://www.rfc-editor.org/rfc/rfc4287): one a language, one a country and one a mechanism.

An entry has the same id in every feed, so that a reader who follows several sees it once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from scripts.base import locales
from scripts.base.catalogs import N_, Translator
from scripts.base.sentences import lead
from scripts.evidence.load import Evidence
from scripts.evidence.models import Change

ATOM = "http://www.w3.org/2005/Atom"
TITLE = N_("SOMEC knowledge base: changes")
TITLE_OF = N_("SOMEC knowledge base: changes, %(name)s")
NAME = "changes.xml"
CHANGES = "about/changes/"


@dataclass(frozen=True)
class Subject:
    """What a feed is about: the page beside which it lies, and the name."""

    address: str  # countries/lv/
    name: str

    def touched(self, change: Change) -> bool:
        """Return whether a change names the page, or the folder with all pages of its kind."""
        named = {page.partition("#")[0] for page in change.pages}
        return self.address in named or f"{self.address.partition('/')[0]}/" in named


def feeds(evidence: Evidence, site_url: str, words: Translator) -> dict[str, str]:
    """Return every feed of the translator's language as XML, by path below the language; `site_url` ends in a slash."""
    found = {NAME: feed(evidence, site_url, words)}
    return found | {f"{subject.address}{NAME}": feed(evidence, site_url, words, subject) for subject in subjects(evidence, words)}


def subjects(evidence: Evidence, words: Translator) -> Iterator[Subject]:
    """Yield the countries and the mechanisms. Each has its feed before anything changes, so that its address can be followed."""
    for code in evidence.countries:
        yield Subject(f"countries/{code}/", locales.country_name(code, words.locale))
    for mechanism in evidence.mechanisms.values():
        yield Subject(f"mechanisms/{mechanism.id}/", words.data(mechanism.short_name or mechanism.name))


def feed(evidence: Evidence, site_url: str, words: Translator, subject: Subject | None = None) -> str:
    """Return the feed of all changes, or of those that touch a subject, as XML; `site_url` ends in a slash."""
    locale = words.locale
    listed = f"{site_url}{locale}/{CHANGES}"
    page = f"{site_url}{locale}/{subject.address}" if subject else listed
    own = f"{page}{NAME}" if subject else f"{site_url}{locale}/{NAME}"
    changes = [change for change in evidence.changes if not subject or subject.touched(change)]
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": locale})
    _add(root, "id", own if subject else page)
    _add(root, "title", words.gettext(TITLE_OF) % {"name": subject.name} if subject else words.gettext(TITLE))
    _add(root, "updated", _moment(max((change.date for change in changes), default=evidence.review.reviewed)))
    _add(_add(root, "author"), "name", words.gettext("SOMEC knowledge base"))
    _add(root, "link", rel="self", href=own)
    _add(root, "link", rel="alternate", href=page)
    for change in changes:
        entry = _add(root, "entry")
        _add(entry, "id", f"{listed}#{change.id}")
        _add(entry, "title", lead(words.data(change.what))[0])
        _add(entry, "updated", _moment(change.date))
        _add(entry, "link", rel="alternate", href=f"{listed}#{change.id}")
        _add(entry, "content", words.data(change.what), type="text")
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name, attributes)
    child.text = text
    return child


def _moment(day: str) -> str:
    """Return a day, month or year as the moment that Atom wants."""
    return f"{day}{'-01' * (2 - day.count('-'))}T00:00:00Z"
