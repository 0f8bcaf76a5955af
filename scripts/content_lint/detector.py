"""py3langid (https://pypi.org/project/py3langid/) with its model unpacked once.

The package brings a model of 142 languages that takes half a second to unpack. The part that this site needs is kept in
`.cache/`, so that the check of one page takes less than a second; without that file all works, slower.
"""

from __future__ import annotations

import os
from array import array
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol, cast

CACHE = Path(__file__).resolve().parents[2] / ".cache"


class Detector(Protocol):
    """What is used of a `LanguageIdentifier` of py3langid, which brings no types."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """The languages with the logarithm of how likely each is, the likeliest first."""
        ...


def detector(languages: tuple[str, ...], folder: Path = CACHE) -> Detector:
    """A `LanguageIdentifier` that knows these languages (ISO 639 codes). Raises ValueError for one that the model lacks."""
    import numpy
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

    file = folder / f"language-model-{version('py3langid')}-{'-'.join(languages)}.npz"
    try:
        with numpy.load(file, allow_pickle=False) as model:
            rows, states = array("I", model["rows"].tobytes()), array("H", model["states"].tobytes())
            kept = LanguageIdentifier(
                model["weights"], model["base"], model["languages"].tolist(), rows, model["features"].tolist(), tk_row=states
            )
            return cast(Detector, kept)
    except Exception:
        identifier = LanguageIdentifier.from_model_file("data/model.npz.xz")
    identifier.set_languages(languages)
    _keep(file, identifier)
    return cast(Detector, identifier)


def _keep(file: Path, identifier: Any) -> None:
    """Write the model whole or not at all; a folder that cannot be written costs time only."""
    import numpy

    if (identifier.tk_nextmove.typecode, identifier.tk_row.typecode) != ("I", "H"):
        return
    new = file.with_name(f"{os.getpid()}-{file.name}")
    try:
        file.parent.mkdir(exist_ok=True)
        numpy.savez(
            new,
            weights=identifier.nb_ptc,
            base=identifier.nb_pc,
            languages=identifier.nb_classes,
            rows=identifier.tk_nextmove,
            states=identifier.tk_row,
            features=identifier.tk_output,
        )
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink()
