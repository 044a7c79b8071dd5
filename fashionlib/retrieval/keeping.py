"""Long steps are done once: a run that was trained before is read again instead."""

import dataclasses
import hashlib
import json
import os
import pathlib
from functools import lru_cache

from filelock import FileLock

import fashionlib
from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.synthetic.catalogue import cache_folder
from fashionlib.retrieval.run import Run, fingerprint, fit, load_run
from fashionlib.retrieval.settings import Settings

ROOMS = (
    "catalogue",
    "text",
    *(
        f"retrieval/{room}.py"
        for room in ("beyond_2017", "examples", "hubs", "losses", "pairs", "run", "training", "two_branches")
    ),
)
"""The parts of the library that a run depends on: folders and files."""


def load_or_fit(
    catalogue: Catalogue, settings: Settings, *, cache: str | os.PathLike | None = None
) -> tuple[Run, list[dict]]:
    """Return the run and its history, as `fit` does; read from a folder where the same was trained before.

    The folder lies in `cache` (see synthetic_catalogue). Its name holds a hash of the settings, the products and our
    code, so that an old run is never mistaken for a new one. A stopped training goes on where it was; of two notebooks
    that ask together, one trains and the other waits. Raises FashionError as `fit` does.
    """
    folder = cache_folder(cache) / f"run-{_key(catalogue, settings)}"
    with FileLock(f"{folder}.lock"):
        if (folder / "network.safetensors").is_file():
            return load_run(folder), json.loads((folder / "history.json").read_text())
        return fit(catalogue, settings, folder=folder)


def _key(catalogue: Catalogue, settings: Settings) -> str:
    facts = json.dumps(dataclasses.asdict(settings), sort_keys=True) + fingerprint(catalogue)
    return hashlib.sha256(facts.encode() + _code()).hexdigest()[:16]


@lru_cache
def _code() -> bytes:
    root = pathlib.Path(fashionlib.__file__).parent
    rooms = [root / room for room in ROOMS]
    files = [file for room in rooms for file in (sorted(room.rglob("*.py")) if room.is_dir() else [room])]
    return b"".join(file.read_bytes() for file in files)
