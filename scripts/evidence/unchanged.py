"""Load `data/` again only where one of the files that it is read from has changed: for a process that builds while somebody edits."""

from pathlib import Path

from scripts.base.files import file_state
from scripts.evidence.load import Evidence, load

READ = ("data", "docs/en/guidance", "docs/en/training")  # steps and lessons are found in the last two (thread.py)
_last: dict[Path, tuple[dict[Path, tuple[int, int]], Evidence]] = {}


def load_if_changed(root: Path) -> Evidence:
    """Return the evidence of the last call while no file that it is read from changes; else load it. Raises EvidenceError."""
    state = {path: file_state(path) for path in [file for name in READ for file in (root / name).rglob("*")] if path.is_file()}
    known = _last.get(root)
    if not known or known[0] != state:
        known = _last[root] = state, load(root)
    return known[1]
