from __future__ import annotations

import pytest

LOCK = "data/anchors.lock"


@pytest.fixture
def lock(site):
    def write(text: str) -> None:
        file = site.root.parent / LOCK
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")

    return write


def found(site) -> list[tuple[str, int, str]]:
    return [(issue.path, issue.line, issue.message) for issue in site.issues("anchors")]


def test_an_id_that_is_gone_is_found_with_its_languages(site, lock):
    lock("# comment\nguidance/ask/\tsteps g4-1\n")
    site.page("en", "guidance/ask/", '<span id="g4-1"></span>')
    assert found(site) == [
        (LOCK, 2, 'id "g4-1" of /guidance/ask/ is gone in nl: keep it, or an alias with that id'),
    ]


def test_a_page_that_is_gone_is_found(site, lock):
    lock(".\tsteps\ngone/\ta b\n")
    assert found(site) == [(LOCK, 2, "page /gone/ is gone in en, nl: keep it, or a redirect")]


def test_a_page_that_moved_keeps_its_ids_where_the_redirect_leads(site, lock):
    lock("old/\tsteps lost\n")
    for locale in ("en", "nl"):
        site.redirect(f"{locale}/old/index.html", "../guidance/ask/")
    assert [message.partition(" of ")[0] for _, _, message in found(site)] == ['id "lost"']


def test_a_line_of_another_form_is_found(site, lock):
    lock("guidance/ask/ steps\n")
    ((path, line, message),) = found(site)
    assert (path, line) == (LOCK, 1) and "a tab, and ids with spaces between" in message


def test_without_the_file_nothing_is_promised(site):
    assert found(site) == []
