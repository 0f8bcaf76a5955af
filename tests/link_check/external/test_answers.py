"""What the fetcher makes of the pages and the faults that only a look into the answer shows."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
import zlib

import pytest

from scripts.link_check.external.page_text import words

LOREM = "<p>" + "Text of a page about the transfer of supervision between States. " * 20


@pytest.mark.parametrize(
    "body",
    [
        "<title>404 - Page not found | Ministry</title>" + LOREM,
        "<title>Not Found</title>" + LOREM,
        "<title>Ministry</title><h1>Lapa nav atrasta</h1>" + LOREM,
        "<title>Ministerio</title><h1>Página no encontrada</h1>" + LOREM,
        "<title>Ministry</title><p>Sorry, the document you asked for could not be found.</p>",
    ],
)
def test_a_page_that_says_not_found_is_a_soft_404(server, fetch, body):
    [outcome] = fetch(server.show("/gone", body))
    assert outcome.kind == "soft-404" and outcome.status == 200 and "200 OK, but says" in outcome.detail


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "latin-1", "iso-8859-13"])
def test_a_page_is_read_in_its_own_letters(server, fetch, coding):
    title = {"latin-1": "Página no encontrada", "iso-8859-13": "Puslapis nerastas - ąčę"}.get(coding, "404 not found")
    named = {"Content_Type": f"text/html; charset={coding}"} if coding not in ("utf-16", "utf-8-sig") else {}
    [outcome] = fetch(server.show("/gone", f"<title>{title}</title>{LOREM}".encode(coding), **named))
    assert outcome.kind == "soft-404", outcome


@pytest.mark.parametrize("charset", ["nonsense", "rot13", "utf-7"])
def test_letters_that_nobody_knows_stop_nothing(server, fetch, charset):
    assert fetch(server.show("/page", LOREM, Content_Type=f"text/html; charset={charset}"))[0].kind == "ok"


@pytest.mark.parametrize("title", ["Gone", "410 Gone", "This page has been removed", "The document is gone"])
def test_a_page_that_is_gone_and_sends_readers_on_is_a_soft_404(server, fetch, title):
    server.show("/home", f"<title>Ministry</title>{LOREM}")
    [outcome] = fetch(server.show("/gone", f"<title>{title}</title>{LOREM}", Refresh="5; url=/home"))
    assert outcome.kind == "soft-404", outcome


def test_a_page_that_sends_readers_on_is_followed(server, fetch):
    url = server.show("/old", f"<title>Moved</title>{LOREM}", Refresh="0; url=/status/404")
    meta = server.show("/meta", f"<title>Moved</title><meta http-equiv=refresh content='0;URL=/status/410'>{LOREM}")
    itself = server.show("/itself", f"<title>Clock</title>{LOREM}", Refresh="5; url=/itself")
    assert [outcome.detail or outcome.kind for outcome in fetch(url, meta, itself)] == ["404 Not Found", "410 Gone", "ok"]


@pytest.mark.parametrize(
    "body",
    [
        "<title>HTTP 404 - Encyclopedia</title><h1>HTTP 404</h1>" + LOREM,
        "<title>Missing persons: what to do when someone is not found</title>" + LOREM,
        "<title>Report</title><h1>Report</h1>" + LOREM + "The register was not found in 2012.",
        "<title>Case 404/2014</title>" + LOREM,
        "",
    ],
)
def test_a_page_that_only_mentions_it_is_well(server, fetch, body):
    assert fetch(server.show("/page", body))[0].kind == "ok"


def test_a_host_that_has_one_page_for_every_address_is_told(server, fetch):
    server.show("*", f"<title>Welcome</title>You asked for {{path}}.{LOREM}")
    old = server.show("/old/report", f"<title>Welcome</title>You asked for {{path}}.{LOREM}")
    new, home = (
        server.show("/new", f"<title>Report</title>{LOREM} Another."),
        server.show("/", f"<title>Welcome</title>You asked for {{path}}.{LOREM}"),
    )
    assert [outcome.kind for outcome in fetch(old, new, home)] == ["catch-all", "ok", "ok"]
    assert sum(path.startswith("/no-such-page-") for _, path, _ in server.requests) == 1  # a host is tried once


def test_a_host_that_sends_every_lost_reader_to_its_first_page_is_told(server, fetch):
    server.show("/", f"<title>Welcome</title>{LOREM}")
    server.pages["*"] = server.pages["/gone"] = (302, b"", {"Location": "/"})
    assert fetch(server.url + "/gone")[0].kind == "catch-all"


def test_words_are_those_that_readers_see():
    page = (
        "<!doctype html><head><title>A &amp; B</title><style>p {}</style></head><!-- <h1>no</h1> --><body><script>'<p>no'</script>"
        "<h1 class=x>Two <b>words</b></h1><h1>Other</h1><p>Text<br>of<template><p>no</template> it<noscript>no</noscript>"
    )
    found = words(page)
    assert (found.title, found.heading, found.text) == ("A & B", "Two words", "Two words Other Text of it")
    assert words("no tag at all").text == "no tag at all" and words("<script>never closed").text == ""


def test_fragments_are_looked_for_in_the_page(server, fetch_one):
    url = server.show("/page", f"{LOREM}<h2 id='a'>x</h2><a name='b'></a><h2 id='user-content-c'>x</h2>")
    assert fetch_one(url, {"a", "b", "c", "d"}).missing == ("d",)


def test_in_a_page_that_is_too_long_nothing_is_missed(server, fetch_one):
    links = "".join(f'<a href="/{number}" id="n{number}">x</a>\n' for number in range(100_000))
    url = server.show("/page", f"<title>Many</title>{links}")
    start = time.monotonic()
    assert fetch_one(url, {"n5", "n99999"}).missing == ()
    assert fetch_one(url, {"gone"}, page=10_000_000).missing == ("gone",)
    assert time.monotonic() - start < 5


def test_a_gzip_bomb_is_not_unpacked(server, fetch):
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([packer.compress(b"\0" * 1_000_000) for _ in range(300)] + [packer.flush()])
    url = server.show("/bomb", bomb, Content_Encoding="gzip")
    tracemalloc.start()
    start = time.monotonic()
    [outcome] = fetch(url, page=500_000)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert outcome.kind == "ok" and time.monotonic() - start < 3
    assert most < 200_000_000, most  # of 300 MB: what a part of 64 kB holds at most, twice


@pytest.mark.parametrize("form", ["gzip", "deflate"])
def test_a_packed_page_is_read(server, fetch_one, form):
    packer = zlib.compressobj(wbits=31 if form == "gzip" else zlib.MAX_WBITS)
    body = packer.compress(f"{LOREM}<p id='there'>".encode()) + packer.flush()
    assert fetch_one(server.show("/page", body, Content_Encoding=form), {"there", "gone"}).missing == ("gone",)


def test_what_is_packed_twice_is_an_error(server, fetch):
    twice = gzip.compress(gzip.compress(LOREM.encode()))
    [outcome] = fetch(server.show("/twice", twice, Content_Encoding="gzip, gzip"), retries=0)
    assert outcome.kind == "connection" and "packed twice" in outcome.detail


@pytest.mark.parametrize("form", ["zstd", "compress"])
def test_what_is_packed_in_a_form_that_was_not_asked_for_is_an_error(server, fetch, form):
    [outcome] = fetch(server.show("/page", LOREM, Content_Encoding=form), retries=0)
    assert outcome.kind == "connection" and f"packed as {form}" in outcome.detail


def test_a_length_together_with_chunks_is_an_error(server, fetch):
    body = b"2\r\nok\r\n0\r\n\r\n"
    [outcome] = fetch(server.show("/page", body, Transfer_Encoding="chunked"), retries=0)
    assert outcome.kind == "connection" and "both a length and chunks" in outcome.detail


@pytest.mark.parametrize("form", ["gzip", "deflate"])
def test_a_page_that_is_not_packed_as_it_says_is_an_error(server, fetch, form):
    [outcome] = fetch(server.show("/page", b"<p>no gzip at all", Content_Encoding=form))
    assert outcome.kind == "connection" and "browsers cannot show it" in outcome.detail


NASTY = {
    "elements in each other": "<div>" * 200_000 + "text" + "</div>" * 200_000,
    "elements that are never closed": "<b>" * 660_000,
    "forms of letters without end": "".join(f"<font size={n}>" for n in range(2000)) + "<p>x" * 400_000,
    "a number without end": "<title>&#" + "9" * 1_900_000,
    "comments": "<!--" * 500_000,
    "scripts": "<script>" * 250_000,
    "titles": "<title>" * 250_000,
    "headings": "<h1>" * 400_000,
    "tags without an end": "<a " * 660_000,
    "quotes without an end": '<a id="' * 280_000,
    "attributes": "<a" + " id=x" * 390_000 + ">",
    "ends of tags": "</" * 1_000_000,
    "refreshes": "<meta http-equiv=refresh " * 80_000,
    "less than": "<" * 2_000_000,
    "entities": "&#" * 1_000_000,
    "spaces": " " * 1_999_000 + "not",
    "not found": "page could be " * 140_000,
    "a long title": "<title>" + "file is " * 240_000 + "</title>",
}


@pytest.mark.parametrize("body", NASTY.values(), ids=NASTY)
def test_no_page_stops_the_check(server, fetch_one, body):
    url = server.show("/nasty", body)
    server.show("/", "<p>Welcome")
    start = time.process_time()
    outcome = fetch_one(url, {"gone"}, total=20, read=20, retries=0)
    assert outcome.kind in ("ok", "soft-404"), outcome
    assert time.process_time() - start < 5  # 330 s with a parser's tree


@pytest.mark.slow
def test_no_page_takes_more_memory_than_some_of_its_lengths():
    tracemalloc.start()
    words(NASTY["forms of letters without end"])  # of a parser's tree: 800 million elements
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000_000, most


def test_a_wrong_content_length_is_a_finding_where_the_body_is_short(server, fetch):
    assert fetch(server.url + "/long-winded")[0].kind == "ok"
    server.pages["/half"] = (200, b"<p>half", {"Content_Type": "text/html", "Content_Length": "1000", "Connection": "close"})
    [half] = fetch(server.url + "/half", retries=0, read=0.5)
    assert half.kind == "connection" and "full answer" in half.detail


def test_a_host_that_takes_the_connection_and_says_nothing_is_a_timeout(fetch):
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        start = time.monotonic()
        [outcome] = fetch(f"http://127.0.0.1:{deaf.getsockname()[1]}/", retries=1, read=0.3)
    assert outcome.kind == "timeout" and time.monotonic() - start < 2


def test_too_many_requests_without_a_word_when_is_asked_again_more_slowly(server, fetch):
    start = time.monotonic()
    [outcome] = fetch(server.url + "/status/429", backoff=0.2)
    assert outcome.kind == "refused" and len(server.requests) == 3
    assert time.monotonic() - start >= 0.6


def test_a_host_name_beyond_ascii_is_looked_up(fetch):
    [outcome] = fetch("http://bücher.invalid/", retries=0)
    assert outcome.kind == "dns"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture
def secure(server, certificate):
    """The same server once more, with a certificate that nobody trusts, for the name localhost."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    with type(server)() as other:
        other.socket = context.wrap_socket(other.socket, server_side=True)
        threading.Thread(target=other.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"https://localhost:{other.server_port}"
        other.shutdown()


def test_a_certificate_that_nobody_vouches_for_is_a_tls_fault(secure, fetch):
    [outcome] = fetch(secure + "/fine")
    assert outcome.kind == "tls" and "self-signed certificate" in outcome.detail


def test_a_certificate_for_another_name_is_a_tls_fault(secure, fetch, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    named, numbered = fetch(secure + "/fine", secure.replace("localhost", "127.0.0.1") + "/fine")
    assert (named.kind, numbered.kind) == ("ok", "tls")
    assert "127.0.0.1" in numbered.detail
