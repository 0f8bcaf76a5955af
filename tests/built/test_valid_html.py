"""The Nu HTML checker (https://validator.github.io/validator/) reads a page of every kind in each language.

It is a program of its own: `npm install --global --ignore-scripts vnu-jar`, and a Java.
"""

import json
import re
import shutil
import subprocess

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.pages import kinds
from tests.built_site import SITE, addresses, html

# Safari forgets that a table is one where its rows are shown as cards; the checker holds what reminds it for superfluous.
EXPLAINED = re.compile(
    r"The “role” attribute must not be used on a “(tr|td|th)” element which has a “table” ancestor"
    r"|The “role” attribute must not be used on a “(thead|tbody)” element"
)


def kind(address):
    """The template of a page, or the folder of its prose."""
    found = kinds.kind_of(f"{address.rstrip('/')}.md") or kinds.kind_of(f"{address}index.md")
    return found.path if found else address.partition("/")[0]


@pytest.mark.slow
def test_a_page_of_every_kind_is_valid_html():
    program = shutil.which("vnu")
    if not program:
        pytest.skip("vnu is not installed: npm install --global --ignore-scripts vnu-jar")
    pages = ["index.html", "404.html", "data/index.html", *(f"{locale}/404.html" for locale in locales.LOCALES)]
    for locale in locales.LOCALES:
        first = {kind(address): address for address in reversed(addresses(locale))}
        pages += [f"{locale}/{address}index.html" for address in first.values()]
    assert len(pages) > 200
    done = subprocess.run([program, "--format", "json", "--stdout", *pages], cwd=SITE, capture_output=True, text=True, check=False)
    found = [one for one in json.loads(done.stdout)["messages"] if one["type"] == "error"]
    faults = [(one["url"].rpartition("/site/")[2], one["lastLine"], one["message"]) for one in found]
    assert [fault for fault in faults if not EXPLAINED.match(fault[2])] == []


def test_a_drawing_has_a_name_or_is_not_read_aloud():
    for address in {kind(address): address for address in addresses("en")}.values():
        for drawing in LexborHTMLParser(html("en", address)).css("svg"):
            named = drawing.attributes.get("aria-label") or drawing.css_first("title")
            hidden = drawing.attributes.get("aria-hidden") == "true" or drawing.css_matches('[aria-hidden="true"] svg')
            assert named or hidden, (address, drawing.html[:200])
