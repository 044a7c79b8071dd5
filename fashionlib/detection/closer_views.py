"""Closer views: parts of photos that show one product large, as shops do, to learn from beside the whole photos."""

import numpy as np
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.detection.phase_a_full_images import crop
from fashionlib.detection.scene_rows import boxes_at, image_of, sides_of, with_rows
from fashionlib.detection.the_problem import photos_of
from fashionlib.progress import progress

FILLS = (0.4, 0.95)
"""Smallest and largest share of the view's side that the product takes up, whichever side it fills more."""

SIZE = (240, 320)
"""Width and height of a view in pixels; near the edges of a photo it can be narrower."""

PROPORTION = SIZE[0] / SIZE[1]

SHOWN = 0.6
"""Share of a product's box that must lie in a view; else the view does not ask for it."""


def with_closer_views(scenes: Catalogue, *, seed: int = 0) -> Catalogue:
    """Return the scenes, and after them those of one closer view of each photo, boxes cut at its edges.

    In street photos a garment takes up a tenth of the picture, in a shop's photo most of it. A detector that is to work
    on both must have seen both. A view asks for all products that it still shows; the one in its middle, its size and
    its place are drawn by `seed`.
    """
    rng, views = np.random.default_rng(seed), []
    rows, photo = photos_of(scenes)
    given = scenes.table.to_pylist()
    for place, row in enumerate(progress(rows, "closer views")):
        asked = np.flatnonzero(photo == place).tolist()
        picture, boxes = scenes.picture(int(row)), sides_of(given[row]["boxes"])
        window = _window(boxes[given[int(rng.choice(asked))]["main"]], picture.size, rng)
        view = crop(picture, window)
        scale = max(SIZE) / max(view.size)
        view = view.resize([max(1, round(scale * side)) for side in view.size], Image.Resampling.LANCZOS)
        inside = _cut(boxes, window)
        kept = np.flatnonzero(inside[:, 2:].prod(axis=1) >= SHOWN * boxes[:, 2:].prod(axis=1))
        image = image_of(view)
        seen = (_seen(given[number], image, inside * scale, kept) for number in asked)
        views += [scene for scene in seen if scene]
    return with_rows(scenes, views)


def _seen(scene: dict, image: dict, inside: np.ndarray, kept: np.ndarray) -> dict | None:
    """A scene as a view shows it; None if its product is not kept."""
    if scene["main"] not in kept:
        return None
    boxes = boxes_at([scene["boxes"][place] for place in kept], inside[kept])
    main = int(np.flatnonzero(kept == scene["main"])[0])
    return scene | {"id": f"{scene['id']}-closer", "image": image, "boxes": boxes, "main": main}


def _window(box: np.ndarray, size: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """A view x, y, w, h around a box, in whole pixels, inside the photo."""
    height = max(box[3], box[2] / PROPORTION) / rng.uniform(*FILLS)
    sides = np.minimum([height * PROPORTION, height], size)
    # The product may lie anywhere in its view, as long as all of it is there.
    free = np.maximum(sides - box[2:], 0)
    corner = np.clip(box[:2] - rng.uniform(0.2, 0.8, 2) * free, 0, np.array(size) - sides)
    return np.concatenate([corner, sides]).round()


def _cut(boxes: np.ndarray, window: np.ndarray) -> np.ndarray:
    """Boxes (n, 4) in the pixels of a window, cut at its edges; no side is negative."""
    low = np.clip(boxes[:, :2] - window[:2], 0, window[2:])
    high = np.clip(boxes[:, :2] + boxes[:, 2:] - window[:2], 0, window[2:])
    return np.concatenate([low, high - low], axis=1)
