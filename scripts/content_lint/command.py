"""Check the sources of the site: pages (docs/<locale>/**/*.md) and data.

Exit code 0: clean (warnings allowed, unless --warnings-fail); 1: errors found; 2: could not run. What a language still
has to translate is listed as progress and stops nothing.
"""

import argparse
import os
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from scripts.base.command import CLEAN, day, stop
from scripts.base.report import FORMATS, write
from scripts.base.sources import SourceError, check_sources
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.rule import Rule
from scripts.content_lint.run import run as run_rules
from scripts.content_lint.words import missing

UNSURE = {"spelling"}  # a word that no dictionary has is often right; --strict spelling is for CI


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 clean (warnings allowed), 1 errors found, 2 could not run."""
    started, rules, root = time.perf_counter(), discover(), options.root
    if options.list:
        width = max(map(len, rules))
        print("\n".join(f"{rule.id:{width}}  {rule.severity:7}  {rule.summary}" for rule in rules.values()))
        return CLEAN
    if options.explain:
        rule = _known(rules, [options.explain])[0]
        print(f"{rule.id} ({rule.severity})\n\n{rule.doc}")
        return CLEAN
    chosen = _choose(rules, options)
    strict = {rule.id for rule in _known(rules, options.strict)}
    files = _files(options.files, root)
    try:
        check_sources(root)
    except SourceError as error:
        stop(str(error))
    project = Project(root, options.today)
    if not any(project.pages.values()) and not project.unreadable:
        stop(f"no page under {root / 'docs'}/<locale>; is --root the project?")
    if any(rule.id == "spelling" for rule in chosen):
        for locale, why in missing().items():
            print(f"spelling of {locale} not checked: {why}", file=sys.stderr)
    issues = run_rules(project, chosen, files, options.processes)
    going_on = {rule.id for rule in chosen if rule.progress}
    if options.warnings_fail:
        strict |= {rule.id for rule in chosen} - going_on - UNSURE
    issues = [replace(issue, severity="error") if issue.rule in strict else issue for issue in issues]
    shown = [issue for issue in issues if issue.severity == "error" or not (options.no_progress and issue.rule in going_on)]
    hidden = Counter(issue.rule for issue in set(issues) - set(shown))
    return write(shown, options.format, _summary(project, chosen, files, time.perf_counter() - started, hidden))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILES", help="check only these files")
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the report (default: text)")
    parser.add_argument("--no-progress", action="store_true", help="do not list what is still to be translated; it is counted")
    parser.add_argument("--warnings-fail", action="store_true", help="warnings are errors, but for what is still to be translated")
    parser.add_argument("--select", type=_names, default=[], metavar="RULES", help="only these, with commas between")
    parser.add_argument("--ignore", type=_names, default=[], metavar="RULES", help="all but these, with commas between")
    parser.add_argument("--strict", type=_names, default=[], metavar="RULES", help="warnings of these are errors")
    parser.add_argument("--spelling", action="store_true", help="check the spelling as well (needs hunspell and its dictionaries)")
    parser.add_argument("--today", type=day, default=None, metavar="DATE", help="the day that dates are compared with (default: today)")
    parser.add_argument(
        "--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="how many work at once (default: one a core)"
    )
    parser.add_argument("--explain", metavar="RULE", help="say what a rule asks and why, with examples")
    parser.add_argument("--list", action="store_true", help="list the rules")


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _known(rules: dict[str, Rule], names: list[str]) -> list[Rule]:
    unknown = [name for name in names if name not in rules]
    if unknown:
        stop(f"unknown rule {', '.join(unknown)}; --list shows the rules")
    return [rules[name] for name in names]


def _choose(rules: dict[str, Rule], options: argparse.Namespace) -> list[Rule]:
    usual = [rule for rule in rules.values() if not rule.optional or (options.spelling and rule.id == "spelling")]
    selected = _known(rules, options.select) or usual
    ignored = {rule.id for rule in _known(rules, options.ignore)}
    chosen = [rule for rule in selected if rule.id not in ignored]
    if not chosen:
        stop("no rule is left to run")
    return chosen


def _files(names: list[Path], root: Path) -> set[Path]:
    """Return the files to look at, each as it was named: from here, or from the project. What the lint does not read is told."""
    found, free = set(), []
    for name in names:
        there = [place.resolve() for place in (name, root / name) if place.exists()]
        if not there:
            stop(f"no such file: {name}")
        inside = [place for place in there if any(place.is_relative_to(root / folder) for folder in ("docs", "data"))]
        if inside and inside[0].is_dir():
            stop(f"{name} is a folder; name files, or none for the whole project")
        if inside:
            found.add(inside[0])
        else:
            free.append(str(name))
    if free:
        print(f"not looked at, for they are not in {root.name}/docs or {root.name}/data: {', '.join(free)}", file=sys.stderr)
    if names and not found:
        stop("no file is left to check")
    return found


def _summary(project: Project, rules: list[Rule], files: set[Path], seconds: float, hidden: Counter[str]) -> str:
    counts = {locale: len(pages) for locale, pages in project.pages.items() if pages}
    languages = ", ".join(f"{locale} {count}" for locale, count in counts.items())
    pages = f"{sum(counts.values())} page(s) in {len(counts)} language(s) ({languages})"
    only = f", report on {len(files)} file(s)" if files else ""
    names = ", ".join(f"{name} {count}" for name, count in hidden.most_common())
    more = f", {hidden.total()} warning(s) not shown ({names})" if hidden else ""
    return f"lint: {pages}, {len(rules)} rule(s), {seconds:.2f} s{only}{more}"
