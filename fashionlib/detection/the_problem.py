"""The problem: a photo, a text, and the box of the product for sale; with guesses that any answer has to beat."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.loaders import load_scenes
from fashionlib.catalogue.schema import split_of
from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes
from fashionlib.errors import FashionError

ENOUGH = 10
"""Boxes of a category from which its own place in the photo can be told; with fewer, all categories speak."""

SPREAD = 0.02
"""Added to every variance of a place, so that a few boxes at one spot do not rule out the rest of the photo."""


def photos_of(scenes: Catalogue) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of the different photos, (P,), and for each scene the place of its photo among them, (S,).

    Several scenes may ask for several products of one photo; photos of equal bytes are one.
    """
    _, rows, photos = np.unique(_digests(scenes), return_index=True, return_inverse=True)
    return rows, photos


def photo_splits(scenes: Catalogue) -> np.ndarray:
    """Return the split of each scene, (S,) of train, validation and test: all scenes of one photo share theirs."""
    return np.array([split_of(digest) for digest in _digests(scenes)])


def fingerprints(scenes: Catalogue) -> list[str]:
    """Return 16 hexadecimal digits for each scene, (S,), that stand for the bytes of its photo."""
    return [digest[:16] for digest in _digests(scenes)]


def scenes_of_split(scenes: Catalogue, name: str) -> Catalogue:
    """Return the scenes of the photos of one split: train, validation, test, "not test", or all of them.

    Raises FashionError if there is none.
    """
    splits = photo_splits(scenes)
    wanted = {"all": splits != "", "not test": splits != "test"}.get(name, splits == name)
    chosen = scenes[np.flatnonzero(wanted)]
    if not len(chosen):
        raise FashionError(f"{scenes.name}: no scene in the split {name}; choose another --split, or all")
    return chosen


def known_and_unseen(known: int = 400, unseen: int = 200, *, min_area: float = 0.003) -> tuple[Catalogue, Catalogue]:
    """Return scenes to learn from, and scenes of a shop that training never sees.

    The synthetic catalogue has a shop of its own for each: A and B, and C. Of other scenes, as FASHION_CATALOGUE and
    FASHION_DATA choose them, the test split of the photos is kept back, and of both parts as many are drawn as are
    asked for. min_area: see load_scenes. Raises FashionError as `load_scenes` and `scenes_of_split` do.
    """
    if (os.environ.get("FASHION_CATALOGUE") or "synthetic") == "synthetic":
        return load_scenes("synthetic", count=known), synthetic_scenes(unseen, shops=("C",))
    scenes = load_scenes(min_area=min_area)
    rng = np.random.default_rng(0)
    parts = [scenes_of_split(scenes, name) for name in ("not test", "test")]
    drawn = [rng.permutation(len(part))[:count] for part, count in zip(parts, (known, unseen), strict=True)]
    return parts[0][np.sort(drawn[0])], parts[1][np.sort(drawn[1])]


def _digests(scenes: Catalogue) -> list[str]:
    data = pc.struct_field(scenes.table["image"], "bytes")
    return [hashlib.blake2b(one.as_py() or b"").hexdigest() for one in data]


def true_boxes(scenes: Catalogue) -> np.ndarray:
    """Return the box of the product for sale of each scene, (S, 4) x, y, w, h in pixels."""
    rows = zip(scenes["boxes"], scenes["main"], strict=True)
    return np.array([[boxes[main][side] for side in "xywh"] for boxes, main in rows], dtype=np.float32).reshape(-1, 4)


def geometry(boxes: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Return where boxes (n, 4) lie in a photo of size (width, height) in pixels, (n, 4).

    Columns: centre across and down as shares of the photo, natural logarithms of width and height as such shares.
    """
    x, y, w, h = np.asarray(boxes, dtype=np.float64).T / np.array([size[0], size[1]] * 2)[:, None]
    return np.stack([x + w / 2, y + h / 2, np.log(w), np.log(h)], axis=1)


def largest(boxes: np.ndarray) -> np.ndarray:
    """Return a score of each box, (n,): its area."""
    return boxes[:, 2] * boxes[:, 3]


def most_central(boxes: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Return a score of each box, (n,): how near its centre is to that of the photo, in shares of its sides."""
    return -np.linalg.norm(geometry(boxes, size)[:, :2] - 0.5, axis=1)


@dataclass(frozen=True)
class CategoryPosition:
    """Where things of a category lie in photos, learnt from true boxes: trousers low, hats high. It sees no picture.

    means: category → (4,), covariances: category → (4, 4), of `geometry`; None stands for all categories together.
    """

    means: dict[str | None, np.ndarray]
    covariances: dict[str | None, np.ndarray]

    @classmethod
    def fit(
        cls, boxes: np.ndarray, sizes: Sequence[tuple[int, int]], categories: Sequence[str | None]
    ) -> "CategoryPosition":
        """Learn from true boxes (S, 4) in photos of these sizes (width, height) in pixels.

        Raises FashionError if there is no box.
        """
        if not len(boxes):
            raise FashionError("no box to learn places from; give scenes of the train split")
        places = np.concatenate([geometry(box[None], size) for box, size in zip(boxes, sizes, strict=True)])
        kinds = np.array(categories, dtype=object)
        groups = {kind: places[kinds == kind] for kind in set(categories) - {None}}
        groups = {None: places} | {kind: group for kind, group in groups.items() if len(group) >= ENOUGH}
        spread = SPREAD * np.eye(4)
        covariances = {kind: np.cov(group.T, ddof=0).reshape(4, 4) + spread for kind, group in groups.items()}
        return cls({kind: group.mean(axis=0) for kind, group in groups.items()}, covariances)

    def score(self, boxes: np.ndarray, size: tuple[int, int], category: str | None) -> np.ndarray:
        """Return a score of each box, (n,): the logarithm of a normal density of its place, up to a constant."""
        kind = category if category in self.means else None
        away = geometry(boxes, size) - self.means[kind]
        return -0.5 * np.einsum("ni,ij,nj->n", away, np.linalg.inv(self.covariances[kind]), away)
