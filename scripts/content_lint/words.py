"""Words that no dictionary knows, by hunspell (https://hunspell.github.io/) and the project's lists in `data/words/`."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from scripts.base.files import file_state
from scripts.base.languages import languages
from scripts.base.locales import LOCALES

DICTIONARIES = {locale: language.dictionary for locale, language in languages().items() if language.dictionary}
PACKAGES = {locale: dictionary.package for locale, dictionary in DICTIONARIES.items()}
_WORD = re.compile(r"(?<![\w])[^\W\d_]+(?:[’'·-][^\W\d_]+)*(?![\w])")
_FREE = re.compile(r"^(?:[^\W\d_]|[^\Wa-zß-öø-ÿ\d_]{2,}s?)$")  # a letter, or capitals alone


def words_to_check(text: str) -> list[str]:
    """Return the words of a text with one kind of apostrophe; letters and abbreviations in capitals are left out."""
    found = [word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]
    return [word for word in found if not _free(word)]


def own_words(folder: Path, locale: str) -> frozenset[str]:
    """Return the words of `<locale>.txt` and `names.txt`, one a line; a line that begins with # is a comment. No file, no words."""
    files = [path for path in (folder / f"{locale}.txt", folder / "names.txt") if path.is_file()]
    lines = [line.strip() for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(line.replace("’", "'") for line in lines if line and not line.startswith("#"))


def unknown(words: Iterable[str], locale: str, own: frozenset[str]) -> set[str]:
    """Return those words that neither dictionary nor list knows, part by part where a hyphen or apostrophe joins them."""
    pieces = {word: [piece for piece in word.split("-") if not _free(piece)] for word in set(words)}
    parts = {piece: [part for part in piece.split("'") if not _free(part)] for found in pieces.values() for piece in found}
    ask = sorted({*parts, *(part for found in parts.values() for part in found)})
    command = ["hunspell", "-d", DICTIONARIES[locale].name, "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(ask), capture_output=True, text=True, encoding="utf-8", check=True)
    strange = {word for word in done.stdout.split("\n") if word and not _listed(word, own)}
    wrong = {piece for piece, found in parts.items() if piece in strange and any(part in strange for part in found)}
    return {word for word, found in pieces.items() if not _listed(word, own) and any(piece in wrong for piece in found)}


def _listed(word: str, own: frozenset[str]) -> bool:
    return word in own or word.lower() in own or word[0].lower() + word[1:] in own


@cache
def missing() -> dict[str, str]:
    """Return the languages whose spelling cannot be checked here, with how to mend it."""
    found = {locale: f"data/languages/{locale}.yml names no dictionary" for locale in LOCALES if locale not in DICTIONARIES}
    if not shutil.which("hunspell"):
        packages = " ".join(["hunspell", *PACKAGES.values()])
        return found | dict.fromkeys(DICTIONARIES, f"hunspell is not installed (Debian: apt install {packages})")
    return found | {
        locale: f"no dictionary {dictionary.name} (Debian: apt install {dictionary.package})"
        for locale, dictionary in DICTIONARIES.items()
        if dictionary.name not in _installed()
    }


def dictionary_state(locale: str) -> str:
    """Return what changes when the dictionary of a language does. The dictionary must be there: see `missing`."""
    path = _installed()[DICTIONARIES[locale].name]
    files = [path.with_name(path.name + suffix) for suffix in (".dic", ".aff")]
    return " ".join(str(file_state(file)) for file in files)


@cache
def _installed() -> dict[str, Path]:
    """Return the dictionaries that hunspell finds, by name."""
    done = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False)
    paths = [Path(line) for line in (done.stdout + done.stderr).splitlines() if "/" in line]
    return {path.name: path for path in reversed(paths)}


def _free(word: str) -> bool:
    return bool(_FREE.match(word))
