"""Look up a host, and refuse addresses that are not public."""

from __future__ import annotations

import asyncio
import ipaddress
import socket


class NoSuchHost(Exception):
    """The name has no address. `passing` where the look-up itself failed and may work later."""

    def __init__(self, message: str, passing: bool) -> None:
        super().__init__(message)
        self.passing = passing


class PrivateHost(Exception):
    """The name leads to a private, loopback or otherwise internal address."""


class Guard:
    """Remembers the hosts it has let through, and those that do not exist.

    The connection looks the name up once more, so a name server that answers differently a moment later could still
    lead inside. The addresses come from our own pages and the redirects behind them, so that is accepted. Behind a
    proxy a name that we cannot look up is left to the proxy.
    """

    def __init__(self, allow_private: bool, proxied: bool = False) -> None:
        self.allow_private, self.proxied = allow_private, proxied
        self.passed: set[str] = set()
        self.unknown: dict[str, str] = {}

    async def check(self, host: str, port: int) -> None:
        """Raises NoSuchHost or PrivateHost."""
        if host in self.passed:
            return
        if host in self.unknown:
            raise NoSuchHost(self.unknown[host], passing=False)
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            if self.proxied:
                return
            passing = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            text = getattr(error, "strerror", None) or str(error)
            if not passing:
                self.unknown[host] = text
            raise NoSuchHost(text, passing) from error
        for *_, place in found:
            if not self.allow_private and not is_public(str(place[0])):
                raise PrivateHost(f"{host} is {place[0]}")
        self.passed.add(host)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if inner:
            return is_public(str(inner))
    return number.is_global and not number.is_multicast
