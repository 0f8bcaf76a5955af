"""Install hunspell and the dictionaries of the site's languages with apt, where this runs as root on Debian or Ubuntu.

Where they cannot be had, one line a language says that its spelling is not checked and how to mend it, with exit code 0.
"""

import argparse
import subprocess
import sys

from scripts.base import apt_packages
from scripts.content_lint.words import PACKAGES, missing

LIMIT = 180  # seconds that apt may take: without a network it waits long


def install() -> dict[str, str]:
    """Install what is missing; the languages that still lack a dictionary, with how to mend it."""
    if not missing().keys() & PACKAGES.keys() or not apt_packages.can_install():
        return missing()
    print("Installing the spelling dictionaries with apt", file=sys.stderr)
    try:
        apt_packages.install("hunspell", *PACKAGES.values(), limit=LIMIT, quiet=True)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"apt did not install them: {error}", file=sys.stderr)
    missing.cache_clear()
    return missing()


def run(_options: argparse.Namespace) -> int:
    """Return the exit code: 0, also where a dictionary cannot be had."""
    for locale, why in install().items():
        print(f"spelling of {locale} will not be checked: {why}", file=sys.stderr)
    return 0
