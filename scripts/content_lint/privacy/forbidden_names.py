"""No name of data/never-named.txt appears in docs/, data/ or a catalog.

Why: a few people must not be found through this site: victims above all, and children of offenders. Their names are
kept as salted hashes, so that the list itself names nobody. Every sequence of one to three words is compared, whatever
its capitals and diacritics, in comments, addresses and front matter too. The report gives the place, not the name.

Bad:

    (a name of the list, in any form)

Good:

    The victim of the case.

Mend: take the name out, and the address or title that holds it (`address_hash` of the source). A new name is added
with `python -m scripts never-name`, which does not store it.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.forbidden_names import FILE, LONGEST, ForbiddenNames, ListError, name_words, read, sequences
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.result_cache import digest, store
from scripts.content_lint.rule import Found, Rule, part_of


def check(project: Project) -> Iterator[Found]:
    """Report a list that cannot be read."""
    try:
        read(project.text(project.data / FILE))
    except ListError as error:
        yield Found(project.data / FILE, 0, str(error))


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Compare every sequence of words of a file; a name may run over the end of a line."""
    kept, name = store(part_of(project, path)), digest("names", project.state(project.data / FILE), project.state(path))
    if kept.has(name):
        return
    names, text = _names(project), project.text(path)
    if not names or path.name == FILE or path.suffix == ".lock" or not (found := _found(names, text)):
        kept.add(name)
        return
    words = [(number, word) for number, line in enumerate(text.split("\n"), 1) for word in name_words(line)]
    for place, (number, _) in enumerate(words):
        for length in range(1, LONGEST + 1):
            if " ".join(word for _, word in words[place : place + length]) in found and place + length <= len(words):
                yield Found(path, number, f"{length} word(s) here are a name of data/{FILE}; take it out")


def _found(names: ForbiddenNames, text: str) -> set[str]:
    return names.among(sequences(name_words(text)))


@of_data
def _names(project: Project) -> ForbiddenNames | None:
    try:
        return read(project.text(project.data / FILE))
    except ListError:
        return None


RULE = Rule(__name__, __doc__, "error", whole=check, file=check_file)
