"""The offline pack of a language: its pages, scripts, styles and search as a ZIP file that opens from a folder.

A small site of its own, with the folders of the whole one, so that addresses between its files stay as they are. The
same site gives the same file, byte for byte.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser

from scripts.base import locales
from scripts.base.addresses import page_addresses
from scripts.base.catalogs import N_
from scripts.build.for_others import LICENCES
from scripts.build.offline.modules import bundle
from scripts.build.offline.page import STARTER, Packer, as_script, attributes_as_data, beside, is_redirect, one
from scripts.build.policy import policy_of_a_pack, with_policy

ACROSS = ("letters/", "to/")
FETCHED = ("countries/compare/", "dates/", "guidance/", "letters/", "to/", "training/")  # scripts read pages below these too
ACCEPTED = "details[data-letters]"  # what a State takes, in the attributes: letter-case.js reads no more of another language
RUNTIME = Path(__file__).with_name("runtime.js")
NOTE = N_("Offline copy: the site as of %(date)s.")
NEWEST = N_("The newest version of this page")
_IN_STYLE = re.compile(r"""url\(\s*["']?((?!data:|#)[^"')]+)""")
_DRAWING = re.compile(r"""url\(\s*["']?((?!data:)[^"')]+\.svg)["']?\s*\)""")
_DATA = re.compile(r'\sdata-[\w-]+="([^"]+\.json)"')
_BESIDE_A_MODULE = re.compile(r'new URL\("([^"]+)", kbAddress\("([^"]+)"\)\)')
_START_PAGE = """<!doctype html>
<html lang="{code}"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<title>{title}</title><meta http-equiv="refresh" content="0; url={home}"></head>
<body><p><a href="{home}">{title}</a></p></body></html>
"""


def pack_files(site: Path, code: str, date: str, gettext: Callable[[str], str]) -> dict[str, bytes]:
    """Return the content of each file of the pack, by path. `date` is the day of the site, as the language writes it."""
    pages = {f"{code}/{address}index.html": "" for address in page_addresses(site / code)}
    pages = {path: (site / path).read_text(encoding="utf-8") for path in pages}
    pages = {path: html for path, html in pages.items() if not is_redirect(html)}
    said, newest = escape(gettext(NOTE).replace("%(date)s", date)), escape(gettext(NEWEST))

    def note(online: str) -> str:
        return f'<p class="kb-kept" data-search-ignore>{said} <a href="{escape(online)}">{newest}</a></p>'

    def is_file(path: str) -> bool:
        return path.startswith((f"{code}/", "assets/")) and (site / path).is_file()

    packer = Packer(pages.__contains__, is_file, note, lambda path: (site / path).read_text(encoding="utf-8"))
    policy = policy_of_a_pack()
    found: dict[str, bytes] = {}
    wanted: set[str] = set()
    modules: set[str] = set()
    for path, html in pages.items():
        made = packer.pack(path, html)
        found[path] = with_policy(made.html, policy).encode()
        if path.removeprefix(f"{code}/").startswith((*FETCHED, "index.html")):
            found[f"{path}.js"] = made.data.encode()
        wanted |= made.files
        modules.update(made.modules)
    found |= _data(site, code, pages)
    for path in _across(site, code):
        html = (site / path).read_text(encoding="utf-8")
        data = packer.pack(path, html).data if "/letters/" in path else attributes_as_data(html, ACCEPTED)
        found[f"{path}.js"] = data.encode()
    taken = bundle(sorted(modules), lambda path: (site / path).read_text(encoding="utf-8"))
    wanted |= {beside(module, name) for name, module in _BESIDE_A_MODULE.findall(taken) if is_file(beside(module, name))}
    found |= _assets(site, wanted)
    found[STARTER] = RUNTIME.read_text(encoding="utf-8").replace("/* modules */", taken).encode()
    found[LICENCES] = (site / LICENCES).read_bytes()  # the pack carries others' work too
    title = one(LexborHTMLParser(pages[f"{code}/index.html"]), "title").text()
    start = _START_PAGE.format(code=code, title=escape(title), home=f"{code}/index.html")
    found["index.html"] = with_policy(start, policy).encode()
    return found


def _across(site: Path, code: str) -> list[str]:
    """Return the pages of the other languages that a letter is put together from: it is sent in the language of whoever receives it."""
    others = [other for other in locales.LOCALES if other != code and (site / other).is_dir()]
    return [f"{other}/{page}index.html" for other in others for page in page_addresses(site / other) if page.startswith(ACROSS)]


def _assets(site: Path, paths: set[str]) -> dict[str, bytes]:
    """Return the files as they are, with those that their style sheets name.

    Drawings stand in the style sheet itself: a browser takes none from a folder for a mask.
    """
    found: dict[str, bytes] = {}
    waiting = sorted(paths)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = (site / path).read_bytes()
        if path.endswith(".css"):
            style = _with_drawings(site, path, found[path].decode())
            found[path] = style.encode()
            waiting += [beside(path, name) for name in _IN_STYLE.findall(style)]
    return found


def _with_drawings(site: Path, path: str, style: str) -> str:
    def inside(match: re.Match[str]) -> str:
        return f'url("data:image/svg+xml,{quote((site / beside(path, match[1])).read_text(encoding="utf-8"))}")'

    return _DRAWING.sub(inside, style)


def _data(site: Path, code: str, pages: Mapping[str, str]) -> dict[str, bytes]:
    """Return what scripts fetch: the search index and its extracts, and the JSON files that an attribute of a page names."""
    home = LexborHTMLParser(pages[f"{code}/index.html"])
    index = one(home, "dialog[data-index]").attrs["data-index"] or ""
    files = {file.relative_to(site).as_posix() for file in (site / posixpath.normpath(posixpath.join(code, index))).rglob("*.json")}
    files |= {beside(path, name) for path, html in pages.items() for name in _DATA.findall(html)}
    return {f"{path}.js": as_script((site / path).read_text(encoding="utf-8").strip()).encode() for path in files}


def zipped(name: str, files: Mapping[str, bytes], date: tuple[int, int, int]) -> bytes:
    """Return a ZIP file of a folder `name`, the same for the same files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{path}", (*date, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, files[path])
    return target.getvalue()
