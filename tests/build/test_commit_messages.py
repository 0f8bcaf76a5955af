"""Messages of commits as the hook and CI ask for them."""

import subprocess
import sys

import pytest

from tests.command import ROOT

SCRIPT = ROOT / ".github/tools/check_commits.py"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("fix(lint): name the file\n\nBecause it helps.", ""),
        ("feat(data)!: keep no address that names a victim", ""),
        ("i18n(es,ca): mend sentences", ""),
        ('Revert "fix: a"', ""),
        ("A word", "begin with one of"),
        ("Merge branch 'k-lint'", "begin with one of"),
        ("fix:no space", "begin with one of"),
        (f"docs: {'x' * 67}", "73 characters, at most 72"),
        ("docs: a\nb", "leave the second line empty"),
        ("# fix: a comment", "begin with one of"),
    ],
)
def test_a_message_follows_or_is_told(tmp_path, message, told):
    file = tmp_path / "COMMIT_EDITMSG"
    file.write_text(message + "\n# Please enter the commit message\n", encoding="utf-8")
    result = subprocess.run([sys.executable, SCRIPT, file], capture_output=True, text=True, check=False)
    assert (result.returncode, told in result.stderr) == (int(bool(told)), True)
    assert bool(result.stderr) == bool(told)


def test_a_merge_commit_of_a_range_is_refused(tmp_path):
    def git(*arguments):
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("commit", "-q", "--allow-empty", "-m", "feat: begin")
    git("switch", "-qc", "work")
    git("commit", "-q", "--allow-empty", "-m", "fix: one")
    git("switch", "-q", "main")
    git("commit", "-q", "--allow-empty", "-m", "Two things")
    git("merge", "-q", "--no-ff", "-m", "chore: merge work", "work")
    result = subprocess.run([sys.executable, SCRIPT, "main~2..main"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 1 and "a merge commit; rebase" in result.stderr and "'Two things'" in result.stderr
    assert "fix: one" not in result.stderr
