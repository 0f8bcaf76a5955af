"""Schemas of what SOMEC wrote and found, of what it and others recommended, and of the gaps that are left."""

from typing import Annotated, ClassVar, Literal, Self, get_args

from pydantic import Field, model_validator

from scripts.evidence.models import ArticleId, DevelopmentId, Model, Ref, Slug, SourceId, Supported, Url

Answer = Annotated[str, Field(pattern=r"^(r|gap-)\d+$"), Ref("answer")]
GuideStep = Annotated[str, Field(pattern=r"^g\d+-\d+$"), Ref("step")]  # its id in docs/<locale>/guidance/
LessonId = Annotated[str, Field(pattern=r"^[ms]\d+$"), Ref("lesson")]  # m3: training/module-3-..., s1: training/scenario-1-...
FindingKind = Literal["result", "starting-point", "view", "case", "wording", "press"]  # in the order of the lists
Body = Literal[
    "dg-just", "dg-home", "eu-lisa", "council", "parliament", "ejn", "fra", "cep", "europris", "justice-ministries", "interior-ministries",
    "uk-justice-ministry",
]  # fmt: skip


class Numbered(Supported):
    """A thing with a number that is never used again, and the steps and lessons that belong to it.

    A withdrawn one keeps its number and says why; of the rest it needs nothing.
    """

    needed: ClassVar[tuple[str, ...]] = ()  # fields that only a withdrawn one may lack

    id: str
    withdrawn: str | None = None  # one sentence: why, and with a link where its content went
    steps: list[GuideStep] = []
    lessons: list[LessonId] = []
    leads_nowhere: str | None = None  # why it leads to no recommendation, step or lesson

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if missing := [name for name in self.needed if not self.withdrawn and not getattr(self, name)]:
            raise ValueError(f"{missing[0]}: Field required")
        return self


class Finding(Numbered):
    """A numbered statement of SOMEC, of its authors, or about it, in one sentence."""

    needed = ("title", "text", "kind", "certainty")

    id: Annotated[str, Field(pattern=r"^f\d+$")]
    page: Slug  # docs/<locale>/findings/<page>.md
    title: str = ""  # a few words for lists and results of the search
    text: str = ""
    kind: FindingKind | None = None
    core: bool = False  # one of those that a reader should take along
    certainty: Literal["report-abstract", "authors-article", "partner-page", "interview", "slides", "blog", "press"] | None = None
    dated: Literal["shown", "project", "after", "before", "general-knowledge", "worked-out"] = "shown"  # how its source shows `as_of`
    answers: list[Answer] = []  # recommendations and gaps on its subject
    research: list[Slug] = []  # ids of the research facts it was made from
    practice: str | None = None  # what it means for practice (our reading)
    since: str | None = None  # what has changed since
    since_law: list[ArticleId] = []
    since_sources: list[SourceId] = []

    @model_validator(mode="after")
    def _date(self) -> Self:
        if not self.withdrawn and (self.as_of is None) != (self.dated == "project"):
            raise ValueError("dated: write 'project' where the source shows no date, else give as_of with the day, month or year")
        return self

    @property
    def since_cited(self) -> list[str]:
        """What the change since SOMEC rests on, as `Supported.cited`."""
        return [*(f"act:{article}" for article in self.since_law), *self.since_sources]

    @property
    def number(self) -> int:
        """The number alone."""
        return int(self.id[1:])

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Its place wherever findings are listed: the core, other results, and what is no result, by number."""
        return not self.core, get_args(FindingKind).index(self.kind), self.number

    @property
    def speaker(self) -> str:
        """Who speaks: `project` until 2015, its `authors` later, an unsigned `blog`, or the `press`."""
        return {"authors-article": "authors", "blog": "blog", "press": "press"}.get(self.certainty or "", "project")


class Recommendation(Numbered):
    """A numbered recommendation and what became of it; or a gap, what would close it and who could."""

    needed = ("title", "text", "documented", "status", "status_text", "addressee")

    id: Annotated[str, Field(pattern=r"^(r|gap-)\d+$")]
    group: Literal["somec", "others", "gap"]
    addressee: list[Literal["eu", "national-policy", "police", "probation", "training", "data"]] = []
    title: str = ""  # a few words for lists and results of the search
    text: str = ""
    documented: str = ""  # how it is documented, and what could not be seen
    would_close: str | None = None  # of a gap: what would close it, as a request
    who: list[Body] = []  # of a gap: who could close it
    research: list[Slug] = []
    status: Literal["done", "partly", "before", "open", "not-done", "superseded", "unknown"] | None = None
    status_text: str = ""  # why, in one or two sentences
    status_law: list[ArticleId] = []
    status_sources: list[SourceId] = []
    developments: list[DevelopmentId] = []  # ids in timeline.yml

    @model_validator(mode="after")
    def _gap(self) -> Self:
        gap = self.group == "gap"
        if gap != self.id.startswith("gap-"):
            raise ValueError("id: gaps are gap-1, gap-2 ..., recommendations r1, r2 ...")
        if not self.withdrawn and (gap != bool(self.would_close) or gap != bool(self.who)):
            raise ValueError("would_close: a gap says what would close it, and who could; a recommendation does not")
        return self


class OpenAt(Model):
    """A place where a document can be opened, or asked for where it has no address."""

    name: str
    url: Url | None = None


class Publication(Model):
    """A document of SOMEC or about it: how to cite it, where to open it, and what of it this site rests on."""

    id: Slug
    reference: str  # authors, title, publisher, year, as far as they were seen
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,}/\S+$")] | None = None
    read: str  # what of it was read
    not_read: str  # what of it was not
    open_at: list[OpenAt]
    sources: list[SourceId]
