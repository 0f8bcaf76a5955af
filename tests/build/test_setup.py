"""How `.venv` comes to be, and what is put into it."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement

from tests.command import ROOT


def test_a_machine_whose_python_is_too_old_is_told_in_one_line(tmp_path):
    script, programs = tmp_path / "scripts/setup_venv.sh", tmp_path / "bin"
    script.parent.mkdir()
    shutil.copy(ROOT / "scripts/setup_venv.sh", script)
    programs.mkdir()
    (programs / "dirname").symlink_to(shutil.which("dirname"))
    (programs / "python3").write_text("#!/bin/sh\nexit 1\n")  # as Python 3.10 answers
    (programs / "python3").chmod(0o755)
    result = subprocess.run(["/bin/sh", script], env={"PATH": str(programs)}, capture_output=True, text=True, check=False)
    assert result.returncode == 2 and result.stderr.startswith("Python 3.11 or newer is missing: install it")
    assert len(result.stderr.splitlines()) == 1 and not (tmp_path / ".venv").exists()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_a_lock_holds_what_the_project_asks_for(lock):
    """Whoever changes a dependency must renew the locks: what is installed comes from them alone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() if "test" in lock for one in extra)]
    locked = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    wanted = [Requirement(one) for one in asked]
    assert [str(one) for one in wanted if not one.specifier.contains(locked.get(one.name.lower(), "0"))] == []
