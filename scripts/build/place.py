"""Where a site stands, and how a new one takes the place of the old.

It grows in a folder beside the site, then two renames put it in place. Where the site is a mount point (a volume of a
container), which cannot be renamed, it grows inside, and its entries change places one by one.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PREFIX = ".site-"  # of the folder that a site grows in; the number of the process that builds follows
MOUNTS = Path("/proc/self/mountinfo")  # knows bind mounts of the same file system, which os.path.ismount does not
_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Place:
    """A site's folder, which need not exist yet, and the folder that a new one grows in a folder of."""

    site: Path
    beside: Path

    @classmethod
    def of(cls, site: Path) -> Place:
        """Return the place of a site."""
        return cls(site, site if is_mount(site) else site.parent)

    @property
    def inside(self) -> bool:
        """Whether new sites grow inside the old one."""
        return self.beside == self.site

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Let no other build change the site meanwhile; wait for one that does."""
        handle = os.open(self.beside, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def swap(self, new: Path) -> None:
        """Put the new site in the old one's place, which goes into a folder beside the new one. Raises OSError."""
        old = new.parent / "old"
        try:
            if self.inside:
                old.mkdir()
                _move(self._entries(), old)
                _move(new.iterdir(), self.site)
            else:
                if self.site.exists():
                    self.site.rename(old)
                new.rename(self.site)
        except BaseException:  # also one that is stopped in between
            self._take_back(old)
            raise

    def clear_dead_builds(self) -> None:
        """Remove the folders of builds whose process is gone. One that died while it swapped gives the old site back."""
        for folder in self.beside.glob(f"{PREFIX}*"):
            process = folder.name.removeprefix(PREFIX).partition("-")[0]
            if process.isdigit() and _runs(int(process)):
                continue
            old = folder / "old"
            new = folder / "site"
            if not self.inside or (new.is_dir() and any(new.iterdir())):  # inside: not all of the new one had its place
                self._take_back(old)
            shutil.rmtree(folder, ignore_errors=True)

    def _entries(self) -> Iterator[Path]:
        return (path for path in list(self.site.iterdir()) if not path.name.startswith(PREFIX))

    def _take_back(self, old: Path) -> None:
        """Undo as much of a swap as was done."""
        if not old.is_dir():
            return
        if not self.inside:
            if not self.site.exists():
                old.rename(self.site)
            return
        for path in list(old.iterdir()):
            there = self.site / path.name
            if there.is_dir():
                shutil.rmtree(there)
            path.replace(there)


def is_mount(path: Path) -> bool:
    """Return whether a folder is a mount point."""
    if os.path.ismount(path):
        return True
    try:
        lines = MOUNTS.read_text(encoding="utf-8").splitlines()
    except OSError:  # not Linux
        return False
    return os.fspath(path.resolve()) in {_ESCAPED.sub(lambda match: chr(int(match[1], 8)), line.split()[4]) for line in lines}


def _move(entries: Iterator[Path], target: Path) -> None:
    for path in list(entries):
        path.replace(target / path.name)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)  # sends nothing
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
