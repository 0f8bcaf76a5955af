"""Put ES modules together into one classic script: a browser loads no modules from a folder (`file://`).

It reads the plain forms that our own scripts use, and refuses every other: named imports of relative files, named
exports of functions, classes and constants, `import("./…")` and `import.meta.url`. `runtime.js` runs the result.
"""

import posixpath
import re
from collections.abc import Callable, Iterable

from scripts.build.offline import PackError

_IMPORT = re.compile(r'^import (?:\{([^{}]*)\} from )?"(\.{1,2}/[^"]+)";', re.M)
_LATER = re.compile(r'\bimport\("(\.{1,2}/[^"]+)"\)')
_EXPORT = re.compile(r"^export ((?:async )?function\*?|class|const) (\w+)", re.M)
_OWN_ADDRESS = "import.meta.url"
_REFUSED = re.compile(r"^\s*(?:import|export)\b.*|\bimport\s*\(.*|\bimport\.meta\b.*|^await\b.*", re.M)


class ModuleError(PackError):
    """A script says something in a way that this does not read. The text names the file and the line."""


def bundle(entries: Iterable[str], read: Callable[[str], str]) -> str:
    """Return the modules as entries of a JavaScript object, by path: those of `entries` and all that they import, in order of path.

    `read` gives the text of a path. Raises ModuleError.
    """
    found: dict[str, str] = {}
    waiting = list(entries)
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path], asked = _module(path, read(path))
            waiting.extend(asked)
    return ",\n".join(f'"{path}": {found[path]}' for path in sorted(found))


def _module(path: str, text: str) -> tuple[str, list[str]]:
    """Return a module as a function that `runtime.js` calls, and the paths that it imports."""
    asked: list[str] = []

    def beside(relative: str) -> str:
        asked.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), relative)))
        return f'"{asked[-1]}"'

    def at_once(match: re.Match[str]) -> str:
        names = re.sub(r"\s+as\s+", ": ", match[1] or "").strip()
        taken = f"const {{ {names} }} = " if names else ""
        return f"{taken}kbLoad({beside(match[2])});"

    body = _IMPORT.sub(at_once, text)
    body = _LATER.sub(lambda match: f"kbLater({beside(match[1])})", body)
    exported = [match[2] for match in _EXPORT.finditer(body)]
    body = _EXPORT.sub(r"\1 \2", body).replace(_OWN_ADDRESS, f'kbAddress("{path}")')
    if left := _REFUSED.search(body):
        raise ModuleError(f"{path}: the offline pack cannot take this form: {left[0].strip()}")
    gives = f"\nObject.assign(kbExported, {{ {', '.join(exported)} }});" if exported else ""
    return f"(kbLoad, kbExported, kbLater, kbAddress) => {{\n{body}{gives}\n}}", asked
