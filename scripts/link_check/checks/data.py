"""Files that programs read, and that readers take along: sitemaps, feeds, the index of the search, the open data, offline packs."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from scripts.link_check.checks.addresses import host_fault
from scripts.link_check.finding import Fault, Finding, fault, on_file
from scripts.link_check.index.address import resolve
from scripts.link_check.index.packs import pack_faults, pack_files
from scripts.link_check.index.site import Site

SITEMAP = re.compile(r"(?:^|/)sitemap(?:-[^/]*)?\.xml$")
ROBOTS = re.compile(r"^sitemap:\s*(\S+)", re.I | re.M)
FEED = re.compile(rb"<(?:feed|OpenSearchDescription)[\s>]")  # within the first letters of the file
ADDRESS_TAGS = ("id", "Image", "uri", "icon", "logo")  # of feeds, that hold an address as their text
FOLDER = "data/"
PAGE, BESIDE = "page", "path"  # of a page of this site, with its id; of a file of the same folder
Field = tuple[str, str]  # name of a key or column, and the text there


def _web_fault(site: Site, path: str, address: str) -> Fault | None:
    """Return what is wrong with an address in a file at `path`: its host, or the file or id that it leads to."""
    target = resolve(site.base, path, address)
    if target.kind == "other":
        return fault("not-web")
    if target.kind == "outside":
        return host_fault(target.path)
    file = site.locate(target.path) if target.kind == "inside" else None
    if file is None:
        return fault("gone")
    end = site.final(file)
    known = site.anchors(end) if end else None
    name = target.fragment
    return fault("gone-id", name=name) if name and "{" not in address and known is not None and name not in known else None


def sitemap(site: Site) -> Iterator[Finding]:
    """Check that the sitemaps list every indexable page once, and nothing else."""
    if "sitemap.xml" not in site.files:
        yield on_file("sitemap.xml", fault("no-sitemap"))
        return
    for address in ROBOTS.findall(site.text("robots.txt")) if "robots.txt" in site.files else ():
        if _whole(site, address) is None:
            yield _named(site, "robots.txt", address, fault("gone"))
    children: set[str | None] = set()
    listed: set[str | None] = set()
    for path in sorted((file for file in site.files if SITEMAP.search(file)), key=lambda file: file != "sitemap.xml"):
        try:
            root = ElementTree.fromstring(site.text(path))
        except ElementTree.ParseError as error:
            yield on_file(path, fault("not-xml", error=error), 1)
            continue
        addresses = [(node.text or "").strip() for node in root.iter() if _tag(node) == "loc"]
        if path == "sitemap.xml":
            children = {_whole(site, address) for address in addresses}
            lost = [address for address in addresses if _whole(site, address) is None]
            yield from (_named(site, path, address, fault("sitemap-missing")) for address in lost)
            continue
        if path not in children:
            yield on_file(path, fault("sitemap-unnamed"))
        for address in addresses:
            file = _whole(site, address)
            if problem := fault("listed-twice") if file and file in listed else _listed_fault(site, address, file):
                yield _named(site, path, address, problem)
            listed.add(file)
    yield from (on_file(path, fault("unlisted")) for path, page in site.pages.items() if page.indexable and path not in listed)


def _whole(site: Site, address: str) -> str | None:
    """Return the file of a whole address of this site; None where it is none."""
    target = resolve(site.base, "", address)
    return site.locate(target.path) if address.startswith(("http://", "https://")) and target.kind == "inside" else None


def _listed_fault(site: Site, address: str, file: str | None) -> Fault | None:
    if file is None or file not in site.pages:
        return fault("not-a-page")
    if not site.pages[file].indexable:
        return fault("not-indexable")
    right = site.base.url + site.address(file)
    return None if address == right else fault("written", right=right)


def _named(site: Site, path: str, address: str, problem: Fault) -> Finding:
    return on_file(path, problem, site.line_of(path, address), address)


def feeds(site: Site) -> Iterator[Finding]:
    """Check that every address of this site in its feeds and search descriptions exists, and a feed names itself."""
    for path in sorted(file for file in site.files if file.endswith(".xml")):
        with (site.root / path).open("rb") as file:
            if not FEED.search(file.read(400)):
                continue
        try:
            root = ElementTree.fromstring(site.text(path))
        except ElementTree.ParseError as error:
            yield on_file(path, fault("not-xml", error=error), error.position[0])
            continue
        yield from (_named(site, path, address, problem) for address, problem in _feed_faults(site, path, list(root.iter())))


def _feed_faults(site: Site, path: str, nodes: list[ElementTree.Element]) -> Iterator[tuple[str, Fault]]:
    own = [node.get("href", "") for node in nodes[0] if _tag(node) == "link" and node.get("rel") == "self"]
    if _tag(nodes[0]) == "feed" and own != [right := site.base.url + path]:
        yield (own[0] if own else ""), fault("feed-self", right=right)
    for address in dict.fromkeys(address for node in nodes for address in _feed_addresses(node)):
        if problem := _web_fault(site, path, address):
            yield address, problem
    names = Counter((node.text or "").strip() for node in nodes if _tag(node) == "id")
    yield from ((name, fault("entry-twice")) for name, count in names.items() if count > 1)
    templates = (node.get("template", "") for node in nodes if _tag(node) == "Url")
    yield from ((template, fault("no-terms")) for template in templates if "{searchTerms}" not in template)


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]


def _feed_addresses(node: ElementTree.Element) -> Iterator[str]:
    """Yield the addresses of one element: those of attributes, and what stands in <id> and <Image>."""
    yield from (value for name in ("href", "src", "template") if (value := node.get(name)))
    if _tag(node) in ADDRESS_TAGS and node.text and re.match(r"https?:|/|\.", node.text.strip()):
        yield node.text.strip()


def search(site: Site) -> Iterator[Finding]:
    """Check that everything that results of the search lead to exists."""
    found = (
        link_target
        for link_target in site.link_targets
        if link_target.link.attribute == "data-index" and link_target.target.kind == "inside"
    )
    indexes = {(site.locale(source), link_target.target.path) for link_target in found for source in link_target.sources}
    for locale, folder in sorted(indexes):
        if locale and f"{folder}index.json" in site.files:  # else the check of targets says so
            yield from _index(site, locale, folder)


def _index(site: Site, locale: str, folder: str) -> Iterator[Finding]:
    path = f"{folder}index.json"
    try:
        index = json.loads(site.text(path))
        sections = list(_sections(index))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        yield on_file(path, fault("not-an-index", error=error))
        return
    for address, name in sections:
        place = f"/{locale}/{address}"
        file = site.locate(place[1:])
        if file not in site.pages:
            yield on_file(path, fault("result-page", address=place), target=place + (f"#{name}" if name else ""))
        elif name and name not in site.pages[file].anchors:
            yield on_file(path, fault("result-id", address=place, name=name), target=f"{place}#{name}")


def _sections(index: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the address and id of each section, in order; a page's first section has no id. Raises ValueError."""
    ids = iter(index["ids"].split(" "))
    for address, _, _, count in index["pages"]:
        yield address, ""
        for _ in range(count):
            name = next(ids, None)
            if name is None:
                raise ValueError("fewer ids than sections")
            if name != "-":
                yield address, name
    if next(ids, None):
        raise ValueError("more ids than sections")


def open_data(site: Site) -> Iterator[Finding]:
    """Check that every file of the open data can be read, and every page and file of this site that it names exists."""
    own = re.compile(rf"""{re.escape(site.base.url)}[^\s"'<>{{}}]*""")
    for path in sorted(file for file in site.files if file.startswith(FOLDER) and file.endswith((".json", ".csv", ".bib"))):
        text = site.text(path)
        try:
            fields = dict.fromkeys(() if path.endswith(".bib") else _json(text) if path.endswith(".json") else _csv(text))
        except (ValueError, csv.Error) as error:
            yield on_file(path, fault("unreadable-data", error=error))
            continue
        for name, value in fields | dict.fromkeys(("address", address) for address in own.findall(text)):
            if name == BESIDE:
                problem = None if FOLDER + value in site.files else fault("gone")
            else:
                problem = None if site.is_left_out(value.removeprefix(site.base.url)) else _web_fault(site, "", value)
            if problem:
                yield on_file(path, problem, site.line_of(path, value), f'{name} "{value}"', target=f"/{value}" if name == PAGE else "")


def _json(text: str) -> Iterator[Field]:
    waiting: list[tuple[str, object]] = [("", json.loads(text))]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((name, one) for one in value)
        elif isinstance(value, str) and value and (name == PAGE or (name == BESIDE and not value.startswith("https://"))):
            yield name, value


def _csv(text: str) -> Iterator[Field]:
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    head = next(rows, [])
    places = [place for place, name in enumerate(head) if name == PAGE]
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"line {rows.line_num} has {len(row)} values, not {len(head)}")
        yield from ((PAGE, row[place]) for place in places if row[place])


def packs(site: Site) -> Iterator[Finding]:
    """Check that every link within an offline pack leads to a file of it: a folder opened from a disk has no index.html of its own."""
    for path in pack_files(site.root):
        for file, problem in site.job(path, pack_faults, site.root, path):
            yield on_file(path, fault("pack", file=file, problem=problem))
