"""The offline packs of a site, and what their pages lead to."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from scripts.link_check.index.address import css_addresses

FOLDER = "packs/"
# Patterns that begin with plain letters are found fastest; the space before them is looked for behind.
ADDRESSES = [re.compile(rf"""{name}(?<=\s{name})\s*=\s*["']([^"']*)["']""") for name in ("href", "src", "poster", "action")]
FETCHED = re.compile(r"""data-(?<=\sdata-)(?!root)[a-z-]+\s*=\s*["'](\.{1,2}/[^"'\s]*)["']""")  # by scripts, which get a copy in a script
REFRESH = re.compile(r"""http-equiv="refresh" content="\d+; ?url=([^"]+)""")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\?|$", re.I)
PackFault = tuple[str, str]  # file in the pack, and what is wrong there


def pack_files(root: Path) -> list[str]:
    """Return the paths of the packs and handbooks of a site."""
    return sorted(file.relative_to(root).as_posix() for form in ("zip", "pdf") for file in root.glob(f"{FOLDER}*.{form}"))


def pack_faults(root: Path, path: str) -> list[PackFault]:
    """Return what is wrong in one pack, or in one handbook."""
    if path.endswith(".pdf"):
        text = (root / path).read_bytes()
        whole = text.startswith(b"%PDF-") and b"%%EOF" in text[-1024:]
        return [] if whole else [("the file", "is no whole PDF")]
    try:
        with zipfile.ZipFile(root / path) as pack:
            return list(_Pack(pack).faults())
    except (OSError, zipfile.BadZipFile) as error:
        return [("the file", f"is no ZIP archive ({error})")]


class _Pack:
    def __init__(self, pack: zipfile.ZipFile) -> None:
        self.pack, self.names = pack, set(pack.namelist())

    def faults(self) -> Iterator[PackFault]:
        """Yield every link that leads nowhere, once."""
        said: set[str] = set()
        for file in sorted(self.names):
            if not file.endswith((".html", ".css")):
                continue
            text = self.pack.read(file).decode("utf-8", errors="replace")
            folder = posixpath.dirname(file)
            if file.endswith(".html"):
                fetched = {value for value in FETCHED.findall(text) if not self.comes(folder, value)}
                yield from ((file, f'scripts need "{value}", which the pack does not have') for value in sorted(fetched - said))
                said |= fetched
                found = {address for form in (*ADDRESSES, REFRESH) for address in form.findall(text)}
            else:
                found = set(css_addresses(text))
            for value in sorted(found):
                if not ELSEWHERE.match(value) and (target := self.missing(folder, value)) and target not in said:
                    said.add(target)
                    yield file, f'"{value}" leads to {target}, which the pack does not have'

    def missing(self, folder: str, value: str) -> str:
        """Return the file that an address leads to, where there is none; else ""."""
        path = value.partition("#")[0].partition("?")[0]
        target = posixpath.normpath(f"{folder}/{path}") + ("/" if path.endswith("/") else "")
        if target in self.names:
            return ""
        target = unquote(unescape(target))
        return "" if target in self.names else target

    def comes(self, folder: str, value: str) -> bool:
        """Return whether a script gets what it asks for: a page, a file, or a folder of data."""
        target = posixpath.normpath(f"{folder}/{value}")
        return bool(self.names & {f"{target}.js", f"{target}/index.html.js", f"{target}/index.json.js"})
