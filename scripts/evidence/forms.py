"""Schema of `data/forms.yml`: the standard forms of the instruments, what each is for, who signs it, and what goes wrong."""

from __future__ import annotations

from pydantic import model_validator

from scripts.evidence.models import ArticleId, MechanismId, Model, Slug, SourceId, Step, Supported


class Said(Supported):
    """One sentence on a form, with what it rests on."""

    text: str


class StandardForm(Model):
    """A form of an instrument, or that an instrument has none."""

    id: Slug
    mechanism: MechanismId
    name: str
    annex: ArticleId  # the act and its annex: fd-2008-947 Annex I; the act or article alone where the form is no annex
    use: Said  # what it is for
    fills: Said | None = None  # who fills it in
    signs: Said | None = None  # None: not found
    language: Said | None = None  # None: no rule found
    boxes: list[Step] = []  # what goes wrong: our advice, with the law that it follows from
    fillable: SourceId | None = None  # where a version to fill in is kept
    library: SourceId | None = None  # what the library of the European Judicial Network has on its act, where no such version was seen
    none: bool = False  # the instrument has no form

    @model_validator(mode="after")
    def _none_is_empty(self) -> StandardForm:
        if self.none and (self.signs or self.fillable):
            raise ValueError("none: true, so that nobody signs and nothing can be filled in; take out signs and fillable")
        return self
