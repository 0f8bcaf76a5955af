"""Connect to public addresses only, each name looked up once, and ask no host too much at a time."""

import asyncio
import ipaddress
import socket
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import httpcore
import httpx

MOST = 4  # addresses of a host that are tried
UNICAST = ipaddress.ip_network("2000::/3")  # of IPv6; IPv4-mapped, site-local and translated addresses lie outside
SPECIAL = [  # what `is_global` of some Python lets pass: protocols, 6to4, 6bone, documentation, the machines of a cloud
    ipaddress.ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "2001::/23", "2002::/16", "3ffe::/16", "3fff::/20")
]


class NoSuchHost(Exception):
    """The name has no address. `passing` where the look-up itself failed and may work later."""

    def __init__(self, message: str, passing: bool) -> None:
        super().__init__(message)
        self.passing = passing


class PrivateHost(Exception):
    """The name leads to a private, loopback or otherwise internal address."""


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the open internet."""
    number = ipaddress.ip_address(address.partition("%")[0])
    inside = number.is_multicast or any(number in network for network in SPECIAL)
    return number.is_global and not inside and (number.version == 4 or number in UNICAST)


class Network(httpcore.AnyIOBackend):
    """Connections to the addresses that were looked up and judged, so that another answer a moment later leads nowhere.

    Behind a proxy the proxy connects, and a name that we cannot look up is left to it.
    """

    def __init__(self, allow_private: bool, proxied: bool = False) -> None:
        self.allow_private, self.proxied = allow_private, proxied
        self.addresses: dict[str, list[str]] = {}
        self.unknown: dict[str, str] = {}

    def transport(self, limits: httpx.Limits) -> httpx.AsyncHTTPTransport:
        """Return a transport that connects by this network. Certificates are still held against the name."""
        transport = httpx.AsyncHTTPTransport(limits=limits)
        transport._pool._network_backend = self  # httpx has no option for it
        return transport

    async def look_up(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host; none of a name that is left to the proxy. Raises NoSuchHost and PrivateHost."""
        if host in self.addresses:
            return self.addresses[host]
        if host in self.unknown:
            raise NoSuchHost(self.unknown[host], passing=False)
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            if self.proxied:
                return []
            passing = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            text = getattr(error, "strerror", None) or str(error)
            if not passing:
                self.unknown[host] = text
            raise NoSuchHost(text, passing) from error
        places = list(dict.fromkeys(str(place[0]) for *_, place in found))
        for place in places:
            if not self.allow_private and not is_public(place):
                raise PrivateHost(f"{host} is {place}")
        self.addresses[host] = places
        return places

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Try the addresses of a host in turn. Raises what the last of them raised."""
        *others, last = (await self.look_up(host, port))[:MOST]
        for address in others:
            try:
                return await super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await super().connect_tcp(last, port, timeout, local_address, socket_options)


class RateLimit:
    """Turns at hosts: so many requests at a time, a pause between them, and the pause a host asks for."""

    def __init__(self, per_host: int, delay: float, at_once: int) -> None:
        self.per_host, self.delay = per_host, delay
        self.all = asyncio.Semaphore(at_once)
        self.places: dict[str, asyncio.Semaphore] = {}
        self.free_at: dict[str, float] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold a place at the host, and then one of all places, so that a slow host does not take them all."""
        async with self.places.setdefault(host, asyncio.Semaphore(self.per_host)):
            while (wait := self.free_at.get(host, 0.0) - time.monotonic()) > 0:
                await asyncio.sleep(wait)
            self.free_at[host] = time.monotonic() + self.delay
            async with self.all:
                yield

    def pause(self, host: str, seconds: float) -> None:
        """Ask the host nothing for so long (its Retry-After)."""
        self.free_at[host] = max(self.free_at.get(host, 0.0), time.monotonic() + seconds)
