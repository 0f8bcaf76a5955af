"""Words that an editor puts in the place of others: another State, the other side of a case, the other way of a limit."""

from __future__ import annotations

import re
from random import Random

from scripts.base.locales import country_name
from scripts.base.po import Entry
from scripts.markdown.states import CODES

Pairs = dict[str, tuple[tuple[str, str], ...]]  # by language

SIDES: Pairs = {
    "nl": (("beslissingsstaat", "tenuitvoerleggingsstaat"),),
    "lv": (("izdevējvalst", "izpildes valst"),),
    "es": (("Estado de emisión", "Estado de ejecución"),),
    "ca": (("Estat d’emissió", "Estat d’execució"),),
}
LIMITS: Pairs = {
    "nl": (("ten hoogste", "ten minste"), ("minder dan", "meer dan")),
    "lv": (("ne vairāk kā", "ne mazāk kā"), ("vismaz", "ne vairāk kā")),
    "es": (("como máximo", "como mínimo"), ("menos de", "más de"), ("al menos", "hasta")),
    "ca": (("com a màxim", "com a mínim"), ("menys de", "més de"), ("almenys", "com a màxim")),
}
DUTIES: Pairs = {
    "nl": (("moet", "mag"), ("moeten", "mogen")),
    "lv": (("drīkst", "ir pienākums"),),
    "es": (("debe", "puede"), ("deben", "pueden")),
    "ca": (("ha de", "pot"), ("han de", "poden")),
}
MINISTRIES: Pairs = {
    "nl": (("ministerie van Justitie", "ministerie van Binnenlandse Zaken"), ("rechtbank", "politie")),
    "lv": (("Tieslietu ministrij", "Iekšlietu ministrij"), ("prokuror", "policist")),
    "es": (("Ministerio de Justicia", "Ministerio del Interior"), ("tribunal", "fiscal")),
    "ca": (("Ministeri de Justícia", "Ministeri de l’Interior"), ("tribunal", "fiscal")),
}
DATES: Pairs = {
    "nl": (("sinds", "tot"), ("vóór", "na")),
    "lv": (("kopš", "līdz"), ("pirms", "pēc")),
    "es": (("desde", "hasta"), ("antes de", "después de")),
    "ca": (("des de", "fins a"), ("abans de", "després de")),
}


def exchange(pairs: Pairs, entry: Entry, _other: Entry, locale: str, random: Random) -> str:
    """A text in which one of a pair of words stands in the place of the other, wherever it stood; sides change places."""
    found = [(one, new) for pair in pairs[locale] for one, new in (pair, pair[::-1]) if re.search(rf"(?<!\w){one}", entry.text)]
    if not found:
        return entry.text
    one, new = random.choice(found)
    if pairs is DATES:
        return re.sub(rf"(?<!\w){one}(?= (?:el )?(?:\d|\w+ \d))", new, entry.text)
    return re.sub(rf"(?<!\w){one}(?!\w)" if pairs is DUTIES else rf"(?<!\w){one}", new, entry.text)


def another_state(entry: Entry, _other: Entry, locale: str, random: Random) -> str:
    """A text that names another State in the place of one that it names by its name."""
    names = [country_name(code, locale) for code in CODES]
    found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", entry.text)]
    if not found:
        return entry.text
    return entry.text.replace(random.choice(found), random.choice([name for name in names if name not in entry.text]))
