#!/usr/bin/env python3
"""Run the link check and the content lint over documentation made by others, and count what they find by rule.

A finding there is a fault of that documentation, of a convention that this site alone has, or a false alarm, which is a
fault of ours. The packages are fetched when this runs and nothing of them is kept in the project. A tree that cannot be
had is skipped with the reason. With --show the findings are printed too.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
LINKS = ["--select", "targets,fragments,encoding,scheme,ids,redirects"]  # the rest are conventions of this site
LINT = [
    "--select",
    "heading-order,image-alt,link-text,link-targets,sentence-length,paragraph-length,relative-date,vague-deadline,labels,"
    "personal-data,wrong-language,readable",
]
RULE = re.compile(r"^[^ ]+: ([a-z-]+) ", re.M)


class NotHere(Exception):
    """A package that cannot be had; the text says why."""


@dataclass(frozen=True)
class Tree:
    """A package, how to fetch it, and the folder of its documentation (a pattern)."""

    name: str
    fetch: Callable[[str, Path], None]
    folder: str


def debian(package: str, into: Path) -> None:
    """Download and unpack a Debian package, without installing it."""
    _run(["apt-get", "download", package], into)
    _run(["dpkg-deb", "-x", next(into.glob("*.deb")).name, "."], into)


def pypi(package: str, into: Path) -> None:
    """Download and unpack the sources of a package of PyPI."""
    _run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", package], into)
    with tarfile.open(next(into.glob("*.tar.gz"))) as archive:
        archive.extractall(into, filter="data")


def npm(package: str, into: Path) -> None:
    """Download and unpack a package of npm."""
    _run(["npm", "pack", "--silent", package], into)
    with tarfile.open(next(into.glob("*.tgz"))) as archive:
        archive.extractall(into, filter="data")


HTML = (
    Tree("debian-handbook", debian, "usr/share/doc/debian-handbook/html"),  # 26 languages, by Publican
    Tree("python3-doc", lambda _, into: debian(_python_doc(), into), "usr/share/doc/python3.*/html"),  # by Sphinx
)
MARKDOWN = (Tree("starlette", pypi, "starlette-*/docs"), Tree("markdownlint", npm, "package/doc"))


def main() -> int:
    """Command line. Exit codes: 0 at least one tree was looked at, 2 none could be had."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the findings too")
    show = parser.parse_args().show
    looked = [_look(tree, kind, show) for kind, trees in (("links", HTML), ("lint", MARKDOWN)) for tree in trees]
    return 0 if any(looked) else 2


def _look(tree: Tree, kind: str, show: bool) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        try:
            tree.fetch(tree.name, place)
            found = next(place.glob(tree.folder))
        except (NotHere, OSError, StopIteration) as error:
            print(f"{tree.name}: skipped: {error or 'its documentation is not where it was'}")
            return False
        if kind == "lint":
            shutil.copytree(found, place / "project/docs/en")
            (place / "project/data").mkdir()
            command = ["lint_content.py", "--root", str(place / "project"), *LINT]
        else:
            command = ["check_links.py", str(found), *LINKS]
        done = subprocess.run([sys.executable, SCRIPTS / command[0], *command[1:]], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        print(f"{tree.name}: {kind} could not run: {done.stderr.strip()}")
        return False
    print(f"{tree.name}: {done.stdout.strip().splitlines()[-1].removeprefix(f'{found}: ')}")
    if show:
        print("".join(f"  {line}\n" for line in done.stdout.strip().splitlines()[:-1]), end="")
    for rule, count in Counter(RULE.findall(done.stdout)).most_common():
        print(f"  {rule}: {count}")
    return True


def _python_doc() -> str:
    done = subprocess.run(["apt-cache", "depends", "python3-doc"], capture_output=True, text=True, check=False)
    if match := re.search(r"python3\.\d+-doc", done.stdout):
        return match.group()
    raise NotHere("apt knows no package python3-doc (run apt-get update)")


def _run(command: list[str], folder: Path) -> None:
    if not shutil.which(command[0]):
        raise NotHere(f"{command[0]} is not installed")
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    except subprocess.TimeoutExpired as error:
        raise NotHere(f"{' '.join(command[:3])}: no answer in 300 s") from error
    if done.returncode:
        raise NotHere(f"{' '.join(command[:3])}: {(done.stderr or done.stdout).strip().splitlines()[-1:] or 'failed'}")


if __name__ == "__main__":
    raise SystemExit(main())
