"""What a value rests on in a few words, for tables that are copied or opened elsewhere: "FD 2008/947/JHA, Article 12(1)"."""

from collections.abc import Callable

from scripts.base.articles import grouped
from scripts.evidence.acts import CitedAct
from scripts.evidence.load import Evidence
from scripts.evidence.models import Source
from scripts.markdown.law import cited_in_words


def short_names(names: list[str], evidence: Evidence, translate: Callable[[str], str], locale: str) -> tuple[list[str], list[str]]:
    """Return the cited acts, each once with its articles, and cited sources."""
    cited = [evidence.citable[name] for name in grouped(names)]
    acts = [cited_in_words(one, locale, translate) for one in cited if isinstance(one, CitedAct)]
    return acts, list(dict.fromkeys(_source(one) for one in cited if isinstance(one, Source)))


def _source(source: Source) -> str:
    return f"{source.publisher}, {source.date[:4]}" if source.date else source.publisher
