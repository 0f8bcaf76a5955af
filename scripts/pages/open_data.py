"""`/data/` of each language: what the open data holds, column by column, and ten questions with their answers drawn."""

import statistics
from collections import Counter
from functools import cache

from scripts.exports.files import archive_name, version
from scripts.exports.tables import BY_NAME, TABLES
from scripts.pages.context import Others, PageContext

LONGEST = 12  # bars of a figure, and names in an answer


def pages(context: PageContext, _others: Others) -> dict[str, str]:
    """Return the Markdown of the page, by path."""
    number, date = version(context.root, context.evidence)
    table = cache(lambda name: BY_NAME[name].rows(context.evidence))

    def answered(code: str) -> str | list[tuple[str, int, int]]:
        """Run lines that the page shows, as its reader would; return the answer in words, or bars: name, number and width in percent."""
        names: dict[str, object] = {"table": table, "Counter": Counter, "statistics": statistics}
        try:
            exec(code, names)
        except statistics.StatisticsError:  # no median of nothing, where data/ has no such row
            return ""
        return _drawn(names["answer"])

    listed = [(one, len(table(one.name))) for one in TABLES]
    values = {"tables": listed, "version": number, "reviewed": date, "archive": archive_name(number)}
    return {"data.md": context.render("open-data.md.jinja", answered=answered, **values)}


def _drawn(answer: object) -> str | list[tuple[str, int, int]]:
    if isinstance(answer, dict):
        answer = Counter({name: len(found) for name, found in answer.items()}).most_common()
    if not isinstance(answer, list):
        return f"{answer:g}"
    if not answer or isinstance(answer[0], str):
        return ", ".join(answer[:LONGEST]) + (f" … ({len(answer)})" if len(answer) > LONGEST else "")
    longest = max(number for _, number in answer)
    return [(name, number, round(100 * number / longest)) for name, number in answer[:LONGEST]]
