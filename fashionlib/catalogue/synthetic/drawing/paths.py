"""Curves as points: every path is an array of shape (n, 2) in free coordinates, y down."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np

Path = np.ndarray
Points = Sequence[Sequence[float]] | np.ndarray


def spline(points: Points, *, closed: bool = False, steps: int = 6) -> Path:
    """Return a smooth curve through all points (Catmull-Rom), with `steps` points per piece."""
    nodes = np.asarray(points, dtype=float)
    if len(nodes) < 3:
        return nodes
    if closed:
        nodes = np.vstack([nodes[-1:], nodes, nodes[:2]])
    else:
        nodes = np.vstack([2 * nodes[0] - nodes[1], nodes, 2 * nodes[-1] - nodes[-2]])
    a, b, c, d = nodes[:-3, None], nodes[1:-2, None], nodes[2:-1, None], nodes[3:, None]
    t = (np.arange(steps) / steps)[None, :, None]
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    curve = curve.reshape(-1, nodes.shape[1])
    return curve if closed else np.vstack([curve, nodes[-2]])


def bezier(*controls: Sequence[float], steps: int = 12) -> Path:
    """Return a Bezier curve with three (quadratic) or four (cubic) control points, by de Casteljau's scheme."""
    t = (np.arange(steps + 1) / steps)[:, None]
    layers = [np.asarray(point, dtype=float)[None] for point in controls]
    while len(layers) > 1:
        layers = [(1 - t) * one + t * two for one, two in pairwise(layers)]
    return layers[0]


def join(*pieces: Points) -> Path:
    """Return one path through all pieces in turn; the pieces meet in corners."""
    return np.vstack([np.atleast_2d(np.asarray(piece, dtype=float)) for piece in pieces])


def shift(path: Points, x: float, y: float) -> Path:
    """Return the path moved by (x, y)."""
    return np.asarray(path, dtype=float) + np.array([x, y])


def mirror(path: Points, x: float = 0.0) -> Path:
    """Return the path reflected in the vertical line at x, in reverse order so that it continues the original."""
    return shift(np.asarray(path, dtype=float)[::-1] * (-1, 1), 2 * x, 0)


def symmetric(half: Points, x: float = 0.0) -> Path:
    """Return a closed outline from its right half, given from top to bottom."""
    return join(half, mirror(half, x))


def arc(centre: Sequence[float], radius: float | Sequence[float], start: float = 0.0, stop: float = 360.0) -> Path:
    """Return an elliptic arc; angles in degrees, clockwise on screen from the right; radius is r or (rx, ry)."""
    return np.asarray(centre) + _unit_arc(start, stop) * radius


@lru_cache(maxsize=1000)
def _unit_arc(start: float, stop: float) -> Path:
    count = max(4, int(abs(stop - start) / 10))
    angles = np.radians(np.linspace(start, stop, count + 1))
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def ellipse(centre: Sequence[float], radius: float | Sequence[float]) -> Path:
    """Return a full ellipse; radius is r or (rx, ry)."""
    return arc(centre, radius)[:-1]


def rounded(left: float, top: float, right: float, bottom: float, *, radius: float = 0.0) -> Path:
    """Return a rectangle with rounded corners."""
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    if radius <= 0:
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=float)
    centres = [(right, top, -1, 1, 270), (right, bottom, -1, -1, 0), (left, bottom, 1, -1, 90), (left, top, 1, 1, 180)]
    corners = [arc((x + sx * radius, y + sy * radius), radius, a, a + 90) for x, y, sx, sy, a in centres]
    return join(*corners)


def normals(path: Points) -> np.ndarray:
    """Return a unit normal at every point; to the left of the direction of travel as seen on screen."""
    path = np.asarray(path, dtype=float)
    direction = np.gradient(path, axis=0)
    length = np.linalg.norm(direction, axis=1, keepdims=True)
    direction = direction / np.maximum(length, 1e-9)
    return np.stack([direction[:, 1], -direction[:, 0]], axis=1)


def ribbon(path: Points, width: float | Sequence[float]) -> Path:
    """Return the outline of a band along a path; `width` is one number or one for every node, blended between."""
    path = np.asarray(path, dtype=float)
    widths = np.atleast_1d(np.asarray(width, dtype=float))
    half = np.interp(np.linspace(0, 1, len(path)), np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    side = normals(path) * half
    return join(path + side, (path - side)[::-1])


def dashes(path: Points, length: float, gap: float | None = None) -> list[Path]:
    """Cut a path into dashes of the given length, e.g. the stitches of a seam."""
    total = _reach(np.asarray(path, dtype=float))[-1]
    starts = np.arange(0, total, length + (length if gap is None else gap))
    return list(_places(path, np.stack([starts, np.minimum(starts + length, total)], axis=1)))


def between(path: Points, start: float, stop: float, count: int = 2) -> Path:
    """Return the part of a path between two fractions of its length."""
    return _places(path, np.linspace(start, stop, count) * _reach(np.asarray(path, dtype=float))[-1])


def along(path: Points, t: float) -> np.ndarray:
    """Return the point at fraction t of the path's length."""
    return between(path, t, t, count=1)[0]


def _reach(path: Path) -> np.ndarray:
    """Return the length of the path up to each of its points."""
    steps = np.diff(path, axis=0)
    return np.concatenate([[0.0], np.cumsum(np.hypot(steps[:, 0], steps[:, 1]))])


def _places(path: Points, lengths: np.ndarray) -> np.ndarray:
    path = np.asarray(path, dtype=float)
    reach = _reach(path)
    return np.stack([np.interp(lengths, reach, path[:, 0]), np.interp(lengths, reach, path[:, 1])], axis=-1)


def lerp(a: Sequence[float], b: Sequence[float], t: float) -> np.ndarray:
    """Return the point at fraction t on the straight way from a to b."""
    return np.asarray(a, dtype=float) * (1 - t) + np.asarray(b, dtype=float) * t


def affine(
    *,
    scale: float | Sequence[float] = 1.0,
    degrees: float = 0.0,
    centre: Sequence[float] = (0, 0),
    to: Sequence[float] = (0, 0),
) -> np.ndarray:
    """Return the (2, 3) map that scales and turns about `centre`, and moves `centre` to `to`."""
    wide, high = (scale, scale) if isinstance(scale, (int, float)) else scale
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    a, b, c, d = cos * wide, -sin * high, sin * wide, cos * high
    return np.array([[a, b, to[0] - a * centre[0] - b * centre[1]], [c, d, to[1] - c * centre[0] - d * centre[1]]])


def magnification(transform: np.ndarray) -> float:
    """Return by how much a (2, 3) map enlarges lengths (the square root of its determinant)."""
    (a, b, _), (c, d, _) = transform.tolist()
    return math.sqrt(abs(a * d - b * c))


def apply(transform: np.ndarray, path: Points) -> Path:
    """Return the path under a (2, 3) affine map."""
    # OpenCV's own loop: for the few points of an outline three times as fast as a product of matrices.
    return cv2.transform(np.asarray(path, dtype=float)[None], transform)[0]


def compose(outer: np.ndarray, inner: np.ndarray) -> np.ndarray:
    """Return the (2, 3) map that applies `inner` first and `outer` second."""
    return np.column_stack([outer[:, :2] @ inner[:, :2], outer[:, :2] @ inner[:, 2] + outer[:, 2]])
