"""Draw the diagram in ARCHITECTURE.md, which packages import which, from the imports.

Without an option it says whether the diagram is up to date; --write draws it again.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from scripts.base.command import CLEAN, FOUND

FILE = "ARCHITECTURE.md"
START, END = "<!-- diagram: python -m scripts diagram --write -->", "<!-- end of the diagram -->"
TOP = "scripts"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--write", action="store_true", help=f"draw it again in {FILE}")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 up to date or written, 1 out of date."""
    path: Path = options.root / FILE
    text = path.read_text(encoding="utf-8")
    new = redrawn(text)
    if options.write:
        path.write_text(new, encoding="utf-8")
    print(f"{FILE}: {'drawn' if options.write else 'up to date' if new == text else 'out of date; run python -m scripts diagram --write'}")
    return CLEAN if options.write or new == text else FOUND


def redrawn(text: str) -> str:
    """Return the text with the diagram of the imports as they are now."""
    diagram = f"{START}\n{mermaid(arrows())}\n{END}"
    return re.sub(rf"{re.escape(START)}.*?{re.escape(END)}", lambda _: diagram, text, flags=re.S)


def arrows() -> dict[str, set[str]]:
    """Return which packages and single modules of scripts/ import which others, by name."""
    import grimp  # comes with import-linter

    graph = grimp.build_graph(TOP)
    found: dict[str, set[str]] = {}
    for module in graph.modules - {TOP}:
        here = module.split(".")[1]
        found.setdefault(here, set())
        for other in graph.find_modules_directly_imported_by(module) - {TOP}:
            if (there := other.split(".")[1]) != here:
                found[here].add(there)
    return found


def mermaid(found: dict[str, set[str]]) -> str:
    """Return the arrows as a Mermaid flow chart; what can be reached through another package is left out, so that it can be read."""

    def reached(name: str) -> set[str]:
        return found[name] | {further for other in found[name] for further in reached(other)}

    lines = ["```mermaid", "flowchart TD"]
    for name, others in sorted(found.items()):
        direct = others - {further for other in others for further in reached(other)}
        lines += [f"  {name} --> {other}" for other in sorted(direct)]
    return "\n".join([*lines, "```"])
