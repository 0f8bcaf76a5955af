"""Look up a host, and refuse addresses that are not public."""

from __future__ import annotations

import asyncio
import ipaddress
import socket

NAT64 = ipaddress.ip_network("64:ff9b::/96")
SPECIAL = (NAT64, ipaddress.ip_network("64:ff9b:1::/48"), ipaddress.ip_network("192.0.0.0/24"))  # Python calls parts of them global


class NoSuchHost(Exception):
    """The name has no address. `passing` where the look-up itself failed and may work later."""

    def __init__(self, message: str, passing: bool) -> None:
        super().__init__(message)
        self.passing = passing


class PrivateHost(Exception):
    """The name leads to a private, loopback or otherwise internal address."""


class Guard:
    """Remembers the addresses of the hosts it has let through, and the hosts that do not exist.

    The connection goes to these addresses (`pinned.py`), so that a name server that answers differently a moment later
    leads nowhere. Behind a proxy the proxy connects, and a name that we cannot look up is left to it.
    """

    def __init__(self, allow_private: bool, proxied: bool = False) -> None:
        self.allow_private, self.proxied = allow_private, proxied
        self.addresses: dict[str, list[str]] = {}
        self.unknown: dict[str, str] = {}

    async def check(self, host: str, port: int) -> None:
        """Raises NoSuchHost or PrivateHost."""
        if host in self.addresses:
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
        places = list(dict.fromkeys(str(place[0]) for *_, place in found))
        for place in places:
            judged = place if place == host.strip("[]") else translated(place) or place
            if not self.allow_private and not is_public(judged):
                raise PrivateHost(f"{host} is {place}")
        self.addresses[host] = places


def translated(address: str) -> str:
    """The IPv4 address that a network of IPv6 alone reaches by this one (NAT64); "" where it is not of that kind.

    A name server of such a network makes these of the addresses of hosts; no link needs to name one.
    """
    number = ipaddress.ip_address(address.partition("%")[0])
    return str(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)) if number in NAT64 else ""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if any(number in network for network in SPECIAL):
        return False
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if inner:
            return is_public(str(inner))
    return number.is_global and not number.is_multicast
