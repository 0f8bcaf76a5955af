"""Make a built site ready for its host: the policy in each page, the headers, the compressed files.

What a page may load and run stands in the page too, for hosts that send no headers of ours. `_headers` has the headers
of deploy/headers.conf in the form that Cloudflare Pages, Netlify and others read. Beside each file of text stand its
forms for brotli and gzip (`index.html.br`, `index.html.gz`), made as small as they get: the server then compresses
nothing. No zstd: every browser that takes it takes brotli, which is a seventh smaller. A compressed file whose text has
not changed since it was made is kept.

Each file gets a time that depends on its content alone. Many hosts make their validators (ETag, Last-Modified) of a
file's time and length; a correction of equal length then still reaches the reader, whatever packs the site.
"""

import argparse
import functools
import gzip
import hashlib
import os
import sys
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.base.command import CLEAN, COULD_NOT_RUN, FOUND
from scripts.base.hashed import ASSETS, HASHED, SEARCH
from scripts.build.policy import OpenPage, add_policy, headers
from scripts.build.root_pages import write

TEXT = (".html", ".css", ".js", ".json", ".jsonld", ".webmanifest", ".svg", ".xml", ".txt", ".csv", ".bib", ".ris", ".ics", ".rtf")
FOR_EVER = "public, max-age=31536000, immutable"  # as deploy/nginx.conf says it
SMALL = 200  # bytes; below, a packet holds it anyway


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("site", type=Path, help="the built site")
    parser.add_argument("--uncompressed", action="store_true", help="for a host that compresses by itself, such as GitHub Pages")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 written, 1 a page cannot take the policy, 2 could not run."""
    if not (options.site / "index.html").is_file():
        print(f"{options.site} is no built site; run 'make build' first", file=sys.stderr)
        return COULD_NOT_RUN
    start = time.perf_counter()
    try:
        write_policy(options.site)
        if options.uncompressed:
            remove_compressed(options.site, set())
        files, before, after = (0, 0, 0) if options.uncompressed else write_compressed(options.site)
        set_times(options.site)
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
    rules = "".join(f"/{path}\n  Cache-Control: {value}\n" for path, value in cache_rules(site).items())
    write(site / "_headers", f"/*\n{lines}{rules}/data/*\n  Access-Control-Allow-Origin: *\n")


def cache_rules(site: Path) -> dict[str, str]:
    """Return how long a browser may keep files, by the path pattern of `_headers`: for ever where each name holds a hash.

    Hosts join the values of all patterns that fit; `no-cache` then wins over what stands beside it.
    """
    rules = {}
    for folder in sorted(site.glob(f"*/{ASSETS}/")):
        name = f"{folder.parent.name}/{ASSETS}"
        rules[f"{name}/*"] = FOR_EVER
        files = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".br", ".gz"))
        plain = {path.relative_to(folder).parts for path in files if not HASHED.search(path.name)}
        rules |= {f"{name}/{parts[0]}" + ("/*" if len(parts) > 1 else ""): "no-cache" for parts in sorted(plain)}
    for folder in sorted(site.glob(f"{SEARCH}/*/")):
        rules[f"{SEARCH}/{folder.name}/*"] = FOR_EVER
    return rules


def set_times(site: Path) -> None:
    """Give each file a time (seconds since 1970, between 2001 and 2018) that depends on its content alone. Raises OSError."""
    for path in site.rglob("*"):
        if path.is_file() and not path.is_symlink():
            seconds = 1_000_000_000 + int.from_bytes(hashlib.sha256(path.read_bytes()).digest()[:8]) % 2**29
            os.utime(path, (seconds, seconds))


def write_compressed(site: Path, quality: int = 11) -> tuple[int, int, int]:
    """Write the compressed files; return how many files were compressed, their bytes, and those as brotli."""
    compress = functools.partial(_compress, quality=quality)
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SMALL]
    remove_compressed(site, set(files))
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # brotli leaves the others their turn while it works
        sizes = list(threads.map(compress, files))
    return len(files), sum(before for before, _ in sizes), sum(after for _, after in sizes)


def remove_compressed(site: Path, but: set[Path]) -> None:
    """Delete compressed files that belong to no file of `but`: a server would send them where the page is gone or is another."""
    for path in [*site.rglob("*.br"), *site.rglob("*.gz")]:
        if path.with_suffix("") not in but:
            path.unlink()


def _compress(path: Path, quality: int) -> tuple[int, int]:
    import brotli

    data = path.read_bytes()
    as_brotli, as_gzip = path.with_name(f"{path.name}.br"), path.with_name(f"{path.name}.gz")
    if (
        as_gzip.is_file()
        and as_brotli.is_file()
        and _unpacks_to(as_gzip, data, gzip.decompress)
        and _unpacks_to(as_brotli, data, brotli.decompress)
    ):
        return len(data), as_brotli.stat().st_size
    small = brotli.compress(data, quality=quality)
    as_brotli.write_bytes(small)
    as_gzip.write_bytes(gzip.compress(data, 9, mtime=0))
    return len(data), len(small)


def _unpacks_to(path: Path, data: bytes, unpack: Callable[[bytes], bytes]) -> bool:
    import brotli

    try:
        return unpack(path.read_bytes()) == data
    except (OSError, EOFError, zlib.error, brotli.error):
        return False
