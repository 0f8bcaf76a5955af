"""Addresses of pages, and the one reader of data/anchors.lock."""

import pytest

from scripts.base.addresses import HEAD, address, parse_lock, write_lock


@pytest.mark.parametrize(
    ("slug", "expected"),
    [("index.md", ""), ("guidance/index.md", "guidance/"), ("about/site.md", "about/site/"), ("an/index-of.md", "an/index-of/")],
)
def test_address(slug, expected):
    assert address(slug) == expected


def test_the_lock_is_read_as_it_is_written(tmp_path):
    pages = {"": ["a"], "guidance/ask/": ["g1-1", "in-short"], "empty/": []}
    write_lock(tmp_path / "lock", pages)
    text = (tmp_path / "lock").read_text(encoding="utf-8")
    found, faults = parse_lock(text)
    assert text.startswith(HEAD) and not faults
    assert {page.address: page.ids for page in found} == pages


@pytest.mark.parametrize("line", ["guidance/ask/ steps", "guidance/ask\tsteps", "/guidance/\tsteps", "\tsteps"])
def test_a_bad_line_is_told_with_its_number_and_the_mend(line):
    _, ((number, fault),) = parse_lock(f"# comment\n{line}\n")
    assert number == 2 and "mend the line" in fault


def test_a_page_that_stands_twice_is_told_with_both_lines():
    _, ((number, fault),) = parse_lock("# comment\na/\ta\na/\tb\n")
    assert number == 3 and "stands in line 2 too" in fault
