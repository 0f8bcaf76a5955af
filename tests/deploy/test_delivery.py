"""A correction reaches the reader, and a crowd of idle connections shuts nobody out: on the real nginx, over the loopback."""

from __future__ import annotations

import argparse
import http.client
import os
import resource
import socket
import subprocess
import time
from contextlib import suppress
from email.utils import formatdate
from urllib.parse import urlsplit

import brotli
import pytest

from scripts.build.host_files import cache_rules, run, set_times, write_compressed
from tests.support import nginx as hosting

IDLE = 10_000
PAGE = "<!doctype html><title>Decision</title><p>The decision is due within {} days of receipt of the judgment.</p>" + " " * 200
OLD, NEW = PAGE.format(60), PAGE.format(90)
FILES = ("en/index.html", "data/countries.json", "en/changes.xml")


@pytest.fixture(autouse=True)
def nginx():
    if not hosting.nginx(install=True):
        pytest.skip(hosting.HELP)


def build(folder, text, clamp=True):
    """A site whose files all hold `text`, with the times that an archive with clamped times gives them."""
    for name in FILES:
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_compressed(folder / "site", quality=4)
    for path in (folder / "site").rglob("*"):
        if clamp and path.is_file():
            os.utime(path, (0, 0))


def ask(address, path, **headers):
    at = urlsplit(address)
    link = http.client.HTTPConnection(at.hostname, at.port, timeout=10)
    link.request("GET", f"/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = link.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def test_a_correction_of_equal_length_and_time_reaches_who_asks_conditionally(tmp_path):
    assert len(OLD) == len(NEW)
    build(tmp_path, OLD)
    with hosting.nginx_serving(tmp_path) as address:
        first = {name: ask(address, name) for name in FILES}
        assert {status for status, _, _ in first.values()} == {200}
    build(tmp_path, NEW)
    stamps = {"If_None_Match": f'"0-{len(NEW):x}"', "If_Modified_Since": formatdate(0, usegmt=True)}
    with hosting.nginx_serving(tmp_path) as address:
        for name, (_, before, body) in first.items():
            own = {"If_None_Match": before.get("etag", '"0"'), "If_Modified_Since": before.get("last-modified", formatdate(0, usegmt=True))}
            for asked in (stamps, own):
                status, _, now = ask(address, name, **asked)
                assert (status, now) == (200, NEW.encode()) and now != body, (name, asked)


def test_who_asks_in_a_way_that_leaves_no_room_for_headers_gets_nothing(tmp_path):
    build(tmp_path, OLD)
    got = b""
    with hosting.nginx_serving(tmp_path) as address, socket.create_connection((urlsplit(address).hostname, urlsplit(address).port)) as link:
        link.sendall(b"GET /en/index.html\r\n\r\n")
        with suppress(ConnectionResetError):
            got = link.recv(1000)
    assert got == b""


def test_the_time_of_a_file_depends_on_its_content_alone(tmp_path):
    times = []
    for number, text in enumerate((OLD, NEW, OLD)):
        build(tmp_path / str(number), text, clamp=number == 2)
        set_times(tmp_path / str(number) / "site")
        times.append({path.name: path.stat().st_mtime for path in (tmp_path / str(number)).rglob("*") if path.is_file()})
    assert times[0] == times[2]
    assert all(times[0][name] != times[1][name] for name in times[0])
    assert all(1e9 <= value < 1e9 + 2**29 for value in times[0].values())


def test_a_former_release_is_served_again_from_its_archive(tmp_path):
    """The steps of RELEASING: pack as release.yml does, unpack beside the wrong site, rename, serve."""
    build(tmp_path / "good", OLD, clamp=False)
    set_times(tmp_path / "good/site")
    pack = "tar --sort=name --owner=0 --group=0 -C good/site -c . | gzip -n > site.tar.gz"
    subprocess.run(["bash", "-c", pack], cwd=tmp_path, check=True)
    build(tmp_path, NEW, clamp=False)
    (tmp_path / "old").mkdir()
    subprocess.run(["tar", "-xzf", "site.tar.gz", "-C", "old"], cwd=tmp_path, check=True)
    (tmp_path / "site").rename(tmp_path / "wrong")
    (tmp_path / "old").rename(tmp_path / "site")
    with hosting.nginx_serving(tmp_path) as address:
        for name in FILES:
            assert ask(address, name)[2] == OLD.encode()
    assert (tmp_path / "site" / FILES[0]).stat().st_mtime == (tmp_path / "good/site" / FILES[0]).stat().st_mtime


def test_what_is_compressed_already_is_kept_and_what_changed_is_made_anew(tmp_path):
    build(tmp_path, OLD)
    write_compressed(tmp_path / "site", quality=4)
    assert {path.stat().st_mtime for path in tmp_path.rglob("*.br")} == {0}
    (tmp_path / "site/en/index.html").write_text(NEW, encoding="utf-8")
    write_compressed(tmp_path / "site", quality=4)
    assert [path.name for path in tmp_path.rglob("*.br") if path.stat().st_mtime] == ["index.html.br"]


def test_no_compressed_file_outlives_its_page_and_a_broken_one_is_made_anew(tmp_path):
    build(tmp_path, OLD)
    site = tmp_path / "site"
    (site / FILES[0]).unlink()
    (site / FILES[1]).write_text("short", encoding="utf-8")
    (site / f"{FILES[2]}.br").write_bytes(b"half")
    write_compressed(site, quality=4)
    assert [path.name for path in site.rglob("*.br")] == ["changes.xml.br"]
    assert [path.name for path in site.rglob("*.gz")] == ["changes.xml.gz"]
    assert brotli.decompress((site / f"{FILES[2]}.br").read_bytes()) == OLD.encode()
    assert run(argparse.Namespace(site=site, uncompressed=True)) == 2  # no page: nothing is touched
    (site / "index.html").write_text('<meta name="referrer" content="no-referrer">', encoding="utf-8")
    assert run(argparse.Namespace(site=site, uncompressed=True)) == 0
    assert not [*site.rglob("*.br"), *site.rglob("*.gz")]


def test_a_host_that_reads_the_headers_file_keeps_what_has_a_hash_in_its_name_and_nothing_else(tmp_path):
    for name in (
        "en/assets/site.0123456789.css",
        "en/assets/cards/finding.png",
        "en/assets/favicon.svg",
        "en/assets/favicon.svg.br",  # a second run finds what the first one wrote
        "search/en/0123456789/texts.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    rules = cache_rules(tmp_path)
    assert {path for path, value in rules.items() if "immutable" in value} == {"en/assets/*", "search/en/*"}
    assert {path for path, value in rules.items() if value == "no-cache"} == {"en/assets/cards/*", "en/assets/favicon.svg"}


def test_ten_thousand_silent_connections_shut_nobody_out(tmp_path):
    wanted = IDLE + 500
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard not in (resource.RLIM_INFINITY, -1) and hard < wanted:
        pytest.skip("this user may not open that many connections")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    build(tmp_path, OLD)
    crowd: list[socket.socket] = []
    try:
        with hosting.nginx_serving(tmp_path) as address:
            port = urlsplit(address).port
            for number in range(IDLE):
                crowd.append(socket.create_connection(("127.0.0.1", port), timeout=10))
                if number % 2:  # half of them begin to ask and never end
                    crowd[-1].send(b"GET")
            start = time.perf_counter()
            status, _, body = ask(address, "en/index.html")
            assert (status, body) == (200, OLD.encode())
            assert time.perf_counter() - start < 1
    finally:
        for link in crowd:
            link.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
