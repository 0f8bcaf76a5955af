"""Find a file of the built site by its name without the hash."""

from __future__ import annotations

from pathlib import Path

from scripts.base.hashed import plain_name


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
