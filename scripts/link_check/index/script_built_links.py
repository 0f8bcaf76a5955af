"""Addresses that scripts of the pages build, from what stands on the page: each must exist as if it were a link.

One function a script of docs/assets, which gets the parsed page and yields addresses as the script would write them.
`tests/link_check/test_scripted.py` holds that no script builds addresses that are not here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from selectolax.lexbor import LexborHTMLParser

DATA = re.compile(r"""(data-[a-z-]+)\s*=\s*["'](?:https?:/|\.{0,2})/[^"'\s]*["']""")


def attributes(html: str) -> list[str]:
    """The data attributes of a page that hold addresses: `data-index="../search/en/"`, `data-home="/en/"`."""
    return sorted(set(DATA.findall(html)))


def of_home(home: str) -> Iterator[tuple[str, str]]:
    """What the scripts of every page build from its `data-home`."""
    yield "case.js", f"{home}transfers/"
    yield from (("offline/store.js", f"{home}{address}") for address in ("sw.js", "about/offline/#not-kept"))


def _finder(tree: LexborHTMLParser) -> Iterator[str]:
    yield from _of(tree, "[data-wish] option", "value")
    for name, selector, attribute in (
        ("instrument", "[data-wish] option", "data-instrument"),
        ("from", "[data-from] option", "value"),
        ("to", "[data-to] option", "value"),
    ):
        yield from (f"transfers/?{name}={value}" for value in _of(tree, selector, attribute))


def _transfers(tree: LexborHTMLParser) -> Iterator[str]:
    instruments = _of(tree, "[data-transfers] [name=instrument] option", "value")
    for state in _of(tree, "[data-transfers] [name=from] option", "value"):
        yield from (f"{state}/#{instrument}" for instrument in instruments)
        yield f"../countries/{state}/"
    for state in _of(tree, "[data-transfers] [name=to] option", "value"):
        yield from (f"{state}/#{instrument}" for instrument in instruments)
        yield from (f"../countries/{state}/", f"{state}/qr.svg")


def _dates(tree: LexborHTMLParser) -> Iterator[str]:
    for state in _of(tree, "[data-dates] [name=to] option", "value"):
        yield f"../transfers/{state}/"


def _letter(tree: LexborHTMLParser) -> Iterator[str]:
    states = _words(tree, "#kb-words", "data-states")
    for language, state in product(_of(tree, "[data-letter-form] [name=language] option", "value"), states):
        yield f"../../../{language}/transfers/{state}/"


def _session(tree: LexborHTMLParser) -> Iterator[str]:
    topics = "[data-session] [name=topic] option"
    yield from (f"../slides-{topic}/" for topic in _of(tree, topics, "value"))
    yield from (f"../../guidance/{guide}/#checklist" for guide in _words(tree, topics, "data-guides"))
    yield from (f"../../transfers/?instrument={name}" for name in _of(tree, topics, "data-instrument"))
    states = {*_of(tree, "[data-session] [name=from] option", "value"), *_of(tree, "[data-session] [name=to] option", "value")}
    for state, section in product(sorted(states), _words(tree, topics, "data-section")):
        yield f"../../countries/{state}/#{section}"
    for state in sorted(states):
        yield from (f"../../transfers/?{name}={state}" for name in ("from", "to"))
    for attribute, form in {"lessons": "../{}/", "sets": "../cards/#{}", "sheets": "../sheets/#{}"}.items():
        yield from (form.format(value) for value in _words(tree, ".kb-plan", f"data-{attribute}"))
    for language in _of(tree, "[data-session] [name=language] option", "value"):
        yield f"../../../{language}/training/session/"


BUILDERS: dict[str, tuple[str, Callable[[LexborHTMLParser], Iterator[str]]]] = {  # script: what stands on its pages, its addresses
    "finder.js": ("data-finder", _finder),
    "transfers.js": ("data-transfers", _transfers),
    "dates.js": ("data-dates", _dates),
    "letter-case.js": ("data-letter-form", _letter),
    "session.js": ("data-session", _session),
}


def addresses(tree: LexborHTMLParser, html: str) -> Iterator[tuple[str, str]]:
    """The script and the address, for each that a page's scripts may build."""
    for script, (mark, build) in BUILDERS.items():
        if mark in html:
            yield from ((script, address) for address in dict.fromkeys(build(tree)))


def _of(tree: LexborHTMLParser, selector: str, attribute: str) -> list[str]:
    """The values of an attribute, without empty ones, each once."""
    return list(dict.fromkeys(value for node in tree.css(selector) if (value := node.attributes.get(attribute))))


def _words(tree: LexborHTMLParser, selector: str, attribute: str) -> list[str]:
    """The words of an attribute that holds several."""
    return list(dict.fromkeys(word for value in _of(tree, selector, attribute) for word in value.split()))
