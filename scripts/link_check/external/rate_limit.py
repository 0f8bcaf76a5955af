"""Turns at a host: so many requests at a time, a pause between them, and the pause it asks for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class _Host:
    def __init__(self, places: int) -> None:
        self.places = asyncio.Semaphore(places)
        self.free_at = 0.0


class Gate:
    """`async with gate.turn(host):` waits until the host may be asked."""

    def __init__(self, per_host: int, delay: float, at_once: int) -> None:
        self.per_host, self.delay = per_host, delay
        self.all = asyncio.Semaphore(at_once)
        self.hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold a place at the host, and then one of all places, so that a slow host does not take them all."""
        own = self._host(host)
        async with own.places:
            while (wait := own.free_at - time.monotonic()) > 0:
                await asyncio.sleep(wait)
            own.free_at = time.monotonic() + self.delay
            async with self.all:
                yield

    def pause(self, host: str, seconds: float) -> None:
        """Ask the host nothing for so long (its Retry-After)."""
        own = self._host(host)
        own.free_at = max(own.free_at, time.monotonic() + seconds)

    def _host(self, host: str) -> _Host:
        return self.hosts.setdefault(host, _Host(self.per_host))
