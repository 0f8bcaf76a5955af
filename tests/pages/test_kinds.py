"""The one list of the pages made from data says what is really made."""

from pathlib import Path

import pytest

from scripts.pages import kinds
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
