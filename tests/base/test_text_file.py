"""The door for files of text, and the reader of PO files."""

import pytest

from scripts.base import po, text_file


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a\nb\tc", 2, "a tab (U+0009); write spaces"),
        ("a\r\nb", 1, "save the file with line ends of Unix"),
        ("pro\u200bbation", 1, "a zero width space"),
        ("pro\u00adbation", 1, "a soft hyphen"),
        ("a\ufe0fb", 1, "which nobody sees"),
        ("a\u202eb", 1, "which nobody sees"),
        ("a\nprob\u0430tion", 2, "cyrillic small letter a"),
        ("e\u0301", 1, "apart from its letter"),
        ("[@a\u00a0b]", 1, "a hard space"),
        ("a\n<<<<<<< HEAD\nb", 2, "a mark of a merge"),
    ],
)
def test_what_nobody_sees_is_named_with_its_line(text, line, told):
    (fault,) = text_file.faults(text)
    assert fault.line == line and told in fault.message


@pytest.mark.parametrize("text", ["60\u00a0días, «sí»", "Αθήνα, София, Łódź", "a – b’s ‘c’ § 12 °", "⚠\ufe0f 1\ufe0f", "=======\n"])
def test_what_languages_need_is_let_in(text):
    assert list(text_file.faults(text)) == []


def test_bytes_are_looked_at_first(tmp_path):
    file = tmp_path / "a.yml"
    file.write_bytes(b"\xef\xbb\xbfa: b\n")
    with pytest.raises(text_file.InvalidTextError, match=r"a\.yml:1: begins with a byte order mark"):
        text_file.read(file)


def test_a_list_may_hold_tabs():
    assert list(text_file.faults("a\tb", ".lock")) == []


def test_strings_have_the_lines_of_both_languages():
    read = po.parse('msgid ""\nmsgstr "Language: nl\\n"\n\n#. a\n#, fuzzy\nmsgid "a \\"b\\" "\n"c"\nmsgstr "d"\n')
    (entry,) = read.entries
    assert (entry.line, entry.told, entry.english, entry.text, entry.fuzzy) == (6, 8, 'a "b" c', "d", True)
    assert read.header == {"Language": "nl"} and not read.faults
