"""How a browser adds the site's search, and the site itself: two descriptions a language.

They are https://github.com/dewitt/opensearch and https://www.w3.org/TR/appmanifest/.

What is searched for stands after the "#", as everywhere on this site, so that no server hears of it.
"""

import json
from xml.etree import ElementTree

from scripts.base.catalogs import Translator

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
LONGEST_NAME = 16  # letters, says the format
APP = {"id": "./", "start_url": "./", "scope": "./", "display": "minimal-ui", "theme_color": "#0c4b50", "background_color": "#ffffff"}
ICONS = (("favicon.svg", "any", "image/svg+xml"), ("icon-192.png", "192x192", "image/png"), ("icon-512.png", "512x512", "image/png"))


def description(site_url: str, words: Translator) -> str:
    """Return the description in the translator's language as XML; `site_url` ends in a slash."""
    home = f"{site_url}{words.locale}/"
    root = ElementTree.Element("OpenSearchDescription", {"xmlns": NAMESPACE})
    for name, text in {
        "ShortName": short_name(words.locale),
        "Description": words.gettext("SOMEC knowledge base"),
        "Language": words.locale,
        "InputEncoding": "UTF-8",
    }.items():
        ElementTree.SubElement(root, name).text = text
    ElementTree.SubElement(root, "Image", {"width": "16", "height": "16", "type": "image/svg+xml"}).text = f"{home}assets/favicon.svg"
    ElementTree.SubElement(root, "Url", {"type": "text/html", "template": f"{home}#q={{searchTerms}}"})
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def manifest(words: Translator) -> str:
    """Return what a phone needs to keep the site among its programs, as JSON."""
    icons = [{"src": f"assets/{name}", "sizes": sizes, "type": kind} for name, sizes, kind in ICONS]
    own = {"name": words.gettext("SOMEC knowledge base"), "short_name": "SOMEC", "lang": words.locale}
    return json.dumps(own | APP | {"icons": icons}, ensure_ascii=False, indent=1) + "\n"


def short_name(locale: str) -> str:
    """Return what the browser calls the search."""
    return f"SOMEC ({locale})"[:LONGEST_NAME]
