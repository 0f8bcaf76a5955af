"""YAML that cannot be read names its line; a key that stands twice is refused."""

import pytest

from scripts.base import yaml_file


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "some.yml:3: broken YAML: the key 'a' stands in line 1 already; take one of them away"),
        ("- x:\n    - {deep: {in: 1,\n       in: 2}}\n", "some.yml:3: broken YAML: the key 'in' stands in line 2 already"),
        ("a: {b: 1, b: 1}\n", "some.yml:1: broken YAML: the key 'b' stands in line 1 already"),
        ("a: 1\nb: [1\n", "some.yml:3: broken YAML: "),
        ("a: 1\nday: 2026-02-30\n", "some.yml:2: '2026-02-30' is no date; correct it"),
        ("a: &a [x, x]\nb: &b [*a, *a]\n", "some.yml:2: broken YAML: *a stands in what is repeated itself"),
        ("a: &a\n  b: *a\n", "some.yml:2: broken YAML: *a stands in what is repeated itself"),
        (f"a: 1\nday: {'9' * 5000}\n", "some.yml:2: a number of 5000 digits; correct it"),
        (f"a: 1\nday: 0x{'f' * 500}\n", "some.yml:2: a number of 502 digits; correct it"),
        ("a: !!python/object:os.system {}\n", "some.yml:1: broken YAML: could not determine a constructor"),
    ],
)
def test_the_file_the_line_and_the_fault_are_named(text, message):
    with pytest.raises(yaml_file.YamlError) as error:
        yaml_file.parse(text, "some.yml")
    assert str(error.value).startswith(message)


def test_a_file_that_is_no_text_is_named(tmp_path):
    file = tmp_path / "some.yml"
    file.write_bytes(b"a: \xff\n")
    with pytest.raises(yaml_file.YamlError, match=r"data/some\.yml:1: not UTF-8 text \(byte 3\)"):
        yaml_file.read(file, "data/some.yml")


def test_an_empty_file_is_nothing(tmp_path):
    (tmp_path / "some.yml").write_text("# later\n")
    assert yaml_file.read(tmp_path / "some.yml") is None


def test_merged_keys_may_be_written_again():
    assert yaml_file.parse("base: &b {x: 1, y: 2}\nmore: {<<: *b, x: 3}\n", "some.yml")["more"] == {"x": 3, "y": 2}
