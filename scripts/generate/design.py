"""Show tokens and components on one page, for maintainers: samples are taken from the built English pages (scripts/generate/design.yml)."""

import argparse
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser, LexborNode

CLASS = re.compile(r"(?<![-\w])kb-[a-z]+(?:-[a-z]+)*")
PLACES = (("overrides", "*.jinja"), ("overrides", "*.html"), ("docs/assets", "*.js"), ("docs/assets", "*.css"), ("docs/en", "*.md"))
TOKEN = re.compile(r"^  (--[\w-]+): ([^;]+);(?: /\* (.+?) \*/)?$", re.M)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--output", type=Path, help="file to write (default: .cache/design.html of the project)")


def run(options: argparse.Namespace) -> int:
    """Write the page; 1 where the site is not built or has no sample of a component."""
    site = options.root / "site" / "en"
    if not site.is_dir():
        print(f"{site} is missing: run `python -m scripts build` first")
        return 1
    output = options.output or options.root / ".cache" / "design.html"
    shown = [{**one, "html": sample(site, *one["sample"]) if "sample" in one else None} for one in components(options.root)]
    missing = [one["name"] for one in shown if "sample" in one and not one["html"]]
    tokens = TOKEN.findall((options.root / "docs/assets/styles/tokens.css").read_text(encoding="utf-8"))
    styles = sorted(path.absolute().as_uri() for path in (site / "assets").glob("**/*.css") if "chooser" not in path.name)
    env = Environment(loader=FileSystemLoader(options.root / "overrides"), undefined=StrictUndefined)
    output.parent.mkdir(exist_ok=True)
    output.write_text(env.get_template("design.html").render(components=shown, tokens=tokens, styles=order(styles)), encoding="utf-8")
    print(output)
    for name in missing:
        print(f"scripts/generate/design.yml: the built site has no sample of {name!r}")
    return bool(missing)


def order(styles: list[str]) -> list[str]:
    """Return the sheets as a page loads them: the five of every page first, paper last."""
    first = ("tokens", "text", "frame", "parts", "print")
    return sorted(styles, key=lambda name: next((at for at, one in enumerate(first) if f"/styles/{one}." in name), len(first)))


def components(root: Path) -> list[dict[str, Any]]:
    """Return what scripts/generate/design.yml lists."""
    found: list[dict[str, Any]] = yaml.safe_load((root / "scripts" / "generate" / "design.yml").read_text(encoding="utf-8"))
    return found


def used(root: Path) -> set[str]:
    """Return the classes of ours that templates, prose, scripts and style sheets name."""
    texts = (path.read_text(encoding="utf-8") for folder, kind in PLACES for path in (root / folder).rglob(kind))
    return {name for text in texts for name in CLASS.findall(text)}


def sample(site: Path, page: str, selector: str) -> str:
    """Return the first such part of a built page as HTML, with its links to that page; empty where there is none."""
    path = site / page if page.endswith(".html") else site / page / "index.html"
    node = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first(selector) if path.is_file() else None
    for one in node.css("*") if node else ():
        _from(one, path.absolute().as_uri())
    return (node.html or "") if node else ""


def _from(node: LexborNode, page: str) -> None:
    if "id" in node.attributes:
        del node.attrs["id"]
    for name in ("href", "src"):
        if address := node.attributes.get(name):
            node.attrs[name] = urljoin(page, address)
