"""The measurements: `python -m benchmarks` lists them."""

import sys

from scripts.base.command import Command, start

COMMANDS = {
    "bench": Command("benchmarks.bench", "measure what a maintainer waits for, as JSON"),
    "bench-search": Command("benchmarks.bench_search", "measure the search with judged queries"),
}

if __name__ == "__main__":
    sys.exit(start(COMMANDS, sys.argv[1:], "benchmarks"))
