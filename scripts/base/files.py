"""The state of a file, as a key for what was made from it."""

from pathlib import Path


def file_state(path: Path) -> tuple[int, int]:
    """Return when a file last changed (nanoseconds) and its size in bytes. Raises FileNotFoundError."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size
