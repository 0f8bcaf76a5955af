#!/usr/bin/env python3
"""Install hunspell and the dictionaries of the five languages with apt, where this runs as root on Debian or Ubuntu.

Where they are there already nothing happens. Where they cannot be had, one line a language says that its spelling is
not checked and how to mend it; the exit status is 0 all the same, for the rest of the checks can run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

import apt_packages
from lint.words import PACKAGES, missing

LIMIT = 180  # seconds that apt may take: without a network it waits long


def install() -> dict[str, str]:
    """Install what is missing; the languages that still lack a dictionary, with how to mend it."""
    if not missing() or not apt_packages.can_install():
        return missing()
    print("Installing the spelling dictionaries with apt", file=sys.stderr)
    try:
        apt_packages.install("hunspell", *PACKAGES.values(), limit=LIMIT, quiet=True)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"apt did not install them: {error}", file=sys.stderr)
    missing.cache_clear()
    return missing()


def main() -> int:
    """Command line."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    for locale, why in install().items():
        print(f"spelling of {locale} will not be checked: {why}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
