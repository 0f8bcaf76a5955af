"""A suppression names a rule that exists, gives its reason and its end, has not expired, and suppresses something.

Why: an exception without a reason is a hole that nobody dares to close, and one that suppresses nothing hides the next
fault. The end lies a year away at most, so that somebody looks again. A suppression stands at the end of the line it is
for, or on a line of its own before it (always so before a heading, whose id must end its line); in YAML it begins with `#`.
This rule cannot be suppressed.

Bad:

    <!-- lint: ignore length -->
    <!-- lint: ignore no-such-rule: the title of an act -->

Good:

    <!-- lint: ignore length until 2027-03-31: the title of an act, which is being translated -->
    <!-- lint: ignore law-cited until 2027-01-31: the source is being read again -->

Mend: write the reason, correct the name or the date, or take the comment away.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.suppress import suppressions


def check(project: Project) -> Iterator[Found]:
    """Report what is wrong with a suppression by itself; `lint.run` reports those that suppress nothing."""
    for found in suppressions(project):
        if found.fault:
            yield Found(found.path, found.line, found.fault)
        elif found.rule == RULE.id:
            yield Found(found.path, found.line, "this rule cannot be ignored; mend the suppression")


RULE = Rule(__name__, __doc__, "error", whole=check)
