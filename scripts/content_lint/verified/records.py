"""The records of data/ and the sections of English pages, each with its address and hard tokens.

An address is the file below data/ or docs/en/ and the place in it: `countries/lv.yml#instruments.fd-2008-947.deadline`,
`guidance/transfer-supervision.md#g7-2`. Every mapping of a data file is a record of its own; so is an entry of a list
whose entries have a name (`NAMES`). Entries without a name belong to the record that they are in.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.base import yaml_file
from scripts.base.articles import LAW
from scripts.base.languages import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.verified.tokens import GROUPS, Group, Token, tokens
from scripts.markdown.aligned import page_pieces
from scripts.markdown.page import HEADING, Page
from scripts.markdown.plain import ITEM

TABLES: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yml"))
DATA, NAMES = TABLES["files"], TABLES["names"]
WHOLE, VALUES, SKIPPED = (frozenset(TABLES[name]) for name in ("whole", "values", "skipped"))
SHORT = 3  # words of a value that is a code rather than a sentence: "In force"
TOP = "top"
Key = str | int


@dataclass(frozen=True)
class Record:
    """A record or section: its address, its tokens each with its line (of a page) and where it stands in its file."""

    address: str
    tokens: tuple[tuple[Token, int], ...]
    path: Path
    keys: tuple[Key, ...] = ()  # of data
    start: int = 1  # line of the heading of a section

    def of(self, group: Group) -> list[tuple[str, int]]:
        """Return the tokens of a group in order, each with its line."""
        return [(token.text, line) for token, line in self.tokens if token.group == group]

    @property
    def held(self) -> str:
        """The tokens as the lock holds them."""
        return " | ".join(" ".join(text for text, _ in self.of(group)) for group in GROUPS)

    @property
    def line(self) -> int:
        """The line in the file where the record begins."""
        return yaml_file.line(self.path, self.keys) if self.path.suffix == ".yml" else self.start

    def cited(self, line: int = 0) -> list[str]:
        """Return what the record rests on: the acts and sources of the paragraph of a page, or else of the whole record."""
        found = [(name, at) for name, at in self.of("cites") if not name.startswith(">")]
        near = [name for name, at in found if at == line]
        sources = [token.text.partition("=")[2] for token, _ in self.tokens if token.text.startswith("sources=")]
        return near or [name for name, _ in found] or [name for listed in sources for name in listed.split(",")]


def files(project: Project) -> dict[str, Path]:
    """Return the files that have records, by their name in addresses."""
    data = {path.relative_to(project.data).as_posix(): path for pattern in DATA for path in sorted(project.data.glob(pattern))}
    return data | {slug: page.path for slug, page in project.pages[SOURCE].items()}


def records(project: Project, name: str) -> list[Record]:
    """Return the records of one of these files; none of a file that cannot be read, which the rule readable names."""
    if page := project.pages[SOURCE].get(name):
        return list(of_page(page))
    path = project.data / name
    return list(of_data(name, project.read_yaml(path), path))


def of_page(page: Page) -> Iterator[Record]:
    """Yield the sections of a page: what stands before its first heading with an id, then one for each id."""
    name, start, found = TOP, 1, [(Token("codes", f"kind={page.meta.get('kind')}"), 1)]
    found += [(token, 1) for token in tokens(str(page.meta.get("description") or ""))]
    for piece in page_pieces(page):
        line, text = piece.line, ITEM.sub("", piece.text)
        heading = HEADING.match(text)
        mark = next((word[1:] for word in (heading[3] or "").split() if word.startswith("#")), "") if heading else ""
        if mark:
            yield Record(f"{page.slug}#{name}", tuple(found), page.path, start=start)
            name, start, found = mark, line, []
        found += [(token, line) for token in tokens(text)]
    yield Record(f"{page.slug}#{name}", tuple(found), page.path, start=start)


def of_data(name: str, content: object, path: Path) -> Iterator[Record]:
    """Yield the records of the content of a file below data/; those without a hard token are left out."""
    for keys, names, found in _walk(content, (), ()):
        if found:
            yield Record(f"{name}#{'.'.join(names) or TOP}", tuple((token, 0) for token in found), path, keys)


def _walk(content: object, keys: tuple[Key, ...], names: tuple[str, ...]) -> Iterator[tuple[tuple[Key, ...], tuple[str, ...], list[Token]]]:
    """Yield the keys of each record, its names in the address, and its tokens."""
    own: list[Token] = []
    for key, value in content.items() if isinstance(content, dict) else [("", content)]:
        below, named = (*keys, *([key] if key != "" else [])), (*names, *([str(key)] if key != "" else []))
        if key in SKIPPED:
            continue
        if isinstance(value, dict):
            yield from _walk(value, below, named)
        elif isinstance(value, list) and (entries := _named(value)):
            for at, (entry, name) in enumerate(zip(value, entries, strict=True)):
                yield from _walk(entry, (*below, at), (*named, name))
        elif key == "gaps":
            yield below, named, _of_value("gaps", value)
        elif names[-1:] == ("titles",):
            own += [token for token in tokens(str(value)) if key == SOURCE or token.group == "values"]
        else:
            own += _of_value(str(key), value)
    yield keys, names, own


def _named(entries: list[Any]) -> list[str]:
    """Return the names of the entries of a list, a number behind one that stands twice; none where they have no names."""
    if not entries or not all(isinstance(entry, dict) for entry in entries):
        return []
    key = next((key for key in NAMES if all(isinstance(entry.get(key), str) for entry in entries)), "")
    seen: Counter[str] = Counter()
    found = []
    for entry in entries if key else ():
        seen[entry[key]] += 1
        found.append(entry[key] if seen[entry[key]] == 1 else f"{entry[key]}.{seen[entry[key]]}")
    return found


def _of_value(key: str, value: object) -> list[Token]:
    """Return the tokens of a value: of a text, or the whole of a code."""
    if value is None or key in SKIPPED:
        return []
    if isinstance(value, dict):
        return [token for name, part in value.items() for token in _of_value(str(name), part)]
    if isinstance(value, list):
        if any(isinstance(part, dict | list) for part in value):
            return [token for part in value for token in _of_value(key, part)]
        if key == "law" or key.endswith("_law"):
            return [Token("cites", f"{LAW}{part}".replace(" ", "_")) for part in sorted(map(str, value))]
        if any(" " in str(part) for part in value) and key not in WHOLE:
            return [token for part in value for token in _of_value(key, part)]
        return [Token("codes", f"{key}={','.join(sorted(map(str, value)))}".replace(" ", "_"))] if value else []
    text = str(value)
    if isinstance(value, str) and " " in text and key not in WHOLE and not (key in VALUES and text.count(" ") < SHORT):
        return list(tokens(text))
    return [Token("codes", f"{key}={text}".replace(" ", "_"))]
