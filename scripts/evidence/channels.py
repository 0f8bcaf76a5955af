"""Which channels of a wish (data/wishes.yml) hold between two States."""

from scripts.evidence.models import Mechanism, Participation, Status
from scripts.evidence.store import Evidence
from scripts.evidence.wishes import Channel, Wish


def place(mechanism: Mechanism, code: str) -> Participation | None:
    """Return what the data say of a State in a mechanism."""
    return next((one for one in mechanism.participation if one.country == code), None)


def status(mechanism: Mechanism, code: str, evidence: Evidence) -> Status:
    """Return whether a State takes part in a mechanism: as the data say, or by the general rule, which leaves other States out."""
    if found := place(mechanism, code):
        return found.status
    rule = mechanism.participation_default
    return rule if code in evidence.member_codes or rule == "unknown" else "out"


def states(evidence: Evidence) -> list[str]:
    """Return codes of the States that the channels reach: those of data/countries/, and others that their mechanisms name."""
    used = {channel.mechanism for wish in evidence.wishes for channel in wish.channels if channel.mechanism}
    return sorted(evidence.countries.keys() | {one.country for name in used for one in evidence.mechanisms[name].participation})


def channels(wish: Wish, sender: str, receiver: str, evidence: Evidence) -> list[Channel]:
    """Return the channels that hold between two States, in their order."""
    found = [channel for channel in wish.channels if channel.mechanism and _holds(channel, sender, receiver, evidence)]
    alone = all(channel.beside for channel in found)
    return [channel for channel in wish.channels if channel in found or (alone and not channel.mechanism)]


def closed(wish: Wish, sender: str, receiver: str, evidence: Evidence) -> list[tuple[Mechanism, list[str]]]:
    """Return the mechanisms of a wish that do not apply between two States, each with those of the two that it does not reach."""
    mechanisms = [evidence.mechanisms[name] for name in wish.closed]
    found = [(one, [code for code in (sender, receiver) if status(one, code, evidence) == "out"]) for one in mechanisms]
    return [(mechanism, codes) for mechanism, codes in found if codes]


def _holds(channel: Channel, sender: str, receiver: str, evidence: Evidence) -> bool:
    mechanism = evidence.mechanisms[str(channel.mechanism)]
    pair = [status(mechanism, code, evidence) for code in (sender, receiver)]
    if not set(pair) <= set(channel.status) or (channel.one_is and channel.one_is not in pair):
        return False
    if channel.without and all(status(evidence.mechanisms[channel.without], code, evidence) == "in" for code in (sender, receiver)):
        return False
    if mechanism.sides and (sender in mechanism.sides) == (receiver in mechanism.sides):
        return False
    if channel.shares:
        both = [set(found.shared) if (found := place(mechanism, code)) else set() for code in (sender, receiver)]
        return bool(both[0] & both[1] & set(channel.shares))
    return True
