"""Files that lint and build do not read: one line, exit code 2, within seconds, and the site of before stays."""

import os

import pytest

from scripts.base.sources import SourceError, check_sources
from scripts.pages.unsafe_sources import of_project
from tests.command import run

PAGE = "docs/en/about/odd.md"
FACT = "data/countries/ee.yml"


def link(path):
    path.symlink_to("/etc/passwd")


def link_to_root(path):
    path.symlink_to("/")


def circle(path):
    path.symlink_to(path.name)


@pytest.mark.parametrize("path", [PAGE, FACT, "locale/nl/LC_MESSAGES/more.po", "overrides/more.html", "docs/assets/odd.txt", "docs/en/odd"])
@pytest.mark.parametrize("make", [link, link_to_root, circle, os.mkfifo])
def test_a_link_or_pipe_is_refused(tmp_path, path, make):
    odd = tmp_path / path
    odd.parent.mkdir(parents=True)
    make(odd)
    with pytest.raises(SourceError, match=rf"^{path}: (a link|no file, but a pipe).*take it away$"):
        check_sources(tmp_path)


@pytest.mark.parametrize(("name", "told"), [("a\nb.md", r"a\nb.md"), ("a\udcff.svg", r"a\udcff.svg"), ("a\u202egnp.md", r"a\u202egnp.md")])
def test_a_name_that_cannot_be_written_in_a_line_is_refused(tmp_path, name, told):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en" / name).write_text("# A\n", encoding="utf-8")
    with pytest.raises(SourceError) as error:
        check_sources(tmp_path)
    assert str(error.value) == f"'docs/en/{told}': a name that cannot be written in a line; rename it"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<div>\n\n" * 5_000, "1: more than 1000 tags"),
        ("[" * 50_000, "1: more than 500 '['"),
        ("# A\n\n" + "![" * 25_000, "3: more than 500 '['"),
        ("\n".join("    " * depth + "- a" for depth in range(100)), "16: begins with more than 60 blanks"),
        ("- " * 5_000 + "a", "1: begins with more than 60 blanks"),
        ("> " * 50 + "a", "1: begins with more than 60 blanks"),
        ("**" * 30_000, "1: more than 500 '*'"),
        ("`" * 600, "1: more than 500 '`'"),
        ("{" * 600, "1: more than 500 '{'"),
        ("## Same\n\n" * 9_000, "5000: more than 5000 lines"),
        ("a" * 100_000, "1: a word of more than 2000 letters"),
        ("word " * 50_000, " 0.2 MB; such a file has at most 0.2 MB"),
    ],
)
def test_a_page_that_nobody_writes_is_refused(tmp_path, text, told):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/page.md").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as error:
        check_sources(tmp_path)
    assert str(error.value).startswith(f"docs/en/page.md:{told}")


def test_so_is_a_text_of_data_with_its_key(tmp_path):
    (tmp_path / "data/countries").mkdir(parents=True)
    (tmp_path / FACT).write_text(f"facts:\n- text: '{'[' * 600}'\n", encoding="utf-8")
    assert list(of_project(tmp_path)) == [f"{FACT}:2: facts.0.text: more than 500 '[' in one paragraph; divide it"]


@pytest.mark.parametrize("command", [("build", "--no-packs"), ("lint",)])
def test_each_command_ends_with_code_2(tiny, command):
    tiny.write("site/en/index.html", "Of the site before.")
    os.mkfifo(tiny.root / "docs/en/odd.md")
    done = run(*command, "--root", tiny.root)
    assert done.returncode == 2 and done.stderr.startswith("docs/en/odd.md: no file, but a pipe"), done.stderr
    assert "Traceback" not in done.stderr and tiny.html("en") == "Of the site before."
