"""Write what a host needs beside the built pages: compressed files and the headers.

Beside each file of text stand its forms for brotli and gzip (`index.html.br`, `index.html.gz`), made as small as they
get: the server then compresses nothing. No zstd: every browser that takes it takes brotli, which is a seventh smaller.
`_headers` has the headers of deploy/headers.conf in the form that Cloudflare Pages, Netlify and others read.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.build.policy import headers
from scripts.build.root_pages import write
from scripts.kit.command import CLEAN, COULD_NOT_RUN

TEXT = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".txt", ".csv", ".bib", ".ics", ".rtf")
SMALL = 200  # bytes; below, a packet holds it anyway


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("site", type=Path, help="the built site")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 written, 2 could not run."""
    if not (options.site / "index.html").is_file():
        print(f"{options.site} is no built site; run 'make build' first", file=sys.stderr)
        return COULD_NOT_RUN
    start = time.perf_counter()
    try:
        files, before, after = write_host_files(options.site)
    except OSError as error:
        print(f"The files could not be written: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    seconds = time.perf_counter() - start
    print(f"{files} files: {before / 1e6:.1f} MB, {after / 1e6:.1f} MB as brotli, in {seconds:.1f} s: {options.site}", file=sys.stderr)
    return CLEAN


def write_host_files(site: Path) -> tuple[int, int, int]:
    """Write the compressed files and `_headers`; return how many files were compressed, their bytes, and those as brotli."""
    lines = "".join(f"  {name}: {value}\n" for name, value in headers().items())
    write(site / "_headers", f"/*\n{lines}")
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SMALL]
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # brotli leaves the others their turn while it works
        sizes = list(threads.map(_compress, files))
    return len(files), sum(before for before, _ in sizes), sum(after for _, after in sizes)


def _compress(path: Path) -> tuple[int, int]:
    import brotli

    data = path.read_bytes()
    small = brotli.compress(data, quality=11)
    path.with_name(f"{path.name}.br").write_bytes(small)
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, 9, mtime=0))
    return len(data), len(small)
