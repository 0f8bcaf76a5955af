"""Addresses that scripts of the pages build, from what stands on the page: each must exist as if it were a link.

script_built_links.toml lists them; `tests/link_check/test_script_built_links.py` holds that no script builds others.
"""

import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

DATA = re.compile(r"""(data-[a-z-]+)\s*=\s*["'](?:https?:/|\.{0,2})/[^"'\s]*["']""")
HOME = [("offline/store.js", "sw.js"), ("offline/store.js", "about/offline/#not-kept")]  # below `data-home`
BUILDERS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def attributes(html: str) -> list[str]:
    """Return the data attributes of a page that hold addresses: `data-index="../search/en/"`, `data-home="/en/"`."""
    return sorted(set(DATA.findall(html)))


def addresses(tree: LexborHTMLParser, html: str) -> Iterator[tuple[str, str]]:
    """Yield the script and the address, for each that a page's scripts may build."""
    for script, builds in BUILDERS.items():
        found = (form.format(*words) for form, *blanks in builds["rows"] for words in product(*(_words(tree, blank) for blank in blanks)))
        yield from ((script, address) for address in dict.fromkeys(found if builds["on"] in html else ()))


def _words(tree: LexborHTMLParser, blank: str) -> list[str]:
    selector, _, attribute = blank.rpartition("@")
    return list(dict.fromkeys(word for node in tree.css(selector) for word in (node.attributes.get(attribute) or "").split()))
