"""Find the line of an address or an id in Markdown, data files and templates, and the key it stands under."""

import posixpath
import re

import yaml

from scripts.base import yaml_file
from scripts.link_check.index.address import Base, resolve
from scripts.markdown.links import links

NAMES = ("id", "code", "name", "url")  # keys whose value names an item of a list


def line_of(text: str, token: str, occurrence: int = 1) -> int:
    """Return the line of a whole word or address in a text; of its last place, where it stands there less often. 0: nowhere."""
    places = [match.start() for match in re.finditer(rf"(?<![\w./-]){re.escape(token)}(?![\w-]|[./]\w)", text)][:occurrence]
    return text.count("\n", 0, places[-1]) + 1 if places else 0


def line_of_link(text: str, token: str) -> int:
    """Return the line of a link of a template whose last part is `token`: `"…/token/"`, `token.md`, `#token`. 0: nowhere."""
    match = re.search(rf"""(?<![\w-]){re.escape(token)}(?=\.md\b|/?["'#)\s])""", text)
    return text.count("\n", 0, match.start()) + 1 if match else 0


def line_in_markdown(text: str, source: str, page: str, base: Base, value: str, target: str) -> int:
    """Return the line of the link in `source` (`docs/en/guidance/ask.md`) that became `value` on `page` (`en/guidance/ask/`).

    `target` is where it leads, as in a finding. A link whose fragment alone differs does not count. 0: there is none.
    """
    written = links(enumerate(text.split("\n"), 1))
    return next((link.line for link in written if link.target == value or target in _meanings(link.target, source, page, base)), 0)


def _meanings(written: str, source: str, page: str, base: Base) -> set[str]:
    """Return where an address may lead: Markdown counts from the source file, HTML from the built page."""
    path, mark, fragment = written.partition("#")
    of_page = resolve(base, page, written)
    if of_page.kind == "outside":
        return {of_page.path, of_page.path.partition("#")[0]}
    found = {f"/{of_page.path}" + (f"#{of_page.fragment}" if of_page.fragment else "")}
    if path and of_page.kind != "other" and not path.startswith("/"):
        folder = posixpath.dirname(source.split("/", 2)[2])
        place = posixpath.normpath(posixpath.join(folder, path)) + ("/" if path.endswith("/") else "")
        place = re.sub(r"(^|/)index/$", r"\1", place.removesuffix(".md") + "/") if place.endswith(".md") else place
        found.add(f"/{page.partition('/')[0]}/{place}{mark}{fragment}")
    return found


def key(text: str, line: int) -> str:
    """Return the keys that lead to a line of YAML: `facts > lv-eu > sources`; "" where it cannot be read."""
    try:
        node = yaml_file.compose(text)
    except yaml.YAMLError:
        return ""
    parts: list[str] = []
    while isinstance(node, yaml.CollectionNode):
        mapping = isinstance(node, yaml.MappingNode)
        pairs = node.value if mapping else [(child, child) for child in node.value]
        name, node = next(((name, value) for name, value in reversed(pairs) if name.start_mark.line < line), (None, None))
        parts.append(str(name.value) if mapping and name else _name(name))
    return " > ".join(filter(None, parts))


def _name(item: yaml.Node | None) -> str:
    """Return what an item of a list calls itself."""
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    values = {name.value: value.value for name, value in pairs if isinstance(value, yaml.ScalarNode)}
    return next((values[name] for name in NAMES if name in values), "")
