"""Scarves, ties, gloves, umbrellas and socks."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    flipped,
    lines,
    seams,
    shape,
    shifted,
    sized,
    solid,
    strap,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import Path, arc, join, spline

WOODS = ((92, 60, 38), (36, 34, 34), (150, 104, 64))


def draw_extras(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a scarf, a tie, a pair of gloves or socks, or an umbrella."""
    cuts = {"scarf": _scarf, "tie": _tie, "gloves": _gloves, "umbrella": _umbrella, "socks": _socks}
    return sized(cuts[attributes.cut](cloth(attributes, 1.1), rng))


def _scarf(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    return scarf(fabric, rng) if rng.random() < 0.7 else _folded_scarf(fabric, rng)


def _folded_scarf(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return a scarf that hangs folded over a rail, its fringed ends side by side."""
    short = rng.uniform(0.88, 0.97)
    parts: list[Layer] = []
    for x, length, tone in ((0.13, short, 0.86), (-0.05, 1.0, 1.0)):
        cloth_ = trim(fabric, tone) if fabric.pattern == "solid" and tone < 1 else fabric
        rail = [(x - 0.15, 0.03), (x, 0.0), (x + 0.15, 0.03)]
        tail = shape(rail, [(x + 0.15, 0.03), (x + 0.165, 0.5), (x + 0.15, length)], [(x - 0.15, length)],
                     [(x - 0.15, length), (x - 0.165, 0.5), (x - 0.15, 0.03)])  # fmt: skip
        ends = np.linspace(x - 0.14, x + 0.14, 12)
        tassels = [[(e, length - 0.01), (e + rng.uniform(-0.012, 0.012), length + 0.09)] for e in ends]
        folds = [[(x + dx, 0.02), (x + 1.15 * dx, 0.45), (x + dx, 0.92 * length)] for dx in (-0.07, 0.02, 0.09)]
        parts += [
            lines(tassels, trim(fabric, 0.9).colour, 0.016),
            fill(tail, cloth_, lift=0.02),
            lines(folds, trim(fabric, 0.85).colour, 0.01),
        ]
    return parts


def scarf(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return a scarf laid around a neck at the origin, both ends hanging, with fringes, about one unit long."""
    left, right = rng.uniform(0.62, 0.8), rng.uniform(0.85, 1.0)
    back = both([(0, -0.235), (0.18, -0.225), (0.31, -0.13)], [(0.2, 0.02), (0, 0.06)])
    ends = [(-0.17, left, -8), (0.13, right, 6)]
    parts: list[Layer] = [fill(back, trim(fabric, 0.6))]
    for x, length, lean in ends:
        tassels = [
            [(x + dx, length - 0.01), (x + dx * 1.08 + 0.004 * lean / 8, length + 0.1)]
            for dx in np.linspace(-0.13, 0.13, 11)
        ]
        tail = shape(
            [(x - 0.11, 0.0), (x - 0.13, 0.4 * length), (x - 0.145, length)],
            [(x + 0.145, length), (x + 0.13, 0.4 * length), (x + 0.11, 0.0)],
        )
        folds = [[(x + dx, 0.1), (x + 1.2 * dx, 0.75 * length)] for dx in (-0.05, 0.06)]
        parts += [
            lines(tassels, trim(fabric, 0.9).colour, 0.016),
            fill(tail, fabric, lift=0.02, angle=float(lean)),
            lines(folds, trim(fabric, 0.8).colour, 0.012),
        ]
    collar = [(-0.33, -0.14), (-0.3, 0.02), (-0.12, 0.16), (0.1, 0.19), (0.28, 0.06), (0.34, -0.12)]
    inner = [(0.2, -0.14), (0.12, -0.04), (0.0, -0.01), (-0.12, -0.04), (-0.2, -0.14)]
    creases = [
        [(-0.27, -0.1), (-0.16, 0.06), (0.05, 0.1), (0.22, 0.02)],
        [(-0.24, -0.12), (-0.1, 0.03), (0.12, 0.04), (0.27, -0.1)],
    ]
    return [
        *parts,
        fill(shape(collar, inner), fabric, lift=0.03, angle=-25.0),
        lines(creases, trim(fabric, 0.75).colour, 0.014),
    ]


def _tie(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    length, wide = rng.uniform(1.15, 1.35), rng.uniform(0.11, 0.16)
    knot = both([(0, -0.1), (0.105, -0.11)], [(0.11, -0.06), (0.06, 0.06)], [(0, 0.065)])
    blade = both([(0, 0.05), (0.055, 0.05)], [(0.075, 0.25), (wide, length - wide)], [(0, length)])
    under = shape(
        [(-0.02, 0.05)],
        [(0.03, 0.5), (0.1, length - 0.22)],
        [(0.16, length - 0.16)],
        [(0.2, length - 0.24)],
        [(0.05, 0.05)],
    )
    loop = [(0.08, -0.09), (0.19, -0.22), (0.14, -0.36), (0.0, -0.4), (-0.14, -0.36), (-0.19, -0.22), (-0.08, -0.09)]
    ring = strap(loop, 0.055, trim(fabric, 0.75))
    return [
        *([ring] if rng.random() < 0.5 else []),
        fill(under, trim(fabric, 0.7)),
        fill(blade, fabric, angle=40.0, lift=0.015),
        fill(knot, fabric, angle=-30.0, lift=0.015),
        seams(fabric, [(-0.02, 0.07), (0.0, 0.14), (-0.01, 0.22)]),
    ]


def _glove() -> list[tuple[float, float]]:
    """Return the outline of a right glove with the fingers up, from the wrist's left side round to its right side."""
    return [
        (-0.14, 0.62), (-0.14, 0.4), (-0.19, 0.2), (-0.2, 0.0), (-0.2, -0.28), (-0.165, -0.33), (-0.125, -0.28),
        (-0.11, -0.02), (-0.1, -0.36), (-0.06, -0.42), (-0.02, -0.36), (-0.01, -0.03), (0.01, -0.34), (0.05, -0.39),
        (0.09, -0.33), (0.09, 0.0), (0.12, -0.2), (0.16, -0.24), (0.19, -0.19), (0.185, 0.08), (0.2, 0.2),
        (0.28, 0.06), (0.335, 0.06), (0.345, 0.12), (0.25, 0.33), (0.15, 0.45), (0.14, 0.62),
    ]  # fmt: skip


def _gloves(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    cuff = both([(0, 0.5), (0.15, 0.5)], [(0.16, 0.6), (0.16, 0.72)], [(0, 0.725)])
    ribs = [[(x, 0.52), (1.06 * x, 0.71)] for x in np.linspace(-0.12, 0.12, 7)]
    points = [[(x, 0.04), (x * 0.95, 0.24)] for x in (-0.09, 0.0, 0.08)]
    hand = [
        fill(spline(_glove(), steps=4), fabric),
        seams(fabric, *points),
        fill(cuff, trim(fabric, 0.85), lift=0.01),
        seams(fabric, *ribs),
    ]
    return [*shifted(flipped(hand), 0.27, 0.0, degrees=8), *shifted(hand, -0.27, 0.05, degrees=-8)]


def _umbrella(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return an open umbrella: canopy in gores, tip, shaft and crook."""
    rims = np.linspace(-0.7, 0.7, 6)
    hem = join(
        *(
            arc(((a + b) / 2, 0.1), (abs(b - a) / 2, 0.07), 0, -180)
            for a, b in zip(rims[:0:-1], rims[-2::-1], strict=True)
        )
    )
    dome = join(
        spline([(-0.7, 0.1), (-0.58, -0.2), (-0.32, -0.42), (0, -0.5), (0.32, -0.42), (0.58, -0.2), (0.7, 0.1)]), hem
    )
    ribs = [spline([(0, -0.5), (0.75 * x, -0.25 - 0.15 * (1 - abs(x))), (x, 0.1)]) for x in rims[1:-1]]
    wood = WOODS[rng.integers(3)]
    crook = [(0, 0.62), (0.005, 0.74), (0.06, 0.8), (0.13, 0.78), (0.15, 0.7)]
    return [
        lines([[(0, -0.6), (0, -0.4)]], wood, 0.025),
        lines([[(0, 0.05), (0, 0.66)]], (150, 152, 156), 0.022),
        strap(crook, 0.05, solid(wood, "plastic")),
        fill(dome, fabric),
        lines(ribs, trim(fabric, 0.65).colour, 0.012),
    ]


def _sock(length: float) -> Path:
    """Return the outline of a sock from the side, toe to the left."""
    leg = [(-0.13, -length), (-0.125, 0.0), (-0.17, 0.14), (-0.36, 0.26), (-0.48, 0.33), (-0.52, 0.41), (-0.46, 0.49)]
    foot = [(-0.46, 0.49), (-0.2, 0.5), (0.03, 0.45), (0.13, 0.34), (0.15, 0.2), (0.135, 0.0), (0.14, -length)]
    return shape(leg, foot)


def _socks(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    length = rng.choice([0.12, 0.35, 0.6])
    tone = trim(fabric, 0.72) if rng.random() < 0.6 else solid((236, 234, 230), "cotton")
    sock = _sock(length)
    toe = shape(
        [(-0.38, 0.27), (-0.48, 0.33), (-0.52, 0.41), (-0.46, 0.49)], [(-0.34, 0.5), (-0.31, 0.38), (-0.38, 0.27)]
    )
    heel = shape(
        [(0.148, 0.16), (0.13, 0.34), (0.03, 0.45), (-0.04, 0.47)], [(-0.03, 0.32), (0.04, 0.2), (0.148, 0.16)]
    )
    cuff = shape(
        [(-0.14, -length - 0.02)], [(0.15, -length - 0.02)], [(0.148, 0.14 - length)], [(-0.137, 0.14 - length)]
    )
    ribs = [[(x, -length), (x, 0.13 - length)] for x in np.linspace(-0.1, 0.11, 8)]
    one = [
        fill(sock, fabric),
        Fill((toe, heel), tone, volume=0.5),
        fill(cuff, tone if rng.random() < 0.5 else trim(fabric, 0.9)),
        lines(ribs, trim(tone, 0.75).colour, 0.01),
    ]
    return [*shifted(one, 0.2, -0.09), *one]
