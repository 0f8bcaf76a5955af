"""Where the Internet Archive's Wayback Machine may have a dead page. The address is built, nothing is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.base import yaml_file


def address(url: str, day: str) -> str:
    """The snapshot nearest to a day, month or year (2024-05-17, 2024-05, 2024): https://web.archive.org/web/20240517/..."""
    return f"https://web.archive.org/web/{day.replace('-', '')}/{url}"


class Days:
    """Which day to look at: the source's own date in data/sources/, or else today."""

    def __init__(self, project: Path, today: date | None = None) -> None:
        self.project, self.today = project, (today or date.today()).isoformat()
        self.known: dict[str, str] | None = None

    def of(self, url: str) -> str:
        """The day for an address. The sources are read when the first one is asked for."""
        if self.known is None:
            self.known = {}
            for file in sorted((self.project / "data/sources").glob("*.yml")):
                for source in yaml_file.read(file) or []:
                    if source.get("date"):
                        self.known[str(source.get("url", "")).partition("#")[0]] = str(source["date"])
        return self.known.get(url, self.today)
