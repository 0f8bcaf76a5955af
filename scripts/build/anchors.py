"""Keep data/anchors.lock: every published address with its section ids, so that no link of a reader dies.

  anchors            add the new addresses and ids of the built site (English; ids are the same in each language)
  anchors --prune    also drop what is gone: only for addresses that were never published

An address or id that disappears is an error of the lint and of the link check. Keep it, or add it to
data/redirects.yml.
"""

import argparse
import sys
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.base.addresses import LOCK, page_addresses, parse_lock, write_lock
from scripts.evidence.load import EvidenceError, load_redirects
from scripts.markdown.weak import WELL

COME_AND_GO = (WELL,)  # sections that a page has only as long as it rests on weak sources


def published(site: Path) -> dict[str, list[str]]:
    """Return the ids of sections and facts of every English page of the built site, by address, in page order."""
    folder = site / locales.SOURCE
    found = {}
    for address in page_addresses(folder):
        html = LexborHTMLParser((folder / address / "index.html").read_text(encoding="utf-8"))
        if html.css_first('meta[name="robots"][content="noindex"]'):
            continue
        nodes = html.css("article h2[id], article h3[id], article h4[id], article li[id], article span.alias[id], article span.value[id]")
        ids = (node.attributes["id"] or "" for node in nodes)
        found[address] = list(dict.fromkeys(one for one in ids if not one.startswith("fn") and one not in COME_AND_GO))
    return found


def merge(lock: dict[str, list[str]], now: dict[str, list[str]], moved: dict[str, str]) -> tuple[dict[str, list[str]], list[str]]:
    """Return the lock with everything new added; and what it lists that the site has neither there nor where it moved."""
    gone = [f"{address}#{i}" for address, ids in lock.items() for i in ids if i not in now.get(moved.get(address, address), [])]
    merged = {a: [*lock.get(a, []), *(i for i in now.get(a, []) if i not in lock.get(a, []))] for a in sorted(lock.keys() | now.keys())}
    return merged, gone


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--site", type=Path, help="the built site (default: site/ of the project)")
    parser.add_argument("--prune", action="store_true", help="drop what is gone")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 written, 1 something listed is gone (written all the same), 2 could not run."""
    site, lock = options.site or options.root / "site", options.root / LOCK
    if not (site / locales.SOURCE / "index.html").is_file():
        print(f"{site} has no English pages; run 'make build' first", file=sys.stderr)
        return 2
    try:
        redirects = load_redirects(options.root)
    except EvidenceError as error:
        print(error, file=sys.stderr)
        return 2
    text = lock.read_text(encoding="utf-8") if lock.is_file() else ""
    pages, faults = parse_lock(text)
    if faults:
        print("\n".join(f"{lock}:{line}: {fault}" for line, fault in faults), file=sys.stderr)
        return 2
    now = published(site)
    merged, gone = merge({page.address: page.ids for page in pages}, now, redirects.pages)
    write_lock(lock, now if options.prune else merged)
    print(f"{len(now)} pages, {sum(map(len, now.values()))} ids: {lock}")
    if gone and not options.prune:
        print("Gone from the site, kept in the lock; restore them or add them to data/redirects.yml:\n  " + "\n  ".join(gone))
        return 1
    return 0
