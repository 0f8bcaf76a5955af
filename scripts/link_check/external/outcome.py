"""What came of asking for one address, and the settings of asking."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "ok",  # it answered
    "moved",  # it answered, but at a new address for good
    "status",  # it answered that there is nothing (404, 410) or that it failed (5xx)
    "soft-404",  # it answered 200, with a page that says that there is nothing
    "catch-all",  # it answered 200, with the page that the host has for any address at all
    "refused",  # it will not answer a program (401, 403, 429): a person must look
    "loop",  # redirects without end
    "dns",  # the host has no address
    "tls",  # no secure connection
    "timeout",  # too slow
    "connection",  # refused, or closed without an answer
    "private",  # leads into a private network
    "invalid",  # not an address
]


@dataclass(frozen=True)
class Outcome:
    """The result for one address; `detail` is for readers, `new` the address it has moved to.

    `missing` are the fragments asked for that the page does not have.
    """

    kind: Kind
    status: int = 0
    detail: str = ""
    new: str = ""
    missing: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Return whether a reader who follows the link gets there."""
        return self.kind in ("ok", "moved")


@dataclass(frozen=True)
class Settings:
    """How politely and how patiently to ask. Times in seconds."""

    connect: float = 10
    read: float = 20
    total: float = 45  # one request with its body
    per_host: int = 2  # requests to one host at a time
    delay: float = 0.5  # between two requests to one host
    at_once: int = 16  # requests in all
    workers: int = 256  # addresses under way, most of them waiting for their host's pause
    retries: int = 2
    backoff: float = 1.0  # before the first retry; doubles
    longest_wait: float = 60  # of a Retry-After that we still wait for
    hops: int = 10  # redirects followed
    body: int = 65_536  # bytes read of an answer that is no HTML page
    page: int = 2_000_000  # bytes read of an HTML page, and as many when it is unpacked
    allow_private: bool = False
