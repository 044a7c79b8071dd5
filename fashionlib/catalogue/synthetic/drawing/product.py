"""The picture of one product: its drawing, set into a studio frame."""

from collections.abc import Callable

import cv2
import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes, stream
from fashionlib.catalogue.synthetic.drawing import (
    accessories,
    bags,
    bottoms,
    coats,
    dresses,
    footwear,
    jackets,
    jumpsuits,
    knits,
    paths,
    shirts,
    shorts,
    skirts,
    sweatshirts,
    swimwear,
    tailoring,
    tops,
    vests,
)  # fmt: skip
from fashionlib.catalogue.synthetic.drawing.body import Body, standing
from fashionlib.catalogue.synthetic.drawing.layers import Layer, bounds
from fashionlib.catalogue.synthetic.drawing.paint import render, silhouette

Drawer = Callable[[Attributes, Body, np.random.Generator], list[Layer]]

CLOTHES: dict[str, Drawer] = {
    "vest": vests.draw_vest, "polo": shirts.draw_polo, "skirt": skirts.draw_skirt, "cardigan": knits.draw_cardigan,
    "shirt": shirts.draw_shirt, "dress": dresses.draw_dress, "swimwear": swimwear.draw_swimwear,
    "suits": tailoring.draw_suit, "pants/leggings": bottoms.draw_trousers, "shorts": shorts.draw_shorts,
    "coat/cape": coats.draw_coat, "tops": tops.draw_top, "sweatshirt/hoodie": sweatshirts.draw_sweatshirt,
    "blazer": tailoring.draw_blazer, "jacket": jackets.draw_jacket, "jumpsuits": jumpsuits.draw_jumpsuit,
    "sweater": knits.draw_sweater, "joggers": bottoms.draw_joggers,
}  # fmt: skip
"""Category → the function that draws it on a body."""

DRAWERS: dict[str, Drawer] = CLOTHES | bags.DRAWERS | footwear.DRAWERS | accessories.DRAWERS
"""All 32 categories."""

STANDING = frozenset(bags.DRAWERS) | frozenset(footwear.DRAWERS)
"""Categories that stand on a table: their shadow lies below them. Everything else lies flat or hangs before a wall."""

BACKDROPS: tuple[tuple[int, int, int], ...] = (
    (250, 250, 250), (242, 242, 244), (232, 233, 236), (220, 222, 226), (246, 242, 235), (238, 231, 220),
    (228, 234, 238), (240, 232, 232), (229, 236, 229), (206, 208, 212),
)  # fmt: skip


def draw_garment(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the drawing of a product of any category; clothes follow the body, other things their own frame."""
    return DRAWERS[attributes.category](attributes, body, rng)


def draw_product(attributes: Attributes, seed: int, index: int, *, size: int = 96, quality: str = "fast") -> np.ndarray:
    """Return the studio picture of product `index`: (size, size, 3), uint8; it depends on the arguments alone."""
    layers, transform, rng = _framed(attributes, seed, index, size)
    background = _studio(size, rng)
    _shadow(background, layers, transform, rng, standing=attributes.category in STANDING)
    picture = render(layers, (size, size), transform, background=background, rng=rng, quality=quality)
    return _graded(picture, rng)


def outline(attributes: Attributes, seed: int, index: int, *, size: int = 96) -> np.ndarray:
    """Return which pixels of that picture belong to the product: (size, size), bool; half covered is enough."""
    layers, transform, _ = _framed(attributes, seed, index, size)
    return silhouette(layers, (size, size), transform) > 127


def _framed(
    attributes: Attributes, seed: int, index: int, size: int
) -> tuple[list[Layer], np.ndarray, np.random.Generator]:
    """Return a product's drawing, the map that sets it into its picture, and the generator for all that follows."""
    rng = stream(seed, index, "picture")
    body = standing(attributes.gender, spread=rng.uniform(13, 23), stance=rng.uniform(0.056, 0.07))
    layers = draw_garment(attributes, body, rng)
    return layers, _framing(layers, size, rng), rng


def _framing(layers: list[Layer], size: int, rng: np.random.Generator) -> np.ndarray:
    """Return the map that turns a drawing a little and fits it into the frame, not always in the middle."""
    stretch = float(np.clip(rng.normal(1, 0.03), 0.93, 1.07))
    turn = paths.affine(degrees=float(np.clip(rng.normal(0, 2.5), -7, 7)), scale=(stretch, 1 / stretch))
    left, top, right, bottom = bounds(layers, turn)
    scale = size * rng.uniform(0.74, 0.92) / max(right - left, bottom - top)
    room = (size - scale * np.array([right - left, bottom - top])) / 2
    to = size / 2 + np.clip(rng.normal(0, 0.36, 2), -0.8, 0.8) * np.minimum(room, size * 0.13)
    return paths.compose(paths.affine(scale=scale, centre=((left + right) / 2, (top + bottom) / 2), to=to), turn)


def _studio(size: int, rng: np.random.Generator) -> np.ndarray:
    """Return a backdrop with soft, uneven light: (size, size, 3), float32."""
    base = np.array(BACKDROPS[rng.integers(len(BACKDROPS))], dtype=np.float32) + rng.normal(0, 2, 3)
    light = 1 + np.array([[0.02], [0.01], [-0.05]]) * rng.uniform(0, 1.4) + rng.normal(0, 0.012, (3, 3))
    patch = (base * light[..., None]).astype(np.float32)
    return np.clip(cv2.resize(patch, (size, size), interpolation=cv2.INTER_CUBIC), 0, 255)


def _shadow(
    background: np.ndarray, layers: list[Layer], transform: np.ndarray, rng: np.random.Generator, *, standing: bool
) -> None:
    """Darken the backdrop, in place, where the product keeps the light away."""
    size = len(background)
    if standing:
        left, _, right, bottom = bounds(layers, transform)
        mask = np.zeros((size, size), dtype=np.uint8)
        axes = (int((right - left) * 0.46), max(1, int(size * 0.022)))
        cv2.ellipse(mask, (int((left + right) / 2), int(bottom - size * 0.012)), axes, 0, 0, 360, 255, -1, cv2.LINE_AA)
    else:
        shift = np.array([[0, 0, rng.uniform(0.004, 0.025)], [0, 0, rng.uniform(0.008, 0.03)]]) * size
        mask = silhouette(layers, (size, size), transform + shift)
    blur = 2 * max(1, int(size * rng.uniform(0.012, 0.03))) + 1
    soft = cv2.blur(cv2.blur(mask, (blur, blur)), (blur, blur))
    background *= (1 - soft * np.float32(rng.uniform(0.12, 0.34) / 255))[..., None]


def _graded(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return the picture with a camera's own exposure, contrast and warmth."""
    warmth = rng.normal(0, 0.012)
    gains = rng.uniform(0.95, 1.04) * np.array([1 + warmth, 1.0, 1 - warmth])
    levels = np.arange(256)[:, None] / 255
    curve = np.clip(levels ** rng.uniform(0.9, 1.08) * gains, 0, 1) * 255
    return cv2.LUT(picture, curve.astype(np.uint8)[None])
