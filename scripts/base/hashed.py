"""File names that hold a hash of the content, as a host may keep them for ever. `scripts/build/fingerprint.py` gives them."""

from __future__ import annotations

import re
from pathlib import Path

ASSETS, SEARCH = "assets", "search"
LENGTH = 10  # hexadecimal digits
HASHED = re.compile(rf"\.[0-9a-f]{{{LENGTH}}}(?=\.)")


def plain_name(name: str) -> str:
    """Return the name without its hash: en/assets/site.3f9a0c12de.css -> en/assets/site.css."""
    return HASHED.sub("", name)


def built(site: Path, name: str) -> str:
    """Return how a file of the site is called in this build: `en/assets/site.css`, `search/en/index.json`. Raises FileNotFoundError."""
    path = site / name
    if path.is_file():
        return name
    found = [*path.parent.glob(f"{path.stem}.*{path.suffix}"), *path.parent.glob(f"*/{path.name}")]
    for one in found:
        if plain_name(one.name) == path.name:
            return one.relative_to(site).as_posix()
    raise FileNotFoundError(f"{path} is not built")
