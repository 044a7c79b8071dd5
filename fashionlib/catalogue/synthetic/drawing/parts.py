"""The shell of a garment: the pieces of cloth that follow a body, shared by all clothes."""

from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.body import Body

NECKLINES: dict[str, tuple[float, float, str]] = {
    "crew": (0.10, 0.13, "round"), "scoop": (0.30, 0.34, "round"), "boat": (0.52, 0.09, "round"),
    "bow": (0.06, 0.16, "round"), "v-neck": (0.12, 0.40, "v"), "collar": (0.04, 0.15, "v"), "halter": (0.02, 0.3, "v"),
    "tank": (0.36, 0.46, "round"),
    "waistcoat": (0.14, 0.56, "v"), "deep v": (0.10, 0.72, "v"), "jacket": (0.10, 0.82, "v"),
}  # fmt: skip
"""Neckline → how far it opens along the shoulder (share), how deep towards the waist (share), and its shape."""

FITS: dict[str, float] = {"slim": 0.004, "regular": 0.013, "relaxed": 0.022, "oversized": 0.034, "": 0.013}
"""Fit → how far the cloth stands off the body."""


@dataclass(frozen=True)
class Cut:
    """How a garment is cut, in the units of Body.

    `ease` holds (level, distance from the body) pairs, blended between; `hem` is a level (see Body.edge); `sleeve` the
    length of the sleeve (0 none, 1 to the wrist), `sleeve_ease` and `cuff` its width beyond the arm and at its end;
    `strap` how far the shoulder seam reaches (1 to the shoulder's end, more drops it); `gap` half the distance between
    open fronts; `drop` how much lower the hem is in the middle; `top` the level of a strapless upper edge;
    `waves` the folds that show at the hem; `pit` the level at which the armhole ends.
    """

    ease: tuple[tuple[float, float], ...] = ((0, 0.013), (2, 0.013))
    hem: float = 2.15
    neck: str = "crew"
    sleeve: float = 0.0
    sleeve_ease: float = 0.018
    cuff: float = 0.04
    strap: float = 1.0
    gap: float = 0.0
    drop: float = 0.006
    top: float | None = None
    waves: int = 0
    pit: float = 0.0


def across(body: Body) -> np.ndarray:
    """Return the unit vector from the left to the right shoulder of the picture."""
    return body.across


def middle(body: Body, level: float) -> np.ndarray:
    """Return the point in the middle of the body at a level."""
    left, right = body.edge(level)
    return (left + right) / 2


def out(body: Body, level: float, ease: float) -> np.ndarray:
    """Return the left and right outline at a level, moved outwards by `ease`; shape (2, 2)."""
    points = body.edge(level)
    way = points[1] - points[0]
    way = way / max(float(np.linalg.norm(way)), 1e-9)
    return points + np.array([[-1.0], [1.0]]) * way * ease


def sides(body: Body, cut: Cut, start: float = 0.0, stop: float | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return the left and the right side seam from level `start` to `stop` (the hem), each from top to bottom."""
    stop = cut.hem if stop is None else stop
    count = max(3, int((stop - start) * 9) + 1)
    levels, (knots, eases) = np.linspace(start, stop, count), zip(*cut.ease, strict=True)
    ticks = np.linspace(-1, 4, len(body.outline))
    points = np.stack([np.interp(levels, ticks, body.outline[:, i]) for i in range(4)], axis=1)
    if start < 0:
        points = np.where(levels[:, None] < 0, np.stack([body.edge(level).ravel() for level in levels]), points)
    left, right = points[:, :2], points[:, 2:]
    way = right - left
    way = way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    shift = way * np.interp(levels, knots, eases)[:, None]
    return left - shift, right + shift


def neck_sides(body: Body, widen: float = 0.0) -> np.ndarray:
    """Return where the shoulder seams meet the neck, left and right; shape (2, 2)."""
    half = across(body) * (body.neck_width / 2 + 0.006)
    base = np.stack([body.neck - half, body.neck + half])
    return base * (1 - widen) + body.shoulders * widen


def throat(body: Body, depth: float) -> np.ndarray:
    """Return the point of the middle line at a share of the way from the neck to the waist."""
    return paths.lerp(body.neck, middle(body, 1), depth)


def spot(body: Body, x: float, t: float) -> np.ndarray:
    """Return a point on the front: x to the right of the middle (free units) at t: 0 neck, 1 waist, then levels."""
    return (throat(body, t) if t <= 1 else middle(body, t)) + across(body) * x


def spots(body: Body, *places: tuple[float, float]) -> np.ndarray:
    """Return several points of the front, each given as (x, t): see `spot`; shape (n, 2)."""
    return np.stack([spot(body, x, t) for x, t in places])


def neck_line(body: Body, kind: str) -> np.ndarray:
    """Return the front edge of a neckline from left to right."""
    widen, depth, shape = NECKLINES[kind]
    left, right = neck_sides(body, widen)
    low = throat(body, depth)
    if shape == "v":
        return np.stack([left, low, right])
    fall = low - (left + right) / 2
    return paths.bezier(left, left + fall * 4 / 3, right + fall * 4 / 3, right)


def shoulder_ends(body: Body, cut: Cut) -> np.ndarray:
    """Return the outer ends of the shoulder seams, left and right; shape (2, 2)."""
    if cut.strap < 1:
        return neck_sides(body) * (1 - cut.strap) + body.shoulders * cut.strap
    return body.shoulders + np.array([[-1.0], [1.0]]) * across(body) * (cut.strap - 1) * 0.1


def _armhole(body: Body, cut: Cut, k: int, pit: np.ndarray) -> np.ndarray:
    """Return the edge from the shoulder seam's end down to the armpit."""
    end = shoulder_ends(body, cut)[k]
    inward = across(body) * (1 - 2 * k)
    share = 0.016 if cut.strap >= 1 else 0.0
    return paths.bezier(
        end, paths.lerp(end, pit, 0.45) + inward * share, paths.lerp(end, pit, 0.85) + inward * 0.018, pit, steps=8
    )


def panels(body: Body, cut: Cut) -> tuple[np.ndarray, ...]:
    """Return the outlines of the front: one piece, or two where the front is open (gap above zero)."""
    left, right = sides(body, cut, cut.pit)
    if cut.top is not None:
        return (_strapless(body, cut, left, right),)
    ends = shoulder_ends(body, cut)
    arms = [_armhole(body, cut, k, (left, right)[k][0]) for k in (0, 1)]
    neck = neck_line(body, cut.neck)
    hem = hem_line(body, cut, right[-1], left[-1])
    if cut.gap <= 0:
        return (paths.join(neck, ends[1:], arms[1], right, hem, left[::-1], arms[0][::-1], ends[:1]),)
    return _fronts(body, cut, (left, right), arms)


def hem_line(body: Body, cut: Cut, start: np.ndarray, stop: np.ndarray) -> np.ndarray:
    """Return the lower edge between the side seams: lower in the middle, in waves where the cloth falls full."""
    down = throat(body, 1) - body.neck
    fall = down * cut.drop * 8
    if cut.waves == 0:
        return paths.bezier(start, start + fall * 4 / 3, stop + fall * 4 / 3, stop)
    line = paths.bezier(start, start + fall * 4 / 3, stop + fall * 4 / 3, stop, steps=6 * cut.waves)
    rise = np.abs(np.cos(np.linspace(0, np.pi * cut.waves, len(line)))) - 0.5
    return line - down * 0.036 * rise[:, None]


def _fronts(
    body: Body, cut: Cut, seams: tuple[np.ndarray, np.ndarray], arms: list[np.ndarray]
) -> tuple[np.ndarray, ...]:
    hem_middle = (seams[0][-1] + seams[1][-1]) / 2 + (throat(body, 1) - body.neck) * cut.drop * 8
    widen, depth, _ = NECKLINES[cut.neck]
    pieces = []
    for k, sign in ((0, -1), (1, 1)):
        top = neck_sides(body, widen)[k]
        shift = across(body) * cut.gap * sign
        edge = paths.spline([top, throat(body, depth) + shift, hem_middle + shift * 1.15], steps=8)
        pieces.append(paths.join(edge, seams[k][::-1], arms[k][::-1]))
    return tuple(pieces)


def _strapless(body: Body, cut: Cut, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    ease = float(np.interp(cut.top, *zip(*cut.ease, strict=True)))
    upper = out(body, cut.top, ease)
    low = upper.mean(axis=0) + (throat(body, 1) - body.neck) * 0.06
    if cut.top > 0:
        left, right = sides(body, cut, cut.top)
    edge = paths.bezier(upper[0], low, upper[1])
    return paths.join(edge, right, hem_line(body, cut, right[-1], left[-1]), left[::-1])


def band(body: Body, cut: Cut, start: float, stop: float) -> np.ndarray:
    """Return the outline of the strip of the trunk between two levels: ribbing, waistbands, belts."""
    left, right = sides(body, cut, start, stop)
    even = replace(cut, waves=0)
    lower = hem_line(body, cut if stop >= cut.hem else even, right[-1], left[-1])
    upper = hem_line(body, even, left[0], right[0])
    return paths.join(upper, right, lower, left[::-1])


def arm(body: Body, k: int) -> np.ndarray:
    """Return the middle line of an arm (0 left, 1 right in the picture) from the shoulder to the wrist."""
    inward = across(body) * (1 - 2 * k)
    return paths.spline([body.shoulders[k] + inward * 0.02, body.elbows[k], body.wrists[k]], steps=8)


def sleeve(
    body: Body, cut: Cut, k: int, *, start: float = 0.0, stop: float | None = None, flare: float = 0.0
) -> np.ndarray:
    """Return the outline of a sleeve, or of the part between two shares of the arm's length (cuffs, bands)."""
    stop = cut.sleeve if stop is None else stop
    line = paths.between(arm(body, k), start, stop, count=9)
    shares = np.linspace(start, stop, 9)
    upper = body.arm_width + cut.sleeve_ease
    width = np.interp(shares, [0, max(cut.sleeve, 1e-3)], [upper, cut.cuff]) + flare
    outward = paths.normals(line) * (-1 if k == 1 else 1) * -1
    outer, inner = line + outward * width[:, None] / 2, line - outward * width[:, None] / 2
    if start > 0:
        return paths.join(outer, inner[::-1])
    pit = sides(body, cut)[k][0] + (throat(body, 1) - body.neck) * 0.02
    tip = shoulder_ends(body, cut)[k]
    outer = paths.spline([tip, *outer[2::2]], steps=4)
    return paths.join(outer, inner[:2:-1], [pit], [paths.lerp(tip, pit, 0.5) + across(body) * (1 - 2 * k) * 0.03])


def arm_angle(body: Body, k: int) -> float:
    """Return how far an arm is turned from hanging down, in degrees: the angle of a sleeve's pattern."""
    way = body.elbows[k] - body.shoulders[k] - across(body) * (1 - 2 * k) * 0.02
    return float(np.degrees(np.arctan2(-way[0], way[1])))
