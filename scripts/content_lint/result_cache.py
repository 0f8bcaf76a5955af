"""What was looked at before and is clean, so that an unchanged text costs a hash.

Kept in `.cache/`, one file for each part of the lint, by a digest of the texts and of the code and tables that judge
them. Without the file all is looked at again. Only what is clean is kept: a finding is always made anew.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from scripts.base.languages import FOLDER

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
_JUDGES = ("scripts/base", "scripts/evidence", "scripts/markdown", "scripts/content_lint", "scripts/pages")
MOST = 60_000  # digests of a part; a language has half as many
_SIZE = 8  # bytes of a digest


class ResultCache:
    """The digests of one part: those of earlier runs, and those that this run has met."""

    def __init__(self, part: str) -> None:
        self.file = CACHE / f"lint-clean-{part}"
        self.seen: set[bytes] = set()
        self.new = False
        self.known = self._read()

    def has(self, digest: bytes) -> bool:
        """Return whether the text was clean; it is then kept on."""
        if digest in self.known:
            self.seen.add(digest)
            return True
        return False

    def add(self, digest: bytes) -> None:
        """Remember a clean text."""
        self.new = True
        self.known.add(digest)
        self.seen.add(digest)

    def save(self, root: Path) -> None:
        """Write it, whole or not at all, where this project was looked at; a folder that cannot be written costs time only.

        What the last runs did not meet goes when there is much of it.
        """
        if root != ROOT or not self.new:
            return
        kept = self.seen if len(self.known) > MOST else self.known
        new = self.file.with_name(f"{os.getpid()}-{self.file.name}")
        with suppress(OSError):
            CACHE.mkdir(exist_ok=True)
            new.write_bytes(_version() + b"".join(sorted(kept)))
            new.replace(self.file)
            self.new = False

    def _read(self) -> set[bytes]:
        try:
            raw = self.file.read_bytes()
        except OSError:
            return set()
        if raw[:_SIZE] != _version() or len(raw) % _SIZE:
            return set()
        return {raw[at : at + _SIZE] for at in range(_SIZE, len(raw), _SIZE)}


_stores: dict[str, ResultCache] = {}


def store(part: str) -> ResultCache:
    """Return the digests of a part of the lint; a rule with many texts has its own (`project-spelling`)."""
    if part not in _stores:
        _stores[part] = ResultCache(part)
    return _stores[part]


def digest(*texts: str) -> bytes:
    """Return what stands for some texts together."""
    return hashlib.blake2b("\x00".join(texts).encode(), digest_size=_SIZE).digest()


def save_all(root: Path, part: str = "") -> None:
    """Write the stores that were opened, or those of a part, after a run over a whole project."""
    for name, kept in _stores.items():
        if not part or name == part or name.startswith(f"{part}-"):
            kept.save(root)


@cache
def _version() -> bytes:
    """Return a digest of all that judges a text: code, tables, the words of the languages, and the libraries."""
    code = [path for folder in _JUDGES for ending in ("py", "yml") for path in sorted((ROOT / folder).rglob(f"*.{ending}"))]
    state = hashlib.blake2b(digest_size=_SIZE)
    for path in [*code, *sorted(FOLDER.glob("*.yml")), *sorted(ROOT.glob("requirements*.txt"))]:
        state.update(path.read_bytes())
    return state.digest()
