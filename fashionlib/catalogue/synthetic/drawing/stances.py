"""Trunk and legs of a pose: weight on one hip, turns, leans, steps, seats."""

from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure, moved

OUT = np.array([-1.0, 1.0])
"""The outward direction of the left and the right side of the picture."""


@dataclass(frozen=True)
class Legs:
    """Where the feet stand: (bearing, free) leg; distances from the middle, outward positive.

    `back` is how far up the picture the foot stands (farther away), `bend` how far the knee goes outward.
    """

    out: tuple[float, float]
    back: tuple[float, float] = (0.0, 0.0)
    bend: tuple[float, float] = (0.001, 0.004)


LEGS: dict[str, Legs] = {
    "straight": Legs((0.048, 0.048)),
    "side": Legs((0.034, 0.088), (0.0, 0.004), (0.001, 0.008)),
    "bent": Legs((0.036, 0.05), (0.0, 0.014), (0.0, 0.022)),
    "ahead": Legs((0.044, 0.026), (0.012, 0.0), (0.002, 0.008)),
    "apart": Legs((0.094, 0.094), (0.0, 0.0), (-0.002, -0.002)),
    "crossed": Legs((0.0, -0.056), (0.01, 0.0), (0.012, 0.026)),
    "walk": Legs((0.074, 0.084), (0.034, 0.0), (-0.022, -0.006)),
    "stroll": Legs((0.004, 0.03), (0.0, 0.034), (0.008, 0.004)),
}
"""Name → where the feet stand; "seated" and "perched" are apart, see `stepped`."""


def turned(body: Figure, turn: float) -> Figure:
    """Turn the trunk to the left (-1) or the right (1) of the picture: it gets narrower, neck and head go ahead."""
    far, near = 1 - 0.2 * abs(turn), 1 - 0.1 * abs(turn)
    factors = np.array([[near, 1.0], [far, 1.0]] if turn > 0 else [[far, 1.0], [near, 1.0]])
    pairs = {name: getattr(body, name) * factors for name in ("shoulders", "armpits", "waist", "hips")}
    level = {name: moved(pairs[name], 0.01 * turn) for name in pairs}
    ahead = {"neck": moved(body.neck, 0.016 * turn), "head": moved(body.head, 0.024 * turn)}
    return replace(body, **level, **ahead, turn=turn)


def weighted(body: Figure, shift: float) -> Figure:
    """Put the weight on one leg (shift -1 left to 1 right): its hip goes out and up, its shoulder down."""
    sway, tilt = 0.02 * shift, 0.014 * shift
    hip, shoulder = np.column_stack([[0, 0], -tilt * OUT]), np.column_stack([[0, 0], 0.65 * tilt * OUT])
    upper, lean = np.array([-0.3 * sway, 0]), np.array([-0.006 * shift, 0])
    return replace(
        body,
        head=body.head + upper + lean,
        neck=body.neck + upper,
        shoulders=body.shoulders + upper + shoulder,
        armpits=body.armpits + upper + 0.8 * shoulder,
        waist=moved(body.waist, 0.6 * sway) + 0.4 * hip,
        hips=moved(body.hips, sway) + hip,
        crotch=moved(body.crotch, sway),
    )


def leaned(body: Figure, degrees: float, *, tilt: float = 0.0) -> Figure:
    """Lean the trunk over (clockwise positive) about the hips; the head stays half upright, its top `tilt` aside."""
    hinge = body.hips.mean(axis=0)
    whole, half = (paths.affine(degrees=share * degrees, centre=hinge, to=hinge) for share in (1.0, 0.5))
    upper = {name: paths.apply(whole, getattr(body, name)) for name in ("shoulders", "armpits")}
    neck = paths.apply(whole, [body.neck])[0]
    head = neck + (body.head - body.neck) + (tilt, 0.0)
    return replace(body, **upper, waist=paths.apply(half, body.waist), neck=neck, head=head)


def stepped(body: Figure, kind: str, free: int, rng: np.random.Generator) -> Figure:
    """Set the legs: a key of LEGS, "seated" on a stool with both feet down, or "perched" with one on its rung."""
    if kind in ("seated", "perched"):
        return _seated(body, free, rung=kind == "perched", rng=rng)
    legs, order = LEGS[kind], [1 - free, free]
    out, back, bend = (np.empty(2) for _ in range(3))
    out[order], back[order], bend[order] = legs.out, legs.back, legs.bend
    out = out * rng.uniform(0.85, 1.15) + rng.uniform(-0.004, 0.004, 2)
    ankles = np.column_stack([OUT * out + body.crotch[0] * 0.5, body.ankles[:, 1] - back])
    tops = np.column_stack([(body.hips[:, 0] + body.crotch[0]) / 2, body.hips[:, 1]])
    knees = np.column_stack([tops[:, 0] * 0.46 + ankles[:, 0] * 0.54 + OUT * bend, body.knees[:, 1] - back / 2])
    return _footed(replace(body, knees=knees, ankles=ankles), rng)


def _seated(body: Figure, free: int, *, rung: bool, rng: np.random.Generator) -> Figure:
    """Sit on a high stool: the thighs come towards the camera and look short."""
    low, wide = body.crotch[1], rng.uniform(0.07, 0.092)
    lift = np.where(np.arange(2) == free, 0.02 if rung else 0.006, 0.0)
    knees = np.column_stack([body.crotch[0] + OUT * wide, low + rng.uniform(0.075, 0.1) - lift])
    shins = np.where(np.arange(2) == free, 0.165 if rung else 0.2, 0.212)
    ankles = np.column_stack([body.crotch[0] + OUT * wide * rng.uniform(0.6, 0.95), knees[:, 1] + shins])
    seat = moved(body.hips.mean(axis=0), 0, 0.035)
    return _footed(replace(body, knees=knees, ankles=ankles, seat=seat), rng)


def _footed(body: Figure, rng: np.random.Generator) -> Figure:
    """Point the feet outward, or where the person is turned to."""
    ways = OUT * rng.uniform(0.008, 0.024, 2) * (1 - abs(body.turn)) + 0.03 * body.turn
    return replace(body, toes=body.ankles + np.column_stack([ways, [0.05, 0.05]]))
