"""The outside links of a site, from its pages to the report."""

from __future__ import annotations

import io
import json
import sys
import time
from dataclasses import replace

import pytest

import check_links
from links.external.cache import Cache
from links.external.outcome import Outcome
from links.external.run import NoNetwork, run

PAGE = "en/guidance/ask/index.html"


@pytest.fixture
def check(site, settings):
    def run_it(cache: Cache | None = None, **changes: object):
        return run(site.root, "site", replace(settings, **changes), cache or Cache(None, 7))

    return run_it


def test_each_address_is_asked_once_and_reported_with_a_page_and_a_count(site, server, check):
    gone = f'<a href="{server.url}/status/404#part">x</a>'
    for locale in ("en", "nl"):
        site.page(locale, "guidance/ask/", f"{gone}\n{gone}")
    site.page("en", "countries/lv/", gone.replace("#part", "") + f'<a href="{server.url}/fine">x</a>')
    issues, summary = check()
    assert [(issue.path, issue.rule, issue.severity) for issue in issues] == [
        ("en/countries/lv/index.html", "external-status", "error")
    ]
    assert issues[0].message == f"{server.url}/status/404 404 Not Found (also on 2 other pages)"
    assert issues[0].line == site.line("en/countries/lv/index.html", "/status/404")
    assert summary.startswith("site: 2 outside addresses on 9 pages, 2 asked in ")
    assert server.methods("/status/404") == ["HEAD", "GET"]


def test_moved_and_refusing_addresses_are_warnings(site, server, check):
    moved, refusing = f"{server.url}/to/301/new", f"{server.url}/status/403"
    site.page("en", "guidance/ask/", f'<a href="{moved}">x</a>\n<a href="{refusing}">x</a>')
    found = {issue.rule: issue for issue in check()[0]}
    assert {issue.severity for issue in found.values()} == {"warning"}
    assert found["external-moved"].message == f"{server.url}/to/301/new has moved for good to {server.url}/new"
    assert found["external-refused"].message.endswith("403 Forbidden: look at it by hand")


def test_own_addresses_and_canonical_links_are_not_asked(site, check):
    issues, summary = check()
    assert issues == [] and "0 outside addresses" in summary


def test_private_addresses_are_refused_before_anything_is_sent(site, server, check):
    site.page("en", "guidance/ask/", f'<a href="{server.url}/fine">x</a>')
    issues, _ = check(allow_private=False)
    assert [issue.rule for issue in issues] == ["external-private"]
    assert server.requests == []


def test_good_answers_are_cached_and_bad_ones_asked_again(site, server, check, tmp_path):
    site.page("en", "guidance/ask/", f'<a href="{server.url}/to/301/new">x</a><a href="{server.url}/status/404">x</a>')
    file = tmp_path / "cache" / "links.json"
    first, _ = check(Cache(file, 7))
    server.requests.clear()
    second, summary = check(Cache(file, 7))
    assert first == second and len(second) == 2
    assert {path for _, path, _ in server.requests} == {"/status/404"}
    assert "1 asked, 1 from the cache" in summary
    assert [path.name for path in file.parent.iterdir()] == ["links.json"]


def test_an_old_entry_is_asked_again(site, server, check, tmp_path):
    site.page("en", "guidance/ask/", f'<a href="{server.url}/fine">x</a>')
    file = tmp_path / "links.json"
    check(Cache(file, 7))
    body = json.loads(file.read_text())
    body["checked"][server.url + "/fine"]["at"] = time.time() - 8 * 86_400
    file.write_text(json.dumps(body))
    check(Cache(file, 9))
    assert server.asked["/fine"] == 1
    check(Cache(file, 7))
    assert server.asked["/fine"] == 2
    check(Cache(file, 0))
    assert server.asked["/fine"] == 3


def test_the_cache_forgets_addresses_that_left_the_site(site, server, check, tmp_path):
    file = tmp_path / "links.json"
    cache = Cache(file, 7)
    cache.put("https://old.example/", Outcome("ok", 200))
    cache.save({"https://old.example/"})
    site.page("en", "guidance/ask/", f'<a href="{server.url}/fine">x</a>')
    check(Cache(file, 7))
    assert list(json.loads(file.read_text())["checked"]) == [server.url + "/fine"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 0}', '{"version": 1, "checked": []}'])
def test_a_broken_cache_is_said_and_replaced(tmp_path, text):
    file = tmp_path / "links.json"
    file.write_text(text)
    cache = Cache(file, 7)
    assert "starting a new one" in cache.problem and cache.entries == {}


def test_without_a_network_it_says_what_it_did_not_check(site, check):
    site.page("en", "guidance/ask/", '<a href="http://a.invalid/">x</a><a href="http://127.0.0.1:9/">x</a>')
    with pytest.raises(NoNetwork, match="no network: 2 outside addresses not checked") as stop:
        check()
    assert "http://a.invalid/: host not found" in str(stop.value)


def test_a_network_that_lets_one_host_through_is_no_network(site, server, check):
    closed = range(1, 13)  # ports where nobody listens: refused at once, where a name's look-up can be slow under load
    links = "".join(f'<a href="http://127.0.0.1:{port}/">x</a>' for port in closed)
    site.page("en", "guidance/ask/", f'{links}<a href="{server.url}/fine">x</a>')
    with pytest.raises(NoNetwork, match="13 outside addresses not checked, 12 of 13 hosts out of reach"):
        check()


def test_one_dead_host_beside_good_ones_in_the_cache_is_a_finding(site, server, check, tmp_path):
    site.page("en", "guidance/ask/", f'<a href="http://a.invalid/">x</a><a href="{server.url}/fine">x</a>')
    for _ in range(2):  # the second time the good one comes from the cache
        issues, _ = check(Cache(tmp_path / "links.json", 7))
        assert [issue.rule for issue in issues] == ["external-dns"]


def test_the_command_reports_and_exits(site, server, capsys):
    site.page("en", "guidance/ask/", f'<a href="{server.url}/status/404">x</a>')
    code = check_links.main([str(site.root), "--external", "--allow-private", "--format", "json"])
    printed = capsys.readouterr()
    body = json.loads(printed.out)
    assert code == 1 and body["issues"][0]["path"] == PAGE
    assert printed.err == ""  # no progress where nobody watches


def test_progress_is_shown_on_a_terminal(site, server, check, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    site.page("en", "guidance/ask/", f'<a href="{server.url}/a">x</a><a href="{server.url}/b">x</a>')
    check()
    assert sys.stderr.getvalue() == "\r1/2 outside addresses asked\r2/2 outside addresses asked\n"


def test_the_command_without_a_network_cannot_run(site, capsys):
    site.page("en", "guidance/ask/", '<a href="http://a.invalid/">x</a>')
    with pytest.raises(SystemExit) as stop:
        check_links.main([str(site.root), "--external"])
    printed = capsys.readouterr()
    assert stop.value.code == 2 and printed.out == ""
    assert printed.err.startswith("no network: 1 outside address not checked")
