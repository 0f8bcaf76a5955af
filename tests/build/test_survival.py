"""Builds as real processes that are stopped, starved or run where they should not: what they leave, and what they say."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.build.workers import undisturbed
from tests.command import ROOT, command, run

pytestmark = pytest.mark.slow  # of the mechanism alone: what stays when a process is ended, a disk full, a folder a mount
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0 or sys.platform != "linux", reason="only root can mount")
MARK = "Of the site before."


@pytest.fixture(autouse=True)
def _unmeasured(monkeypatch):
    """A measured process that is ended tells of it."""
    for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def before(tiny):
    """The tiny project with a site of before, which a build that fails must leave."""
    tiny.site.mkdir()
    (tiny.site / "index.html").write_text(MARK, encoding="utf-8")
    return tiny


def begin(project, *wrapped, **environ):
    """Start a build and wait until its languages are being written."""
    arguments = [*wrapped, *command("build", "--no-packs", "--root", project.root)]
    environment = {**os.environ, "LOCALES": "en,nl", **environ}
    process = subprocess.Popen(arguments, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True)
    end = time.monotonic() + 60
    while not list(project.root.rglob(".site-*/site/*")):
        assert time.monotonic() < end and process.poll() is None, process.stderr.read()
        time.sleep(0.02)
    return process


def left(process):
    """Processes of the build that still run a moment later."""
    for _ in range(50):
        found = subprocess.run(["ps", "-o", "stat=,args=", "-s", str(process.pid)], capture_output=True, text=True, check=False)
        running = [line for line in found.stdout.splitlines() if not line.startswith("Z")]
        if not running:
            break
        time.sleep(0.1)
    return running


def said(process):
    process.wait(60)
    return process.returncode, [line for line in process.stderr.read().splitlines() if not line.startswith("[")]


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_the_old_site_and_no_process(before, by):
    process = begin(before)
    process.send_signal(by)
    code, lines = said(process)
    assert (before.site / "index.html").read_text(encoding="utf-8") == MARK
    assert left(process) == []
    if by == signal.SIGKILL:
        assert code == -signal.SIGKILL and len(list(before.root.glob(".site-*"))) == 1  # which the next build clears
        before.build("en")
        assert "Welcome." in before.html("en")
        while list(before.root.glob(f".site-{os.getpid()}-*")):  # a server, as which the tiny project is built, clears later
            time.sleep(0.02)
    else:
        assert (code, lines) == (2, [f"Stopped. {before.site} is as it was, or new and whole."])
    assert list(before.root.glob(".site-*")) == []


def test_a_stop_waits_until_the_new_site_is_in_place():
    before, done = signal.signal(signal.SIGTERM, signal.default_int_handler), []
    try:
        with pytest.raises(KeyboardInterrupt), undisturbed():
            signal.raise_signal(signal.SIGTERM)
            done.append("whole")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert done == ["whole"]


def test_two_builds_at_once_both_succeed(tiny):
    processes = [begin(tiny, LOCALES="en"), begin(tiny, LOCALES="nl")]
    assert [said(process)[0] for process in processes] == [0, 0]  # the later one keeps the language of the earlier
    assert "Welcome." in tiny.html("en") and "Welcome." in tiny.html("nl")
    assert list(tiny.root.glob(".site-*")) == []


@pytest.fixture
def volume(before):
    """A volume of 40 MB in the project, with a site in it; unmounted at the end."""
    target = before.root / "volume"
    target.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", target], check=True)
    (target / "site").mkdir()
    (target / "site" / "index.html").write_text(MARK, encoding="utf-8")
    yield target
    subprocess.run(["umount", "-l", target], check=True)


def build_into(before, site: Path):
    return run("build", "--no-packs", "--root", before.root, "--site", site, LOCALES="en")


@ROOT_ONLY
def test_a_full_disk_and_a_read_only_one_are_one_clear_line(before, volume):
    room = os.statvfs(volume)
    (volume / "filler").write_bytes(bytes(room.f_bavail * room.f_frsize - 200_000))
    full = build_into(before, volume / "site")
    subprocess.run(["mount", "-o", "remount,ro", volume], check=True)
    for result, words in ((full, "No space left on device"), (build_into(before, volume / "site"), "Read-only file system")):
        assert result.returncode == 2 and words in result.stderr and "Traceback" not in result.stderr
        assert f"{volume / 'site'} is as it was" in result.stderr and len(result.stderr.splitlines()) < 6
    assert (volume / "site" / "index.html").read_text(encoding="utf-8") == MARK
    assert list(volume.glob(".site-*")) == []


@ROOT_ONLY
def test_a_site_that_is_a_mount_point_is_refused_at_once(before, volume):
    result = build_into(before, volume)
    assert result.returncode == 2 and "is a mount point" in result.stderr and len(result.stderr.splitlines()) == 2


def test_bytes_are_the_same_in_another_folder_on_another_day_in_another_place_without_a_network(tiny, tmp_path):
    odd = tiny.copy(tmp_path / "Müller & söhne")
    plain = {"LOCALES": "en,nl", "SOURCE_DATE_EPOCH": "1700000000", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    other = {"LOCALES": "en,nl", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "11", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}
    alone = ["unshare", "-n"] if os.geteuid() == 0 and shutil.which("unshare") else []
    for project, environ, wrapped in ((tiny, plain, alone), (odd, other, [])):
        result = subprocess.run(
            [*wrapped, *command("build", "--no-packs", "--root", project.root)],
            cwd=ROOT,
            env={**os.environ, **environ},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
    files = {path.relative_to(tiny.site): path.read_bytes() for path in tiny.site.rglob("*") if path.is_file()}
    again = {path.relative_to(odd.site): path.read_bytes() for path in odd.site.rglob("*") if path.is_file()}
    assert files.keys() == again.keys() and len(files) > 80
    assert [name for name, content in files.items() if again[name] != content] == []


@pytest.mark.parametrize("port", ["0", "99999", "-1"])
def test_a_port_that_is_none_is_one_clear_line(tiny, port):
    result = run("serve", "--root", tiny.root, f"--port={port}", LOCALES="en")
    assert result.returncode == 2 and len(result.stderr.splitlines()) == 1 and "is no port" in result.stderr
