"""A run: the word vectors, the network and the settings that made them, in one folder."""

import dataclasses
import hashlib
import json
import os
import pathlib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue, square, whole_file
from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.retrieval.checkpoint import read_weights, write_weights
from fashionlib.retrieval.examples import Examples, make_examples, read_texts
from fashionlib.retrieval.settings import Settings
from fashionlib.retrieval.training import build_network, check_examples, encode, train
from fashionlib.retrieval.two_branches import TwoBranches, to_tensor
from fashionlib.text.cleaning import clean_text
from fashionlib.text.fields import texts_of
from fashionlib.text.word2vec import Word2Vec

CHUNK = 1024
"""Products encoded or hashed at a time, so that memory does not grow with the catalogue."""


@dataclass(frozen=True)
class Run:
    """A trained system: texts and pictures in, points of the common 128-d space out."""

    settings: Settings
    words: Word2Vec
    network: TwoBranches

    def encode_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Return the points of texts, (N, 128) float32. Raises FashionError for a text without any known word."""
        read = read_texts([clean_text(text) for text in texts], self.settings, self.words)
        for text, row in zip(texts, read, strict=True):
            if not row.any():
                raise FashionError(
                    f"no word of {text[:60]!r} is known; try words such as {', '.join(self.words.words_[:5])}"
                )
        with torch.inference_mode():
            return self.network.encode_texts(read).numpy()

    def encode_pictures(self, pictures: Sequence[Image.Image]) -> np.ndarray:
        """Return the points of pictures, (N, 128) float32."""
        arrays = np.stack([square(picture, self.settings.picture_size) for picture in pictures])
        with torch.inference_mode():
            parts = [self.network.encode_pictures(to_tensor(part)) for part in torch.from_numpy(arrays).split(CHUNK)]
        return torch.cat(parts).numpy()

    def encode(self, catalogue: Catalogue) -> tuple[np.ndarray, np.ndarray]:
        """Return the points of all pictures and of all texts of a catalogue, two (N, 128) float32.

        A product without any known word gets the point of the empty text.
        """
        parts = [encode(self.network, part) for part in self._chunks(catalogue)]
        return torch.cat([part[0] for part in parts]).numpy(), torch.cat([part[1] for part in parts]).numpy()

    def _chunks(self, catalogue: Catalogue) -> Iterator[Examples]:
        starts = range(0, len(catalogue), CHUNK)
        for start in progress(starts, "encode"):
            yield make_examples(
                Catalogue(catalogue.table.slice(start, CHUNK), catalogue.name), self.settings, self.words
            )


def fit(
    catalogue: Catalogue,
    settings: Settings,
    *,
    words: Word2Vec | None = None,
    folder: str | os.PathLike | None = None,
    on_epoch: Callable[[dict], None] | None = None,
) -> tuple[Run, list[dict]]:
    """Train word vectors and network on the train split, and return the run with the history of its epochs.

    `words` are vectors that were trained before; without them they are learnt here. With `folder`, everything is saved
    there, and a stopped run is taken up where it was. Raises FashionError if the folder holds a run of other settings
    or other products.
    """
    training, validation = catalogue.split("train"), catalogue.split("validation")
    if len(training) < 2:
        raise FashionError(f"{catalogue.name}: products in the train split: {len(training)}; at least 2 are needed")
    folder = pathlib.Path(folder) if folder else None
    words = words or _words(training, settings, folder)
    examples = make_examples(training, settings, words)
    unseen = make_examples(validation, settings, words) if len(validation) else None
    check_examples(examples, settings)
    if folder:
        # Not before here, so that products that cannot be trained on leave no folder behind.
        _begin(folder, settings, training, words)
    checkpoint = folder / "checkpoint.safetensors" if folder else None
    network, history = train(
        examples, settings, vectors=words.vectors_, validation=unseen, checkpoint=checkpoint, on_epoch=on_epoch
    )
    if folder:
        _write_json(folder / "history.json", history)
        write_weights(folder / "network.safetensors", network)  # last: it says that the run is finished
    return Run(settings, words, network), history


def load_run(folder: str | os.PathLike) -> Run:
    """Read a run that `fit` has saved. Raises FashionError if the folder is no finished run."""
    folder = pathlib.Path(folder)
    if not (folder / "network.safetensors").is_file():
        raise FashionError(f"{folder}: holds no finished run; make one with `fashionlib train --out {folder}`")
    settings = _read_settings(folder)
    words = Word2Vec.load(folder / "words.npz")
    if words.vectors_.shape[1] != settings.text_dimensions:
        raise FashionError(f"{folder / 'words.npz'}: word vectors of another run; train the run again")
    network = build_network(settings, words.vectors_)
    read_weights(folder / "network.safetensors", network)
    return Run(settings, words, network.eval())


def was_trained_on(folder: str | os.PathLike, catalogue: Catalogue) -> np.ndarray:
    """Return for each product, (N,) bool, whether the run in `folder` was trained on it.

    Raises FashionError if the run's list of products is absent or damaged.
    """
    path = pathlib.Path(folder) / "trained.npz"
    try:
        with np.load(path, allow_pickle=False) as file:
            return np.isin(np.array(catalogue["id"]), file["ids"])
    except (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile) as error:
        raise FashionError(f"{path}: no list of products can be read ({error}); train the run again") from error


def fingerprint(catalogue: Catalogue) -> str:
    """Return 16 hexadecimal digits that stand for a catalogue's products: ids, texts, pictures and all."""
    digest = hashlib.sha256()
    for part in catalogue.table.to_batches(max_chunksize=CHUNK):
        for product in part.to_pylist():
            digest.update(repr(product).encode())
    return digest.hexdigest()[:16]


def _facts(settings: Settings, training: Catalogue) -> dict:
    facts = dataclasses.asdict(settings) | {"products": fingerprint(training)}
    return json.loads(json.dumps(facts))


def _begin(folder: pathlib.Path, settings: Settings, training: Catalogue, words: Word2Vec) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "settings.json", _facts(settings, training))
    words.save(folder / "words.npz")
    with whole_file(folder / "trained.npz") as partial, partial.open("wb") as file:
        np.savez_compressed(file, ids=np.array(training["id"]))


def _words(training: Catalogue, settings: Settings, folder: pathlib.Path | None) -> Word2Vec:
    """Return the word vectors of the stopped run in the folder, else new ones."""
    if folder and (folder / "settings.json").exists():
        if _facts(settings, training) != _read_json(folder / "settings.json"):
            raise FashionError(f"{folder}: a run of other settings or products; choose another --out or delete it")
        if (folder / "words.npz").exists():
            return Word2Vec.load(folder / "words.npz")
    words = Word2Vec(settings.text_dimensions, epochs=settings.word_epochs, seed=settings.seed)
    return words.fit(texts_of(training, settings.fields))


def _read_settings(folder: pathlib.Path) -> Settings:
    facts = _read_json(folder / "settings.json")
    try:
        # A setting that came after the run was saved has its default: the run was made without it.
        known = {field.name: facts[field.name] for field in dataclasses.fields(Settings) if field.name in facts}
        return Settings(**known | {"fields": tuple(facts["fields"])})
    except (KeyError, TypeError) as error:
        raise FashionError(
            f"{folder / 'settings.json'}: not the settings of a run ({error}); train it again"
        ) from error


def _read_json(path: pathlib.Path) -> dict:
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise FashionError(f"{path}: cannot be read ({error}); train the run again") from error


def _write_json(path: pathlib.Path, content: object) -> None:
    with whole_file(path) as partial:
        partial.write_text(json.dumps(content, indent=1) + "\n")
