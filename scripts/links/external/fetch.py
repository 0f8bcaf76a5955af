"""Ask for one address: HEAD, GET where HEAD is refused, redirects, retries; never raises for what a host does."""

from __future__ import annotations

import asyncio
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.request import getproxies

import httpx

from links.external.gate import Gate
from links.external.guard import Guard, NoSuchHost, PrivateHost
from links.external.outcome import Kind, Outcome, Settings

USER_AGENT = "check_links/1 (link check of the SOMEC knowledge base)"
REDIRECTS, PERMANENT = {301, 302, 303, 307, 308}, {301, 308}
PASSING = {408, 425, 429, 500, 502, 503, 504}  # worth asking again
REFUSALS = {401, 403, 407, 429, 451}


@dataclass(frozen=True)
class Answer:
    """Status and the headers we need of one response."""

    status: int
    location: str = ""
    retry_after: str = ""


class Failure(Exception):
    """No answer that counts. `again` where another try may help."""

    def __init__(self, kind: Kind, detail: str, again: bool = False) -> None:
        super().__init__(detail)
        self.outcome, self.again = Outcome(kind, detail=detail), again


class Fetcher:
    """Asks for addresses with one client; `async with Fetcher(settings) as fetcher: await fetcher.check(url)`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.gate = Gate(settings.per_host, settings.delay, settings.at_once)
        self.guard = Guard(settings.allow_private, proxied=bool(getproxies()))
        self.client = httpx.AsyncClient(
            headers={"User-Agent": USER_AGENT, "Accept": "*/*"},
            timeout=httpx.Timeout(settings.read, connect=settings.connect, pool=None),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=settings.at_once),
            follow_redirects=False,
        )

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.aclose()

    async def check(self, url: str) -> Outcome:
        """What came of the address, after the retries it deserves."""
        outcome = Outcome("invalid")
        for attempt in range(self.settings.retries + 1):
            if attempt:
                await asyncio.sleep(self.settings.backoff * 2 ** (attempt - 1))
            try:
                outcome, again = await self._follow(url, first_try=attempt == 0)
            except Failure as failure:
                outcome, again = failure.outcome, failure.again
            if not again:
                break
        return outcome

    async def _follow(self, url: str, first_try: bool) -> tuple[Outcome, bool]:
        """Follow redirects to an outcome, and say whether to ask again."""
        current, seen, new, for_good = url, {url}, "", True
        for _ in range(self.settings.hops + 1):
            answer = await self._ask(current, first_try)
            if answer.status not in REDIRECTS or not answer.location:
                return self._judge(current, answer, new)
            try:
                current = str(httpx.URL(current).join(answer.location).copy_with(fragment=None))
            except httpx.InvalidURL as error:
                raise Failure("loop", f"redirects to something that is no address: {answer.location}") from error
            if current in seen:
                raise Failure("loop", f"redirects in a circle, by way of {current}")
            seen.add(current)
            for_good = for_good and answer.status in PERMANENT
            new = current if for_good else new
        raise Failure("loop", f"redirects more than {self.settings.hops} times")

    def _judge(self, url: str, answer: Answer, new: str) -> tuple[Outcome, bool]:
        """Outcome of the last answer in a chain of redirects."""
        status = answer.status
        if status < 400:
            return Outcome("moved" if new else "ok", status, new=new), False
        again = status in PASSING
        if again and (wait := seconds(answer.retry_after)):
            if wait > self.settings.longest_wait:
                return Outcome("refused", status, f"{phrase(status)}, and to come back in {wait:.0f} s"), False
            self.gate.pause(httpx.URL(url).netloc.decode(), wait)
        return Outcome("refused" if status in REFUSALS else "status", status, phrase(status)), again

    async def _ask(self, url: str, first_try: bool) -> Answer:
        """HEAD, then GET where that brought an error: many hosts answer HEAD wrongly. A retry goes straight to GET."""
        if first_try:
            answer = await self._request("HEAD", url)
            if answer.status < 400 or answer.status in PASSING - {500}:
                return answer
        return await self._request("GET", url)

    async def _request(self, method: str, url: str) -> Answer:
        settings = self.settings
        try:
            address = httpx.URL(url)
            if address.scheme not in ("http", "https") or not address.host:
                raise Failure("invalid", f"leads to {url}, which is no web address")
            async with self.gate.turn(address.netloc.decode()), asyncio.timeout(settings.total):
                await self.guard.check(address.host, address.port or (443 if address.scheme == "https" else 80))
                async with self.client.stream(method, address) as response:
                    await self._read(response)
                    headers = response.headers
                    return Answer(response.status_code, headers.get("location", ""), headers.get("retry-after", ""))
        except PrivateHost as error:
            raise Failure("private", f"leads into a private network ({error})") from error
        except NoSuchHost as error:
            raise Failure("dns", f"host not found ({error})", again=error.passing) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            what = "no connection" if isinstance(error, httpx.ConnectTimeout) else "no full answer"
            limit = settings.connect if isinstance(error, httpx.ConnectTimeout) else settings.read
            limit = settings.total if isinstance(error, TimeoutError) else limit
            raise Failure("timeout", f"{what} within {limit:g} s", again=True) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError) as error:
            raise Failure("invalid", f"is no address to ask for ({error})") from error
        except (httpx.HTTPError, OSError) as error:
            raise _failure(error) from error
        except ValueError as error:
            raise Failure("invalid", f"is no address to ask for ({error})") from error

    async def _read(self, response: httpx.Response) -> None:
        """Read the raw body up to the limit: enough to know that it comes."""
        size = 0
        async for part in response.aiter_raw():
            size += len(part)
            if size >= self.settings.body:
                break


def seconds(retry_after: str, now: datetime | None = None) -> float:
    """Retry-After as seconds from now; 0 where there is none or it makes no sense. It is a number or a date."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        then = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return 0.0
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())


def phrase(status: int) -> str:
    """`404 Not Found`."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _failure(error: Exception) -> Failure:
    """Tell the causes of a failed connection apart: httpx wraps the real one."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, ssl.SSLError):
            reason = getattr(cause, "verify_message", "") or (cause.reason or str(cause)).replace("_", " ").lower()
            return Failure("tls", f"no secure connection ({reason})")
        if isinstance(cause, socket.gaierror):
            return Failure("dns", f"host not found ({cause.strerror})", again=cause.errno == socket.EAI_AGAIN)
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        return Failure("connection", "the host takes no connection", again=True)
    return Failure("connection", "the host closed the connection without a full answer", again=True)
