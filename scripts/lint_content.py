#!/usr/bin/env python3
"""Check the sources of the site: pages (docs/<locale>/**/*.md) and data.

Exit code 0: clean (warnings allowed); 1: errors found; 2: could not run.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from lint.project import Project
from lint.registry import Rule, discover
from report import CLEAN, FORMATS, stop, write


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    started, options, rules = time.perf_counter(), _parser().parse_args(arguments), discover()
    if options.list:
        width = max(map(len, rules))
        print("\n".join(f"{rule.id:{width}}  {rule.severity:7}  {rule.summary}" for rule in rules.values()))
        return CLEAN
    if options.explain:
        rule = _known(rules, [options.explain])[0]
        print(f"{rule.id} ({rule.severity})\n\n{rule.doc}")
        return CLEAN
    chosen = _choose(rules, options.select, options.ignore)
    root = options.root.resolve()
    files = {_file(name, root) for name in options.files}
    project = Project(root)
    pages = list(project.all_pages())
    if not pages and not project.unreadable:
        stop(f"no page under {root / 'docs'}/<locale>; is --root the project?")
    issues = [issue for rule in chosen for issue in rule.run(project)]
    if files:
        issues = [issue for issue in issues if (root / issue.path) in files]
    return write(issues, options.format, _summary(project, chosen, files, time.perf_counter() - started))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILES", help="report only issues in these files")
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project (default: this folder)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the report (default: text)")
    parser.add_argument("--select", type=_names, default=[], metavar="RULES", help="only these, with commas between")
    parser.add_argument("--ignore", type=_names, default=[], metavar="RULES", help="all but these, with commas between")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule asks and why, with examples")
    parser.add_argument("--list", action="store_true", help="list the rules")
    return parser


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _known(rules: dict[str, Rule], names: list[str]) -> list[Rule]:
    unknown = [name for name in names if name not in rules]
    if unknown:
        stop(f"unknown rule {', '.join(unknown)}; --list shows the rules")
    return [rules[name] for name in names]


def _choose(rules: dict[str, Rule], select: list[str], ignore: list[str]) -> list[Rule]:
    selected = _known(rules, select) or list(rules.values())
    ignored = {rule.id for rule in _known(rules, ignore)}
    chosen = [rule for rule in selected if rule.id not in ignored]
    if not chosen:
        stop("no rule is left to run")
    return chosen


def _file(path: Path, root: Path) -> Path:
    """A file as it was named: from here, or from the project."""
    found = next((place.resolve() for place in (path, root / path) if place.exists()), None)
    if found is None:
        stop(f"no such file: {path}")
    return found


def _summary(project: Project, rules: list[Rule], files: set[Path], seconds: float) -> str:
    counts = {locale: len(pages) for locale, pages in project.pages.items() if pages}
    languages = ", ".join(f"{locale} {count}" for locale, count in counts.items())
    pages = f"{sum(counts.values())} page(s) in {len(counts)} language(s) ({languages})"
    only = f", report on {len(files)} file(s)" if files else ""
    return f"lint: {pages}, {len(rules)} rule(s), {seconds:.2f} s{only}"


if __name__ == "__main__":
    sys.exit(main())
