"""Draw the pictures that stand beside a shared link: of each kind of page and each receiving State.

Run it after a change of the names of the kinds, of the site's name or of its line; a test says when. It needs Chromium,
Playwright and Pillow. The pictures are committed, so that a build needs neither; each carries its words as text.
"""

import argparse
import base64
import io
import sys
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template
from PIL import Image, PngImagePlugin

from scripts.base import chromium, locales
from scripts.base.catalogs import translator
from scripts.build.root_pages import LINE
from scripts.evidence import labels
from scripts.pages.site import CARD

SIZE = {"width": 1200, "height": 630}
LARGEST = 30_000  # bytes
TEXT = "Description"  # the part of the file that has the words
COLOURS = 16  # three, and the steps between them at the edges of letters


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--locale", action="append", choices=locales.LOCALES, help="only this language; may stand several times")


class Words(NamedTuple):
    """What a card says."""

    name: str
    kind: str
    line: str


def cards(root: Path, locale: str) -> dict[Path, Words]:
    """Return the cards of a language: file and words."""
    _ = translator(root, locale).gettext
    kinds = {kind: "SOMEC" if kind in ("home", "entry") else _(name) for kind, name in labels.KIND.items()}
    names = {code: locales.country_name(code, locale) for code in locales.STATES}
    kinds |= {f"to-{code}": _("%(country)s: send or receive a case") % {"country": name} for code, name in names.items()}
    files = {kind: root / "docs" / CARD.format(kind=kind, locale=locale) for kind in kinds}
    return {files[kind]: Words(_("SOMEC knowledge base"), says, _(LINE)) for kind, says in kinds.items()}


def words_of(file: Path) -> Words:
    """Return the words of a card as it was drawn. Raises KeyError where it carries none."""
    with Image.open(file) as image:
        text: dict[str, str] = image.text  # type: ignore[attr-defined]  # only a PNG has it
        return Words(*text[TEXT].split("\n"))


def _save(picture: bytes, words: Words, file: Path) -> None:
    """Keep a picture with few colours: a third of the weight, and nobody sees it."""
    text = PngImagePlugin.PngInfo()
    text.add_itxt(TEXT, "\n".join(words))
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True, pnginfo=text)


def _data_url(font: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(font.read_bytes()).decode()}"


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 drawn, 1 a picture is too heavy, 2 could not run."""
    try:
        path = chromium.find()
        from playwright.sync_api import sync_playwright
    except (FileNotFoundError, ImportError) as error:
        print(error, file=sys.stderr)
        return 2
    if not path:
        print(chromium.HELP, file=sys.stderr)
        return 2
    template = Template((Path(__file__).parent / "card.html").read_text(encoding="utf-8"), autoescape=True)
    folder = options.root / "docs/assets/fonts"
    fonts = {name.replace("-", "_"): _data_url(folder / f"commissioner-{name}.woff2") for name in ("latin", "latin-ext")}
    heavy = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        for locale in options.locale or locales.LOCALES:
            for file, words in cards(options.root, locale).items():
                file.parent.mkdir(parents=True, exist_ok=True)
                page.set_content(template.render(locale=locale, **fonts, **words._asdict()))
                page.evaluate("document.fonts.ready")
                _save(page.screenshot(), words, file)
                if file.stat().st_size > LARGEST:
                    heavy.append(f"{file}: {file.stat().st_size} bytes; at most {LARGEST}")
        browser.close()
    print("\n".join(heavy), file=sys.stderr, end="\n" if heavy else "")
    return 1 if heavy else 0
