"""`/countries/grounds/`, and a page for each further instrument: what States make of the grounds for refusal that EU law leaves open."""

from dataclasses import dataclass

from scripts.evidence.cells import INSTRUMENTS, SHORT
from scripts.evidence.grounds import RULES, Ground, Rule, RuleCode, StateRules
from scripts.evidence.models import Country, InstrumentId
from scripts.evidence.tally import members
from scripts.exports.rows import grounds_page
from scripts.pages.context import Others, PageContext

CHECKS = ("presence", "six-months", "six-months-left", "listed-offence")  # what the guide tells a sender to look at first


@dataclass(frozen=True)
class Group:
    """Grounds of a State with the same rule that rest on the same articles."""

    rule: RuleCode
    law: list[str]
    grounds: list[tuple[Ground, Rule]]


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the pages, by path."""
    return {path_of(key): _page(context, key) for key in INSTRUMENTS if key in context.evidence.grounds}


def path_of(key: str) -> str:
    """Return the path of the page on the grounds of an instrument, below a language."""
    return f"{grounds_page(key)[:-1]}.md"


def _page(context: PageContext, key: InstrumentId) -> str:
    evidence = context.evidence
    bound = [one for one in members(evidence.countries_by_name(context.locale)) if key in one.instruments and one.instruments[key].applies]
    rules = {one.code: found for one in bound if (found := rules_of(context, one, key))}
    grounds = evidence.grounds[key].grounds
    text = context.render(
        "grounds.md.jinja",
        key=key,
        first=key == INSTRUMENTS[0],
        others={path_of(other): SHORT[other] for other in INSTRUMENTS if other != key and other in evidence.grounds},
        grounds=grounds,
        states=[one for one in bound if one.code in rules],
        unread=[one for one in bound if one.code not in rules],
        outside=[one for one in members(evidence.countries_by_name(context.locale)) if one not in bound],
        rules=rules,
        by_rule={ground.id: _by_rule(ground, rules) for ground in grounds},
        groups={code: groups(found, grounds) for code, found in rules.items()},
        counts={code: sum(one.rule == code for found in rules.values() for one in found.rules.values()) for code in RULES},
    )
    return text.lstrip()


def checks(context: PageContext) -> list[tuple[Ground, dict[RuleCode, list[str]]]]:
    """Return what to look at before supervision is transferred, and the States with each answer."""
    states = context.evidence.countries_by_name(context.locale)
    rules = {one.code: found for one in states if (found := rules_of(context, one, INSTRUMENTS[0]))}
    return [(one, _by_rule(one, rules)) for one in context.evidence.grounds[INSTRUMENTS[0]].grounds if one.id in CHECKS]


def rules_of(context: PageContext, country: Country, key: InstrumentId) -> StateRules | None:
    """Return what a State makes of the grounds of an instrument; None where no act of it was read."""
    state = context.evidence.state_grounds.get(country.code)
    return state.instruments.get(key) if state else None


def groups(rules: StateRules, grounds: list[Ground]) -> list[Group]:
    """Return the rules of a State, those with the same answer and articles together, what must be refused first."""
    found: dict[tuple[RuleCode, tuple[str, ...]], list[tuple[Ground, Rule]]] = {}
    for ground in grounds:
        if rule := rules.rules.get(ground.id):
            found.setdefault((rule.rule, tuple(rule.cited)), []).append((ground, rule))
    return [Group(code, list(law), items) for (code, law), items in sorted(found.items(), key=lambda one: RULES.index(one[0][0]))]


def _by_rule(ground: Ground, rules: dict[str, StateRules]) -> dict[RuleCode, list[str]]:
    """Return the States with each answer to a ground."""
    return {code: [state for state, one in rules.items() if ground.id in one.rules and one.rules[ground.id].rule == code] for code in RULES}
