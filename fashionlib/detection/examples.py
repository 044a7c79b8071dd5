"""Photos and questions as the detector sees them: boxes, descriptors, texts, and how far each box is right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.categories import category_of
from fashionlib.catalogue.schema import CATEGORIES
from fashionlib.detection.phase_c_descriptors import describe, feature_maps
from fashionlib.detection.proposals import edge_boxes, overlap
from fashionlib.detection.the_problem import geometry, photos_of, true_boxes
from fashionlib.errors import FashionError
from fashionlib.progress import progress
from fashionlib.retrieval.examples import read_texts
from fashionlib.retrieval.pairs import known_categories
from fashionlib.retrieval.run import Run
from fashionlib.text.bag_of_words import BagOfWords
from fashionlib.text.cleaning import clean_text
from fashionlib.text.fields import texts_of

PLACE = 6
"""Numbers that tell where a box lies and how Edge Boxes judges it."""


@dataclass(frozen=True)
class Boxes:
    """The boxes of one photo: (n, 4) x, y, w, h in pixels, their Edge Boxes scores (n,), and the photo's size."""

    boxes: np.ndarray
    scores: np.ndarray
    size: tuple[int, int]

    def places(self) -> Tensor:
        """Return where the boxes lie and how they are judged, (n, 6) float32, each number of about unit size."""
        where = geometry(self.boxes, self.size) * [2, 2, 0.5, 0.5]
        rank = np.arange(len(self.boxes)) / max(1, len(self.boxes))
        judged = np.stack([0.3 * np.log(self.scores + 1e-4), rank], axis=1)
        return torch.from_numpy(np.concatenate([where, judged], axis=1)).float()

    def mirrored(self) -> "Boxes":
        """Return the same boxes in the mirrored photo."""
        boxes = self.boxes.copy()
        boxes[:, 0] = self.size[0] - boxes[:, 0] - boxes[:, 2]
        return Boxes(boxes, self.scores, self.size)


@dataclass(frozen=True)
class Photos:
    """Different photos: the boxes of each, and their descriptors (n, D) float16, as they are and mirrored."""

    boxes: list[Boxes]
    descriptors: list[Tensor]
    mirrored: list[Tensor]


@dataclass(frozen=True)
class Questions:
    """Scenes as questions to photos: which box shows the product of this text?

    photo: (S,) places of photos. texts: (S, t) float32. overlaps: S tensors (n,), the IoU of each box of the photo with
    the true one. truths: (S, 4). categories: (S,) numbers, UNKNOWN where there is none.
    """

    photo: np.ndarray
    texts: Tensor
    overlaps: list[Tensor]
    truths: np.ndarray
    categories: Tensor


def propose(photo: Image.Image, count: int = 300) -> Boxes:
    """Return up to `count` boxes of a photo. Raises FashionError if there is none."""
    boxes, scores = edge_boxes(np.asarray(photo), count)
    return Boxes(boxes, scores, photo.size)


def see(
    run: Run, scenes: Catalogue, *, pooling: str = "align", mirror: bool = True, describing: bool = True
) -> tuple[Photos, np.ndarray]:
    """Return the different photos of scenes with their descriptors, and the place of each scene's photo, (S,).

    The convolutions run once for a photo, and once for its mirror image where that is asked for; without `describing`
    there are boxes only. Raises FashionError for a photo without any box.
    """
    rows, photo = photos_of(scenes)
    boxes, plain, mirrored = [], [], []
    for row in progress(rows, "describing boxes"):
        picture = scenes.picture(int(row))
        try:
            found = propose(picture)
        except FashionError as error:
            raise FashionError(f"{scenes.name}, id {scenes[int(row)]['id']}: {error}") from error
        boxes.append(found)
        if not describing:
            continue
        plain.append(describe(feature_maps(run, picture), found.boxes, found.size, pooling=pooling))
        if mirror:
            maps = feature_maps(run, picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
            mirrored.append(describe(maps, found.mirrored().boxes, found.size, pooling=pooling))
    return Photos(boxes, plain, mirrored), photo


def ask(
    run: Run, scenes: Catalogue, boxes: Sequence[Boxes], photo: np.ndarray, *, bag: BagOfWords | None = None
) -> Questions:
    """Return scenes as questions; boxes: of the different photos, photo: (S,) the place of each scene's photo.

    bag: words that a detector knows by itself, see `text_inputs`.
    """
    truths = true_boxes(scenes)
    overlaps = [
        torch.from_numpy(overlap(boxes[place].boxes, truth)).float() for place, truth in zip(photo, truths, strict=True)
    ]
    names = labels_of(scenes)
    texts = text_inputs(run, texts_of(scenes, run.settings.fields), bag)
    return Questions(photo, texts, overlaps, truths, known_categories(names, CATEGORIES))


def labels_of(scenes: Catalogue) -> list[str | None]:
    """Return the category (one of the 32) of the product for sale of each scene; None where its label means none."""
    return [category_of(boxes[main]["label"]) for boxes, main in zip(scenes["boxes"], scenes["main"], strict=True)]


@torch.inference_mode()
def text_inputs(run: Run, texts: Sequence[str], bag: BagOfWords | None) -> Tensor:
    """Return what a detector reads of texts, (S, t) float32: their points in the run's space, and words of its own.

    bag: adds a 1 for each of its words in the text, so that words which the run does not know count too. A text without
    any known word is the empty text.
    """
    cleaned = [clean_text(text) for text in texts]
    points = run.network.eval().encode_texts(read_texts(cleaned, run.settings, run.words)).float()
    if bag is None:
        return points.clone()
    return torch.cat([points, torch.from_numpy(bag.transform(cleaned).toarray())], dim=1)
