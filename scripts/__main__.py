"""Every command of the project: `python -m scripts` lists them."""

import signal
import sys
from collections.abc import Sequence

from scripts.base.command import Command, start

COMMANDS = {
    "build": Command("scripts.build.command", "build all languages into site/"),
    "serve": Command("scripts.build.serve", "build and serve with live reload"),
    "host-files": Command("scripts.build.host_files", "make a built site ready for its host"),
    "lint": Command("scripts.content_lint.command", "check the texts and the data"),
    "verified": Command("scripts.content_lint.verified.command", "list what changed unread, or record what was read"),
    "links": Command("scripts.link_check.command", "check the links of the built site"),
    "links-since": Command("scripts.link_check.since", "compare two reports of the link check"),
    "translations": Command("scripts.i18n.command", "state and upkeep of the translations"),
    "anchors": Command("scripts.build.anchors", "add new addresses and ids to data/anchors.lock"),
    "release-lock": Command("scripts.content_lint.evidence.released", "keep in data/released.lock what stands at a release"),
    "matrix": Command("scripts.evidence.matrix", "count what is known of each State and instrument"),
    "schemas": Command("scripts.generate.schemas", "write the JSON Schemas of data/, for editors"),
    "never-name": Command("scripts.content_lint.add_forbidden_name", "add a name that must never appear on the site"),
    "design": Command("scripts.generate.design", "show tokens and components on one page, from the built site"),
    "cards": Command("scripts.generate.cards", "draw the pictures that stand beside shared links"),
    "chromium": Command("scripts.base.chromium", "find or install a Chromium, and print its path"),
    "dictionaries": Command("scripts.content_lint.dictionaries", "install the spelling dictionaries"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code."""
    return start(COMMANDS, sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does
    sys.exit(main())
