"""Where a site stands, and how a new one takes the place of the old: it grows in a folder beside it, then two renames."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PREFIX = ".site-"  # of the folder that a site grows in; the number of the process that builds follows


@dataclass(frozen=True)
class Place:
    """A site's folder, which need not exist yet. Raises OSError where it is a mount point, which cannot be renamed."""

    site: Path

    def __post_init__(self) -> None:
        if os.path.ismount(self.site):
            raise OSError(f"{self.site} is a mount point, which cannot be replaced; give --site a folder in it")

    @property
    def beside(self) -> Path:
        """The folder that a new site grows in a folder of."""
        return self.site.parent

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
            if not (process.isdigit() and _runs(int(process))):
                self._take_back(folder / "old")
                shutil.rmtree(folder, ignore_errors=True)

    def _take_back(self, old: Path) -> None:
        if old.is_dir() and not self.site.exists():
            old.rename(self.site)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)  # sends nothing
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
