"""Bodies of different build: tall and short, slight and full, broad and narrow."""

from dataclasses import dataclass, fields, replace

import numpy as np

from fashionlib.catalogue.synthetic.drawing.body import Body, standing

PAIRS = ("shoulders", "armpits", "elbows", "wrists", "hands", "waist", "hips", "knees", "ankles", "toes")
POINTS = ("head", "neck", "crotch")

HANDS_DOWN = ("relaxed", "relaxed")


@dataclass(frozen=True, eq=False)
class Figure(Body):
    """A person in a pose: a Body, and what its landmarks do not tell.

    `grips` are the shapes of both hands (hands.GRIPS); `raised` arms pass the head and lie over it; `upper` is the arm
    (0 left, 1 right) that lies over the other; `turn` is where the person looks, -1 left to 1 right of the picture;
    `grasp` the point where a carried bag hangs, `seat` the middle of the stool's top, both shape (2,), else None.
    """

    grips: tuple[str, str] = HANDS_DOWN
    raised: tuple[bool, bool] = (False, False)
    upper: int = 0
    turn: float = 0.0
    grasp: np.ndarray | None = None
    seat: np.ndarray | None = None


def moved(points: np.ndarray, x: float = 0.0, y: float = 0.0) -> np.ndarray:
    """Return points, shape (..., 2), moved to the right and down."""
    return points + np.array([x, y])


def sample_build(rng: np.random.Generator, gender: str, *, lanky: bool = False) -> Figure:
    """Return a person of some build who stands straight; `lanky` is another hand's style: long legs, slight limbs."""
    body = standing(gender)
    figure = Figure(**{field.name: getattr(body, field.name) for field in fields(body)})
    figure = _tall(_full(replace(figure, worn=True), rng), rng.uniform(-0.012, 0.012) + 0.014 * lanky)
    return _headed(_lanky(figure) if lanky else figure, rng, 1.0 if lanky else 0.94)


def _full(body: Figure, rng: np.random.Generator) -> Figure:
    """Vary the girth from slight to full, with shoulders, waist and hips that differ on their own."""
    full = float(np.clip(np.exp(rng.normal(0.0, 0.11)), 0.86, 1.34))
    shoulder, waist, hip = rng.normal(1, 0.04), rng.normal(1, 0.06), rng.normal(1, 0.045)
    shoulder, waist, hip = (float(np.clip(value, 0.9, 1.12)) for value in (shoulder, waist, hip))

    def wide(points: np.ndarray, factor: float) -> np.ndarray:
        return points * (factor, 1)

    return replace(
        body,
        shoulders=wide(body.shoulders, shoulder * full**0.35),
        armpits=wide(body.armpits, shoulder * full**0.75),
        waist=wide(body.waist, waist * full**1.35),
        hips=wide(body.hips, hip * full**0.95),
        arm_width=body.arm_width * full**0.8,
        wrist_width=body.wrist_width * full**0.3,
        thigh_width=body.thigh_width * full,
        knee_width=body.knee_width * full**0.7,
        ankle_width=body.ankle_width * full**0.3,
        neck_width=body.neck_width * full**0.35,
    )


def _tall(body: Figure, longer: float) -> Figure:
    """Make the legs longer (above 0) or shorter against the trunk; the height of the person stays one."""
    trunk = {name: moved(getattr(body, name), 0, -longer * share) for name, share in
             (("waist", 0.7), ("hips", 1.0), ("crotch", 1.0), ("knees", 0.55))}  # fmt: skip
    return replace(body, **trunk)


def _headed(body: Figure, rng: np.random.Generator, factor: float) -> Figure:
    """Give the head its size: small on a tall person, larger on a short one."""
    wide, high = body.head_size
    factor *= rng.uniform(0.95, 1.04)
    drop = high * (1 - factor) * 0.85
    size = (wide * factor * rng.uniform(0.95, 1.05), high * factor)
    return replace(body, head=moved(body.head, 0, drop), head_size=size)


def _lanky(body: Figure) -> Figure:
    slim = {name: getattr(body, name) * 0.88 for name in ("arm_width", "thigh_width", "knee_width", "neck_width")}
    narrow = {name: getattr(body, name) * (0.9, 1) for name in ("shoulders", "armpits", "waist", "hips")}
    return replace(body, **slim, **narrow)


def lifted(body: Figure, y: float) -> Figure:
    """Return the whole person moved down by y, seat and grasp included."""
    places = {name: moved(getattr(body, name), 0, y) for name in (*PAIRS, *POINTS)}
    extra = {name: moved(at, 0, y) for name in ("seat", "grasp") if (at := getattr(body, name)) is not None}
    return replace(body, **places, **extra)
