"""A bar on stderr, where somebody is watching."""

from __future__ import annotations

import sys

WIDTH = 30


class Progress:
    """`step()` after each address; prints nothing unless stderr is a terminal."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.shown = total, 0, sys.stderr.isatty()

    def step(self) -> None:
        """Count one."""
        self.done += 1
        if self.shown:
            full = WIDTH * self.done // self.total
            bar = "#" * full + "." * (WIDTH - full)
            end = "\n" if self.done == self.total else ""
            print(f"\r[{bar}] {self.done}/{self.total} outside addresses asked", end=end, file=sys.stderr, flush=True)
