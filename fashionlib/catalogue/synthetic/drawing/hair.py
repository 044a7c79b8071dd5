"""Hair of drawn people: every style has a part behind the figure and a part on the head."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.people import Person, head_frame

Outline = list[tuple[float, float]]
Outlines = list[Outline]

CAP = [(-1.04, 0.1), (-1.1, -0.4), (-0.8, -1.02), (0, -1.24), (0.8, -1.02), (1.1, -0.4), (1.04, 0.1)]
"""The outer line of hair that lies close, from ear to ear, in the head's frame."""


COILS = ("afro", "two puffs", "flat top", "locs", "box braids")
"""Styles of coiled hair, which is dull and shows no shining strands."""


def hair(body: Figure, person: Person, rng: np.random.Generator) -> tuple[list[Layer], list[Layer]]:
    """Return the hair behind the figure and the hair on the head."""
    if person.style == "bald":
        return [], []
    frame = head_frame(body)
    if person.style == "headscarf":
        return _headscarf(frame, person)
    behind, above = _STYLES[person.style](rng)
    look = "fleece" if person.style in COILS else "elastane"
    back, front = Fabric(shade(person.hair, 0.82), look=look), Fabric(person.hair, look=look)
    layers = [_lock(frame, outline, front) for outline in above]
    shine = [] if person.style in (*COILS, "shaved", "crop") else _shine(frame, person)
    return ([_locks(frame, behind, back)] if behind else []), [*layers, *shine]


def _locks(frame: np.ndarray, outlines: Outlines, fabric: Fabric) -> Layer:
    shapes = tuple(paths.apply(frame, paths.spline(outline, closed=True)) for outline in outlines)
    return Fill(shapes, fabric, edge=0.7, volume=0.8)


def _headscarf(frame: np.ndarray, person: Person) -> tuple[list[Layer], list[Layer]]:
    """Return a scarf that leaves the face free and falls over neck and shoulders."""
    cloth = Fabric(person.hair, look="jersey")
    outer = [(0, -1.16), (0.75, -0.98), (1.12, -0.3), (1.12, 0.5), (1.2, 1.15), (1.55, 1.75), (0.9, 2.1), (0, 2.2)]
    opening = [(0, -0.7), (0.58, -0.56), (0.8, -0.05), (0.74, 0.46), (0.42, 0.88), (0, 1.0)]
    shapes = [
        paths.apply(frame, paths.spline([*half, *_mirrored(half[1:-1])], closed=True)) for half in (outer, opening)
    ]
    folds = [((-0.75, 0.9), (0.1, 1.45), (0.95, 1.2)), ((-1.1, 1.45), (-0.2, 1.95), (0.7, 1.75)),
             ((0.6, -0.85), (0.98, -0.4), (0.9, 0.3))]  # fmt: skip
    size = float(np.sqrt(np.linalg.det(frame[:, :2])))
    lines = [paths.apply(frame, paths.bezier(*fold)) for fold in folds]
    creases = [stroke(line, shade(person.hair, 0.72), size * 0.05, opacity=0.7) for line in lines]
    return [], [Fill((shapes[0],), cloth, holes=(shapes[1],), lift=0.002), *creases]


def _lock(frame: np.ndarray, outline: Outline, fabric: Fabric) -> Layer:
    return fill(paths.apply(frame, paths.spline(outline, closed=True)), fabric, edge=0.6, volume=0.8)


def _shine(frame: np.ndarray, person: Person) -> list[Layer]:
    """Return a few light strands where the lamp meets the hair."""
    size = float(np.sqrt(np.linalg.det(frame[:, :2])))
    lines = [paths.bezier((x, -0.72), (x * 1.25, -0.98), (x * 0.7, -1.12)) for x in (-0.5, -0.25, 0.3)]
    return [stroke(paths.apply(frame, line), shade(person.hair, 1.35), size * 0.06, opacity=0.35) for line in lines]


def _fringe(part: float, low: float) -> Outline:
    """Return close-lying hair with a parting at x = `part`; on the temples it reaches down to `low`."""
    left, right = (-0.93, low), (0.93, low)
    edge = [right, (0.78, -0.38), (part + 0.35, -0.66), (part, -0.8), (part - 0.35, -0.66), (-0.78, -0.38), left]
    return [*CAP, *edge]


def _long(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    end = rng.uniform(2.2, 3.0)
    right = [(0.9, -0.9), (1.25, 0.2), (1.3, 1.4), (1.05, end)]
    return [[(0, -1.2), *right, (0, end - 0.2), *_mirrored(right)]], [_fringe(rng.uniform(-0.35, 0.35), 0.45)]


def _wavy(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    right = [(1.1, -0.5), (1.42, 0.1), (1.28, 0.6), (1.55, 1.1), (1.35, 1.6), (1.45, 2.1), (0.9, 2.35)]
    return [[(0, -1.2), *right, *_mirrored(right)]], [_fringe(rng.uniform(-0.4, 0.4), 0.6)]


def _bob(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    right = [(1.0, -0.8), (1.3, 0.2), (1.22, 1.05), (0.6, 1.18)]
    behind = [(0, -1.22), *right, *_mirrored(right)]
    if rng.random() < 0.5:
        return [behind], [_capped([(0.92, 0.5), (0.86, -0.2), (0.5, -0.36), (0, -0.38)])]
    return [behind], [_fringe(rng.uniform(-0.3, 0.3), 0.6)]


def _bun(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    knot = [tuple(point) for point in paths.ellipse((rng.uniform(-0.15, 0.15), -1.38), (0.52, 0.42))]
    return [knot], [_fringe(rng.uniform(-0.2, 0.2), -0.05)]


def _ponytail(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    side = rng.choice([-1, 1])
    tail = [(0.5, -1.0), (1.25, -0.7), (1.55, 0.3), (1.5, 1.3), (1.2, 2.2), (1.05, 1.3), (1.0, 0.3)]
    return [[(x * side, y) for x, y in tail]], [_fringe(rng.uniform(-0.2, 0.2), -0.05)]


def _curls(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    size = rng.uniform(1.25, 1.6)
    ring = [(np.cos(a) * size * r, np.sin(a) * size * 0.95 * r - 0.3) for a, r in _bumps(rng, 22)]
    return [ring], [_capped([(0.93, 0.1), (0.8, -0.4), (0.4, -0.62), (0, -0.58)], (1.08, 1.05))]


def _bumps(rng: np.random.Generator, count: int, deep: float = 0.09) -> list[tuple[float, float]]:
    """Return the angles around a head of curls and how far out each curl reaches."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    reach = np.tile([0.98, 0.98 + deep], count // 2) + rng.uniform(-0.02, 0.02, count)
    return list(zip(angles.tolist(), reach.tolist(), strict=True))


def _pixie(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    sweep = [(0.95, 0.15), (0.8, -0.3), (0.45, -0.4), (-0.2, -0.62), (-0.6, -0.6), (-0.86, -0.3), (-0.95, 0.15)]
    side = rng.choice([-1, 1])
    return [], [[*CAP, *[(x * side, y) for x, y in (sweep if side > 0 else reversed(sweep))]]]


def _short(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    return [], [_capped([(0.95, -0.05), (0.9, -0.15), (0.78, -0.5), (0.3, -0.62)], low=-0.05)]


def _quiff(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    left = [(-1.02, -0.1), (-1.06, -0.6), (-0.75, -1.15), (-0.1, -1.42)]
    right = [(0.6, -1.36), (1.0, -0.95), (1.04, -0.5), (1.02, -0.1)]
    return [], [[*left, *right, (0.88, -0.3), (0.7, -0.66), (0.1, -0.72), (-0.55, -0.6), (-0.86, -0.3)]]


def _crop(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    return [], [_capped([(0.94, -0.1), (0.84, -0.42), (0.4, -0.5), (0, -0.46)], (0.97, 0.95), low=-0.05)]


def _parted(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    edge = [(0.93, -0.15), (0.8, -0.42), (0.2, -0.5), (-0.5, -0.8), (-0.82, -0.45), (-0.93, -0.15)]
    side = rng.choice([-1, 1])
    return [], [[(x * side, min(y, 0.0)) for x, y in [*CAP, *edge]]]


def _shaved(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    return [], [_capped([(0.85, -0.2), (0.7, -0.55), (0, -0.68)], (0.93, 0.86), low=-0.1)]


def _straight_fringe(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    end = rng.uniform(1.5, 2.4)
    right = [(1.0, -0.85), (1.24, 0.2), (1.22, 0.9), (1.1, end)]
    behind = [(0, -1.22), *right, (0, end - 0.05), *_mirrored(right)]
    return [behind], [_capped([(0.92, 0.7), (0.84, -0.1), (0.5, -0.3), (0, -0.33)])]


def _plait(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    side = rng.choice([-1, 1])
    knots = [_tuft((side * (1.02 + 0.1 * np.sin(t)), 0.62 + 0.3 * t), (0.2 - 0.012 * t, 0.21)) for t in range(7)]
    end = [(side * x, y) for x, y in ((1.0, 2.5), (1.16, 2.7), (1.06, 3.0), (0.94, 2.75))]
    return [], [*knots, end, _fringe(rng.uniform(-0.3, 0.3), 0.5)]


def _topknot(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    knot = _tuft((0, -1.42), (0.34, 0.32))
    return [knot], [_capped([(0.93, -0.05), (0.84, -0.42), (0.4, -0.66), (0, -0.68)], (0.97, 0.96), low=-0.02)]


def _shoulder(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    end = rng.uniform(1.25, 1.7)
    right = [(1.0, -0.8), (1.26, 0.2), (1.26, 0.9), (1.0, end)]
    return [[(0, -1.2), *right, (0, end - 0.2), *_mirrored(right)]], [_fringe(rng.uniform(-0.25, 0.25), 0.55)]


def _afro(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    size = rng.uniform(1.4, 1.85)
    ring = [(np.cos(a) * size * r, np.sin(a) * size * 0.9 * r - 0.42) for a, r in _bumps(rng, 44, 0.035)]
    return [ring], [_capped([(0.95, 0.05), (0.86, -0.4), (0.5, -0.62), (0, -0.66)], (1.06, 1.08), low=0.02)]


def _two_puffs(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    puffs = [
        [(s * 0.92 + np.cos(a) * 0.58 * r, np.sin(a) * 0.55 * r - 1.02) for a, r in _bumps(rng, 24, 0.05)]
        for s in (-1, 1)
    ]
    return puffs, [_capped([(0.93, -0.05), (0.82, -0.45), (0.4, -0.66), (0, -0.7)], (0.98, 0.96), low=-0.02)]


def _flat_top(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    high = rng.uniform(1.35, 1.6)
    half = [(0.9, -0.15), (0.97, -0.6), (0.98, -high + 0.1), (0.9, -high), (0.3, -high - 0.03)]
    return [], [[*half, *_mirrored(half), (-0.8, -0.5), (-0.4, -0.66), (0.4, -0.66), (0.8, -0.5)]]


def _strands(rng: np.random.Generator, *, count: int, end: float, thick: float) -> tuple[Outlines, Outlines]:
    """Return strands that hang from the crown down beside the face, with a parting."""
    strands = []
    for x in np.linspace(0.72, 1.2, count // 2):
        for side in (-1, 1):
            low = end * rng.uniform(0.88, 1.0)
            line = [(side * x * 0.6, -0.95), (side * x * 1.02, -0.2), (side * x * 1.08, 0.8), (side * x, low)]
            strands.append(
                [tuple(point) for point in paths.ribbon(paths.spline(line), (thick, thick, thick * 0.7))[::2]]
            )
    middle = [tuple(point) for point in paths.rounded(-0.75, -0.9, 0.75, 0.7 * end, radius=0.3)]
    return [middle, *strands], [_fringe(rng.uniform(-0.2, 0.2), 0.3)]


def _box_braids(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    return _strands(rng, count=14, end=rng.uniform(2.4, 3.2), thick=0.15)


def _locs(rng: np.random.Generator) -> tuple[Outlines, Outlines]:
    return _strands(rng, count=10, end=rng.uniform(1.3, 2.0), thick=0.21)


def _tuft(centre: tuple[float, float], radius: tuple[float, float]) -> Outline:
    """Return a round tuft."""
    return [tuple(point) for point in paths.ellipse(centre, radius)[::4]]


def _mirrored(right: Outline) -> Outline:
    """Return the left half of an outline, from the bottom up."""
    return [(-x, y) for x, y in reversed(right)]


def _capped(edge: Outline, size: tuple[float, float] = (1, 1), *, low: float = 1.0) -> Outline:
    """Return close-lying hair no lower than `low`; `edge` is its line on the right of the face, from the ear up."""
    top = [(x * size[0], min(y * size[1], low)) for x, y in CAP]
    return [*top, *edge, *_mirrored(edge if edge[-1][0] else edge[:-1])]


_STYLES: dict[str, Callable[[np.random.Generator], tuple[Outlines, Outlines]]] = {
    "long": _long, "wavy": _wavy, "fringe": _straight_fringe, "bob": _bob, "bun": _bun, "ponytail": _ponytail,
    "curls": _curls, "pixie": _pixie, "plait": _plait, "topknot": _topknot, "short": _short, "quiff": _quiff,
    "crop": _crop, "parted": _parted, "shaved": _shaved, "shoulder": _shoulder, "afro": _afro, "two puffs": _two_puffs,
    "flat top": _flat_top, "box braids": _box_braids, "locs": _locs,
}  # fmt: skip
