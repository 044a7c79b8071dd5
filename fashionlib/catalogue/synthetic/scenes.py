"""Scenes: one drawn person who wears two to five products, with the box and mask of every product that shows."""

from dataclasses import dataclass

import cv2
import numpy as np

from fashionlib.catalogue.synthetic.attributes import STREAMS, Attributes, pick
from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.backgrounds import backdrop, sample_set
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.dressing import Part, dressed, hints
from fashionlib.catalogue.synthetic.drawing.layers import bounds
from fashionlib.catalogue.synthetic.drawing.paint import SUPERSAMPLING, paint, silhouette
from fashionlib.catalogue.synthetic.drawing.people import sample_person
from fashionlib.catalogue.synthetic.drawing.poses import sample_pose
from fashionlib.catalogue.synthetic.outfits import CORES, SLOTS, sample_outfit, slot_of
from fashionlib.errors import FashionError

SHOPS: tuple[str, ...] = ("A", "B", "C")
"""Looks of shop: A a white studio, B a painted studio, C the street, which training never sees."""

CROPPED: dict[str, float] = {"A": 0.25, "B": 0.3, "C": 0.15}
"""Shop → how often the picture ends above the shoes."""

TRIES = 60
"""Photos that are drawn for each further one of a product: few outfits have a place for it."""

VISIBLE_SHARE, VISIBLE_PIXELS = 0.2, 5e-4
"""A product counts if this share of its own outline, and this share of the picture, can be seen."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A drawn photo. `boxes` are x, y, width, height in pixels, one row a product; `main` is the one for sale,
    more often a large one than a small one.

    `picture` is (height, width, 3) uint8, `boxes` (n, 4) float32, `masks` (n, height, width) bool: what shows of each.
    """

    picture: np.ndarray
    products: tuple[Attributes, ...]
    boxes: np.ndarray
    main: int
    masks: np.ndarray


@dataclass(frozen=True, eq=False)
class Shot:
    """How the camera sees the person: the map to pixels, and where the floor begins (share of the height)."""

    transform: np.ndarray
    ground: float
    feet: tuple[float, float]


def scene_stream(seed: int, index: int, shop: str, *further: int) -> np.random.Generator:
    """Return the random generator of one scene, or of a further one; it depends on nothing else.

    Raises FashionError if `shop` is not one of SHOPS.
    """
    if shop not in SHOPS:
        raise FashionError(f"{shop!r} is not a look of shop; choose one of {', '.join(SHOPS)}")
    return np.random.default_rng([seed, index, STREAMS["scene"], SHOPS.index(shop), *further])


def draw_scene(seed: int, index: int, shop: str, *, size: tuple[int, int] = (320, 480), quality: str = "fast") -> Scene:
    """Return scene `index` of a shop (A, B or C) at `size` (width, height) in pixels.

    It depends on the arguments alone. Products too hidden or too small to see are left out; at least one remains.
    Raises FashionError for another shop.
    """
    return _draw(scene_stream(seed, index, shop), shop, size=size, quality=quality)


def draw_again(
    scene: Scene, seed: int, index: int, shop: str, *, count: int, size: tuple[int, int] = (320, 480)
) -> list[Scene]:
    """Return `count` further photos of the product for sale in scene `index` of a shop: other people, other outfits.

    They depend on the arguments alone. Raises FashionError for another shop, or if nobody wears the product so that it
    can be seen.
    """
    found, sale = [], scene.products[scene.main]
    for attempt in range(TRIES * count):
        again = _draw(scene_stream(seed, index, shop, attempt), shop, size=size, sale=sale)
        found += [again] if again.products[again.main] is sale else []
        if len(found) == count:
            return found
    raise FashionError(f"scene {index} of shop {shop}: nobody wears its {sale.category} so that {count} photos show it")


def _draw(
    rng: np.random.Generator, shop: str, *, size: tuple[int, int], quality: str = "fast", sale: Attributes | None = None
) -> Scene:
    """Draw a scene; where `sale` is worn and can be seen, it is the product for sale."""
    gender, kind = pick(rng, {"women": 0.57, "men": 0.43}), sample_set(shop, rng)
    gender = sale.gender if sale and sale.gender in CORES else gender
    cropped, place = (
        bool(rng.random() < CROPPED[shop]),
        "studio" if shop != "C" else "sea" if kind == "seaside" else "street",
    )
    outfit = sample_outfit(rng, gender, full=not cropped, place=place)
    if sale and (slot := slot_of(sale.category)) in outfit:
        outfit[slot] = sale
    person = sample_person(rng, gender)
    body = sample_pose(rng, gender, lanky=shop == "C", wearing=hints(outfit, person, low=cropped))
    parts, shot = dressed(body, person, outfit, rng), _shot(shop, rng, size, cropped=cropped, body=body)
    picture, owners, wholes = _photograph(parts, shot, (shop, kind), rng=rng, size=size, factor=SUPERSAMPLING[quality])
    slots, masks = _visible(owners, wholes, tuple(outfit), size=size)
    boxes = np.array([_box(mask) for mask in masks], dtype=np.float32).reshape(-1, 4)
    weights = np.sqrt(masks.sum(axis=(1, 2)))
    main = int(rng.choice(len(slots), p=weights / weights.sum()))
    products = tuple(outfit[slot] for slot in slots)
    main = next((place for place, product in enumerate(products) if product is sale), main)
    return Scene(picture, products, boxes, main, masks)


def _shot(shop: str, rng: np.random.Generator, size: tuple[int, int], *, cropped: bool, body: Figure) -> Shot:
    """Choose the frame: full length or down to the knees or hips, and in the street smaller and off the middle."""
    width, height = size
    if shop == "C":
        share, middle, feet = rng.uniform(0.66, 0.84), rng.uniform(0.34, 0.66), rng.uniform(0.9, 0.96)
    else:
        share, middle, feet = rng.uniform(0.82, 0.9), rng.uniform(0.46, 0.54), rng.uniform(0.94, 0.965)
    if cropped:
        share, middle = rng.uniform(1.12, 1.55), rng.uniform(0.45, 0.55)
        feet = share + rng.uniform(0.0, 0.1)
    # Very wide pictures would let the height alone decide; narrow ones must still hold the arms.
    scale = share * min(height, 1.6 * width)
    foot = (middle * width - 0.6 * scale * _aside(body), feet * height)
    return Shot(paths.affine(scale=scale, centre=(0, 1), to=foot), feet - 0.07, foot)


def _aside(body: Figure) -> float:
    """Return how far the middle of the person is from x = 0, arms and legs included."""
    x = np.concatenate([body.elbows[:, 0], body.hands[:, 0], body.ankles[:, 0]])
    return float(x.min() + x.max()) / 2


def _photograph(
    parts: list[Part], shot: Shot, place: tuple[str, str], *, rng: np.random.Generator, size: tuple[int, int],
    factor: float,
) -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:  # fmt: skip
    """Return the picture, the index of the slot (SLOTS) that each drawn pixel shows (-1: none), and slot → outline."""
    shop, kind = place
    large, transform = (round(size[0] * factor), round(size[1] * factor)), shot.transform * factor
    empty = cv2.resize(backdrop(shop, rng, size=size, ground=shot.ground, kind=kind) * 255, large)
    canvas = np.ascontiguousarray(empty.transpose(2, 0, 1), dtype=np.float32)
    owners, wholes, figure = np.full(large[::-1], -1, dtype=np.int8), {}, np.zeros(large[::-1], dtype=np.uint8)
    for part in parts:
        window, cover = _cover(part, large, transform)
        np.maximum(figure[window], cover, out=figure[window])
        owners[window][cover > 127] = SLOTS.index(part.slot) if part.slot else -1
        if part.slot:
            wholes.setdefault(part.slot, np.zeros(large[::-1], dtype=bool))[window] |= cover > 127
    _cast(canvas, figure, shop, rng=rng, foot=np.asarray(shot.feet) * factor)
    for part in parts:
        paint(part.layers, canvas, transform, rng=rng)
    _light(canvas, shop, rng)
    picture = cv2.merge([np.clip(plane, 0, 255).astype(np.uint8) for plane in canvas])
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA), owners, wholes


def _cover(part: Part, size: tuple[int, int], transform: np.ndarray) -> tuple[tuple[slice, slice], np.ndarray]:
    """Return the window (rows, columns) of a picture that a part touches, and its coverage there, uint8."""
    left, top, right, bottom = bounds(part.layers, transform) if part.layers else (0, 0, 0, 0)
    spans = []
    for low, high, end in ((left, right, size[0]), (top, bottom, size[1])):
        first = int(np.clip(np.floor(min(low, end)) - 2, 0, end))
        spans.append((first, int(np.clip(np.ceil(max(high, 0)) + 3, first, end))))
    (x, stop_x), (y, stop_y) = spans
    local = transform - np.array([[0, 0, x], [0, 0, y]])
    return (slice(y, stop_y), slice(x, stop_x)), silhouette(part.layers, (stop_x - x, stop_y - y), local)


def _cast(canvas: np.ndarray, figure: np.ndarray, shop: str, *, rng: np.random.Generator, foot: np.ndarray) -> None:
    """Throw the person's shadow: a soft pool at the feet, and in shop C a long one over the ground."""
    # Shadows are soft: a third of the resolution is enough, and nine times as fast.
    foot, small = foot / 3, cv2.resize(figure, None, fx=1 / 3, fy=1 / 3, interpolation=cv2.INTER_AREA)
    height, width = small.shape
    flat, lean = (rng.uniform(0.16, 0.26), rng.uniform(-0.6, 0.6)) if shop == "C" else (0.05, rng.uniform(-0.2, 0.2))
    flatten = np.array([[1, -lean, lean * foot[1]], [0, flat, foot[1] * (1 - flat)]])
    shadow = cv2.warpAffine(small, flatten, (width, height))
    pool = np.zeros_like(small)
    radii = (round(0.13 * width), round(0.014 * height))
    cv2.ellipse(pool, (round(foot[0]), round(foot[1])), radii, 0, 0, 360, 255, -1)
    strength = np.float32({"A": 0.14, "B": 0.28, "C": 0.4}[shop] / 255)
    light = np.ones((height, width), dtype=np.float32)
    for mask, blur in ((shadow, 0.012), (pool, 0.02)):
        light *= 1 - cv2.GaussianBlur(mask, (0, 0), blur * width) * strength
    canvas *= cv2.resize(light, figure.shape[::-1])


def _light(canvas: np.ndarray, shop: str, rng: np.random.Generator) -> None:
    """Tint the whole photo as the lamps of a studio or the hour of the day do, in place."""
    reach = {"A": 0.015, "B": 0.035, "C": 0.07}[shop]
    warm, bright = rng.uniform(-reach, reach), 1 + rng.uniform(-reach, reach)
    canvas *= np.array([1 + warm, 1, 1 - warm], dtype=np.float32)[:, None, None] * np.float32(bright)
    if shop == "C":
        side = np.linspace(-1, 1, canvas.shape[2], dtype=np.float32) * rng.choice([-1, 1])
        canvas *= 1 + 0.09 * side


def _visible(
    owners: np.ndarray, wholes: dict[str, np.ndarray], slots: tuple[str, ...], *, size: tuple[int, int]
) -> tuple[list[str], np.ndarray]:
    """Return the slots of the products that can be seen and their masks, (n, height, width) bool."""
    kept, masks = [], []
    for slot in slots:
        drawn = owners == SLOTS.index(slot)
        least = max(VISIBLE_SHARE * np.count_nonzero(wholes[slot]), VISIBLE_PIXELS * drawn.size)
        shown = cv2.resize(drawn.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
        if np.count_nonzero(drawn) >= least and np.count_nonzero(shown) >= 0.8 * VISIBLE_PIXELS * shown.size:
            kept.append(slot)
            masks.append(shown)
    return kept, np.array(masks, dtype=bool).reshape(-1, size[1], size[0])


def _box(mask: np.ndarray) -> tuple[int, int, int, int]:
    """Return x, y, width and height of the pixels of a mask."""
    columns, rows = np.flatnonzero(mask.any(axis=0)), np.flatnonzero(mask.any(axis=1))
    return (columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)
