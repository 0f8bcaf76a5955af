"""Make a built site ready for its host: the policy in each page, the headers, the compressed files.

What a page may load and run stands in the page too, for hosts that send no headers of ours. `_headers` has the headers
of deploy/headers.conf in the form that Cloudflare Pages, Netlify and others read. Beside each file of text stand its
forms for brotli and gzip (`index.html.br`, `index.html.gz`), made as small as they get: the server then compresses
nothing. No zstd: every browser that takes it takes brotli, which is a seventh smaller.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.base.command import CLEAN, COULD_NOT_RUN, FOUND
from scripts.build.policy import OpenPage, add_policy, headers
from scripts.build.root_pages import write

TEXT = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".txt", ".csv", ".bib", ".ics", ".rtf")
SMALL = 200  # bytes; below, a packet holds it anyway


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("site", type=Path, help="the built site")
    parser.add_argument("--uncompressed", action="store_true", help="for a host that compresses by itself, such as GitHub Pages")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 written, 1 a page cannot take the policy, 2 could not run."""
    if not (options.site / "index.html").is_file():
        print(f"{options.site} is no built site; run 'make build' first", file=sys.stderr)
        return COULD_NOT_RUN
    start = time.perf_counter()
    try:
        write_policy(options.site)
        files, before, after = (0, 0, 0) if options.uncompressed else write_compressed(options.site)
    except OpenPage as error:
        print(error, file=sys.stderr)
        return FOUND
    except OSError as error:
        print(f"The files could not be written: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    seconds = time.perf_counter() - start
    small = "" if options.uncompressed else f", {files} files of {before / 1e6:.1f} MB are {after / 1e6:.1f} MB as brotli"
    print(f"{options.site} is ready for its host{small} ({seconds:.1f} s)", file=sys.stderr)
    return CLEAN


def write_policy(site: Path) -> None:
    """Write the policy into each page, and `_headers`. Raises OpenPage."""
    add_policy(site)
    lines = "".join(f"  {name}: {value}\n" for name, value in headers().items())
    write(site / "_headers", f"/*\n{lines}")


def write_compressed(site: Path, quality: int = 11) -> tuple[int, int, int]:
    """Write the compressed files; return how many files were compressed, their bytes, and those as brotli."""
    compress = functools.partial(_compress, quality=quality)
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SMALL]
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # brotli leaves the others their turn while it works
        sizes = list(threads.map(compress, files))
    return len(files), sum(before for before, _ in sizes), sum(after for _, after in sizes)


def _compress(path: Path, quality: int) -> tuple[int, int]:
    import brotli

    data = path.read_bytes()
    small = brotli.compress(data, quality=quality)
    path.with_name(f"{path.name}.br").write_bytes(small)
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, 9, mtime=0))
    return len(data), len(small)
