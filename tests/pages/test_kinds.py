"""The one list of the pages made from data says what is really made."""

from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from scripts.pages import kinds
from scripts.pages.site import FROM_OTHERS, FROM_PROSE
from tests.command import ROOT
from tests.support.project import site_pages


def test_what_is_made_is_what_the_list_says():
    made = set(site_pages("en").generated())
    assert made <= kinds.made(ROOT / "data")
    assert {kind.path for kind in kinds.MADE} == {kinds.kind_of(slug).path for slug in made}


def test_a_page_is_of_the_first_kind_that_fits():
    assert kinds.kind_of("countries/lv.md") is kinds.COUNTRY and kinds.COUNTRY.name("countries/lv.md") == "lv"
    assert kinds.kind_of("countries/compare.md").template == "compare"
    assert kinds.kind_of("mechanisms/index.md") is None and kinds.kind_of("guidance/ask-for-information.md") is None


@pytest.mark.parametrize("kind", kinds.MADE, ids=lambda kind: kind.path)
def test_every_kind_has_its_template_and_its_maker(kind):
    assert (ROOT / "overrides" / "pages" / f"{kind.template}.md.jinja").is_file()
    assert (Path(kinds.__file__).parent / f"{kind.maker}.py").is_file()


def test_makers_that_read_other_pages_are_listed_for_serve():
    """`make serve` makes their pages again when a title or a citation of prose has changed."""
    reading = {name for name in kinds.makers() if "others" in signature(import_module(f"scripts.pages.{name}").pages).parameters}
    assert reading == {*FROM_OTHERS, *FROM_PROSE}
