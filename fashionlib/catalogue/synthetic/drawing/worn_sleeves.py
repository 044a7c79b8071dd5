"""Sleeves on their own, so that an arm can pass before the trunk, a coat or a bag with all that it wears."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.layers import Fill, Layer, Words
from fashionlib.catalogue.synthetic.drawing.stances import OUT

Maker = Callable[[Attributes, Figure, np.random.Generator], list[Layer]]

TRUNK, LEFT, RIGHT = range(3)


@dataclass(frozen=True, eq=False)
class Garment:
    """A product drawn on a person: what lies on the trunk, and what lies on the left and on the right arm."""

    slot: str
    trunk: list[Layer]
    arms: tuple[list[Layer], list[Layer]] = ((), ())


def tailored(slot: str, item: Attributes, body: Figure, rng: np.random.Generator, *, maker: Maker) -> Garment:
    """Return a product drawn by `maker` on a body, its sleeves apart from the rest.

    What moves when the arms move belongs to them: the garment is drawn again with both arms farther out, and compared.
    """
    away = np.column_stack([0.02 * OUT, [0.0, 0.0]])
    other = replace(body, elbows=body.elbows + away, wrists=body.wrists + away, hands=body.hands + away)
    twin = copy.deepcopy(rng)
    layers, moved = maker(item, body, rng), maker(item, other, twin)
    if len(layers) != len(moved):
        return Garment(slot, layers)
    parts = [_parted(*same) for same in zip(layers, moved, strict=True)]
    trunk, left, right = ([part[at] for part in parts if at in part] for at in (TRUNK, LEFT, RIGHT))
    return Garment(slot, trunk, (left, right))


def _parted(layer: Layer, other: Layer) -> dict[int, Layer]:
    """Split a layer into what stays, what follows the left arm and what follows the right one."""
    if isinstance(layer, Words):
        return {_place(np.array([layer.centre]), np.array([other.centre])): layer}
    if layer.within:
        return {max(_place(*pair) for pair in zip(layer.within, other.within, strict=True)): layer}
    name = "outlines" if isinstance(layer, Fill) else "lines"
    own, far = getattr(layer, name), getattr(other, name)
    if len(own) != len(far):
        return {_place(np.concatenate(own), np.concatenate(far)): layer}
    places = [_place(*pair) for pair in zip(own, far, strict=True)]
    return {
        at: replace(layer, **{name: tuple(line for line, place in zip(own, places, strict=True) if place == at)})
        for at in sorted(set(places))
    }


def _place(line: np.ndarray, other: np.ndarray) -> int:
    """Tell what a line lies on, from where it goes when both arms go outwards."""
    if line.shape == other.shape and np.array_equal(line, other):
        return TRUNK
    return LEFT if other[:, 0].mean() < line[:, 0].mean() else RIGHT
