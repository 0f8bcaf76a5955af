"""The commands as a newcomer runs them: messages, exit statuses, nothing half-written."""

import os
import re
import signal
import socket
import subprocess

import pytest

from scripts.__main__ import COMMANDS, main
from scripts.base import chromium
from tests.command import ROOT, call, command, run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_takes_the_project(name, capsys):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0 and f"usage: python -m scripts {name}" in told
    assert "--root DIR" in told and len(told) > 300


def test_a_command_starts_by_its_name():
    result = run("matrix", "--help")
    assert result.returncode == 0 and "usage: python -m scripts matrix" in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_runs_in_a_folder_that_there_is_not(name, capsys, tmp_path):
    with pytest.raises(SystemExit) as ended:
        main([name, "--root", str(tmp_path / "nowhere")])
    assert ended.value.code == 2 and "nowhere" in capsys.readouterr().err
    assert not (tmp_path / "nowhere").exists()


def test_without_a_name_the_commands_are_listed():
    result = run()
    assert result.returncode == 2 and all(f"\n  {name} " in result.stdout for name in COMMANDS)
    assert run("nothing").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [(["--help"], ""), (["--help"], "1"), (["lint", "--help"], ""), (["lint", "--explain", "patterns"], "")],
)
def test_a_reader_of_a_pipe_that_leaves_ends_a_command_without_a_word(arguments, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)  # as head does when it has its line
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    result = subprocess.run(command(*arguments), cwd=ROOT, env=environment, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_is_stopped_says_so_in_one_line(tmp_path, by):
    os.mkfifo(tmp_path / "report.json")
    process = subprocess.Popen(command("links-since", "none.json", tmp_path / "report.json"), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    with (tmp_path / "report.json").open("w"):  # opens when the command reads, and keeps it waiting
        process.send_signal(by)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (2, "Stopped.\n")


@pytest.mark.parametrize("name", ["build", "serve"])
def test_an_unknown_language_is_one_clear_line(name):
    result = run(name, LOCALES="en,de")
    assert result.returncode == 2
    assert result.stderr == "LOCALES: unknown language de; the site has en, nl, lv, es, ca\n"


def test_a_taken_port_is_one_clear_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", "--port", str(port))
    assert result.returncode == 2
    assert result.stderr == f"Port {port} is taken. Stop what uses it, or choose another: make serve PORT={port + 1}\n"


@pytest.mark.parametrize("port", [0, 65536, -1])
def test_a_port_that_there_is_not_is_one_clear_line(port):
    result = run("serve", f"--port={port}")
    assert result.returncode == 2
    assert result.stderr == f"{port} is no port: choose a number from 1 to 65535, as in make serve PORT=8001\n"


def test_a_fault_in_data_ends_the_build_with_status_1_and_no_site(tiny):
    tiny.replace("data/countries/lv.yml", "code: lv", "code: [lv")
    result = run("build", "--root", tiny.root, LOCALES="en")
    assert result.returncode == 1
    assert result.stderr.startswith("data/countries/lv.yml:2: broken YAML") and "Traceback" not in result.stderr
    assert not tiny.site.exists()


def test_translations_update_and_stamp_work_on_a_project(tiny):
    root = tiny.root
    result = call("translations", "--root", root, "update")
    assert result.returncode == 0, result.stderr
    catalog = (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")
    assert 'msgid "Latvia joined in 2004."\nmsgstr ""' in catalog
    tiny.write("docs/lv/index.md", (root / "docs/en/index.md").read_text(encoding="utf-8"))
    assert call("translations", "--root", root, "stamp", "lv", "index.md").returncode == 0
    assert re.search(r'^  top: "[0-9a-f]{8}"$', (root / "docs/lv/index.md").read_text(encoding="utf-8"), re.M)
    status = call("translations", "--root", root, "status")
    assert status.returncode == 1 and "lv: 1 of 2 pages up to date, 1 missing" in status.stdout


def test_a_changed_english_string_turns_its_translation_fuzzy(tiny):
    root = tiny.root
    call("translations", "--root", root, "update")
    path = root / "locale/lv/LC_MESSAGES/data.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('msgid "Latvia joined in 2004."\nmsgstr ""', 'msgid "Latvia joined in 2004."\nmsgstr "Latvija 2004"'), encoding="utf-8"
    )
    tiny.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined the EU in 2004.")
    result = call("translations", "--root", root, "update")
    assert "lv data: 0 translated, 1 fuzzy" in result.stdout


def test_anchors_are_added_kept_and_told_when_gone(tiny):
    root = tiny.root
    tiny.build("en")
    assert call("anchors", "--root", root).returncode == 0
    lock = (root / "data/anchors.lock").read_text(encoding="utf-8")
    assert re.search(r"^mechanisms/ecris/\tadvice deadlines ecris-01 evidence page-sources$", lock, re.M)
    tiny.replace("docs/en/mechanisms/ecris.md", "{#advice", "{#counsel")
    tiny.build("en")
    result = call("anchors", "--root", root)
    assert result.returncode == 1 and "mechanisms/ecris/#advice" in result.stdout
    assert "advice" in (root / "data/anchors.lock").read_text(encoding="utf-8")


def test_anchors_without_a_site_say_what_to_do(tiny):
    result = call("anchors", "--site", str(tiny.root / "nowhere"))
    assert result.returncode == 2 and "run 'make build' first" in result.stderr


def test_a_machine_without_chromium_hears_how_to_get_one(tmp_path):
    result = run("chromium", CHROMIUM=str(tmp_path / "nothing"))
    assert result.returncode == 2
    assert result.stderr == f"CHROMIUM={tmp_path / 'nothing'}: no such program. Set it to a Chromium or leave it unset.\n"


def test_chromium_is_taken_from_the_path_its_headless_shell_first(tmp_path):
    for name in ("chromium", "chromium-headless-shell"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        assert chromium.find({"PATH": str(tmp_path)}, install=False) == str(program)


def test_a_changed_string_takes_over_the_translation_of_its_own_language_only(tiny):
    for locale, word in (("nl", "Letland"), ("lv", "Latvija")):
        tiny.write(
            f"locale/{locale}/LC_MESSAGES/data.po",
            f'msgid ""\nmsgstr "Language: {locale}\\n"\n\n#. countries/lv.yml: facts > lv-eu text\n'
            f'msgid "Latvia joined in 2004."\nmsgstr "{word}"\n',
        )
    tiny.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined in May 2004.")
    from scripts.evidence.load import load
    from scripts.i18n.extract import update

    update(tiny.root, load(tiny.root))
    for locale, word, other in (("nl", "Letland", "Latvija"), ("lv", "Latvija", "Letland")):
        text = tiny.root.joinpath(f"locale/{locale}/LC_MESSAGES/data.po").read_text(encoding="utf-8")
        assert f'msgstr "{word}"' in text and other not in text
    assert 'msgstr "Latv' not in tiny.root.joinpath("locale/es/LC_MESSAGES/data.po").read_text(encoding="utf-8")


def test_strings_go_to_a_translator_and_come_back(tiny, tmp_path):
    root = tiny.root
    call("translations", "--root", root, "update")
    sheet = tmp_path / "lv.po"
    result = call("translations", "--root", root, "export", "lv", str(sheet), "--missing", "--place", "countries/lv.yml")
    assert result.returncode == 0 and 'msgid "Latvia joined in 2004."' in sheet.read_text(encoding="utf-8")

    def answer(translation: str) -> str:
        text = sheet.read_text(encoding="utf-8")
        return text.replace('msgid "Latvia joined in 2004."\nmsgstr ""', f'msgid "Latvia joined in 2004."\nmsgstr "{translation}"')

    back = tmp_path / "back.po"
    back.write_text(answer("Latvija pievienojās 2014. gadā."), encoding="utf-8")
    result = call("translations", "--root", root, "import", "lv", str(back))
    assert result.returncode == 1 and "number 2004 is missing" in result.stderr and "1 refused" in result.stdout
    assert "Latvija" not in (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")

    back.write_text(answer("Latvija pievienojās 2004. gadā."), encoding="utf-8")
    result = call("translations", "--root", root, "import", "lv", str(back))
    assert result.returncode == 0 and "lv data: 1 new, 0 changed" in result.stdout
    assert 'msgstr "Latvija pievienojās 2004. gadā."' in (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")


def test_what_a_translator_left_unfinished_is_not_refused(tiny, tmp_path):
    root, sheet = tiny.root, tmp_path / "lv.po"
    call("translations", "--root", root, "update")
    path = root / "locale/lv/LC_MESSAGES/data.po"
    text = path.read_text(encoding="utf-8")
    old = 'msgid "Latvia joined in 2004."\nmsgstr ""'
    assert old in text
    path.write_text(text.replace(old, '#, fuzzy\nmsgid "Latvia joined in 2004."\nmsgstr "Latvija pievienojās."'), encoding="utf-8")
    assert call("translations", "--root", root, "export", "lv", str(sheet)).returncode == 0
    result = call("translations", "--root", root, "import", "lv", str(sheet))
    assert result.returncode == 0 and "1 still unfinished, 0 refused" in result.stdout


def test_a_broken_po_file_from_a_translator_is_one_clear_line(tiny, tmp_path):
    root = tiny.root
    call("translations", "--root", root, "update")
    (tmp_path / "bad.po").write_text('msgid "Latvia joined in 2004."\nmsgtxt "x"\n', encoding="utf-8")
    result = call("translations", "--root", root, "import", "lv", str(tmp_path / "bad.po"))
    assert result.returncode == 2 and "bad.po:2: broken PO file" in result.stderr and "Traceback" not in result.stderr
