"""The commands as a newcomer runs them: messages, exit statuses, nothing half-written."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

import chromium

ROOT = Path(__file__).resolve().parent.parent


def run(script: str, *arguments: str, root: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command of a project as make does."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "LOCALES": "", **environ}
    command = [sys.executable, str(root / "scripts" / script), *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=120, check=False)


def copied(tiny) -> Path:
    """The tiny project with scripts of its own, so that its commands work on its own folder."""
    import shutil

    (tiny.root / "scripts").unlink()
    shutil.copytree(ROOT / "scripts", tiny.root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    return tiny.root


@pytest.mark.parametrize(
    "script", ["build.py", "serve.py", "anchors.py", "translations.py", "check_links.py", "lint_content.py", "bench.py"]
)
def test_every_command_explains_itself(script):
    result = run(script, "--help")
    assert result.returncode == 0 and "usage:" in result.stdout and len(result.stdout) > 200


@pytest.mark.parametrize("script", ["build.py", "serve.py"])
def test_an_unknown_language_is_one_clear_line(script):
    result = run(script, LOCALES="en,de")
    assert result.returncode == 2
    assert result.stderr == "LOCALES: unknown language de; the site has en, nl, lv, es, ca\n"


def test_a_taken_port_is_one_clear_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve.py", "--port", str(port))
    assert result.returncode == 2
    assert result.stderr == f"Port {port} is taken. Stop what uses it, or choose another: make serve PORT={port + 1}\n"


def test_a_fault_in_data_ends_the_build_with_status_1_and_no_site(tiny):
    root = copied(tiny)
    tiny.replace("data/countries/lv.yml", "code: lv", "code: [lv")
    result = run("build.py", root=root, LOCALES="en", PYTHONPATH=str(root / "scripts"))
    assert result.returncode == 1
    assert result.stderr.startswith("data/countries/lv.yml:2: broken YAML") and "Traceback" not in result.stderr
    assert not (root / "site").exists()


def test_serve_shows_an_edit_and_survives_a_fault(tiny):
    root = copied(tiny)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(root / "scripts"), "LOCALES": "en"}
    command = [sys.executable, str(root / "scripts/serve.py"), "--port", str(port)]
    server = subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True)

    def shows(text: str, seconds: float = 30) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/", timeout=5) as answer:
                    if text in answer.read().decode():
                        return True
            except OSError:
                pass
            time.sleep(0.1)
        return False

    try:
        assert shows("Welcome.")
        tiny.replace("docs/en/index.md", "Welcome.", "[Broken](nowhere.md)")
        time.sleep(3)
        assert shows("Welcome.", 5), "the site before the fault must stay"
        tiny.replace("docs/en/index.md", "[Broken](nowhere.md)", "Mended.")
        assert shows("Mended.")
    finally:
        server.terminate()
        server.wait(10)


def test_translations_update_and_stamp_work_on_a_project(tiny):
    root = copied(tiny)
    result = run("translations.py", "--root", str(root), "update")
    assert result.returncode == 0, result.stderr
    catalog = (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")
    assert 'msgid "Latvia joined in 2004."\nmsgstr ""' in catalog
    tiny.write("docs/lv/index.md", (root / "docs/en/index.md").read_text(encoding="utf-8"))
    assert run("translations.py", "--root", str(root), "stamp", "lv", "index.md").returncode == 0
    assert re.search(r'^  top: "[0-9a-f]{8}"$', (root / "docs/lv/index.md").read_text(encoding="utf-8"), re.M)
    status = run("translations.py", "--root", str(root), "status")
    assert status.returncode == 1 and "lv: 1 of 2 pages up to date, 1 missing" in status.stdout


def test_a_changed_english_string_turns_its_translation_fuzzy(tiny):
    root = copied(tiny)
    run("translations.py", "--root", str(root), "update")
    path = root / "locale/lv/LC_MESSAGES/data.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('msgid "Latvia joined in 2004."\nmsgstr ""', 'msgid "Latvia joined in 2004."\nmsgstr "Latvija 2004"'), encoding="utf-8")
    tiny.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined the EU in 2004.")
    result = run("translations.py", "--root", str(root), "update")
    assert "lv data: 0 translated, 1 fuzzy" in result.stdout


def test_anchors_are_added_kept_and_told_when_gone(tiny):
    root = copied(tiny)
    tiny.build("en")
    assert run("anchors.py", root=root).returncode == 0
    lock = (root / "data/anchors.lock").read_text(encoding="utf-8")
    assert re.search(r"^mechanisms/ecris/\tadvice deadlines ecris-01 page-sources$|^mechanisms/ecris/\tadvice deadlines page-sources$", lock, re.M)
    tiny.replace("docs/en/mechanisms/ecris.md", "{#advice", "{#counsel")
    tiny.build("en")
    result = run("anchors.py", root=root)
    assert result.returncode == 1 and "mechanisms/ecris/#advice" in result.stdout
    assert "advice" in (root / "data/anchors.lock").read_text(encoding="utf-8")


def test_anchors_without_a_site_say_what_to_do(tiny):
    result = run("anchors.py", "--site", str(tiny.root / "nowhere"))
    assert result.returncode == 2 and "run 'make build' first" in result.stderr


def test_a_machine_without_chromium_hears_how_to_get_one(tmp_path):
    assert chromium.find({"PATH": str(tmp_path)}, install=False) in (None, chromium._playwright(), str(chromium.MAC))
    result = run("chromium.py", CHROMIUM=str(tmp_path / "nothing"))
    assert result.returncode == 2
    assert result.stderr == f"CHROMIUM={tmp_path / 'nothing'}: no such program. Set it to a Chromium or leave it unset.\n"


def test_chromium_is_taken_from_the_path(tmp_path):
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert chromium.find({"PATH": str(tmp_path)}, install=False) == str(program)


def test_a_changed_string_takes_over_the_translation_of_its_own_language_only(tiny):
    for locale, word in (("nl", "Letland"), ("lv", "Latvija")):
        tiny.write(
            f"locale/{locale}/LC_MESSAGES/data.po",
            f'msgid ""\nmsgstr "Language: {locale}\\n"\n\n#. countries/lv.yml: facts > lv-eu text\nmsgid "Latvia joined in 2004."\nmsgstr "{word}"\n',
        )
    tiny.replace("data/countries/lv.yml", "Latvia joined in 2004.", "Latvia joined in May 2004.")
    from evidence.load import load
    from i18n.extract import update

    update(tiny.root, load(tiny.root))
    for locale, word, other in (("nl", "Letland", "Latvija"), ("lv", "Latvija", "Letland")):
        text = tiny.root.joinpath(f"locale/{locale}/LC_MESSAGES/data.po").read_text(encoding="utf-8")
        assert f'msgstr "{word}"' in text and other not in text
    assert 'msgstr "Latv' not in tiny.root.joinpath("locale/es/LC_MESSAGES/data.po").read_text(encoding="utf-8")


def test_strings_go_to_a_translator_and_come_back(tiny, tmp_path):
    root = copied(tiny)
    run("translations.py", "--root", str(root), "update")
    sheet = tmp_path / "lv.po"
    result = run("translations.py", "--root", str(root), "export", "lv", str(sheet), "--missing", "--place", "countries/lv.yml")
    assert result.returncode == 0 and 'msgid "Latvia joined in 2004."' in sheet.read_text(encoding="utf-8")

    def answer(translation: str) -> str:
        text = sheet.read_text(encoding="utf-8")
        return text.replace('msgid "Latvia joined in 2004."\nmsgstr ""', f'msgid "Latvia joined in 2004."\nmsgstr "{translation}"')

    back = tmp_path / "back.po"
    back.write_text(answer("Latvija pievienojās 2014. gadā."), encoding="utf-8")
    result = run("translations.py", "--root", str(root), "import", "lv", str(back))
    assert result.returncode == 1 and "number 2004 is missing" in result.stderr and "1 refused" in result.stdout
    assert "Latvija" not in (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")

    back.write_text(answer("Latvija pievienojās 2004. gadā."), encoding="utf-8")
    result = run("translations.py", "--root", str(root), "import", "lv", str(back))
    assert result.returncode == 0 and "lv data: 1 new, 0 changed" in result.stdout
    assert 'msgstr "Latvija pievienojās 2004. gadā."' in (root / "locale/lv/LC_MESSAGES/data.po").read_text(encoding="utf-8")


def test_a_broken_po_file_from_a_translator_is_one_clear_line(tiny, tmp_path):
    root = copied(tiny)
    run("translations.py", "--root", str(root), "update")
    (tmp_path / "bad.po").write_text('msgid "Latvia joined in 2004."\nmsgtxt "x"\n', encoding="utf-8")
    result = run("translations.py", "--root", str(root), "import", "lv", str(tmp_path / "bad.po"))
    assert result.returncode == 2 and "bad.po:2: broken PO file" in result.stderr and "Traceback" not in result.stderr
