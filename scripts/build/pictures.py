"""Pictures that a style carries in itself become files: the policy allows no data: addresses.

The theme's one style sheet holds forty icons; a page asks for the two or three that it shows, and the sheet is lighter.
"""

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

from scripts.base import locales
from scripts.base.hashed import ASSETS, LENGTH
from scripts.build.root_pages import write

_PICTURE = re.compile(r"""url\((["'])data:image/svg\+xml(?:;charset=utf-8)?,(.*?)\1\)""", re.DOTALL)


def unpack_pictures(site: Path) -> None:
    """Write the pictures in each style sheet as files beside it, named by what they hold."""
    for code in locales.LOCALES:
        for path in sorted((site / code / ASSETS).rglob("*.css")):
            text = path.read_text(encoding="utf-8")
            for found in {match[0]: match[2] for match in _PICTURE.finditer(text)}.items():
                text = text.replace(found[0], f"url({_written(path.parent, found[1])})")
            write(path, text)


def _written(folder: Path, address: str) -> str:
    picture = unquote(address)
    name = f"icon.{hashlib.sha256(picture.encode()).hexdigest()[:LENGTH]}.svg"
    if not (folder / name).exists():
        write(folder / name, picture)
    return name
