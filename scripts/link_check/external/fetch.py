"""Ask for one address: HEAD, GET where HEAD is refused or the page must be read, redirects, retries.

Never raises for what a host does. robots.txt is not asked for: it is for programs that find their addresses by
themselves. These are addresses that somebody put on a page for readers; each is asked for once a week, at most two at
a time from a host with a pause between, and no link of what comes is followed.
"""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.request import getproxies

import httpx

from scripts.link_check.external.answer import Answer
from scripts.link_check.external.network import Network, NoSuchHost, PrivateHost, RateLimit
from scripts.link_check.external.outcome import Kind, Outcome, Settings

PROGRAM = "check_links/1 (link check of the SOMEC knowledge base{contact})"
REDIRECTS, PERMANENT = {301, 302, 303, 307, 308}, {301, 308}
PASSING = {408, 425, 429, 500, 502, 503, 504}  # worth asking again
REFUSALS = {401, 403, 407, 429, 451}
PAGELESS = {204, 205, 206}  # nothing, nothing, a part: none was asked for
UNREAD = {"zstd", "compress", "x-compress"}  # forms that were not asked for and cannot be unpacked


class Failure(Exception):
    """No answer that counts. `again` where another try may help."""

    def __init__(self, kind: Kind, detail: str, again: bool = False) -> None:
        super().__init__(detail)
        self.outcome, self.again = Outcome(kind, detail=detail), again


class Fetcher:
    """Asks for addresses with one client; `async with Fetcher(settings) as fetcher: await fetcher.check(url)`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.limit = RateLimit(settings.per_host, settings.delay, settings.at_once)
        self.network = Network(settings.allow_private, proxied=bool(getproxies()))
        self.nonsense: dict[str, asyncio.Task[set[int]]] = {}  # how alike is what a host answers for no address of its own
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=settings.at_once)
        self.client = httpx.AsyncClient(
            transport=None if self.network.proxied else self.network.transport(limits),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # it takes none
            headers={"User-Agent": user_agent(), "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip, deflate"},
            timeout=httpx.Timeout(settings.read, connect=settings.connect, pool=None),
            limits=limits,
            follow_redirects=False,
        )

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.aclose()

    async def check(self, url: str, fragments: frozenset[str] = frozenset()) -> Outcome:
        """Return what came of the address, after the retries it deserves; and which of the fragments its page lacks."""
        outcome = Outcome("invalid")
        for attempt in range(self.settings.retries + 1):
            if attempt:
                await asyncio.sleep(self.settings.backoff * 2 ** (attempt - 1))
            try:
                answer, new = await self._follow(url, first_try=attempt == 0)
                outcome, again = await self._judge(url, answer, new, fragments)
            except Failure as failure:
                outcome, again = failure.outcome, failure.again
            except Exception as error:  # one host with something that nobody thought of must not cost all other answers
                error = error.exceptions[0] if isinstance(error, ExceptionGroup) else error
                outcome, again = Outcome("connection", detail=f"sends what this check cannot read ({error!r:.80})"), False
            if not again:
                break
        return outcome

    async def _follow(self, url: str, first_try: bool) -> tuple[Answer, str]:
        """Follow redirects to the last answer; return also the address of a permanent move, if any. Raise Failure."""
        current, seen, new, for_good = url, {url}, "", True
        for _ in range(self.settings.hops + 1):
            answer = await self._ask(current, first_try)
            refresh = answer.sends_on if answer.status < 300 else ""
            refresh = "" if refresh and answer.says_nothing() else refresh
            if not (answer.location if answer.status in REDIRECTS else refresh):
                return answer, new
            try:
                current = str(httpx.URL(current).join(refresh or answer.location).copy_with(fragment=None))
            except httpx.InvalidURL as error:
                raise Failure("invalid", f"redirects to something that is no address: {(refresh or answer.location)[:80]}") from error
            if current in seen and refresh:  # a page that reads itself again is no redirect
                return answer, new
            if current in seen:
                raise Failure("loop", f"redirects in a circle, by way of {current}")
            seen.add(current)
            for_good = for_good and answer.status in PERMANENT
            new = current if for_good else new
        raise Failure("loop", f"redirects more than {self.settings.hops} times")

    async def _judge(self, url: str, answer: Answer, new: str, fragments: frozenset[str]) -> tuple[Outcome, bool]:
        """Return the outcome of the last answer in a chain of redirects, and whether to ask again."""
        status = answer.status
        if status < 300 and status not in PAGELESS:
            if answer.html and answer.body:
                if words := answer.says_nothing():
                    return Outcome("soft-404", status, f'answers {phrase(status)}, but says "{words[:80]}"'), False
                if await self._answers_anything(url, answer):
                    detail = f"answers {phrase(status)} with the same page as for an address that does not exist"
                    return Outcome("catch-all", status, detail), False
            missing = answer.missing(fragments) if answer.html and answer.body else ()
            return Outcome("moved" if new else "ok", status, new=new, missing=missing), False
        if status < 400:
            detail = "without saying where" if status in REDIRECTS else "which shows readers no page"
            return Outcome("status", status, f"{phrase(status)}, {detail}"), False
        again = status in PASSING
        if again and (wait := seconds(answer.retry_after)):
            if wait > self.settings.longest_wait:
                return Outcome("refused", status, f"{phrase(status)}, and to come back in {wait:.0f} s"), False
            self.limit.pause(httpx.URL(answer.url).netloc.decode(), wait)
        return Outcome("refused" if status in REFUSALS else "status", status, phrase(status)), again

    async def _answers_anything(self, url: str, answer: Answer) -> bool:
        """Return whether the host sent what it sends for a random address: then its 200 says nothing of this one."""
        address = httpx.URL(url)
        if address.path.strip("/") == "":
            return False
        host = str(address.copy_with(raw_path=b"/", fragment=None))
        if host not in self.nonsense:
            self.nonsense[host] = asyncio.create_task(self._page(f"{host}no-such-page-{secrets.token_hex(8)}"))
        other = await self.nonsense[host]
        return bool(other and other & answer.likeness(*_names(answer.url), *_names(url)))

    async def _page(self, url: str) -> set[int]:
        """Return the numbers of the page an address answers with; none where it answers with an error, or with no page."""
        try:
            answer, _ = await self._follow(url, first_try=False)
        except Failure:
            return set()
        return answer.likeness(*_names(answer.url)) if answer.status < 300 and answer.html and answer.body else set()

    async def _ask(self, url: str, first_try: bool) -> Answer:
        """Ask with HEAD, then with GET where that brought an error (many hosts answer HEAD wrongly) or where there is a page to read.

        A retry goes straight to GET.
        """
        if first_try:
            answer = await self._request("HEAD", url)
            leads_on = answer.status in REDIRECTS and answer.location
            if answer.status in PASSING - {500} or leads_on or (answer.status == 200 and not answer.html):
                return answer
        return await self._request("GET", url)

    async def _request(self, method: str, url: str) -> Answer:
        settings = self.settings
        try:
            address = httpx.URL(url)
            if address.scheme not in ("http", "https") or not address.host:
                raise Failure("invalid", f"leads to {masked(url)}, which is no web address")
            if address.userinfo:
                raise Failure("invalid", "leads to an address with a user's name or password in it; it was not asked for")
            if (address.port or 1) > 65_535:
                raise Failure("invalid", f"leads to {masked(url)}, but there is no port {address.port}")
            async with asyncio.timeout(settings.total):
                await self.network.look_up(address.raw_host.decode(), address.port or (443 if address.scheme == "https" else 80))
            turn = self.limit.turn(address.netloc.decode())
            async with turn, asyncio.timeout(settings.total), self.client.stream(method, address) as response:
                return await self._read(url, response)
        except PrivateHost as error:
            raise Failure("private", f"leads into a private network ({error})") from error
        except NoSuchHost as error:
            raise Failure("dns", f"host not found ({error})", again=error.passing) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            what = "no connection" if isinstance(error, httpx.ConnectTimeout) else "no full answer"
            limit = settings.connect if isinstance(error, httpx.ConnectTimeout) else settings.read
            limit = settings.total if isinstance(error, TimeoutError) else limit
            raise Failure("timeout", f"{what} within {limit:g} s", again=True) from error
        except httpx.DecodingError as error:
            raise Failure("connection", f"sends a page that is not packed as it says ({error}): browsers cannot show it") from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError, ValueError) as error:
            raise Failure("invalid", f"is no address to ask for ({error})") from error
        except (httpx.HTTPError, OSError) as error:
            raise _failure(error) from error

    async def _read(self, url: str, response: httpx.Response) -> Answer:
        """Read the body up to the limit in bytes, enough to examine a page. Raise Failure where it breaks off."""
        headers = response.headers
        if "content-length" in headers and "transfer-encoding" in headers:
            raise Failure("connection", "sends both a length and chunks (Content-Length, Transfer-Encoding): programs read it differently")
        packed = headers.get("content-encoding", "").strip().lower()
        if "," in packed:  # what is packed twice may be a thousand times a thousand times its size
            raise Failure("connection", "sends a page that is packed twice")
        if packed in UNREAD:
            raise Failure("connection", f"sends a page packed as {packed}, which was not asked for")
        kind, _, rest = headers.get("content-type", "").partition(";")
        html = kind.strip().lower() in ("text/html", "application/xhtml+xml")
        charset = rest.partition("=")[2].strip(" \"'") if rest.strip().lower().startswith("charset=") else ""
        limit = self.settings.page if html else self.settings.body
        body = bytearray()
        async for part in response.aiter_bytes() if html else response.aiter_raw():
            body += part
            if len(body) >= limit:
                break
        place, wait = headers.get("location", ""), headers.get("retry-after", "")
        page = bytes(body[:limit]) if html else b""
        return Answer(url, response.status_code, place, wait, headers.get("refresh", ""), charset, html, page, len(body) >= limit)


def user_agent() -> str:
    """Return how the check names itself; with the repository, where the host's people can write, if REPO_URL says it."""
    repository = os.environ.get("REPO_URL", "").strip()
    return PROGRAM.format(contact=f"; +{repository}" if re.fullmatch(r"https?://[!-~]+", repository) else "")


def masked(text: str) -> str:
    """Return a text without the names and passwords in its addresses."""
    return re.sub(r"(?<=//)[^/?#\s@]+(?:@[^/?#\s@]*)*(?=@)", "…", text)


def _names(url: str) -> tuple[str, ...]:
    """Return how a page may mention its own address."""
    address = httpx.URL(url)
    return url, address.path, address.path.rstrip("/").rpartition("/")[2]


def seconds(retry_after: str, now: datetime | None = None) -> float:
    """Retry-After as seconds from now; 0 where there is none or it makes no sense. It is a number or a date."""
    if re.fullmatch(r"\s*[0-9]+\s*", retry_after):
        return float(retry_after)
    try:
        then = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError, OverflowError):
        return 0.0
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())


def phrase(status: int) -> str:
    """Return a status with its phrase: `404 Not Found`."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _failure(error: Exception) -> Failure:
    """Tell the causes of a failed connection apart: httpx wraps the real one."""
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, httpx.InvalidURL):  # httpx reads the address of a redirect though it does not follow it
            return Failure("invalid", "redirects to something that is no address")
        if isinstance(cause, ssl.SSLError):
            reason = getattr(cause, "verify_message", "") or (cause.reason or str(cause)).replace("_", " ").lower()
            return Failure("tls", f"no secure connection ({reason})")
        if isinstance(cause, socket.gaierror):
            return Failure("dns", f"host not found ({cause.strerror})", again=cause.errno == socket.EAI_AGAIN)
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        return Failure("connection", "the host takes no connection", again=True)
    return Failure("connection", "the host closed the connection without a full answer", again=True)
