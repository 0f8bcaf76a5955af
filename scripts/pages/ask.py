"""`/ask/`: what one State can ask of another. A page for each State asked or warned; docs/assets/ask.js shows one sender."""

from dataclasses import dataclass
from typing import Any

from scripts.base import locales
from scripts.evidence.channels import channels, closed, place, states
from scripts.evidence.models import Country, Mechanism, Participation
from scripts.evidence.wishes import Channel, Wish
from scripts.pages.context import Others, PageContext
from scripts.pages.kinds import ASK

HOME_ROLES = ("police-cooperation", "criminal-records")  # the authorities at home through which one asks
MOST = 3  # States that are named where nearly all others are meant


@dataclass(frozen=True)
class Way:
    """A channel to a State, and the States from which it leads there."""

    channel: Channel
    senders: list[str]


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Make the Markdown of the list of States and of the page of each, by path."""
    evidence = context.evidence
    codes = sorted(states(evidence), key=lambda code: locales.country_sort_key(code, context.locale))
    found = {ASK.of(code): _asked(code, codes, context) for code in codes}
    found["ask.md"] = context.render("ask.md.jinja", states=codes, wishes=evidence.wishes)
    return found


def _asked(code: str, codes: list[str], context: PageContext) -> str:
    evidence, country = context.evidence, context.evidence.countries.get(code)
    others = [other for other in codes if other != code]
    return context.render(
        "ask-to.md.jinja",
        code=code,
        country=country,
        name=locales.country_name(code, context.locale),
        states=codes,
        others=[(other, evidence.countries.get(other)) for other in others],
        wishes=[{"wish": wish, "ways": ways(wish, code, others, context)} for wish in evidence.wishes],
        closed=lambda wish: _closed(wish, code, others, context),
        steps=lambda listed: [(step, step.only_from) for step in listed if any(step.is_for(other, code) for other in others)],
        place=lambda way: place(evidence.mechanisms[way.channel.mechanism], code) if way.channel.mechanism else None,
        facts=lambda one, key: [one.facts_by_id[name] for name in getattr(one, key)] if one else [],
        deadline=evidence.deadlines.__getitem__,
        authorities=_authorities,
        home_roles=HOME_ROLES,
        senders=lambda found: _written(found, evidence.member_codes - {code}, context),
    ).lstrip()


def ways(wish: Wish, code: str, others: list[str], context: PageContext) -> list[Way]:
    """Return the channels of a wish that lead to a State, each with the States from which it does."""
    held = {other: [channel.id for channel in channels(wish, other, code, context.evidence)] for other in others}
    found = [Way(channel, [other for other in others if channel.id in held[other]]) for channel in wish.channels]
    return [way for way in found if way.senders]


def _closed(wish: Wish, code: str, others: list[str], context: PageContext) -> list[tuple[Mechanism, str, Participation | None, list[str]]]:
    """Return what readers expect and does not apply: the mechanism, the State that it does not reach, its place, the senders."""
    mechanisms = context.evidence.mechanisms
    found: dict[tuple[str, str], list[str]] = {}
    for sender in others:
        for mechanism, out in closed(wish, sender, code, context.evidence):
            found.setdefault((mechanism.id, code if code in out else sender), []).append(sender)
    told = sorted(found, key=lambda pair: wish.closed.index(pair[0]))
    return [(mechanisms[name], one, place(mechanisms[name], one), found[name, one]) for name, one in told]


def _authorities(country: Country | None, role: str) -> list[Any]:
    return [one for one in country.authorities if one.role == role] if country else []


def _written(found: list[str], union: frozenset[str], context: PageContext) -> str:
    """States in words: "every other EU State except Denmark, and Norway"."""

    def named(codes: list[str]) -> str:
        return locales.written_list([locales.country_name(code, context.locale) for code in codes], context.locale)

    missing = sorted(union - set(found), key=lambda code: locales.country_sort_key(code, context.locale))
    if len(missing) > MOST:
        return named(found)
    every = context.gettext("every other EU State except %(countries)s") % {"countries": named(missing)} if missing else ""
    rest = [code for code in found if code not in union]
    return "; ".join(filter(None, [every or context.gettext("every other EU State"), named(rest)]))
