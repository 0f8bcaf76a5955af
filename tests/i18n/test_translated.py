"""The table of fields that are translated names models and fields that there are."""

from collections.abc import Iterator

from scripts.evidence.models import Model
from scripts.i18n.strings import TRANSLATED


def models(parent: type[Model]) -> Iterator[type[Model]]:
    for model in parent.__subclasses__():
        yield model
        yield from models(model)


def test_each_model_and_field_exists():
    known = {model.__name__: model for model in models(Model)}
    assert [name for name in TRANSLATED if name not in known] == []
    assert [(name, field) for name, fields in TRANSLATED.items() for field in fields if field not in known[name].model_fields] == []


def test_no_two_models_share_a_name():
    names = [model.__name__ for model in set(models(Model))]
    assert len(names) == len(set(names))
