"""A suppression names a rule that exists, gives its reason and its end, has not expired, and suppresses something."""

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


RULE = Rule(__name__, "error", whole=check)
