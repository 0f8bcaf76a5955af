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

CACHE = Path(__file__).resolve().parents[2] / ".cache"


def detector(languages: tuple[str, ...], folder: Path = CACHE):  # noqa: ANN201 - a type of py3langid
    """A `LanguageIdentifier` that knows these languages (ISO 639 codes). Raises ValueError for one that the model lacks."""
    import numpy
    from py3langid.langid import LanguageIdentifier

    file = folder / f"language-model-{version('py3langid')}-{'-'.join(languages)}.npz"
    try:
        with numpy.load(file, allow_pickle=False) as model:
            rows, states = array("I", model["rows"].tobytes()), array("H", model["states"].tobytes())
            return LanguageIdentifier(
                model["weights"], model["base"], model["languages"].tolist(), rows, model["features"].tolist(), tk_row=states
            )
    except Exception:
        identifier = LanguageIdentifier.from_model_file("data/model.npz.xz")
    identifier.set_languages(languages)
    _keep(file, identifier)
    return identifier


def _keep(file: Path, identifier) -> None:  # noqa: ANN001
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
