"""What make bench-search counts."""

from tests.support.queries import Query
from tests.support.search import Figures


def test_recall_rank_and_the_rest_are_counted():
    figures, query = Figures(), Query(q="x", want=["guidance/x/"])
    figures.add(query, ["guidance/x/#a"])
    figures.add(query, ["other/", "other/#b", "guidance/x/"])
    figures.add(query, [*["other/"] * 6, "guidance/x/"])
    figures.add(query, [])
    figures.add(query, ["other/", "guidance/x/"])
    figures.add(Query(q="nothing", want=[]), [])
    figures.add(Query(q="something", want=[]), ["other/"])
    assert figures.summary() == {
        "queries": 7, "recall@1": 0.2, "recall@5": 0.6, "mrr": 0.395, "zero_results": 0.2, "nothing_kept": "1/2",
    }  # fmt: skip
    assert len(figures.misses) == 3
