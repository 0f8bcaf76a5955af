"""What the fetcher makes of real answers and real faults."""

from __future__ import annotations

import asyncio
import socket
import time
from datetime import UTC, datetime

import pytest

from scripts.link_check.external import network
from scripts.link_check.external.fetch import masked, seconds, user_agent
from scripts.link_check.external.network import is_public


def test_an_address_that_answers_is_ok_with_one_polite_head(server, fetch):
    [outcome] = fetch(server.url + "/fine")
    assert (outcome.kind, outcome.status) == ("ok", 200)
    assert server.methods("/fine") == ["HEAD"]
    assert server.agents == {user_agent()} and "check_links" in user_agent()


def test_it_names_the_repository_as_its_contact(server, fetch, monkeypatch):
    monkeypatch.setenv("REPO_URL", "https://git.eu/kb")
    fetch(server.url + "/fine")
    assert server.agents == {"check_links/1 (link check of the SOMEC knowledge base; +https://git.eu/kb)"}
    monkeypatch.setenv("REPO_URL", "https://git.eu/kb\r\nCookie: x")
    assert "Cookie" not in user_agent()


@pytest.mark.parametrize(
    ("status", "kind", "detail"),
    [
        (404, "status", "404 Not Found"),
        (410, "status", "410 Gone"),
        (500, "status", "500 Internal Server Error"),
        (599, "status", "599"),
        (401, "refused", "401 Unauthorized"),
        (403, "refused", "403 Forbidden"),
        (429, "refused", "429 Too Many Requests"),
    ],
)
def test_bad_answers_are_told_apart(server, fetch, status, kind, detail):
    [outcome] = fetch(f"{server.url}/status/{status}")
    assert (outcome.kind, outcome.status, outcome.detail) == (kind, status, detail)
    assert "GET" in server.methods(f"/status/{status}")  # never on the word of HEAD alone


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_where_head_is_refused_get_decides(server, fetch, status):
    [outcome] = fetch(f"{server.url}/head/{status}")
    assert outcome.kind == "ok"
    assert server.methods(f"/head/{status}") == ["HEAD", "GET"]


def test_a_failing_host_is_asked_again_twice_and_a_missing_page_is_not(server, fetch):
    fetch(server.url + "/status/503", server.url + "/status/404")
    assert server.methods("/status/503") == ["HEAD", "GET", "GET"]
    assert server.methods("/status/404") == ["HEAD", "GET"]


def test_a_host_that_recovers_is_ok(server, fetch):
    assert fetch(server.url + "/flaky")[0].kind == "ok"


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_gives_the_new_address(server, fetch, status):
    [outcome] = fetch(f"{server.url}/to/{status}/to/{status}/new")
    assert (outcome.kind, outcome.new) == ("moved", server.url + "/new")


def test_a_passing_redirect_is_ok_and_ends_what_is_permanent(server, fetch):
    passing, mixed = fetch(server.url + "/to/302/new", server.url + "/to/301/to/302/new")
    assert passing.kind == "ok"
    assert (mixed.kind, mixed.new) == ("moved", server.url + "/to/302/new")


def test_a_redirect_to_nothing_is_a_bad_answer(server, fetch):
    assert fetch(server.url + "/to/301/status/404")[0].detail == "404 Not Found"


@pytest.mark.parametrize("status", [204, 205, 206, 300, 302, 304, 305, 306, 399])
def test_an_answer_that_shows_no_page_is_a_fault(server, fetch, status):
    server.pages["/odd"] = (status, b"", {})
    [outcome] = fetch(server.url + "/odd")
    assert server.methods("/odd") == ["HEAD", "GET"]  # never on the word of HEAD alone
    assert (outcome.kind, outcome.status) == ("status", status) and outcome.detail.endswith(
        ("without saying where", "shows readers no page")
    )


def test_redirects_without_end_are_found(server, fetch):
    circle, deeper, mail = fetch(server.url + "/circle", server.url + "/deeper", server.url + "/to-mail")
    assert (circle.kind, deeper.kind, mail.kind) == ("loop", "loop", "invalid")
    assert "in a circle" in circle.detail and "more than 10 times" in deeper.detail


def test_a_slow_answer_is_a_timeout(server, fetch):
    [outcome] = fetch(server.url + "/slow", retries=0)
    assert (outcome.kind, outcome.detail) == ("timeout", "no full answer within 1 s")


def test_a_body_that_only_drips_is_a_timeout_too(server, fetch):
    [outcome] = fetch(server.url + "/drip", retries=0)
    assert (outcome.kind, outcome.detail) == ("timeout", "no full answer within 1.5 s")


def test_a_closed_connection_is_told_from_a_refused_one(server, fetch):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        closed, refused = fetch(server.url + "/closed", nobody)
    assert (closed.kind, refused.kind) == ("connection", "connection")
    assert "closed the connection" in closed.detail and "takes no connection" in refused.detail
    assert server.methods("/closed") == ["HEAD", "GET", "GET"]


def test_tls_and_dns_are_told_apart(server, fetch):
    tls, dns = fetch(server.url.replace("http:", "https:"), "http://no-such-host.invalid/", retries=0)
    assert (tls.kind, dns.kind) == ("tls", "dns")
    assert "no secure connection" in tls.detail and "host not found" in dns.detail


def test_retry_after_is_honoured(server, fetch):
    start = time.monotonic()
    assert [outcome.kind for outcome in fetch(server.url + "/busy/seconds", server.url + "/busy/date")] == ["ok", "ok"]
    assert time.monotonic() - start >= 1
    times = [when for _, path, when in server.requests if path == "/busy/seconds"]
    assert times[1] - times[0] >= 0.95


def test_a_host_that_asks_for_too_long_a_wait_is_left_alone(server, fetch):
    start = time.monotonic()
    [outcome] = fetch(server.url + "/busy-for-long")
    assert (outcome.kind, outcome.detail) == ("refused", "429 Too Many Requests, and to come back in 3600 s")
    assert len(server.requests) == 1 and time.monotonic() - start < 1


def test_retry_after_may_be_a_date_or_nonsense():
    now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    assert seconds("120", now) == 120
    assert seconds("Tue, 24 Nov 2026 12:00:30 GMT", now) == 30
    assert seconds("Tue, 24 Nov 2026 11:00:00 GMT", now) == 0
    for nonsense in ("soon", "", "-5", "²", "Mon, 01 Jan 2024 00:00:00 +99999999999999", "Mon, 01 Jan 99999 00:00:00 GMT"):
        assert seconds(nonsense, now) == 0


def test_a_huge_body_is_left_after_the_limit(server, fetch):
    [outcome] = fetch(server.url + "/huge")
    assert outcome.kind == "ok"
    time.sleep(0.1)
    assert server.sent < 50_000_000  # the socket buffers, not the whole


def test_one_host_gets_two_requests_at_a_time_with_a_pause_between(server, fetch):
    fetch(*(f"{server.url}/work/{number}" for number in range(8)))
    assert server.most == 2
    server.requests.clear()
    fetch(*(f"{server.url}/work/{number}" for number in range(4)), delay=0.1)
    times = sorted(when for *_, when in server.requests)
    assert times[-1] - times[0] > 0.25


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://10.1.2.3/"])
def test_private_addresses_are_refused(fetch, url):
    [outcome] = fetch(url, allow_private=False)
    assert outcome.kind == "private" and "private network" in outcome.detail


def test_a_redirect_into_a_private_network_is_refused(server, fetch, monkeypatch):
    # The server itself is on the loopback address: the guard calls that one public, and the real judgement holds for
    # the address the redirect leads to.
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
    [outcome] = fetch(server.url + "/to-private", allow_private=False)
    assert outcome.kind == "private" and "10.0.0.1" in outcome.detail


def test_no_cookie_is_kept(server, fetch):
    server.pages["/set"] = (200, b"", {"Set_Cookie": "a=b; Path=/"})
    server.pages["/away"] = (302, b"", {"Set_Cookie": "c=d; Path=/", "Location": "/fine"})
    fetch(server.url + "/set", server.url + "/away", server.url + "/work", delay=0.05)
    assert server.cookies == {None}


def test_a_name_is_looked_up_once_and_that_address_is_asked(server, fetch, monkeypatch):
    """A name server that answers with another address a moment later leads nowhere."""
    asked = []

    async def look_up(self, host, port, **_):
        asked.append(host)
        number = "127.0.0.1" if len(asked) == 1 else "127.0.0.2"  # nobody listens there
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(asyncio.SelectorEventLoop, "getaddrinfo", look_up)
    url = server.url.replace("127.0.0.1", "rebinding.test")
    assert [outcome.kind for outcome in fetch(f"{url}/fine", f"{url}/work", f"{url}/closed", retries=0)] == ["ok", "ok", "connection"]
    assert asked.count("rebinding.test") == len(asked) and server.asked["/fine"] == server.asked["/work"] == 1


def test_the_next_address_of_a_host_is_tried(server, fetch, monkeypatch):
    async def look_up(self, host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in ("127.0.0.3", "127.0.0.2", "127.0.0.1")]

    monkeypatch.setattr(asyncio.SelectorEventLoop, "getaddrinfo", look_up)
    assert fetch(server.url.replace("127.0.0.1", "several.test") + "/fine")[0].kind == "ok"


def test_names_and_passwords_in_addresses_are_not_sent(server, fetch):
    secret = server.url.replace("//", "//user:secret@")
    server.pages["/away"] = (302, b"", {"Location": f"{secret}/fine"})
    direct, redirected = fetch(f"{secret}/fine", f"{server.url}/away")
    assert direct.kind == redirected.kind == "invalid" and server.asked["/fine"] == 0
    assert "secret" not in direct.detail + redirected.detail
    assert masked("x https://user:se@cret@host/a@b c") == "x https://…@host/a@b c"


def test_a_port_that_does_not_exist_is_worded_so(server, fetch):
    server.pages["/away"] = (302, b"", {"Location": "http://127.0.0.1:99999/"})
    redirected, direct = fetch(server.url + "/away", "http://127.0.0.1:70000/", retries=0)
    assert redirected.kind == direct.kind == "invalid"
    assert redirected.detail == "leads to http://127.0.0.1:99999/, but there is no port 99999", redirected


@pytest.mark.parametrize("location", ["http://[::1", "http://host:port/", "https://\x01/"])
def test_a_redirect_to_what_is_no_address_is_worded_so(server, fetch, location):
    server.pages["/away"] = (302, b"", {"Location": location})
    [outcome] = fetch(server.url + "/away", retries=0)
    assert outcome.kind == "invalid" and "no address" in outcome.detail, outcome


def test_what_is_no_address_is_said_to_be_none(fetch):
    assert [outcome.kind for outcome in fetch("http://", "ftp://x.example/", "http://h:port/")] == ["invalid"] * 3


INSIDE = """168.63.129.16 100.100.100.200 192.0.0.192 fd00:ec2::254 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1
    198.18.0.1 198.51.100.1 203.0.113.1 192.88.99.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 fc00::1 fec0::1 ff02::1 100::1
    ::ffff:8.8.8.8 ::ffff:0:7f00:1 2001::1 2001:10::1 2001:20::1 2001:db8::1 3fff::1 3ffe::1 2002:808:808::"""
OUTSIDE = "172.15.0.1 172.32.0.1 100.63.0.1 198.17.0.1 2001:200::1 2a00:1450::1 2400::1"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::808:808", False),
        ("64:ff9b:1::a00:1", False),
        ("192.0.0.8", False),
        ("192.0.0.170", False),
        ("192.0.1.1", True),
        *((address, False) for address in INSIDE.split()),
        *((address, True) for address in OUTSIDE.split()),
    ],
)
def test_public_addresses_are_known(address, public):
    assert is_public(address) is public
