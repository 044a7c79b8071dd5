"""New backdrops: the people of a studio in front of something else, so that a detector also knows other places.

Colours and shapes are drawn at random, so that nothing behind a person can be relied on (domain randomisation; Tobin et
al. 2017).
"""

import cv2
import numpy as np
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.detection.scene_rows import boxes_at, image_of, sides_of, with_rows
from fashionlib.detection.the_problem import photos_of
from fashionlib.progress import progress

STEP = 3
"""Grey levels between neighbouring pixels up to which both belong to the studio's wall, when it is filled in."""

SMALLEST = 0.003
"""Share of the photo from which a part that the wall leaves out belongs to the person."""

LEAST_WALL = 0.4
"""Share of a photo that has to be wall; others, such as photos of a street, are left as they are."""

LEAST_PERSON = 0.6
"""Share of the true boxes that the person has to fill; with less, paint has leaked into them."""

SIZES = (0.75, 1.0)
"""How large the person becomes, of what they were."""

SHAPES = (10, 50)
"""Fewest and most shapes of a backdrop."""


def with_new_backdrops(scenes: Catalogue, *, seed: int = 0) -> Catalogue:
    """Return the scenes, and after them those before a smooth wall once more, with the person before a new backdrop.

    There the person is somewhat smaller, and elsewhere. Scenes whose person cannot be cut out have no twin. What is
    drawn depends on the seed and the photo's place among the photos.
    """
    rows, photo = photos_of(scenes)
    given = scenes.table.to_pylist()
    twins: dict[int, dict] = {}
    for place, row in enumerate(progress(rows, "new backdrops")):
        asked = np.flatnonzero(photo == place).tolist()
        boxes = np.concatenate([sides_of(given[number]["boxes"]) for number in asked])
        pixels = np.asarray(scenes.picture(int(row)))
        person = figure(pixels)
        if not _cut_out(person, boxes):
            continue
        rng = np.random.default_rng([seed, place])
        drawn, scale, shift = before_another(pixels, person, boxes, rng)
        image = image_of(Image.fromarray(drawn))
        for number in asked:
            scene = given[number]
            moved = boxes_at(scene["boxes"], sides_of(scene["boxes"]) * scale + [*shift, 0, 0])
            twins[number] = scene | {"id": f"{scene['id']}-elsewhere", "image": image, "boxes": moved}
    return with_rows(scenes, [twins[number] for number in sorted(twins)])


def _cut_out(person: np.ndarray, boxes: np.ndarray) -> bool:
    """Whether a person (H, W) bool stands before a wall, and fills the true boxes (n, 4)."""
    worn = np.zeros_like(person)
    for left, top, right, bottom in np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], axis=1).astype(int):
        worn[max(0, top) : bottom, max(0, left) : right] = True
    return bool(1 - person.mean() >= LEAST_WALL and person[worn].mean() >= LEAST_PERSON)


def before_another(
    pixels: np.ndarray, person: np.ndarray, boxes: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, float, np.ndarray]:
    """Return a photo with its person before a new backdrop, and how a box moves with them: scale and shift (2,).

    pixels: (H, W, 3) uint8 RGB. person: (H, W) bool, of `figure`. boxes: (n, 4) in pixels, all that must stay in the
    frame. A person whom the lower edge of the photo cuts stays there.
    """
    height, width = pixels.shape[:2]
    scale = rng.uniform(*SIZES)
    left, right = scale * boxes[:, 0].min(), scale * (boxes[:, 0] + boxes[:, 2]).max()
    below = height * (1 - scale)
    cut = (boxes[:, 1] + boxes[:, 3]).max() > height - 3
    shift = np.array([rng.uniform(-left, max(width - right, -left)), below if cut else rng.uniform(0, below)])
    move = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    there = cv2.warpAffine(pixels, move, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpAffine(person.astype(np.float32), move, (width, height))
    mask = cv2.GaussianBlur(mask, (0, 0), 0.7)[..., None]
    light = rng.uniform(0.8, 1.1) * (1 + rng.uniform(-0.07, 0.07, 3))
    both = backdrop((width, height), rng) * (1 - mask) + there * mask
    return np.clip(both * light, 0, 255).astype(np.uint8), scale, shift


def figure(pixels: np.ndarray) -> np.ndarray:
    """Return where the person is, (H, W) bool: all that cannot be reached from the edge over a smooth wall.

    pixels: (H, W, 3) uint8 RGB.
    """
    height, width = pixels.shape[:2]
    smooth = cv2.bilateralFilter(pixels, 5, 20, 3)
    wall = np.zeros((height + 2, width + 2), np.uint8)  # floodFill wants a border of one pixel
    edge = [(x, 0) for x in range(0, width, 8)] + [(x, y) for y in range(0, height, 8) for x in (0, width - 1)]
    for x, y in edge:
        if not wall[y + 1, x + 1]:
            cv2.floodFill(smooth, wall, (x, y), 0, (STEP,) * 3, (STEP,) * 3, 4 | cv2.FLOODFILL_MASK_ONLY | 255 << 8)
    rest = cv2.morphologyEx((wall[1:-1, 1:-1] == 0).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    _, parts, facts, _ = cv2.connectedComponentsWithStats(rest)
    large = facts[:, cv2.CC_STAT_AREA] >= SMALLEST * height * width
    large[0] = False  # the wall
    return large[parts]


def backdrop(size: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Return a backdrop of size (width, height), (height, width, 3) uint8: blurred boxes, discs and rows of windows."""
    width, height = size
    above, under = _colour(rng), _colour(rng)
    down = np.linspace(0, 1, height)[:, None, None]
    drawn = np.ascontiguousarray(np.broadcast_to(above * (1 - down) + under * down, (height, width, 3)), np.uint8)
    for _ in range(rng.integers(*SHAPES)):
        x, y, wide = int(rng.integers(-20, width)), int(rng.integers(-20, height)), int(rng.integers(8, 140))
        high, colour = int(wide * rng.uniform(0.4, 2.2)), _colour(rng).tolist()
        kind = rng.choice(["box", "disc", "windows"])
        if kind == "box":
            cv2.rectangle(drawn, (x, y), (x + wide, y + high), colour, cv2.FILLED)
        elif kind == "disc":
            turn = float(rng.uniform(0, 180))
            cv2.ellipse(drawn, (x, y), (wide // 2, high // 2), turn, 0, 360, colour, cv2.FILLED, cv2.LINE_AA)
        else:
            _windows(drawn, (x, y), colour, rng)
    return cv2.GaussianBlur(drawn, (0, 0), rng.uniform(0.3, 3.5))


def _windows(drawn: np.ndarray, corner: tuple[int, int], colour: list[float], rng: np.random.Generator) -> None:
    count, step = int(rng.integers(2, 6)), int(rng.integers(6, 24))
    for row, column in np.ndindex(count, count):
        x, y = corner[0] + column * step, corner[1] + row * step
        cv2.rectangle(drawn, (x, y), (x + int(0.6 * step), y + int(0.7 * step)), colour, cv2.FILLED)


def _colour(rng: np.random.Generator) -> np.ndarray:
    """A colour, (3,) in 10 to 245: mostly greyish, sometimes loud."""
    return np.clip(rng.uniform(30, 230) + rng.normal(0, 1, 3) * rng.choice([8, 25, 60]), 10, 245)
