"""Addresses that scripts of the pages build, from what stands on the page: each must exist as if it were a link.

BUILDERS has a row for each form of address that a script of docs/assets writes, with what fills its blanks: the words of
an attribute of elements. `tests/link_check/test_script_built_links.py` holds that no script builds addresses that are not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from selectolax.lexbor import LexborHTMLParser

DATA = re.compile(r"""(data-[a-z-]+)\s*=\s*["'](?:https?:/|\.{0,2})/[^"'\s]*["']""")
HOME = [("offline/store.js", "sw.js"), ("offline/store.js", "about/offline/#not-kept")]  # below `data-home`
Row = tuple[str, *tuple[str, ...]]  # form of an address; and, for each of its blanks, selector and attribute: `option@value`
TO, INSTRUMENT = (f"[data-transfers] [name={name}] option@value" for name in ("to", "instrument"))
TOPIC, PLAN = "[data-session] [name=topic] option", ".kb-plan"
STATES = [f"[data-session] [name={name}] option@value" for name in ("from", "to")]
BUILDERS: dict[str, tuple[str, list[Row]]] = {  # script: what stands on its pages, its addresses
    "finder.js": (
        "data-finder",
        [
            ("{}", "[data-wish] option@data-guide"),
            ("ask/{}/#{}", "[data-to] option@value", "[data-wish] option[data-guide]@value"),
            ("transfers/?instrument={}", "[data-wish] option@data-instrument"),
            *((f"transfers/?{name}={{}}", f"[data-{name}] option:not([data-beyond])@value") for name in ("from", "to")),
            ("to/{}/", "select[data-to] option:not([data-beyond])@value"),
        ],
    ),
    "ask.js": ("data-ask", [("../{}/#{}", *(f"[data-ask] [name={name}] option@value" for name in ("to", "wish")))]),
    "between.js": ("data-between", [("../../ask/{}/#{}", "[data-place]@data-place", "[data-further]@data-further")]),
    "transfers.js": ("data-transfers", [("../to/{}/", TO), ("../to/{}/#{}", TO, INSTRUMENT), ("../to/{}/#receive-{}", TO, INSTRUMENT)]),
    "pair-page.js": (
        "data-pair",
        [("../{}/", "[data-pair] [name=from] option@value"), ("../../countries/{}/", "[data-pair] [name=from] option@value")],
    ),
    "dates.js": ("data-dates", [("../to/{}/", "[data-dates] [name=to] option@value")]),
    "letter-case.js": (
        "data-letter-form",
        [("../../../{}/to/{}/", "[data-letter-form] [name=language] option@value", "#kb-words@data-states")],
    ),
    "certificate.js": ("data-certificate", [("../../to/{}/", "#kb-words@data-states")]),
    "session.js": (
        "data-session",
        [
            ("../slides-{}/", f"{TOPIC}@value"),
            ("../../guidance/{}/#checklist", f"{TOPIC}@data-guides"),
            ("../../transfers/?instrument={}", f"{TOPIC}@data-instrument"),
            *(("../../countries/{}/#{}", state, f"{TOPIC}@data-section") for state in STATES),
            *((f"../../transfers/?{name}={{}}", state) for name, state in product(("from", "to"), STATES)),
            *(
                (form, f"{PLAN}@data-{name}")
                for form, name in (("../{}/", "lessons"), ("../cards/#{}", "sets"), ("../sheets/#{}", "sheets"))
            ),
            ("../../../{}/training/session/", "[data-session] [name=language] option@value"),
        ],
    ),
}


def attributes(html: str) -> list[str]:
    """Return the data attributes of a page that hold addresses: `data-index="../search/en/"`, `data-home="/en/"`."""
    return sorted(set(DATA.findall(html)))


def addresses(tree: LexborHTMLParser, html: str) -> Iterator[tuple[str, str]]:
    """Yield the script and the address, for each that a page's scripts may build."""
    for script, (mark, rows) in BUILDERS.items():
        found = (form.format(*words) for form, *blanks in rows for words in product(*(_words(tree, blank) for blank in blanks)))
        yield from ((script, address) for address in dict.fromkeys(found if mark in html else ()))


def _words(tree: LexborHTMLParser, blank: str) -> list[str]:
    selector, _, attribute = blank.rpartition("@")
    return list(dict.fromkeys(word for node in tree.css(selector) for word in (node.attributes.get(attribute) or "").split()))
