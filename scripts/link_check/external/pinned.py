"""Connect to the addresses that were looked up and judged, and to no others: the name is not looked up once more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import httpcore
import httpx

MOST = 4  # addresses of a host that are tried


class Pinned(httpx.AsyncHTTPTransport):
    """A transport for hosts whose addresses are known. Certificates are still held against the name."""

    def __init__(self, addresses: Mapping[str, list[str]], limits: httpx.Limits) -> None:
        super().__init__(limits=limits)
        self._pool._network_backend = _Backend(self._pool._network_backend, addresses)  # httpx has no option for it


class _Backend(httpcore.AsyncNetworkBackend):
    def __init__(self, real: httpcore.AsyncNetworkBackend, addresses: Mapping[str, list[str]]) -> None:
        self.real, self.addresses = real, addresses

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Try the known addresses in turn. Raises what the last of them raised."""
        known = self.addresses.get(host)
        if not known:
            raise httpcore.ConnectError(f"{host} was not looked up")
        for address in known[: MOST - 1]:
            if address != known[-1]:
                try:
                    return await self.real.connect_tcp(address, port, timeout, local_address, socket_options)
                except (httpcore.ConnectError, httpcore.ConnectTimeout):
                    continue
        return await self.real.connect_tcp(known[-1], port, timeout, local_address, socket_options)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Never asked for."""
        raise httpcore.ConnectError(path)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self.real.sleep(seconds)
