"""Each language of data/languages/ is in every list of languages, and has the files that each language needs."""

import re
from collections.abc import Iterator

from scripts.base.languages import languages
from scripts.base.locales import LOCALES, SOURCE, language_name
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule

FILES = (  # folder, file below it, what to do
    ("data/search", "{}.yml", "copy another language's file and change its words and endings"),
    ("locale", "{}/LC_MESSAGES/ui.po", "run make catalogs"),
    ("locale", "{}/LC_MESSAGES/data.po", "run make catalogs"),
    ("tests/search/stems", "{}.yml", "copy another language's file and write words of this one"),
    ("tests/search/queries", "{}.yml", "copy another language's file and write queries of this one"),
)
_ENTRY = re.compile(r"\{locale: ([\w-]+),")


def check(project: Project) -> Iterator[Found]:
    """Hold the lists of the project against the languages. A list or folder that is not there is not missed."""
    yield from _mkdocs(project)
    yield from _workflows(project)
    for folder, name, mend in FILES:
        if (project.root / folder).is_dir():
            for path in (project.root / folder / name.format(code) for code in LOCALES if (folder, code) != ("locale", SOURCE)):
                if not path.is_file():
                    yield Found(path, 0, f"no such file, which each language needs; {mend}")


def _mkdocs(project: Project) -> Iterator[Found]:
    path = project.root / "mkdocs.yml"
    text = project.text(path)
    if "i18n" not in text:
        return
    listed = {match[1]: text.count("\n", 0, match.start()) + 1 for match in _ENTRY.finditer(text)}
    for code in (code for code in LOCALES if code not in listed):
        entry = f"{{locale: {code}, name: {language_name(code)}, build: true}}"
        yield Found(path, max(listed.values(), default=1), f"languages: {code} is missing; add - {entry}")
    for code, line in listed.items():
        if code not in LOCALES:
            yield Found(path, line, f"languages: there is no data/languages/{code}.yml; add it, or take the entry away")


def _workflows(project: Project) -> Iterator[Found]:
    packages = [language.dictionary.package for language in languages().values() if language.dictionary]
    for path in sorted((project.root / ".github" / "workflows").glob("*.yml")):
        for number, line in enumerate(project.text(path).split("\n"), 1):
            if " hunspell " in line:
                for package in (package for package in packages if package not in line):
                    yield Found(path, number, f"{package}, a dictionary of data/languages/, is not installed; add it")


RULE = Rule(__name__, "error", whole=check)
