"""What readers take along, made from the built site: `packs/somec-LANGUAGE.zip` and `packs/somec-handbook-LANGUAGE.pdf`.

For a translated language also what a reviewing service gets: `packs/somec-review-LANGUAGE.zip`, and its form alone as PDF.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.base import locales
from scripts.base.catalogs import N_, translator
from scripts.base.typeset import TypesetError
from scripts.build.offline import PackError
from scripts.build.offline.handbook import handbook
from scripts.build.offline.pack import pack_files, zipped
from scripts.evidence.load import load
from scripts.i18n.review.pack import review_pack

PLACE, REVIEW_PLACE = "<!-- packs -->", "<!-- review pack -->"  # on the pages that name the files
PAGES, REVIEW_PAGE = ("about/offline", "data"), "about/translations"


OFFLINE, HANDBOOK = N_("Offline pack: this site in this language"), N_("Handbook as PDF")
REVIEW = N_("For a reviewing service: ten pages beside the English, form, terms")
REVIEW_FORM = N_("The form alone, two pages")


@dataclass(frozen=True)
class Pack:
    """A file that readers take along, as a page names it."""

    what: str
    href: str
    size: str
    date: str


def day(root: Path) -> date:
    """Return the day that the files carry: that of SOURCE_DATE_EPOCH, else that of the last review of the evidence."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return load(root).review.day


def make_packs(root: Path, site: Path, code: str, site_url: str) -> None:
    """Write the files of a language. Raises PackError."""
    made = day(root)
    gettext, written = translator(root, code).gettext, locales.written_date(made.isoformat(), code)
    folder, stamp = site / "packs", (made.year, made.month, made.day)
    folder.mkdir(exist_ok=True)
    name = f"somec-{code}"
    _write(folder / f"somec-handbook-{code}.pdf", handbook(site, code, made, written, gettext))
    _write(folder / f"{name}.zip", zipped(name, pack_files(site, code, written, gettext), stamp))
    if code != locales.SOURCE:
        try:
            files = review_pack(root, load(root), code, made, site_url)
        except TypesetError as error:
            raise PackError(f"review pack of {code}: {error}") from error
        name = f"somec-review-{code}"
        _write(folder / f"{name}.zip", zipped(name, files, stamp))
        _write(folder / f"{name}.pdf", files[f"form-{code}.pdf"])


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)  # one that was kept is a link to the old site's
    path.write_bytes(content)


def name_packs(root: Path, site: Path, code: str, gettext: Callable[[str], str]) -> None:
    """Name the files, with size and day, on the pages that have a place for it."""
    whole = [(f"somec-{code}.zip", OFFLINE), (f"somec-handbook-{code}.pdf", HANDBOOK)]
    for page in PAGES:
        _name(root, site, code, gettext, page, PLACE, whole)
    if code != locales.SOURCE:
        review = [(f"somec-review-{code}.zip", REVIEW), (f"somec-review-{code}.pdf", REVIEW_FORM)]
        _name(root, site, code, gettext, REVIEW_PAGE, REVIEW_PLACE, review)


def _name(
    root: Path, site: Path, code: str, gettext: Callable[[str], str], page: str, place: str, files: Iterable[tuple[str, str]]
) -> None:
    file = site / code / page / "index.html"
    if not file.is_file() or place not in (text := file.read_text(encoding="utf-8")):
        return
    up = "../" * (page.count("/") + 2)
    written = locales.written_date(day(root).isoformat(), code)
    packs = [Pack(gettext(what), f"{up}packs/{name}", _size(site / "packs" / name, code), written) for name, what in files]
    env = Environment(loader=FileSystemLoader(root / "overrides"), undefined=StrictUndefined, autoescape=True)
    html = env.get_template("packs.html").render(packs=packs)
    _write(file, text.replace(place, place + html.strip()).encode())


def _size(file: Path, code: str) -> str:
    size = file.stat().st_size
    return f"{format_decimal(size / 1e6, '0.0', locale=code)} MB" if size > 100_000 else f"{size // 1000} kB"
