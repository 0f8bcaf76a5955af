"""The page of the design shows every class of ours, and nothing else; each sample is in the built site."""

from scripts.generate.design import components, sample, used
from tests.built_site import ROOT, SITE


def test_what_is_used_is_on_the_page_and_nothing_else():
    shown = [name for one in components(ROOT) for name in one["classes"]]
    assert sorted(set(shown)) == sorted(shown)
    assert used(ROOT) == set(shown)


def test_the_built_site_has_a_sample_of_each():
    missing = [one["name"] for one in components(ROOT) if "sample" in one and not sample(SITE / "en", *one["sample"])]
    assert missing == []
