"""Long steps are done once: texts that were cleaned, and a representation that was fitted, are read again instead."""

import hashlib
import inspect
import json
import os
import pathlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol, Self, TypeVar

import pyarrow.parquet as pq
from filelock import FileLock

import fashionlib
from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.synthetic.catalogue import cache_folder
from fashionlib.text import bag_of_words, preprocessing
from fashionlib.text.cleaning import clean

LIBRARIES = ("gensim", "numpy", "simplemma")
"""What cleaned texts and vectors depend on besides our own code."""


class _Representation(Protocol):
    """Anything that is fitted on texts, and saved and loaded without pickle."""

    def fit(self, texts: Sequence[str]) -> Self: ...

    def get_params(self) -> dict: ...

    def save(self, path: str | os.PathLike) -> None: ...

    @classmethod
    def load(cls, path: str | os.PathLike) -> Self: ...


R = TypeVar("R", bound=_Representation)


def load_or_train(model: R, texts: Sequence[str], *, cache: str | os.PathLike | None = None) -> R:
    """Return the model fitted on the texts; read from a file where the same was fitted on the same texts before.

    The file lies in `cache` (see synthetic_catalogue). Its name holds a hash of the settings, the texts, our code and
    the libraries below it, so that old vectors are never mistaken for new. Of two notebooks that ask together, one
    trains and the other waits. Raises FashionError as `fit` does, or if the folder cannot be written.
    """
    path = cache_folder(cache) / f"{type(model).__name__.lower()}-{_key(model, texts)}.npz"
    with FileLock(f"{path}.lock"):
        if not path.is_file():
            model.fit(texts).save(path)
        return type(model).load(path)


def load_or_clean(catalogue: Catalogue, *, cache: str | os.PathLike | None = None) -> Catalogue:
    """Return the cleaned catalogue, as `clean` does; read from a file where the same was cleaned before.

    The file lies in `cache` (see synthetic_catalogue), and its name holds a hash of the rows, our code and the
    libraries below it. Raises FashionError if the folder cannot be written.
    """
    path = cache_folder(cache) / f"cleaned-{_key_of_rows(catalogue)}.parquet"
    with FileLock(f"{path}.lock"):
        if not path.is_file():
            clean(catalogue)[0].save(path)
        return Catalogue(pq.read_table(path), catalogue.name)


def _key_of_rows(catalogue: Catalogue) -> str:
    digest = hashlib.sha256("".join(map(version, LIBRARIES)).encode())
    for batch in catalogue.table.to_batches(max_chunksize=2000):
        digest.update(json.dumps(batch.drop_columns("image").to_pylist()).encode())
        for picture in batch["image"]:
            digest.update((picture.as_py() or {}).get("bytes") or b"")
    folder = pathlib.Path(fashionlib.__file__).parent
    for file in sorted([*(folder / "catalogue").glob("*.py"), *(folder / "text").glob("*.py")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _key(model: _Representation, texts: Sequence[str]) -> str:
    digest = hashlib.sha256(json.dumps(model.get_params(), sort_keys=True).encode() + _code(type(model)))
    for text in texts:
        digest.update(json.dumps(text).encode())
    return digest.hexdigest()[:16]


@lru_cache
def _code(kind: type) -> bytes:
    """What a representation depends on besides its settings and texts: its classes, how words are read and counted."""
    modules = [inspect.getmodule(parent) for parent in kind.__mro__ if parent.__module__.startswith("fashionlib.")]
    sources = [inspect.getsource(module) for module in (*modules, preprocessing, bag_of_words)]
    return "".join([*sources, *map(version, LIBRARIES)]).encode()
