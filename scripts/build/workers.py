"""The processes that build languages."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from scripts.build.language import Built, build_locale

T = TypeVar("T")


class Workers:
    """Processes with MkDocs loaded: as many as there are cores, at most one a language.

    `own`: one a language instead, which keeps what it has rendered, so that the next build of that language is quick.
    They end with this process, however it ends; Ctrl-C is this process's business alone.
    """

    def __init__(self, languages: Iterable[str], own: bool = False) -> None:
        codes = list(languages)
        pools = [_pool() for _ in codes] if own else [_pool(min(os.cpu_count() or 1, len(codes)))] * len(codes)
        self._pools = dict(zip(codes, pools, strict=True))
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # a process is born with what its parent ignores
        try:
            for pool in pools:
                pool.submit(os.getpid)  # starts it
        finally:
            signal.signal(signal.SIGINT, before)

    def build(self, locale: str, root: Path, target: Path, site_url: str) -> Future[Built]:
        """Build a language into `target`, in a process of its own."""
        return self._pools[locale].submit(build_locale, root, locale, target, site_url, os.environ.get("REPO_URL", ""))

    def run(self, locale: str, task: Callable[..., T], *values: object) -> Future[T]:
        """Run a task for a language in its process."""
        return self._pools[locale].submit(task, *values)

    def stop(self, at_once: bool = False) -> None:
        """End the processes: when they have built what they are building, or at once."""
        for child in multiprocessing.active_children() if at_once else ():
            child.terminate()
        for pool in self._pools.values():
            pool.shutdown(cancel_futures=True)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop(at_once=interrupted(kind))


def interrupted(kind: type[BaseException] | None) -> bool:
    """Return whether what ended a context is no fault but Ctrl-C or the like."""
    return kind is not None and not issubclass(kind, Exception)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait: what is begun here is quick, and must be done whole."""
    if threading.current_thread() is not threading.main_thread():  # others hear nothing anyway
        yield
        return
    heard: list[int] = []
    before = {number: signal.signal(number, lambda number, _: heard.append(number)) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for first in heard[:1]:
            signal.raise_signal(first)


def _pool(processes: int = 1) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _begin)


def _begin() -> None:
    gc.set_threshold(50_000)  # what is built stays until it is written: to look for garbage less often saves 5 % of the time
    _end_with_parent()


def _end_with_parent() -> None:
    """Let no process outlive the one that started it, which may be killed at any moment."""
    parent = multiprocessing.parent_process()
    if parent:

        def wait() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()
