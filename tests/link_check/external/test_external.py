"""The outside links of a site, from its pages to the report."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.link_check.external.cache import Cache
from scripts.link_check.external.outcome import Outcome
from scripts.link_check.external.run import NoNetwork, Outside, ask, run
from tests.command import ROOT

PAGE = "en/guidance/ask/index.html"


@pytest.fixture
def check(site, settings):
    def run_it(cache: Cache | None = None, since: str = "", **changes: object):
        return run(site.root, "site", replace(settings, **changes), cache or Cache(None, 7), since)

    return run_it


def test_each_address_is_asked_once_and_reported_with_a_page_and_a_count(site, server, check):
    gone = f'<a href="{server.url}/status/404#part">x</a>'
    for locale in ("en", "nl"):
        site.page(locale, "guidance/ask/", f"{gone}\n{gone}")
    site.page("en", "countries/lv/", gone.replace("#part", "") + f'<a href="{server.url}/fine">x</a>')
    issues, summary = check()
    assert [(issue.path, issue.rule, issue.severity) for issue in issues] == [("en/countries/lv/index.html", "external-status", "error")]
    assert issues[0].message.startswith(f"{server.url}/status/404 404 Not Found; an archived copy may be at https://web.archive.org/web/")
    assert issues[0].pages == 3
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


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"version": 2, "checked": {}}', '{"version": 3, "checked": []}'])
def test_a_broken_cache_is_said_and_replaced(tmp_path, text):
    file = tmp_path / "links.json"
    file.write_text(text)
    cache = Cache(file, 7)
    assert "starting a new one" in cache.problem and cache.entries == {}


@pytest.mark.parametrize("at", ["yesterday", pytest.param(time.time() + 86_400, id="tomorrow")])
def test_an_entry_of_no_day_or_a_later_one_is_left_out(tmp_path, at):
    file = tmp_path / "links.json"
    cache = Cache(file, 7)
    cache.put("https://a.example/", Outcome("ok", 200))
    cache.entries["https://a.example/"]["at"] = at if isinstance(at, str) else int(at)
    cache.save({"https://a.example/"})
    assert Cache(file, 7).get("https://a.example/") is None


@pytest.mark.parametrize("place", ["a file/links.json", "a folder"])
def test_a_cache_that_cannot_be_written_is_said_before_anything_is_asked(site, server, capsys, tmp_path, place):
    (tmp_path / "a file").write_text("x")
    (tmp_path / "a folder").mkdir()
    site.page("en", "guidance/ask/", f'<a href="{server.url}/fine">x</a>')
    with pytest.raises(SystemExit) as stop:
        main(["links", str(site.root), "--external", "--allow-private", "--cache", str(tmp_path / place)])
    printed = capsys.readouterr()
    assert stop.value.code == 2 and printed.out == "" and server.requests == []
    assert f"{tmp_path / place}: cannot be written" in printed.err.splitlines()[-1] and "Traceback" not in printed.err


def test_a_disk_that_is_full_costs_the_cache_and_no_finding(site, server, check, tmp_path):
    site.page("en", "guidance/ask/", f'<a href="{server.url}/status/404">x</a>')
    cache = Cache(tmp_path / "links.json", 7)
    cache.file = Path("/dev/full/links.json")
    issues, _ = check(cache)
    assert [issue.rule for issue in issues] == ["external-status"] and "cannot be written" in cache.problem


def test_names_and_passwords_are_in_no_report_and_no_cache(site, server, check, tmp_path):
    secret = server.url.replace("//", "//user:hush@")
    site.page("en", "guidance/ask/", f'<a href="{secret}/fine">x</a><a href="{server.url}/fine">x</a>')
    file = tmp_path / "links.json"
    issues, _ = check(Cache(file, 7))
    assert [issue.rule for issue in issues] == ["external-invalid"]
    assert "hush" not in repr(issues) + file.read_text() and server.asked["/fine"] == 1


def test_many_addresses_are_under_way_a_few_at_a_time(settings, tmp_path):
    many = [Outside(f"http://user@host{number % 500}.test/{number}") for number in range(20_000)]  # refused before anything is sent
    most = 0

    async def watched() -> dict[str, Outcome]:
        asking = asyncio.create_task(ask(many, replace(settings, delay=0), Cache(tmp_path / "links.json", 7), set()))
        nonlocal most
        while not asking.done():
            most = max(most, len(asyncio.all_tasks()))
            await asyncio.sleep(0)
        return await asking

    outcomes = asyncio.run(watched())
    assert len(outcomes) == len(many) and {outcome.kind for outcome in outcomes.values()} == {"invalid"}
    assert 1 < most <= settings.workers + 2


def test_a_host_with_many_addresses_does_not_hold_up_the_others(site, server, check):
    many = [f"{server.url}/fine/{number}" for number in range(40)]
    other = server.url.replace("127.0.0.1", "localhost")
    site.page("en", "guidance/ask/", "".join(f'<a href="{url}">x</a>' for url in [*many, f"{other}/quick"]))
    check(workers=3, delay=0.02)
    order = [path for _, path, _ in server.requests]
    assert order.index("/quick") < 5 and len(order) == 41


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
    code = main(["links", str(site.root), "--external", "--allow-private", "--format", "json"])
    printed = capsys.readouterr()
    body = json.loads(printed.out)
    assert code == 1 and body["issues"][0]["path"] == PAGE
    assert printed.err == ""  # no progress where nobody watches


def test_the_command_without_a_network_cannot_run(site, capsys):
    site.page("en", "guidance/ask/", '<a href="http://a.invalid/">x</a>')
    with pytest.raises(SystemExit) as stop:
        main(["links", str(site.root), "--external"])
    printed = capsys.readouterr()
    assert stop.value.code == 2 and printed.out == ""
    assert printed.err.startswith("no network: 1 outside address not checked")


def test_a_missing_fragment_is_a_warning_where_it_stands_and_the_page_is_asked_once(site, server, check, tmp_path):
    server.show("/long", "<h1>Long</h1><p id='there'>x</p>")
    links = "".join(f'<a href="{server.url}/long#{name}">x</a>\n' for name in ("there", "gone", "top", "page=2", "!x"))
    site.page("en", "guidance/ask/", links)
    for _ in range(2):  # the second time from the cache
        issues, _ = check(Cache(tmp_path / "links.json", 7))
        assert [(issue.rule, issue.severity) for issue in issues] == [("external-fragment", "warning")]
        assert issues[0].line == site.line(PAGE, "#gone") and 'without the id "gone"' in issues[0].message
    assert server.methods("/long") == ["HEAD", "GET"]


def test_a_new_fragment_of_a_cached_page_is_looked_for(site, server, check, tmp_path):
    server.show("/long", "<h1>Long</h1>")
    for name in ("", "#gone"):
        site.page("en", "guidance/ask/", f'<a href="{server.url}/long{name}">x</a>')
        issues, _ = check(Cache(tmp_path / "links.json", 7))
    assert [issue.rule for issue in issues] == ["external-fragment"]


def test_a_dead_source_is_named_in_the_data_with_its_copies_in_the_archive(site, server, check):
    source = site.root.parent / "data/sources/a.yml"
    source.parent.mkdir(parents=True)
    (site.root.parent / "docs").mkdir()
    (site.root.parent / "overrides/pages").mkdir(parents=True)
    url = f"{server.url}/status/410"
    source.write_text(f"- id: one\n  title: x\n- id: two\n  url: {url}\n")
    for file in ("data/countries/lv.yml", "overrides/pages/country.md.jinja"):
        (site.root.parent / file).parent.mkdir(parents=True, exist_ok=True)
        (site.root.parent / file).write_text("code: lv\n")
    for locale in ("en", "nl"):
        site.page(locale, "countries/lv/", f'<a href="{url}">x</a>')
    [issue] = check()[0]
    assert (issue.path, issue.line, issue.key, issue.pages) == ("data/sources/a.yml", 4, "two > url", 2)
    assert f"https://web.archive.org/web/*/{url}" in issue.message


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_changed_since_asks_only_for_addresses_on_changed_lines(site, server, check, tmp_path):
    old, changed, new = (f"{server.url}/{name}" for name in ("old", "changed", "new"))
    text = tmp_path / "docs/en/guidance/ask.md"
    text.parent.mkdir(parents=True)
    text.write_text(f"# Ask\n\n[a]({old})\n\n[b](http://gone.example/x)\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "docs")
    git(tmp_path, "commit", "-qm", "x")
    text.write_text(f"# Ask\n\n[a]({old})\n\n[b]({changed}).\n")
    (text.parent / "other.md").write_text(f"[c]({new}#part)\n")
    git(tmp_path, "add", "docs")
    site.page("en", "guidance/ask/", "".join(f'<a href="{url}">x</a>' for url in (old, changed, new)))
    issues, summary = check(since="HEAD")
    assert issues == [] and "1 unchanged since HEAD not asked" in summary
    assert {path for _, path, _ in server.requests} == {"/changed", "/new"}


def test_changed_since_an_unknown_revision_cannot_run(site, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["links", str(site.root), "--external", "--changed-since", "no-such-thing"])
    assert stop.value.code == 2 and "--changed-since no-such-thing: git says" in capsys.readouterr().err


RUN = """
import sys
from pathlib import Path
from scripts.link_check.external import cache, run
from scripts.link_check.external.outcome import Settings
cache.EVERY = 0
run.run(Path(sys.argv[1]), "site", Settings(delay=0, read=60, total=60, allow_private=True), cache.Cache(Path(sys.argv[2]), 7))
"""


@pytest.mark.parametrize("moment", range(3))
@pytest.mark.slow
def test_a_run_that_is_killed_leaves_a_whole_cache_of_what_it_learnt(site, server, check, tmp_path, moment):
    links = [f"{server.url}/{name}{number}" for number in range(60) for name in ("work", "fine")]
    site.page("en", "guidance/ask/", "".join(f'<a href="{url}">x</a>' for url in [*links, f"{server.url}/hang"]))
    file = tmp_path / "cache.json"
    process = subprocess.Popen([sys.executable, "-c", RUN, str(site.root), str(file)], cwd=ROOT)
    end = time.monotonic() + 20
    while not (file.exists() and len(json.loads(file.read_text())["checked"]) > moment * 40) and time.monotonic() < end:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = Cache(file, 7)
    assert kept.problem == "" and moment * 40 < len(kept.entries) <= len(links)
    file.with_name("cache.json.part").write_text("half")  # what a run killed at the wrong moment leaves
    kept.save(set(kept.entries))
    assert [path.name for path in tmp_path.glob("cache*")] == ["cache.json"]


HANGING = """
import runpy, socket, time
look_up = socket.getaddrinfo
socket.getaddrinfo = lambda host, *more, **named: time.sleep(30) if "hang" in str(host) else look_up(host, *more, **named)
runpy.run_module("scripts", run_name="__main__")
"""


@pytest.mark.slow
@pytest.mark.parametrize("last", ["{server}/hang?{number}", "http://hang{number}.test/"])  # the host hangs, or the look-up of its name
def test_sigterm_ends_it_within_a_second_with_its_cache_whole(site, server, tmp_path, last):
    links = [f"{server.url}/fine{number}" for number in range(30)]
    links += [last.format(server=server.url, number=number) for number in range(20)]
    site.page("en", "guidance/ask/", "".join(f'<a href="{url}">x</a>' for url in links))
    file = tmp_path / "cache.json"
    command = [sys.executable, "-c", HANGING, "links", str(site.root), "--external", "--allow-private", "--cache", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        end = time.monotonic() + 30
        while len(server.requests) < 6 and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        start = time.monotonic()
        out, err = process.communicate(timeout=10)
        assert time.monotonic() - start < 1
    assert (process.returncode, out, err) == (2, "", "Stopped.\n")
    kept = Cache(file, 7)
    assert kept.problem == "" and 0 < len(kept.entries) < len(links)
