"""What is left to rumdl (`make lint`) with the settings of pyproject.toml: it reports each fault, in every language."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.base.locales import LOCALES

ROOT = Path(__file__).parents[2]
HEAD = "---\nkind: about\n---\n"
FAULTS = {  # fault: (rule, text after the front matter, line)
    "a level skipped": ("MD001", "# Page\n\n## One {#one}\n\n#### Deep {#deep}\n", 8),
    "two titles": ("MD025", "# Page\n\n## One {#one}\n\n# Another\n", 8),
    "no title": ("MD041", "## One {#one}\n", 4),
    "the title late": ("MD041", "## One {#one}\n\n# Page\n", 4),
    "an image without a text": ("MD045", "# Page\n\n[![](form.svg)](form.pdf)\n", 6),
    "an image of blanks in a table": ("MD045", "# Page\n\n| a |\n|---|\n| ![ ](form.svg) |\n", 8),
    "an image in HTML": ("MD033", '# Page\n\n<img src="a.svg">\n', 6),
    "a link in HTML": ("MD033", '# Page\n\n<a href="a.md">here</a>\n', 6),
    "an address in the text": ("MD034", "# Page\n\n!!! note\n    See https://example.org/form.\n", 7),
    "an address in a table": ("MD034", "# Page\n\n| a |\n|---|\n| www.example.org |\n", 8),
}
EMPTY = (
    "click here", "Read more", "hier", "Klik hier", "lees meer", "šeit", "Spied šeit", "lasīt vairāk", "aquí", "Haga clic aquí",
    "feu clic aquí", "Llegeix més",
)  # fmt: skip


def told(folder: Path) -> list[str]:
    """The lines of rumdl's report on a folder with the project's settings."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    program = Path(sys.executable).with_name("rumdl")
    done = subprocess.run([program, "check", "--no-cache", "docs"], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


@pytest.mark.parametrize("fault", FAULTS)
def test_rumdl_reports_what_the_lint_leaves_to_it(tmp_path, fault):
    rule, text, line = FAULTS[fault]
    for locale in LOCALES:
        (tmp_path / "docs" / locale).mkdir(parents=True)
        (tmp_path / "docs" / locale / "page.md").write_text(HEAD + text, encoding="utf-8")
    found = told(tmp_path)
    for locale in LOCALES:
        assert any(row.startswith(f"docs/{locale}/page.md:{line}:") and f"[{rule}]" in row for row in found), found


def test_rumdl_reports_links_that_say_nothing(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("# Page\n\n" + "".join(f"[{text}](a.md)\n\n" for text in EMPTY), encoding="utf-8")
    found = told(tmp_path)
    assert [f"docs/page.md:{3 + 2 * place}:1: [MD059]" in row for place, row in enumerate(found[: len(EMPTY)])] == [True] * len(EMPTY)


def test_good_markdown_passes(tmp_path):
    (tmp_path / "docs").mkdir()
    text = HEAD + "# Page\n\n## One {#one}\n\n![A map](a.svg) See [the form](https://example.org/here).\n\n### Two {#two}\n"
    (tmp_path / "docs" / "page.md").write_text(text, encoding="utf-8")
    assert "No issues found in 1 file" in "".join(told(tmp_path))
