"""Words for the codes in the data: topics, roles, statuses, kinds; the tables stand in labels.yml, and each text in the `ui` catalog."""

from collections.abc import Callable
from pathlib import Path

from scripts.base import locales, yaml_file

FILE = Path(__file__).with_suffix(".yml")
TABLES: dict[str, dict[str, str]] = {name: dict(table) for name, table in yaml_file.read(FILE).items()}
UNIT = {unit: text.split(" | ") for unit, text in TABLES["UNIT"].items()}  # singular and plural
TABLES["DATED"]["shown"] = "%(date)s"
TABLES["BODY"] |= {"eu-lisa": "eu-LISA", "europris": "EuroPris"}  # names that no language translates

STATEMENT, KIND, REVIEWER, GLANCE = (TABLES[name] for name in ("STATEMENT", "KIND", "REVIEWER", "GLANCE"))
MECHANISM_KIND, MEASURE, TOPIC, ROLE = (TABLES[name] for name in ("MECHANISM_KIND", "MEASURE", "TOPIC", "ROLE"))
CODE, DEVELOPMENT, INSTRUMENT, ADDRESSEE = (TABLES[name] for name in ("CODE", "DEVELOPMENT", "INSTRUMENT", "ADDRESSEE"))
RECOMMENDATION_STATUS, CERTAINTY, DATED = (TABLES[name] for name in ("RECOMMENDATION_STATUS", "CERTAINTY", "DATED"))
FINDING_KIND, SERVICE, SECTION, DECIDER = (TABLES[name] for name in ("FINDING_KIND", "SERVICE", "SECTION", "DECIDER"))


def amount(number: float, unit: str, gettext: Callable[[str], str], locale: str) -> str:
    """Return a number with its unit in words: "60 days"."""
    whole = int(number) if number == int(number) else number
    singular, plural = UNIT[unit]
    return f"{whole} {gettext(singular if locales.cldr(locale).plural_form(whole) == 'one' else plural)}"
