"""What a page says of itself: its ids, what names them, its canonical address and its QR code."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.link_check.finding import Finding, fault, on_file, on_link
from scripts.link_check.index.site import Site
from scripts.pages.qr import BORDER, code
from scripts.pages.qr import NAME as QR


def ids(site: Site) -> Iterator[Finding]:
    """Check that no id stands twice in a page, is empty or has a space in it."""
    for path, page in site.pages.items():
        if len(set(page.ids)) == len(page.ids) == len(" ".join(page.ids).split()):
            continue
        for name, count in Counter(page.ids).items():
            if not name or any(character.isspace() for character in name):
                yield on_file(path, fault("bad-id", name=name), site.line(path, "id", name), value=name)
            elif count > 1:
                line = site.line(path, "id", name, occurrence=2)
                yield on_file(path, fault("double-id", name=name, count=count), line, value=name)


def naming(site: Site) -> Iterator[Finding]:
    """Check that what ARIA, labels, table headers, lists and forms name is an id of the page."""
    for path, page in site.pages.items():
        known = page.anchors if page.naming else set()
        for naming in dict.fromkeys(page.naming):
            names = naming.value.removeprefix("#").split()
            problems = [fault("names-no-id", name=name) for name in names if name not in known] if names else [fault("names-nothing")]
            for problem in problems:
                line = site.line(path, naming.attribute, naming.value)
                yield on_file(path, problem, line, f'<{naming.tag} {naming.attribute}="{naming.value}">', naming.value)


def canonical(site: Site) -> Iterator[Finding]:
    """Check that each page names itself as its one canonical address, and in previews; pictures of previews have whole addresses."""
    for path, page in site.pages.items():
        if not page.indexable:
            continue
        right, own = site.base.url + site.address(path), page.canonical
        if not own:
            yield on_file(path, fault("no-canonical"))
        elif len(own) > 1:
            yield on_file(path, fault("canonical-twice"), site.line(path, "href", own[1]))
        elif own[0] != right:
            yield on_file(path, fault("canonical", address=own[0], right=right), site.line(path, "href", own[0]))
        for name, address in page.shared:
            whole = address.startswith(("http://", "https://"))
            if address != right if name == "og:url" else not whole:
                kind = "preview-page" if name == "og:url" else "preview-relative"
                yield on_file(path, fault(kind, name=name, address=address, right=right), site.line(path, "content", address))


def qr(site: Site) -> Iterator[Finding]:
    """Check that a page shows the QR code beside it, and that is the code of the page's own address."""
    for link_target in site.link_targets:
        if link_target.file and link_target.link.attribute == "src" and link_target.file.endswith(f"/{QR}"):
            folder = link_target.file.removesuffix(QR)
            if others := {source for source in link_target.sources if source != f"{folder}index.html"}:
                yield from on_link(site, link_target, fault("qr-elsewhere", address=folder), others)
    found = site.job("qr", wrong_codes, site.root, site.base.url, code_files(site.files))
    if len(found) > 1 and len(found) == len(code_files(site.files)):  # of a site that was moved to another address
        yield on_file(found[0][0], fault("qr-all", count=len(found), address=found[0][1]))
        return
    yield from (on_file(path, fault("qr-differs", address=address)) for path, address in found)


def code_files(files: set[str]) -> list[str]:
    """Return the paths of the QR codes among a site's files."""
    return sorted(path for path in files if path.endswith(f"/{QR}"))


def wrong_codes(root: Path, base: str, paths: list[str]) -> list[tuple[str, str]]:
    """Return the QR codes that differ from one made now of the address of their folder, each with that address."""
    addresses = {path: base + path.removesuffix(QR) for path in paths}
    texts = {path: (root / path).read_text(encoding="utf-8", errors="replace") for path in paths}
    return [(path, address) for path, address in addresses.items() if texts[path] != code(address, mask(texts[path]))]


def mask(svg: str) -> int | None:
    """Return the mask of a drawn QR code, from its format bits (ISO/IEC 18004): with it a code is made in a fourth of the time."""
    dark: set[int] = set()
    x = y = 0
    for command, step, down in re.findall(r"([Mmh])(-?\d+)(?: (\d+))?", svg.partition('stroke="#000"')[2]):
        x, y = (int(step), int(down or 0)) if command == "M" else (x + int(step), y + int(down or 0))
        if y == BORDER + 8 and command == "h":
            dark.update(range(x - int(step) - BORDER, x - BORDER))
        elif y > BORDER + 8:
            break
    bits = sum(bit << place for place, bit in ((2, 2 in dark), (1, 3 in dark), (0, 4 in dark)))
    return bits ^ 0b101 if dark else None
