"""Hands and bare feet of drawn people, in shapes that fit what they do."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.stances import OUT

Outline = list[tuple[float, float]]

RELAXED: Outline = [
    (-0.0125, -0.008), (-0.016, 0.012), (-0.0175, 0.03), (-0.0165, 0.05), (-0.0135, 0.069), (-0.0085, 0.081),
    (-0.0025, 0.0855), (0.003, 0.08), (0.006, 0.066), (0.0095, 0.045), (0.0125, 0.025), (0.0125, -0.008),
]  # fmt: skip
FIST: Outline = [
    (-0.0125, -0.008), (-0.0175, 0.012), (-0.0195, 0.028), (-0.018, 0.043), (-0.011, 0.053), (-0.001, 0.055),
    (0.009, 0.051), (0.0145, 0.038), (0.015, 0.018), (0.0125, -0.008),
]  # fmt: skip
HIP: Outline = [
    (-0.0125, -0.008), (-0.0165, 0.012), (-0.019, 0.03), (-0.0165, 0.052), (-0.012, 0.064), (-0.004, 0.07),
    (0.0045, 0.069), (0.011, 0.06), (0.0145, 0.042), (0.0155, 0.02), (0.0125, -0.008),
]  # fmt: skip
PALM: Outline = [
    (-0.0125, -0.008), (-0.0165, 0.01), (-0.0185, 0.032), (-0.0165, 0.046), (0.013, 0.048), (0.0165, 0.03),
    (0.0155, 0.01), (0.0125, -0.008),
]  # fmt: skip
WRIST: Outline = [
    (-0.0125, -0.008),
    (-0.0155, 0.006),
    (-0.0145, 0.016),
    (0.0135, 0.024),
    (0.0155, 0.008),
    (0.0125, -0.008),
]
THUMB: Outline = [
    (0.006, 0.004), (0.014, 0.013), (0.0188, 0.027), (0.0198, 0.042), (0.0165, 0.052), (0.0125, 0.047), (0.0105, 0.036),
    (0.006, 0.028),
]  # fmt: skip
OVER: Outline = [
    (0.012, 0.01),
    (0.0175, 0.022),
    (0.014, 0.034),
    (0.003, 0.039),
    (-0.003, 0.034),
    (0.005, 0.027),
    (0.007, 0.016),
]
WIDE: Outline = [
    (0.008, 0.004),
    (0.018, 0.01),
    (0.03, 0.026),
    (0.034, 0.04),
    (0.028, 0.042),
    (0.018, 0.03),
    (0.01, 0.03),
]

GRIPS: dict[str, tuple[list[Outline], list[Outline]]] = {
    "relaxed": ([RELAXED, THUMB], [[(-0.0095, 0.047), (-0.0088, 0.076)], [(-0.0025, 0.047), (-0.002, 0.081)],
                                   [(0.0037, 0.045), (0.003, 0.072)], [(0.006, 0.028), (0.0105, 0.036)]]),
    "fist": ([FIST, OVER], [[(-0.0115, 0.037), (-0.0105, 0.05)], [(-0.0035, 0.042), (-0.0025, 0.053)],
                            [(0.0045, 0.041), (0.005, 0.052)], [(0.007, 0.016), (0.005, 0.027), (-0.003, 0.034)]]),
    "hip": ([HIP], [[(-0.0095, 0.036), (-0.0085, 0.064)], [(-0.0015, 0.037), (0.0, 0.068)],
                    [(0.0065, 0.036), (0.0075, 0.064)]]),
    "open": ([PALM, WIDE], []),
    "pocket": ([WRIST, THUMB], []),
}  # fmt: skip
"""Grip → outlines and lines of a hand that points down, on the left of the picture: its thumb is on the right."""

FINGERS = (
    (-0.0135, 0.044, -14.0, 0.036),
    (-0.0045, 0.047, -5.0, 0.044),
    (0.0045, 0.047, 4.0, 0.042),
    (0.0125, 0.043, 13.0, 0.034),
)
"""Root (x, y), degrees and length of the four fingers of an open hand."""


def hand(body: Figure, side: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return the outlines of a hand in its grip and the lines between the fingers."""
    frame = limb_frame(body.wrists[side], body.hands[side], side)
    wide = body.wrist_width / 0.028 * (-1 if body.raised[side] else 1)  # a raised hand shows its palm
    shapes, lines = GRIPS[body.grips[side]]
    outlines = [paths.spline(points, closed=True) for points in shapes]
    outlines += _fingers() if body.grips[side] == "open" else []
    frame = paths.compose(frame, paths.affine(scale=(wide, 1.0)))
    return [paths.apply(frame, line) for line in outlines], [paths.apply(frame, line) for line in lines]


def _fingers() -> list[np.ndarray]:
    fingers = []
    for x, y, degrees, length in FINGERS:
        way = np.array([np.sin(np.radians(degrees)), np.cos(np.radians(degrees))])
        line = np.stack([np.array([x, y]) + way * reach for reach in (-0.012, 0.5 * length, 0.9 * length, length)])
        fingers.append(paths.ribbon(line, (0.0092, 0.0085, 0.0075, 0.003)))
    return fingers


def foot(body: Figure, side: int) -> tuple[np.ndarray, list[np.ndarray]]:
    """Return a bare foot seen from the front and a little above, and the lines between its toes."""
    reach = float(np.linalg.norm(body.toes[side] - body.ankles[side]))
    frame = limb_frame(body.ankles[side], body.toes[side], side, stretch=reach / 0.052)
    half = body.ankle_width / 2
    outer = [(-half, -0.006), (-half - 0.002, 0.02), (-0.025, 0.04), (-0.021, 0.052), (0, 0.057)]
    sole = [*outer, (0.015, 0.058), (0.021, 0.048), (half, 0.02), (half, -0.006)]
    toes = [np.array([(x, 0.0465), (x - 0.001, 0.056)]) for x in (-0.015, -0.0075, 0.0, 0.0075)]
    return paths.apply(frame, paths.spline(sole, closed=True)), [paths.apply(frame, line) for line in toes]


def limb_frame(start: np.ndarray, stop: np.ndarray, side: int, *, stretch: float = 1.0) -> np.ndarray:
    """Return the map of a hand or foot that points down, drawn for the left of the picture, to where it really is."""
    along = stop - start
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    return paths.compose(paths.affine(degrees=degrees, to=start), paths.affine(scale=(-OUT[side], stretch)))
