"""Compare two JSON reports of the link check: what has broken, what is mended, what is still broken. Prints Markdown."""

import argparse
import json
import unicodedata
from itertools import accumulate
from pathlib import Path
from typing import Any

from scripts.base import command

Entry = dict[str, Any]  # an issue as the JSON report has it
Found = dict[tuple[str, str], Entry]  # findings by rule and address
QUOTE = "'"
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # kinds of letters that nobody sees: ends of lines, changes of direction
LIMIT = 20_000  # bytes of a part: an issue holds 65,536 in all, a variable of a workflow twice as much


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("old", type=Path, metavar="OLD", help="the earlier report; one that does not exist is empty")
    parser.add_argument("new", type=Path, metavar="NEW", help="the report of today")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 nothing is broken, 1 something is, 2 could not run."""
    old = read(options.old)[1] if options.old.is_file() else {}
    summary, new = read(options.new)
    print(compare(old, new, summary))
    return command.FOUND if new else command.CLEAN


def read(file: Path) -> tuple[str, Found]:
    """Return the summary and findings of a report. Exits with a message where the file is none."""
    try:
        body = json.loads(file.read_text(encoding="utf-8"))
        return body["summary"], {(one["rule"], one.get("target") or one["message"]): one for one in body["issues"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        command.stop(f"{file}: is no JSON report of the link check ({error})")


def compare(old: Found, new: Found, summary: str) -> str:
    """Return the three lists as Markdown, under what was checked: one line a finding, as many as fit."""
    text = [summary]
    for name, findings in {
        "New": [new[key] for key in new if key not in old],
        "Mended": [old[key] for key in old if key not in new],
        "Still broken": [new[key] for key in new if key in old],
    }.items():
        lines = [_line(finding) for finding in findings]
        fitting = sum(size <= LIMIT for size in accumulate(len(line.encode()) + 1 for line in lines))
        rest = [f"- and {len(lines) - fitting} more"] if fitting < len(lines) else []
        text += ["", f"## {name}: {len(findings)}", "", *lines[:fitting], *rest]
    return "\n".join(text)


def _line(one: Entry) -> str:
    place = f"{one['path']}:{one['line']}" if one["line"] else one["path"]
    key = f" ({_code(one['key'])})" if one.get("key") else ""
    return f"- {_code(place)}{key}: {_code(one['rule'])} {_code(one['message'], 300)}"


def _code(text: str, longest: int = 200) -> str:
    """Return a text as code: words of foreign pages are in it, and as code no name, number, picture, link or tag of theirs acts."""
    plain = "".join(" " if unicodedata.category(letter) in UNSEEN else letter for letter in str(text))
    return f"`{' '.join(plain.replace('`', QUOTE).split())[:longest].strip() or '-'}`"
