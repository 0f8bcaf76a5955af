"""Check the links of the built site: its own, or with --external those that lead out of it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.base import command, report
from scripts.link_check.checks import describe
from scripts.link_check.index.site import NoPages
from scripts.link_check.run import run as run_checks

EPILOG = f"""checks of the site's own links:
{describe()}

The folder that SITE stands in is the project: findings name its files, and data/anchors.lock there says which ids
must stay.
Environment: LOCALES (en,nl checks a build of these languages alone, and nothing that leads to the others).
exit codes: 0 clean (warnings alone are clean), 1 findings, 2 could not run"""


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 clean (warnings alone are clean), 1 findings, 2 could not run."""
    parser = options.parser
    if options.changed_since and not options.external:
        parser.error("--changed-since chooses among the links that leave the site: give --external too")
    name = options.site.as_posix().rstrip("/")
    try:
        issues, summary = _external(options, name) if options.external else _own(options, name)
    except NoPages:
        command.stop(f"{name}/ has no pages; run make build first")
    return report.write(issues, options.format, summary)


def _own(options: argparse.Namespace, name: str) -> tuple[Sequence[report.Issue], str]:
    return run_checks(options.site, name, _built())


def _built() -> tuple[str, ...]:
    """Return the languages that were built, where not all were."""
    if not os.environ.get("LOCALES", "").strip():
        return ()
    from scripts.base import locales

    return locales.chosen()


def _external(options: argparse.Namespace, name: str) -> tuple[Sequence[report.Issue], str]:
    # Imported here: httpx costs a quarter of a second that the check of the site's own links need not pay.
    from scripts.link_check.external import run as external
    from scripts.link_check.external.cache import Cache, NoCache
    from scripts.link_check.external.outcome import Settings

    cache = Cache(options.cache)
    if cache.problem:
        print(cache.problem, file=sys.stderr)
    started = cache.problem
    try:
        cache.prepare()
        settings = Settings(allow_private=options.allow_private)
        result = external.run(options.site, name, settings, cache, options.changed_since or "")
    except (external.NoNetwork, external.NoRevision, NoCache) as error:
        command.stop(str(error))
    if cache.problem != started:
        print(cache.problem, file=sys.stderr)
    return result


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add = parser.add_argument
    add("site", nargs="?", type=Path, default=Path("site"), metavar="SITE", help="built site (default: site/)")
    add("--format", choices=report.FORMATS, default="text", help="how findings are printed (default: text)")
    add("--external", action="store_true", help="ask other hosts instead: the links that leave the site")
    group = parser.add_argument_group("with --external")
    group.add_argument("--cache", type=Path, metavar="FILE", help="keep good answers in this JSON file for a week")
    since = "only addresses on lines of docs/, data/ and overrides/ that changed since this git revision"
    group.add_argument("--changed-since", metavar="REV", help=since)
    group.add_argument("--allow-private", action="store_true", help="ask private and loopback addresses too")
