"""How every command starts: `python -m scripts NAME`, with one --root, one --help and one set of exit codes.

A command is a module with `run(options)` and, where it has options, `add_arguments(parser)`; its docstring is its help.
`scripts/__main__.py` lists them. Exit codes: 0 clean or done, 1 findings or a fault in the content, 2 could not run, or
was stopped; 141 where the reader of a pipe left before the end (`| head -1`), as with other programs.
"""

import argparse
import os
import select
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol, cast

ROOT = Path(__file__).resolve().parents[2]  # the project that this code belongs to
CLEAN, FOUND, COULD_NOT_RUN, READER_LEFT = 0, 1, 2, 141


class Unusable(Exception):
    """A setting cannot be used, whatever the command. The text says which and how to mend it; `code` is the exit code."""

    code = FOUND


class Command(NamedTuple):
    """A command: the module that does it, and one line for the list."""

    module: str
    line: str


class _Module(Protocol):
    __doc__: str | None

    def run(self, options: argparse.Namespace) -> int: ...


def start(commands: dict[str, Command], arguments: Sequence[str], program: str = "scripts") -> int:
    """Run the command that the first argument names; return its exit code. `program` is the package after `python -m`."""
    try:
        try:
            return _start(commands, arguments, program)
        finally:
            sys.stdout.flush()  # what is left to write meets the broken pipe here, not when Python ends
    except Unusable as error:
        print(error, file=sys.stderr)
        return error.code
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return COULD_NOT_RUN
    except BrokenPipeError:
        if not _reader_left():
            raise  # a pipe of the command's own
        return READER_LEFT


def _start(commands: dict[str, Command], arguments: Sequence[str], program: str) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_list(commands, program))
        return CLEAN if arguments else COULD_NOT_RUN
    name, rest = arguments[0], arguments[1:]
    if name not in commands:
        print(f"no command {name!r}\n\n{_list(commands, program)}", file=sys.stderr)
        return COULD_NOT_RUN
    module = cast(_Module, import_module(commands[name].module))
    parser = argparse.ArgumentParser(
        prog=f"python -m {program} {name}",
        description=module.__doc__,
        epilog=getattr(module, "EPILOG", None),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--root", type=_folder, default=ROOT, metavar="DIR", help="the project (default: the one of this code)")
    if add_arguments := getattr(module, "add_arguments", None):
        add_arguments(parser)
    options = parser.parse_args(rest)
    options.parser = parser
    return module.run(options)


def stop(message: str) -> NoReturn:
    """Print in one line why the command could not run. Raise SystemExit with code 2."""
    print(message, file=sys.stderr)
    raise SystemExit(COULD_NOT_RUN)


def _reader_left() -> bool:
    """Return whether nobody reads what is printed any more; what is still to be printed then goes nowhere."""
    output = select.poll()
    output.register(sys.stdout.fileno(), 0)
    left = any(state & select.POLLERR for _, state in output.poll(0))
    if left:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return left


def day(text: str) -> date:
    """Read an option that is a day. Raises argparse.ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write 2027-01-31") from error


def _folder(text: str) -> Path:
    folder = Path(text).resolve()
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"no folder {folder}")
    return folder


def _list(commands: dict[str, Command], program: str) -> str:
    width = max(map(len, commands))
    lines = "\n".join(f"  {name:{width}}  {command.line}" for name, command in commands.items())
    return f"usage: python -m {program} COMMAND [--root DIR] ...   (COMMAND --help says more)\n\n{lines}"
