"""Notes and marks for each 100 words."""

from benchmarks.layout import interruptions


def test_notes_and_marks_count_and_the_list_of_sources_does_not():
    note, mark = '<sup><a class="footnote-ref" href="#fn:a">1</a></sup>', '<span class="unchecked">not yet checked</span>'
    page = f'<article><p>{"word " * 47}{note}{mark}</p><div class="footnote">{"word " * 90}<a class="footnote-ref">1</a></div></article>'
    assert interruptions(page) == 4
