"""Bags that a person carries: across the trunk, in the hand, on the back or on wheels."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import bags, luggage, paths, wallets
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.crossbody import HOLDS, bag_alone, carrier
from fashionlib.catalogue.synthetic.drawing.goods import cloth, metal, nudged, strap, trim
from fashionlib.catalogue.synthetic.drawing.layers import Layer, bounds, move
from fashionlib.catalogue.synthetic.drawing.paths import Path

WIDTHS: dict[str, float] = {
    "tote": 0.22, "satchel": 0.23, "bowling bag": 0.24, "bucket bag": 0.17, "duffel bag": 0.34, "weekender": 0.3,
    "envelope clutch": 0.16, "box clutch": 0.13, "bifold wallet": 0.07, "long wallet": 0.1, "garment bag": 0.2,
    "messenger bag": 0.23, "saddle bag": 0.17, "camera bag": 0.15, "chain bag": 0.16,
}  # fmt: skip
"""Cut → width as a share of the person's height."""


def worn_bag(attributes: Attributes, body: Figure, rng: np.random.Generator) -> tuple[list[Layer], list[Layer]]:
    """Return the layers behind the person and those in front of the clothes (arms may cover these)."""
    if attributes.category == "backpack":
        return _on_the_back(attributes, body, rng)
    if attributes.category == "crossbody/messenger bag":
        return _across(attributes, body, rng)
    grasp = body.hands[int(np.argmax(body.hands[:, 1]))] if body.grasp is None else body.grasp
    if attributes.cut == "trolley case":
        return [], _wheeled(attributes, body, rng, grasp=grasp)
    return [], _in_hand(attributes, body, rng, grasp=grasp)


def _fitted(layers: list[Layer], width: float, top: np.ndarray, *, anchor: float = 0.0) -> list[Layer]:
    """Return layers scaled to a width; `top` is where their middle comes, at the height share `anchor` from above."""
    left, upper, right, lower = bounds(layers)
    centre = ((left + right) / 2, upper + anchor * (lower - upper))
    return move(layers, paths.affine(scale=width / (right - left), centre=centre, to=top))


def _in_hand(attributes: Attributes, body: Figure, rng: np.random.Generator, *, grasp: np.ndarray) -> list[Layer]:
    """Return a bag that hangs from the hand or the forearm, or a clutch that is held."""
    drawer = {"top handles": bags.draw_top_handles, "travel bags": luggage.draw_travel_bag}.get(
        attributes.category, wallets.draw_clutch
    )
    clutch = attributes.category == "clutch/wallet"
    return _fitted(drawer(attributes, body, rng), WIDTHS[attributes.cut], grasp, anchor=0.3 if clutch else 0.025)


def _wheeled(attributes: Attributes, body: Figure, rng: np.random.Generator, *, grasp: np.ndarray) -> list[Layer]:
    """Return a trolley that stands on the floor beside the foot, its handle in the hand."""
    layers = luggage.draw_travel_bag(attributes, body, rng)
    left, top, right, bottom = bounds(layers)
    side = int(grasp[0] > body.hips[:, 0].mean())
    out, floor = (-1, 1)[side], float(body.toes[:, 1].max()) + 0.005
    height = np.clip(floor - grasp[1] + 0.008, 0.4, 0.6)
    x = out * max(out * grasp[0], out * body.hips[side, 0] + 0.07, out * body.ankles[side, 0] + 0.1)
    return move(layers, paths.affine(scale=height / (bottom - top), centre=((left + right) / 2, bottom), to=(x, floor)))


def _across(attributes: Attributes, body: Figure, rng: np.random.Generator) -> tuple[list[Layer], list[Layer]]:
    """Return a bag at the hip: its strap comes from behind the trunk and over the opposite shoulder."""
    side = int(rng.integers(2))
    out = (-1, 1)[side]
    fabric, hardware, cut = cloth(attributes, 1.2), metal(rng), attributes.cut
    hold, drop, thick = HOLDS[cut]
    scale = WIDTHS[cut]
    place = nudged(body.hips[side], -0.01 * out, 0.0 if cut == "messenger bag" else -0.03)
    bag = move(bag_alone(cut, fabric, hardware, rng), paths.affine(scale=scale, degrees=3.0 * out, to=place))
    ends = [place + scale * np.array([sign * hold, drop]) for sign in (-1, 1)]
    width = max(thick * scale, 0.008)
    halves = _halves(body, ends[1 - side], ends[side], side=side)
    behind, front = (carrier(cut, fabric, hardware, line, width=width) for line in halves)
    return behind, [*front, *bag]


def _halves(body: Figure, near: Path, far: Path, *, side: int) -> tuple[Path, Path]:
    """Return the two lines of a strap: behind the trunk down to `far`, and from the other shoulder to `near`."""
    out = (-1, 1)[side]
    shoulder = nudged(paths.lerp(body.neck, body.shoulders[1 - side], 0.62), 0, -0.012)
    chest = nudged(paths.lerp(shoulder, near, 0.45), -0.006 * out, 0.012)
    waist = body.waist[side] * 0.6 + body.waist[1 - side] * 0.4
    return paths.spline([waist, paths.lerp(waist, far, 0.5), far], steps=15), paths.spline(
        [shoulder, chest, near], steps=15
    )


def _on_the_back(attributes: Attributes, body: Figure, rng: np.random.Generator) -> tuple[list[Layer], list[Layer]]:
    """Return the pack, which shows beside the trunk, and the straps over the shoulders."""
    broad = body.shoulders[1, 0] - body.shoulders[0, 0]
    top = body.armpits.mean(axis=0) - (0, 0.085)
    pack = _fitted(luggage.draw_backpack(attributes, body, rng), 1.5 * broad, top)
    tone = trim(cloth(attributes), 0.65)
    return pack, [strap(_over_shoulder(body, side), (0.024, 0.022, 0.014), tone, lift=0.003) for side in (0, 1)]


def _over_shoulder(body: Figure, side: int) -> list[Path]:
    """Return the line of a backpack's strap over one shoulder and under the arm."""
    out, armpit = (-1, 1)[side], body.armpits[side]
    start = nudged(paths.lerp(body.neck, body.shoulders[side], 0.66), 0, -0.008)
    chest = nudged(paths.lerp(start, armpit, 0.6), -0.022 * out, 0)
    return [start, chest, nudged(armpit, -0.008 * out, 0.035), nudged(armpit, 0.004 * out, 0.06)]
