"""Search records: one a section, with page and section in the title, without notes and labels."""

from search_index import sections

PAGE = """<html lang="en"><body><article data-pagefind-body>
<h1 id="top">ECRIS <abbr>FD 315</abbr></h1><div data-kind="mechanism" data-pagefind-ignore>Kind</div><p>Opening.</p>
<h2 id="deadlines">Deadlines <a class="headerlink" href="#deadlines">#</a></h2><p data-pagefind-ignore>Label</p><p>Ten days<sup><a class="footnote-ref" href="#fn:x">1</a></sup>.</p>
<div><h3 id="sub">Sub <abbr>FD</abbr> 947</h3><p>Nested.</p></div>
<h2 id="page-sources">Sources</h2><div class="footnote">A source</div></article></body></html>"""


def test_each_section_is_a_record_and_the_notes_are_none():
    records = dict(sections(PAGE))
    assert list(records) == ["", "deadlines", "sub"]
    assert "ECRIS FD 315 › Deadlines</h1>" in records["deadlines"]
    assert "Ten days" in records["deadlines"] and "Label" not in records["deadlines"] and "#</a>" not in records["deadlines"]
    assert "ECRIS FD 315 › Sub FD 947" in records["sub"] and "Nested." in records["sub"]


def test_a_page_that_is_not_to_be_found_has_no_records():
    assert list(sections(PAGE.replace(" data-pagefind-body", ""))) == []
