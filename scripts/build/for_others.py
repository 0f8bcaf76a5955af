"""What the site says to those who look at how it is made: whom to tell of a weakness, and whose work it carries."""

from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import babel

from scripts.base import locales
from scripts.base.command import ROOT
from scripts.evidence.load import Evidence

SECURITY = ".well-known/security.txt"
LICENCES = "licences.txt"
REPORT = "/security/advisories/new"  # of a repository on GitHub: a report that only its maintainers read
FONTS = "docs/assets/fonts/OFL.txt"
OWN = (("Code of this site", "LICENSE"), ("Texts, data and translations", "LICENSE-content"))
_ICONS = (("Material Design Icons", "material"), ("Octicons", "octicons"))
_MAP = "Made from Natural Earth (https://www.naturalearthdata.com/), which is in the public domain."
_FONTS = "Libertinus Serif (https://github.com/alerque/libertinus), under the SIL Open Font License 1.1 (https://openfontlicense.org/)."
_THEME = "mkdocs-material"
_LINE = "=" * 80


def security_txt(evidence: Evidence, site_url: str, repository: str) -> str:
    """Return /.well-known/security.txt (https://www.rfc-editor.org/rfc/rfc9116): valid for a year from the last review."""
    year, rest = evidence.review.reviewed[:4], (evidence.review.reviewed[4:] + "-01-01")[:6].replace("-02-29", "-02-28")
    return (
        f"Contact: {repository.rstrip('/')}{REPORT}\n"
        f"Expires: {int(year) + 1}{rest}T00:00:00Z\n"
        f"Preferred-Languages: {', '.join(locales.LOCALES)}\n"
        f"Canonical: {site_url}{SECURITY}\n"
        f"Policy: {repository.rstrip('/')}/blob/main/SECURITY.md\n"
    )


def licences() -> str:
    """Return /licences.txt: everything that a reader's browser gets which has a licence, with the words of each."""
    icons = Path(next(iter(find_spec("material").submodule_search_locations or []))) / "templates" / ".icons"  # type: ignore[union-attr]
    theme = distribution(_THEME)
    parts = [(title, (ROOT / name).read_text(encoding="utf-8")) for title, name in OWN]
    parts.append((f"Base template: Material for MkDocs {theme.version}", theme.read_text("licenses/LICENSE") or ""))
    parts += [(f"Icons: {name}", (icons / folder / "LICENSE").read_text(encoding="utf-8")) for name, folder in _ICONS]
    names = Path(babel.__file__).parent / "locale-data" / "LICENSE.unicode"
    parts.append(("Names of States and languages, dates: Unicode CLDR", names.read_text(encoding="utf-8")))
    parts += [("Shapes of the map", _MAP), ("Letters in the handbooks and forms (PDF)", _FONTS)]
    parts.append(("Letters of the pages: Commissioner, by Kostas Bartsokas", (ROOT / FONTS).read_text(encoding="utf-8")))
    return "".join(f"{title}\n{_LINE}\n\n{text.strip()}\n\n\n" for title, text in parts).rstrip() + "\n"
