"""How a browser adds the site's search: a description a language (https://github.com/dewitt/opensearch).

What is searched for stands after the "#", as everywhere on this site, so that no server hears of it.
"""

from xml.etree import ElementTree

from scripts.base.catalogs import Translator

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
LONGEST_NAME = 16  # letters, says the format


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


def short_name(locale: str) -> str:
    """Return what the browser calls the search."""
    return f"SOMEC ({locale})"[:LONGEST_NAME]
