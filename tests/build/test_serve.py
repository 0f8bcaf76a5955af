"""The server while one edits, as a real process: what is shown, how soon, and what is left when it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator

import pytest

from tests.command import ROOT, command


class Server:
    """`serve` on the tiny project, with a reader that asks for pages."""

    def __init__(self, project, languages: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        arguments = command("serve", "--root", project.root, "--port", str(self.port))
        environment = {**os.environ, "LOCALES": languages}
        self.process = subprocess.Popen(arguments, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True)
        self.told: list[str] = []
        self.reader = threading.Thread(target=lambda: self.told.extend(self.process.stderr), daemon=True)
        self.reader.start()

    def page(self, address: str) -> str:
        """A page as it is served now; empty where there is none."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=60) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def shows(self, address: str, text: str, seconds: float = 90) -> float:
        """Wait until a page has a text; the seconds that took."""
        start = time.monotonic()
        while time.monotonic() < start + seconds:
            if text in self.page(address):
                return time.monotonic() - start
            time.sleep(0.05)
        raise AssertionError(f"{address} does not show {text!r} after {seconds} s:\n{''.join(self.told)}")

    def tells(self, pattern: str, seconds: float = 90) -> None:
        """Wait until the server prints something."""
        end = time.monotonic() + seconds
        while not re.search(pattern, "".join(self.told)):
            assert time.monotonic() < end, "".join(self.told)
            time.sleep(0.05)

    def stop(self, by: signal.Signals) -> tuple[int, str]:
        """End the server as a terminal does (the whole group hears Ctrl-C), or as a service does; exit code and what it printed."""
        if by == signal.SIGINT:
            os.killpg(self.process.pid, by)
        else:
            self.process.send_signal(by)
        code = self.process.wait(20)
        self.reader.join(5)
        return code, "".join(self.told)

    def left(self) -> list[str]:
        """Processes of the server's session that still run; those that wait to be buried do not."""
        found = subprocess.run(["ps", "-o", "stat=,args=", "-s", str(self.process.pid)], capture_output=True, text=True, check=False)
        return [line for line in found.stdout.splitlines() if not line.startswith("Z")]


@pytest.fixture
def serve(tiny) -> Iterator:
    """Starts servers, and ends them."""
    started: list[Server] = []

    def start(languages: str) -> Server:
        started.append(Server(tiny, languages))
        return started[-1]

    yield start
    for server in started:
        if server.process.poll() is None:
            os.killpg(server.process.pid, signal.SIGKILL)


def test_an_edit_is_shown_first_in_the_language_that_is_looked_at(tiny, serve):
    server = serve("en,nl,lv,es")
    server.shows("en/", "Welcome.")
    server.tells(r"(?s)(nl|lv|es) built.*(nl|lv|es) built.*(nl|lv|es) built")
    server.shows("lv/", "Welcome.")
    for edit in (("docs/en/index.md", "Welcome.", "Hello."), ("data/countries/lv.yml", "We found no figures.", "We found none.")):
        server.told.clear()
        tiny.replace(*edit)
        server.shows("lv/" if edit[0].endswith(".md") else "lv/countries/lv/", edit[2])
        server.tells(r"(?s)(en|nl|lv|es) rebuilt.*(en|nl|lv|es) rebuilt.*(en|nl|lv|es) rebuilt.*(en|nl|lv|es) rebuilt")
        assert server.told[0].startswith("lv rebuilt"), server.told
    for code in ("en", "nl", "es"):
        assert "Hello." in server.page(f"{code}/") and "We found none." in server.page(f"{code}/countries/lv/")
    server.told.clear()
    tiny.replace("docs/en/index.md", "Hello.", "Again.")
    server.shows("nl/", "Again.")
    server.tells("rebuilt")  # it is said once the page is shown
    assert server.told[0].startswith("nl rebuilt"), server.told  # nl/ was asked for last, above lv/


def test_a_fault_keeps_the_old_pages_and_the_mend_shows_everywhere(tiny, serve):
    server = serve("en,nl")
    server.shows("en/", "Welcome.")
    tiny.replace("docs/en/index.md", "Welcome.", "[Broken](nowhere.md)")
    server.tells("nowhere.md.*\n(.*\n)*The pages of en that are shown are those before this edit")
    assert "Welcome." in server.page("en/")
    tiny.replace("docs/en/index.md", "[Broken](nowhere.md)", "Mended.")
    server.shows("en/", "Mended.")
    server.shows("nl/", "Mended.")


@pytest.mark.slow
def test_a_fault_in_a_template_does_not_end_the_server(tiny, serve):
    (tiny.root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", tiny.root / "overrides")
    template = tiny.root / "overrides/pages/country.md.jinja"
    right = template.read_text(encoding="utf-8")
    server = serve("en")
    server.shows("en/countries/lv/", "We found no figures.")
    template.write_text(right + "{% if %}", encoding="utf-8")
    server.tells(r"country\.md\.jinja:\d+: Expected an expression")
    server.told.clear()
    template.write_text(right + "{{ nowhere.at_all }}", encoding="utf-8")  # a fault of a kind that no message is written for
    server.tells("'nowhere' is undefined.*\n(.*\n)*The pages of en that are shown are those before this edit")
    assert "We found no figures." in server.page("en/countries/lv/")
    template.write_text(right + "Mended.", encoding="utf-8")
    server.shows("en/countries/lv/", "Mended.")


@pytest.mark.parametrize(("when", "by"), [("first build", signal.SIGTERM), ("edit", signal.SIGINT)])
@pytest.mark.slow
def test_it_ends_without_traces(tiny, serve, monkeypatch, when, by):
    for name in (
        "COVERAGE_PROCESS_CONFIG",
        "COVERAGE_PROCESS_START",
    ):  # a measured process that is ended tells of it
        monkeypatch.delenv(name, raising=False)
    server = serve("en,nl")
    if when == "first build":
        end = time.monotonic() + 60
        while not list(tiny.root.glob(".site-*/site/*")):
            assert time.monotonic() < end, server.told
            time.sleep(0.02)
    else:
        server.shows("en/", "Welcome.")
        tiny.replace("docs/en/index.md", "Welcome.", "Hello.")
        server.tells("rebuilt")  # one language is there, the other is being built
    code, told = server.stop(by)
    assert code == 0, told
    assert "Traceback" not in told and "Error" not in told
    assert list(tiny.root.glob(".site-*")) == []
    time.sleep(0.5)
    assert server.left() == []


@pytest.mark.slow
def test_workers_end_when_the_server_is_killed(tiny, serve):
    server = serve("en,nl")
    server.shows("en/", "Welcome.")
    assert server.left()
    server.process.kill()
    server.process.wait()
    end = time.monotonic() + 10
    while server.left() and time.monotonic() < end:
        time.sleep(0.1)
    assert server.left() == []
