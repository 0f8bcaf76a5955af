"""The weekly comparison of two reports."""

from __future__ import annotations

import json
import re
from pathlib import Path

import markdown

from tests.command import run as command


def write(file: Path, *names: str) -> Path:
    issues = [
        {"path": f"data/{name}.yml", "line": 3, "rule": "external-status", "message": f"{name} 404", "target": name, "key": "one > url"}
        for name in names
    ]
    file.write_text(json.dumps({"summary": f"site: {len(names)} asked", "errors": len(names), "issues": issues}))
    return file


def run(old: Path, new: Path) -> tuple[int, str, str]:
    done = command("links-since", old, new)
    return done.returncode, done.stdout, done.stderr


def test_new_mended_and_still_broken_are_told_apart(tmp_path):
    code, out, _ = run(write(tmp_path / "old.json", "a", "b"), write(tmp_path / "new.json", "b", "c"))
    assert code == 1
    assert out == (
        "site: 2 asked\n\n## New: 1\n\n- `data/c.yml:3` (`one > url`): `external-status` `c 404`\n"
        "\n## Mended: 1\n\n- `data/a.yml:3` (`one > url`): `external-status` `a 404`\n"
        "\n## Still broken: 1\n\n- `data/b.yml:3` (`one > url`): `external-status` `b 404`\n"
    )


def test_in_the_first_week_everything_is_new_and_a_clean_week_is_0(tmp_path):
    code, out, _ = run(tmp_path / "none.json", write(tmp_path / "new.json", "a"))
    assert code == 1 and "## New: 1" in out
    code, out, _ = run(tmp_path / "new.json", write(tmp_path / "clean.json"))
    assert code == 0 and "## Mended: 1" in out


def test_the_list_stays_within_an_issue(tmp_path):
    _, out, _ = run(tmp_path / "none.json", write(tmp_path / "new.json", *(f"name{n}" * 20 for n in range(900))))
    listed = out.count("external-status")
    assert 50 < listed < 900 and len(out) * 3 < 65_536 and f"- and {900 - listed} more" in out


def test_words_of_foreign_pages_never_act(tmp_path):
    """Shown as GitHub shows Markdown: all that a foreign page says stands in code, whatever it says."""
    said = [
        '@somebody <img src="https://spy.eu/x.png"> ![x](https://spy.eu/y.png) [click](https://spy.eu) #1 org/repo#2 https://git.eu/o/r/issues/3',
        "` @somebody ` ``@somebody``",
        "line\n\n## Heading\n- [ ] task @somebody\r\n<details>",
        "\u202egnp.x\u2028@somebody\x00&commat;somebody",
        "\\`@somebody",
        "a " * 145 + "`@somebody",
    ]
    issues = [{"path": "`@a`", "line": 0, "rule": "external-soft-404", "message": one, "target": one, "key": "`@k`"} for one in said]
    (tmp_path / "new.json").write_text(json.dumps({"summary": "site: 6 asked", "issues": issues}))
    _, out, _ = run(tmp_path / "none.json", tmp_path / "new.json")
    shown = markdown.markdown(out)
    assert shown.count("<li>") == len(said)
    outside = re.sub(r"<code>.*?</code>", "", shown, flags=re.S)
    assert not re.search(r"@|spy|somebody|#\d|<(?!/?(?:li|ul|h2|p)>)|&", outside), outside
    assert out.count("`") == 8 * len(said)


def test_what_is_no_report_cannot_be_compared(tmp_path):
    (tmp_path / "new.json").write_text("{}")
    code, out, err = run(tmp_path / "none.json", tmp_path / "new.json")
    assert (code, out) == (2, "") and "is no JSON report" in err
