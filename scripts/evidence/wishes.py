"""Schema of data/wishes.yml: what readers want of another State, and the channels that lead there.

Who takes part in a mechanism is said once, in data/mechanisms/; a channel says what it asks of the two States there
(`evidence.channels` answers whether it holds between them).
"""

from typing import Annotated, Literal

from pydantic import Field

from scripts.evidence.models import ArticleId, MechanismId, Model, Ref, Role, Slug, Status, Step

DeadlineName = Annotated[str, Ref("deadline")]  # ecris reply
LetterId = Annotated[Slug, Ref("letter")]


class Channel(Model):
    """One way to reach another State, and between which two States it holds."""

    id: Slug
    mechanism: MechanismId | None = None  # None: it holds where no other does that is not `beside`
    status: list[Status] = ["in"]  # what each of the two States may be in the mechanism
    one_is: Status | None = None  # what at least one of them must be
    without: MechanismId | None = None  # it holds only where this mechanism does not bind both
    shares: list[Slug] = []  # treaties or centres (`shared` of a participation), one of which both must have
    ask_first: bool = False  # whether it holds is not sure: ask before you rely on it
    beside: bool = False  # it comes beside another and has no contact point, language or letter of its own
    tells: bool = False  # whether the page adds what the data say of the State asked in the mechanism
    title: str
    steps: list[Step]
    limits: list[DeadlineName] = []
    due: Step | None = None  # by when, where no limit is named, or besides the limits
    official_language: list[ArticleId] = []  # the article that asks for an official language of the State asked
    language: Step | None = None
    form: Step | None = None
    letter: LetterId | None = None


class Wish(Model):
    """What a reader wants of another State, and the channels in the order in which to try them."""

    id: Slug
    want: str  # after "I want to"
    title: str  # of its section on the page of a State
    any_state: str  # the same where no State is chosen yet
    guide: str  # page and section of the guide: guidance/warn-another-country.md#answer
    from_label: str  # what the two States are: "from (State)"
    to_label: str
    role: Role  # the authority that asks
    answers: Role | None = None  # the one that is asked, where it is another
    asks: Literal["from", "to"] = "from"  # which of the two States asks
    channels: Annotated[list[Channel], Field(min_length=1)]
    closed: list[MechanismId] = []  # mechanisms that readers expect: said where they do not apply
    also: list[Step] = []  # whatever the channel
