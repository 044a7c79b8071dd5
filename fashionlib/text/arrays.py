"""How the representations are kept: settings and arrays in one npz file, which runs no code when it is read."""

import json
import os
import zipfile

import numpy as np

from fashionlib.catalogue.catalogue import whole_file
from fashionlib.errors import FashionError

SETTINGS = "settings"


def write_arrays(path: str | os.PathLike, settings: dict, **arrays: np.ndarray) -> None:
    """Write settings (anything JSON holds) and arrays as npz, without pickle; the file appears whole or not at all."""
    with whole_file(path) as partial, partial.open("wb") as file:
        np.savez(file, **{SETTINGS: np.array(json.dumps(settings))}, **arrays)


def read_arrays(path: str | os.PathLike, what: str, *names: str) -> tuple[dict, dict[str, np.ndarray]]:
    """Return the settings and arrays of a file of `write_arrays`: those of `names`, which must be there, and others.

    `what` names the content in errors. Raises FashionError if the file is absent, damaged or something else.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        missing = set(names) - set(arrays)
        if missing:
            raise KeyError(", ".join(sorted(missing)))
        settings = json.loads(str(arrays.pop(SETTINGS, "{}")))
        if not isinstance(settings, dict):
            raise ValueError("its settings are no dictionary")
    except (OSError, ValueError, KeyError, EOFError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise cannot_read(path, what, error) from error
    return settings, arrays


def cannot_read(path: str | os.PathLike, what: str, error: object) -> FashionError:
    """Return the error of a file that holds no `what`."""
    return FashionError(f"{path}: no {what} can be read ({error}); fit and save it again, or train the run again")
