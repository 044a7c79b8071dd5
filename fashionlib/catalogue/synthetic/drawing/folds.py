"""Where cloth creases: wedges that start where it is held or pulled (armpit, elbow, crotch, knee, hem) and run out.

A table holds one crease a row, in the coordinates of a part of the body: start (u, v), end (u, v), how far the crease
sags sideways (share of its length) and half its width (free units).
"""

from functools import lru_cache

import numpy as np

from fashionlib.catalogue.synthetic.drawing.body import Body

TAPER = np.array([0.25, 0.85, 1.0, 0.7, 0.35, 0.0])
"""Width of a crease from its start to its end."""

Table = tuple[tuple[float, float, float, float, float, float], ...]

TRUNK: Table = (
    (0.98, 0.50, 0.30, 0.86, 0.08, 0.0062), (0.98, 0.56, 0.58, 1.06, 0.08, 0.0055),
    (0.94, 0.43, 0.52, 0.58, 0.1, 0.004), (0.98, 1.02, 0.42, 1.22, 0.12, 0.0045), (0.92, 1.32, 0.55, 1.12, -0.1, 0.004),
)  # fmt: skip
"""Right half of the chest: u from the middle (1 is the armpit), v down (0 neck, 1 waist, 2 hips, 3 knees)."""

ARM: Table = (
    (0.26, 0.9, 0.05, -0.3, 0.1, 0.0045), (0.33, 0.95, 0.15, -0.55, 0.1, 0.004),
    (0.50, 0.95, 0.57, -0.45, 0.12, 0.0045), (0.57, 0.95, 0.53, -0.5, -0.12, 0.004),
    (0.63, 0.8, 0.72, -0.4, 0.1, 0.0035),
    (0.90, 0.9, 0.84, -0.6, 0.12, 0.004), (0.85, -0.9, 0.91, 0.4, 0.1, 0.0035),
)  # fmt: skip
"""u along the arm from the shoulder (0) to the wrist (1), v across it from the outer (-1) to the inner (1) edge."""

LEG: Table = (
    (0.04, 0.9, -0.10, -0.5, 0.1, 0.0045), (0.08, 0.92, 0.14, -0.55, 0.12, 0.005), (0.12, 0.9, 0.42, -0.3, 0.1, 0.005),
    (0.92, 0.9, 1.00, -0.5, 0.12, 0.0045), (1.04, 0.9, 0.97, -0.4, -0.12, 0.004), (1.0, -0.9, 1.1, 0.35, 0.1, 0.0035),
    (1.12, 0.1, 1.62, 0.0, 0.02, 0.004),
)  # fmt: skip
"""u down the leg (0 crotch, 1 knee, 2 ankle), v across it from the outer (-1) to the inner (1) edge."""

STACKS: Table = (
    (1.82, 0.9, 1.76, -0.5, 0.15, 0.004), (1.86, -0.9, 1.92, 0.4, 0.15, 0.004), (1.95, 0.9, 1.90, -0.3, 0.12, 0.0035),
)  # fmt: skip
"""What trousers that reach the foot show above it, as in LEG."""


@lru_cache(maxsize=64)
def _table(rows: Table) -> np.ndarray:
    return np.array(rows)


def wedges(starts: np.ndarray, ends: np.ndarray, sag: np.ndarray, width: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return one thin closed outline a crease; `starts` and `ends` have shape (n, 2), `sag` and `width` (n,)."""
    way = ends - starts
    side = np.stack([way[:, 1], -way[:, 0]], axis=1)
    t = np.linspace(0, 1, len(TAPER))
    line = starts[:, None] + way[:, None] * t[:, None] + (side * sag[:, None])[:, None] * (4 * t * (1 - t))[:, None]
    unit = side / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)[:, None]
    half = (unit * width[:, None])[:, None] * TAPER[:, None]
    return tuple(np.concatenate([line + half, (line - half)[:, ::-1]], axis=1))


def trunk(body: Body, hem: float, *, full: bool = False) -> tuple[np.ndarray, ...]:
    """Return the creases of a top down to level `hem`; `full` ones fall in long folds below the waist."""
    right = _table(TRUNK)
    right = right[right[:, 3] < hem - 0.1]
    left = right * (-1, 1, -0.85, 1, -1, 0.9) + (0, 0.03, 0, -0.05, 0, 0)
    rows = np.concatenate([right, left, _table(_long_folds(round(hem, 2), full))])
    starts, ends = (_on_trunk(body, rows[:, at], rows[:, at + 1]) for at in (0, 2))
    return wedges(starts, ends, rows[:, 4], rows[:, 5])


@lru_cache(maxsize=256)
def _long_folds(hem: float, full: bool) -> Table:
    """Return the folds that hang: short ones rise from a hem at the hips, long ones fall from the waist."""
    if hem < 1.5:
        return ((0.3, hem, 0.36, hem * 0.6, 0.0, 0.004), (-0.42, hem, -0.3, hem * 0.66, 0.0, 0.004))
    top, width = (1.08, 0.007) if full or hem > 2.4 else (1.3, 0.0045)
    spread = 0.5 if full else 0.2
    places = (-0.78, -0.45, -0.12, 0.26, 0.6, 0.84) if full or hem > 2.4 else (-0.5, 0.1, 0.62)
    return tuple(
        (x * (1 + spread * (hem - 1)), hem + 0.02, x * 0.8, top + 0.25 * (i % 3), 0.02, width)
        for i, x in enumerate(places)
    )


def _on_trunk(body: Body, u: np.ndarray, v: np.ndarray) -> np.ndarray:
    waist, hips, knees, ankles = (pair.mean(axis=0) for pair in (body.waist, body.hips, body.knees, body.ankles))
    spine = np.stack([body.neck, waist, hips, knees, ankles])
    half = float(np.linalg.norm(body.armpits[1] - body.armpits[0])) / 2 + 0.008
    middle = np.stack([np.interp(v, np.arange(5.0), spine[:, axis]) for axis in (0, 1)], axis=1)
    return middle + body.across * (u * half)[:, None]


def arm(body: Body, k: int, *, stop: float, width: float) -> tuple[np.ndarray, ...]:
    """Return the creases of a sleeve that reaches to share `stop` of the arm and is `width` wide."""
    rows = _table(ARM)
    rows = rows[np.maximum(rows[:, 0], rows[:, 2]) < stop]
    joints = np.stack([body.shoulders[k], body.elbows[k], body.wrists[k]])
    return _on_limb(joints, (0.0, 0.53, 1.0), rows, half=(width / 2,) * 3, inward=body.across * (1 - 2 * k))


def leg(body: Body, k: int, stop: float, *, knee: float, hem: float) -> tuple[np.ndarray, ...]:
    """Return the creases of a leg down to level `stop` (3 knee, 4 ankle), `knee` and `hem` wide there."""
    rows = np.concatenate([_table(LEG), _table(STACKS)]) if stop > 3.92 else _table(LEG)
    rows = rows[np.maximum(rows[:, 0], rows[:, 2]) < stop - 2]
    top = (body.hips[k] + body.crotch) / 2 + (body.crotch - body.hips.mean(axis=0)) * 0.5
    thigh = float(np.linalg.norm(body.hips[k] - body.hips.mean(axis=0))) / 2
    joints = np.stack([top, body.knees[k], body.ankles[k]])
    half = (thigh, knee / 2, hem / 2)
    return _on_limb(joints, (0.0, 1.0, 2.0), rows, half=half, inward=body.across * (1 - 2 * k))


def _on_limb(
    joints: np.ndarray, knots: tuple[float, ...], rows: np.ndarray, *, half: tuple[float, ...], inward: np.ndarray
) -> tuple[np.ndarray, ...]:
    way = joints[2] - joints[0]
    side = np.array([way[1], -way[0]]) / max(float(np.hypot(*way)), 1e-9)
    side = side if side @ inward > 0 else -side
    ends = []
    for at in (0, 2):
        u = rows[:, at]
        middle = np.stack([np.interp(u, knots, joints[:, axis]) for axis in (0, 1)], axis=1)
        # Above the crotch the table goes on beyond the first joint.
        middle += np.minimum(u - knots[0], 0)[:, None] * (joints[1] - joints[0])
        ends.append(middle + side * (rows[:, at + 1] * np.interp(u, knots, half))[:, None])
    return wedges(*ends, rows[:, 4], rows[:, 5])


def skirt(body: Body, top: float, hem: float, *, spread: float, count: int = 5) -> tuple[np.ndarray, ...]:
    """Return the long folds of a skirt from level `top` to `hem`; `spread` is how much wider they stand at the hem."""
    places = np.linspace(-0.8, 0.8, count) + 0.07 * np.cos(np.arange(count) * 2.4)
    rise = top + 0.2 + 0.3 * (np.arange(count) % 3) * (hem - top) / 2
    starts = _on_trunk(body, places * (1 + spread), np.full(count, hem + 0.02))
    ends = _on_trunk(body, places * (1 + spread * (rise - top) / (hem - top)) * 0.85, rise)
    return wedges(starts, ends, np.full(count, 0.02), np.full(count, 0.0065))
