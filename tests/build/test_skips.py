"""A test that nobody runs proves nothing: in CI a skip that is not listed fails."""

import os
import subprocess
import sys

import pytest

from tests.built_site import ROOT


@pytest.mark.parametrize(("reason", "ci", "code"), [("no hunspell", "true", 1), ("no hunspell", "", 0), ("only root can mount", "true", 0)])
def test_a_skip_that_is_not_listed_fails_in_ci(tmp_path, reason, ci, code):
    (tmp_path / "test_one.py").write_text(f"import pytest\ndef test_one():\n    pytest.skip({reason!r})\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.support.skips", "--rootdir", tmp_path, tmp_path]
    result = subprocess.run(command, cwd=ROOT, env=os.environ | {"CI": ci}, capture_output=True, text=True)
    assert (result.returncode, "tests/support/skips.py" in result.stdout) == (code, bool(code)), result.stdout
