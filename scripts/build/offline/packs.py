"""What readers take along, made from the built site: `packs/somec-LANGUAGE.zip` and `packs/somec-handbook-LANGUAGE.pdf`."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.build.offline.handbook import handbook
from scripts.build.offline.pack import pack_files, zipped
from scripts.evidence.load import load
from scripts.kit import locales
from scripts.kit.catalogs import translator

PLACE = "<!-- packs -->"  # on the pages that name the files
PAGES = ("about/offline", "data")


@dataclass(frozen=True)
class Pack:
    """A file that readers take along, as a page names it."""

    name: str
    href: str
    megabytes: str
    date: str


def day(root: Path) -> date:
    """The day that the files carry: that of SOURCE_DATE_EPOCH, else that of the last review of the evidence."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.fromisoformat(f"{load(root).review.reviewed}-01-01"[:10])


def make_packs(root: Path, site: Path, code: str) -> None:
    """Write the files of a language. Raises PackError."""
    made = day(root)
    gettext, written = translator(root, code).gettext, locales.written_date(made.isoformat(), code)
    folder = site / "packs"
    folder.mkdir(exist_ok=True)
    name = f"somec-{code}"
    _write(folder / f"somec-handbook-{code}.pdf", handbook(site, code, made, written, gettext))
    _write(folder / f"{name}.zip", zipped(name, pack_files(site, code, written, gettext), (made.year, made.month, made.day)))


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)  # one that was kept is a link to the old site's
    path.write_bytes(content)


def name_packs(root: Path, site: Path, code: str, gettext: Callable[[str], str]) -> None:
    """Name the files, with size and day, on the pages that have a place for it."""
    env = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    template = env.get_template("packs.html")
    written = locales.written_date(day(root).isoformat(), code)
    for page in PAGES:
        file = site / code / page / "index.html"
        if not file.is_file() or PLACE not in (text := file.read_text(encoding="utf-8")):
            continue
        up = "../" * (page.count("/") + 2)
        names = [f"somec-{code}.zip", f"somec-handbook-{code}.pdf"]
        packs = [Pack(name, f"{up}packs/{name}", _megabytes(site / "packs" / name, code), written) for name in names]
        html = template.render(_=gettext, zip=packs[0], pdf=packs[1])
        _write(file, text.replace(PLACE, PLACE + html.strip()).encode())


def _megabytes(file: Path, code: str) -> str:
    return str(format_decimal(file.stat().st_size / 1e6, "0.0", locale=code))
