"""What HTML may stand on this site: elements, attributes and addresses. The lint, the build and the tests of packs ask here.

HTML is parsed as a browser parses it, and what is not on the list is refused: a page's whole document against what the
templates use, prose against the few elements that an author may write, a text of data or of a catalog against none.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

IN_PROSE = frozenset(("details", "summary", "div"))
_PROSE_ATTRIBUTES = frozenset(("class", "hidden", "id", "lang", "markdown", "open"))
_ELEMENTS = frozenset(
    "a abbr article aside b blockquote body br button caption circle cite code col colgroup dd defs del desc details dfn dialog"
    " div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input kbd label"
    " legend li line link main mark meta nav noscript ol optgroup option output p path polygon polyline pre q rect s samp script"
    " section select small span strong sub summary sup svg symbol table tbody td template text textarea tfoot th thead time title"
    " tr tspan u ul use var".split()
)
_ATTRIBUTES = frozenset(
    "action alt as autocapitalize autocomplete charset checked class cols colspan content crossorigin cx cy d datetime defer dir"
    " disabled dominant-baseline download dx dy enterkeyhint fill focusable font-size font-weight for height hidden href hreflang"
    " http-equiv id inputmode label lang loading markdown max maxlength method min minlength multiple name opacity open pattern"
    " placeholder points preserveAspectRatio property r readonly rel required reversed role rows rowspan rx ry scope selected size sizes"
    " spellcheck src start step stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width tabindex text-anchor title transform"
    " translate type value viewBox width x x1 x2 xmlns y y1 y2".split()
)
_STARTER = "pack.js"  # the one script of the offline pack
_PAINTS = ("fill", "stroke")
_JUDGED_BY_VALUE = ("action", "href", "src", *_PAINTS)
_OF_OUR_SCRIPTS = ("data-", "aria-")  # how attributes begin that no browser loads or runs
_SKELETON = ("html", "head", "body", "main", "article", "section")  # that a text stands in
_AROUND = "".join(f"<{name}>" for name in _SKELETON[3:])
_LINK_SCHEMES = frozenset(("", "http", "https", "mailto"))
_INPUTS = frozenset(("checkbox", "date", "number", "radio", "search", "text"))
_MENTIONING = frozenset(("alternate", "canonical"))  # what <link rel> may name on another host: a browser does not load it
_IGNORED = dict.fromkeys(map(ord, "\t\n\r"))  # within an address, by a browser
_INVISIBLE = "".join(map(chr, range(33)))  # before and after an address, likewise


def unsafe_markup(html: str) -> list[str]:
    """Return what a whole page, or a part of one, may not hold; empty where everything is on the list."""
    return [told for node in LexborHTMLParser(html).css("*") if (told := _refused(node))]


def unsafe_source(text: str, elements: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """Yield the line (1-based) and message for the HTML of a text that holds other elements or attributes, or leaves its place."""
    if "<" not in text:
        return
    lines, start = text.split("\n"), 0

    def faults(first: int, end: int) -> list[str]:
        return _of_source("\n".join(lines[first:end]), elements)[0]

    while faults(start, len(lines)):
        ends = range(start + 1, len(lines) + 1)
        end = ends[bisect_left(ends, True, key=lambda end, start=start: bool(faults(start, end)))]  # type: ignore[misc]
        first = next(line for line in range(end - 1, start - 1, -1) if faults(line, end))  # a tag may go on in the next line
        yield first + 1, faults(first, end)[0]
        start = end
    if start == 0 and not _of_source(text, elements)[1]:
        kept = next(line for line in range(len(lines) - 1, -1, -1) if _of_source("\n".join(lines[:line]), elements)[1])
        yield kept + 1, "a tag or comment of this line hides or ends what follows it; take it away"


def unsafe_address(address: str, loaded: bool = False) -> str:
    """Return why an address may not be linked to, or `loaded` by a browser with the page; empty where it may."""
    scheme, foreign = _parts(address)
    if loaded and foreign:
        return f"the address {address[:40]!r} makes the browser ask another host; use a file of the site"
    if scheme not in _LINK_SCHEMES or (foreign and not scheme):
        return f"the address {address[:40]!r} begins with {(scheme + ':') if scheme else '//'!r}; write https:// or a path"
    return ""


def unsafe_attributes(names: Iterable[str]) -> str:
    """Return why an attribute list of Markdown may not be; empty where it may."""
    wrong = sorted(set(names) - _PROSE_ATTRIBUTES - {"."})  # ".": a class
    return f"{', '.join(wrong)} is not used on this site; take it away" if wrong else ""


def _of_source(text: str, elements: Collection[str]) -> tuple[list[str], bool]:
    """Return what is wrong with the elements of a text, and whether what follows it would still be where it was."""
    tree = LexborHTMLParser(f"{_AROUND}{text}<hr>")
    nodes = tree.css("*")
    ends = nodes[-1].tag == "hr" and tree.css_first("section hr") is not None
    around, inner = nodes[: len(_SKELETON)], nodes[len(_SKELETON) : len(nodes) - ends]
    found = [f"<{node.tag}> is not used in texts; write Markdown" for node in around if node.attributes]
    for node in inner:
        name = node.tag or ""
        if name not in elements:
            found.append(f"<{name[:40]}> is not used in texts; write Markdown")
        elif wrong := node.attributes.keys() - _PROSE_ATTRIBUTES:
            found.append(f"<{name}>: {', '.join(sorted(wrong))[:80]} is not used on this site")
    return found, ends


def _refused(node: LexborNode) -> str:
    """Return why an element may not stand on a page; empty where it may."""
    attributes, name = node.attributes, node.tag or ""
    told, addresses = _judged(name, tuple(attributes))
    if not told:
        told = next((told for one in addresses if (told := _value(name, one, attributes[one] or "", attributes.get("rel") or ""))), "")
    if not told and name in _JUDGES:
        told = _JUDGES[name](node)
    return f"<{name}> {told}"[:160] if told else ""


@lru_cache(maxsize=8192)
def _judged(name: str, attributes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return what is wrong with an element and its attributes by their names, and the attributes that hold addresses."""
    if name not in _ELEMENTS:
        return "is not used on this site", ()
    wrong = [one for one in attributes if one not in _ATTRIBUTES and not one.startswith(_OF_OUR_SCRIPTS)]
    return (f"has {', '.join(wrong)}, which is not used on this site" if wrong else ""), tuple(
        one for one in attributes if one in _JUDGED_BY_VALUE
    )


@lru_cache(maxsize=65536)  # pages link to the same places
def _value(name: str, attribute: str, address: str, rel: str) -> str:
    if attribute in _PAINTS:
        return f"{attribute} {address[:40]!r} may load a file; write a colour" if "url" in address.lower() or "\\" in address else ""
    return unsafe_address(address, loaded=name != "a" and not (name == "link" and set(rel.split()) <= _MENTIONING))


def _script(node: LexborNode) -> str:
    """Return a script is a file of the site, or the description of the page for search engines."""
    kind, source = node.attributes.get("type"), node.attributes.get("src")
    if source is None:
        return "" if kind == "application/ld+json" else "runs what stands in the page; use a file of the site"
    own = source.endswith(".js") and ("assets/" in source or source.rpartition("/")[2] == _STARTER)
    return "" if own and kind in (None, "module") else f"runs {source[:40]!r}, no file of assets/"


def _meta(node: LexborNode) -> str:
    told, content = (node.attributes.get("http-equiv") or "").lower(), node.attributes.get("content") or ""
    if not told or told == "content-security-policy":
        return ""
    return unsafe_address(content.partition("=")[2].strip(" '\""), loaded=True) if told == "refresh" else f"sets {told!r}"


def _in_head(node: LexborNode) -> str:
    return "" if node.parent and node.parent.tag == "head" else "belongs into the head of a page"


def _input(node: LexborNode) -> str:
    kind = (node.attributes.get("type") or "text").lower()
    return "" if kind in _INPUTS else f"of type {kind!r} is not used on this site"


def _form(node: LexborNode) -> str:
    method = node.attributes.get("method")
    return "" if method in (None, "dialog") else f"with method {method!r} sends what is typed"


def _template(node: LexborNode) -> str:
    return "" if (node.html or "").count("<") == 2 else "holds elements that the page shows later"


def _noscript(node: LexborNode) -> str:
    """Return a browser with scripts reads its content as text, up to the first end tag."""
    return "" if unescape(node.html or "").lower().count("</noscript") == 1 else "ends in the middle of its content"


_JUDGES = {
    "form": _form,
    "input": _input,
    "link": _in_head,
    "meta": lambda node: _in_head(node) or _meta(node),
    "noscript": _noscript,
    "script": _script,
    "template": _template,
}


def _parts(address: str) -> tuple[str, bool]:
    """Return the scheme of an address, and whether it leads to another host (or to none), as a browser reads it."""
    text = address.strip(_INVISIBLE).translate(_IGNORED).replace("\\", "/")
    try:
        scheme = urlsplit(text).scheme
    except ValueError:  # a host that is none
        return "?", True
    return scheme, bool(scheme) or text.startswith("//")
