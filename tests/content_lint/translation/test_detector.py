"""The language detector: its unpacked copy judges as the package does, and a broken copy does no harm."""

import py3langid
import pytest

from scripts.base.locales import LOCALES
from scripts.content_lint.translation.language import identifier

SENTENCES = (
    "ask the central authority before the person moves",
    "vraag de centrale autoriteit voordat de persoon verhuist",
    "pajautājiet centrālajai iestādei, pirms persona pārceļas",
    "pregunte a la autoridad central antes de que la persona se traslade",
    "pregunteu a l'autoritat central abans que la persona es traslladi",
)


@pytest.fixture(scope="module")
def expected():
    identifier = py3langid.langid.LanguageIdentifier.from_model_file("data/model.npz.xz")
    identifier.set_languages(LOCALES)
    return [identifier.rank(text) for text in SENTENCES]


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The unpacked copy."""
    folder = tmp_path_factory.mktemp("copy")
    identifier(LOCALES, folder)
    (file,) = folder.iterdir()
    return file


def test_the_copy_judges_as_the_package(copy, expected):
    assert copy.suffix == ".npz"
    assert [identifier(LOCALES, copy.parent).rank(text) for text in SENTENCES] == expected


@pytest.mark.parametrize("content", [b"", b"no model", None], ids=["empty", "other", "cut off"])
def test_a_broken_copy_is_made_anew(tmp_path, copy, expected, content):
    whole, file = copy.read_bytes(), tmp_path / copy.name
    file.write_bytes(whole[: len(whole) // 2] if content is None else content)
    again = identifier(LOCALES, tmp_path)
    assert [again.rank(text) for text in SENTENCES] == expected
    assert len(file.read_bytes()) == len(whole)


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path, expected):
    (tmp_path / "file").write_text("")
    unpacked = identifier(LOCALES, tmp_path / "file")
    assert [unpacked.rank(text) for text in SENTENCES] == expected
