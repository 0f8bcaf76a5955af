"""Which source files a built page is made from."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from scripts.pages.kinds import kind_of

SOURCE = "en"  # the language shown where a translation is missing
OF_ROOT = {"index.html": "overrides/root.html", "404.html": "overrides/root.html", "data/index.html": "overrides/data.html"}
FRAME = ("overrides/main.html", "overrides/partials", "overrides/404.html", "overrides/redirect.html", "mkdocs.yml")


@dataclass(frozen=True)
class Origin:
    """The source files of one page, relative to the project; those that it does not have are empty."""

    locale: str = ""
    address: str = ""  # below its language
    markdown: str = ""
    data: str = ""
    template: str = ""
    frame: tuple[str, ...] = field(default=(), repr=False)  # templates of every page, and then all others

    @property
    def main(self) -> str:
        """The file to open first; "" where none is known."""
        return self.markdown or self.data or self.template


def origin(root: Path, page: str, locales: tuple[str, ...], moved: Collection[str] = ()) -> Origin:
    """Return where a page of the built site (`nl/countries/lv/index.html`) comes from; `moved`: addresses that only redirect."""
    frame = _frame(root)
    if page in OF_ROOT:
        return Origin(template=OF_ROOT[page] if (root / OF_ROOT[page]).is_file() else "", frame=frame)
    locale, _, file = page.partition("/")
    if locale not in locales:
        return Origin(frame=frame)
    if file == "404.html":
        return Origin(locale, file, template="overrides/404.html", frame=frame)
    address = file.removesuffix("index.html")
    stem = address.rstrip("/")
    names = [f"{stem}.md", f"{stem}/index.md"] if stem else ["index.md"]
    files = (f"docs/{code}/{name}" for code in (locale, SOURCE) for name in names)
    markdown = next((name for name in files if (root / name).is_file()), "")
    data = template = ""
    slug, kind = next(((name, kind) for name in names if (kind := kind_of(name))), ("", None))
    if kind:
        data = f"data/{kind.data.format(name=kind.name(slug))}" if kind.data else ""
        template = f"overrides/pages/{kind.template}.md.jinja" if kind.template and not markdown else ""
    data = data if data and (root / data).is_file() else ""
    if not (markdown or template) and address in moved:
        data = "data/redirects.yml"
    return Origin(locale, address, markdown, data, template, frame)


def _frame(root: Path) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in (*FRAME, "overrides/pages", "overrides"):
        place = root / name
        for path in sorted(place.iterdir()) if place.is_dir() else [place]:
            if path.is_file() and path.suffix in (".html", ".jinja", ".yml"):
                found[path.relative_to(root).as_posix()] = None
    return tuple(found)
