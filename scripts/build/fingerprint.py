"""Names that change with the content: `site.css` becomes `site.3f9a0c12de.css`, and whoever names it follows.

So a browser may keep such a file for ever, and a new page never meets an old script. The search index of a language
and its texts stand together in a folder with such a name. What readers link to (pages, pictures, downloads, open
data) keeps its name. Whatever is hashed already stays as it is, so the step can be done again.
"""

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.base import locales
from scripts.base.hashed import ASSETS, HASHED, LENGTH, SEARCH, plain_name
from scripts.build.root_pages import write

NAMED = (".js", ".css", ".svg", ".woff2")  # files whose names change
LASTING = "favicon.svg"  # others name it: the description of the search, bookmarks
PAGES = (".html", ".webmanifest")  # files that name them
# In a module: import "./x.js", import("./x.js"), from "./x.js", new URL("x.css", import.meta.url).
_MODULE = re.compile(r'(?:\b(?:from|import)\s*\(?\s*"(?=\.)|\bnew URL\(\s*"(?=[^"]+",\s*import\.meta\.url))([^"\s?#]+)')
_COMMENT = re.compile(r"^[ \t]*/\*(?!!)(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)  # readers do not download it
_STYLE = re.compile(r"""(?:\burl\(\s*["']?|@import\s+["'])([^"')\s?#]+)""")
# In a page, at the end of an attribute or before its fragment; what stands before is looked at in the text: four times faster.
_ASSET = re.compile(rf'{ASSETS}/([^"\s<>?#]+)(?=[?#"])')
_INDEX = re.compile(rf'{SEARCH}/([a-z]{{2}})/(?:[0-9a-f]{{{LENGTH}}}/)?(?=")')
_LANGUAGE = re.compile(r'[/"]([a-z]{2})/$')


class LostAsset(Exception):
    """A script or style names what is not there, or two import each other. The text says which."""


def hash_assets(site: Path) -> dict[str, str]:
    """Rename scripts, styles, drawings and index folders of every language, and all that names them.

    Returns the new paths below `site` by the old ones; folders end in a slash. Raises LostAsset.
    """
    renamed: dict[str, str] = {}
    for code in locales.LOCALES:
        renamed |= _Assets(site, f"{code}/{ASSETS}/").rename()
        renamed |= _rename_index(site, code)
    for path in _files(site, PAGES):
        _rewrite_page(site, path, renamed)
    return renamed


class _Assets:
    """The assets of one language."""

    def __init__(self, site: Path, folder: str) -> None:
        self.site, self.folder = site, folder
        self.names: dict[str, str] = {}
        self.begun: set[str] = set()

    def rename(self) -> dict[str, str]:
        """Rename every file; what it names goes first, for that is part of its content."""
        for path in sorted(_files(self.site / self.folder, NAMED)):
            if path.name != LASTING:
                self.named(path.relative_to(self.site).as_posix())
        return self.names

    def named(self, old: str) -> str:
        """Return the new name of a file, which is renamed where it was not yet."""
        if old in self.names:
            return self.names[old]
        if HASHED.search(old):
            self.names[plain_name(old)] = old
            return old
        if old in self.begun:
            raise LostAsset(f"{old}: imports itself in a circle")
        self.begun.add(old)
        file = self.site / old
        content = file.read_bytes()
        changed = content if old.endswith(".woff2") else self._followed(old, content.decode()).encode()
        digest = hashlib.sha256(changed).hexdigest()[:LENGTH]
        stem, _, suffix = old.rpartition(".")
        new = f"{stem}.{digest}.{suffix}"
        file.rename(self.site / new)
        if changed != content:
            write(self.site / new, changed.decode())
        self.names[old] = new
        return new

    def _followed(self, old: str, text: str) -> str:
        """Return the text of a file with the new names of what it names."""
        pattern = {".js": _MODULE, ".css": _STYLE}.get(Path(old).suffix)
        if text.count("import.meta.url") > len(re.findall(r'\bnew URL\(\s*"[^"]+",\s*import\.meta\.url', text)):
            raise LostAsset(f'{old}: write the name itself, as in new URL("x.css", import.meta.url), so that it can follow')
        return pattern.sub(self._replacement(old), _COMMENT.sub("", text)) if pattern else text

    def _replacement(self, old: str) -> Callable[[re.Match[str]], str]:
        def replacement(match: re.Match[str]) -> str:
            name, before = match[1], match[0].removesuffix(match[1])
            if ":" in name:
                return match[0]  # a picture in the style itself
            target = posixpath.normpath(posixpath.join(posixpath.dirname(old), name))
            if target not in self.names and not (self.site / target).is_file():
                raise LostAsset(f"{old}: names {name!r}, which is not there")
            if not target.startswith(self.folder) or not target.endswith(NAMED) or target.endswith(LASTING):
                return match[0]
            new = self.named(target)
            return before + name.removesuffix(posixpath.basename(name)) + posixpath.basename(new)

        return replacement


def _rename_index(site: Path, code: str) -> dict[str, str]:
    """Put a language's index and texts into a folder that is named by what they hold."""
    folder = site / SEARCH / code
    files = sorted(path for path in folder.glob("*.json"))
    if not files:
        kept = [path.name for path in folder.glob("*/") if HASHED.search(f".{path.name}.")]
        return {f"{SEARCH}/{code}/": f"{SEARCH}/{code}/{kept[0]}/"} if kept else {}
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    new = folder / digest.hexdigest()[:LENGTH]
    new.mkdir()
    for path in files:
        path.rename(new / path.name)
    return {f"{SEARCH}/{code}/": f"{SEARCH}/{code}/{new.name}/"}


def _rewrite_page(site: Path, path: Path, renamed: dict[str, str]) -> None:
    own = path.relative_to(site).parts[0]

    def asset(match: re.Match[str]) -> str:
        before = match.string[max(0, match.start() - 4) : match.start()]
        named = _LANGUAGE.search(before)
        folder = f"{named[1] if named else own}/{ASSETS}/"
        new = renamed.get(folder + match[1]) if before[-1:] in ("/", '"') else None
        return f"{ASSETS}/{new.removeprefix(folder)}" if new else match[0]

    text = path.read_text(encoding="utf-8")
    changed = _INDEX.sub(lambda match: renamed.get(f"{SEARCH}/{match[1]}/", match[0]), _ASSET.sub(asset, text))
    if changed != text:
        write(path, changed)


def _files(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in suffixes and path.is_file())
