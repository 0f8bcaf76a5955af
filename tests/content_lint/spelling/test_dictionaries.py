"""The installer of dictionaries never stops the checks, and never keeps quiet about what is missing."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.command import run as command


def run(path: Path) -> subprocess.CompletedProcess[str]:
    """The command with a PATH that holds nothing but this folder."""
    return command("dictionaries", PATH=str(path))


def test_without_apt_each_language_is_told(tmp_path):
    done = run(tmp_path)
    assert done.returncode == 0
    lines = done.stderr.splitlines()
    assert [line.split()[2] for line in lines] == ["en", "nl", "lv", "es", "ca"]
    assert all("hunspell is not installed (Debian: apt install hunspell" in line for line in lines)


@pytest.mark.skipif(os.geteuid() != 0, reason="apt is asked by root only")
def test_an_apt_that_reaches_no_server_is_told_too(tmp_path):
    (tmp_path / "apt-get").write_text('#!/bin/sh\necho "$@" >> "${0%/*}/asked"\nexit 100\n')
    (tmp_path / "apt-get").chmod(0o755)
    done = run(tmp_path)
    assert done.returncode == 0
    assert "Installing the spelling dictionaries" in done.stderr and "spelling of lv will not be checked" in done.stderr
    assert (tmp_path / "asked").read_text().splitlines()[1].endswith("hunspell-es hunspell-ca")
