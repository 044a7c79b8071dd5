"""Long steps are done once: a representation that was fitted before is read again instead."""

import hashlib
import inspect
import json
import os
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol, Self, TypeVar

from filelock import FileLock

from fashionlib.catalogue.synthetic.catalogue import cache_folder
from fashionlib.text import bag_of_words, preprocessing

LIBRARIES = ("gensim", "numpy", "simplemma")
"""What the vectors depend on besides our own code."""


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
