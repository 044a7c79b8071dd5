"""Sandals: the laced ones from the side, flip-flops and slides from above."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    cloth,
    flipped,
    lines,
    metal,
    nudged,
    shifted,
    sized,
    solid,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.lasts import (
    along_bed,
    ankle_strap,
    footbed,
    heel,
    on_bed,
    pair,
    sole,
    strap_over,
    upper,
)
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill, shade
from fashionlib.catalogue.synthetic.drawing.paths import ribbon, spline

FOOTPRINT = [
    (-0.01, -0.5), (0.12, -0.465), (0.19, -0.33), (0.175, -0.13), (0.135, 0.08), (0.14, 0.3), (0.1, 0.46), (0.0, 0.5),
    (-0.1, 0.46), (-0.135, 0.3), (-0.125, 0.08), (-0.165, -0.15), (-0.17, -0.35), (-0.11, -0.47),
]  # fmt: skip
"""A right sole from above."""

INSOLES = ((206, 172, 128), (58, 52, 50), (222, 214, 200), (150, 104, 70))


def draw_sandals(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a pair of flip-flops, sandals or slides."""
    fabric = cloth(attributes, 1.0)
    if attributes.cut in ("flip-flop", "slide"):
        return sized(_from_above((_flip_flop if attributes.cut == "flip-flop" else _slide)(fabric, rng), rng))
    return sized(pair((_strappy if attributes.cut == "strappy sandal" else _gladiator)(fabric, rng), rng, room=0.2))


def _from_above(right: list[Layer], rng: np.random.Generator) -> list[Layer]:
    """Return the left and the right shoe side by side."""
    gap, turn = rng.uniform(0.2, 0.26), rng.uniform(2, 10)
    offset = rng.uniform(-0.06, 0.06)
    return [*shifted(flipped(right), -gap, offset, degrees=-turn), *shifted(right, gap, -offset, degrees=turn)]


def _slab(fabric: Fabric, rim: Fabric, depth: float) -> list[Layer]:
    """Return a sole from above and a little from the front, so that its side shows below."""
    top = spline(FOOTPRINT, closed=True)
    return [fill(nudged(top, 0, depth), rim, volume=0.4), fill(top, fabric, volume=0.5)]


def _flip_flop(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    band = (
        trim(fabric, 0.7)
        if rng.random() < 0.5
        else solid(((30, 30, 32), (240, 239, 235))[int(np.mean(fabric.colour) < 90)])
    )
    post = (-0.035, -0.3)
    sides = [
        [post, (0.06, -0.27), (0.15, -0.14), (0.165, 0.02)],
        [post, (-0.09, -0.24), (-0.14, -0.12), (-0.145, 0.02)],
    ]
    vee = [strap(side, (0.035, 0.055, 0.05), band, lift=0.02) for side in sides]
    return [*_slab(fabric, trim(fabric, 0.6), 0.035), *vee, studs([post], 0.028, shade(band.colour, 0.8), "rubber")]


def _slide(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    sole_fabric = trim(fabric, 0.75) if rng.random() < 0.5 else solid(INSOLES[rng.integers(4)])
    front = [(-0.205, -0.19), (-0.14, -0.3), (0.03, -0.34), (0.18, -0.3), (0.235, -0.17)]
    back = [(0.215, 0.05), (0.16, -0.01), (0.03, -0.04), (-0.1, -0.01), (-0.185, 0.06)]
    outline = np.vstack([spline(front), spline(back)])
    mark = lines(
        [[(-0.1, -0.17), (0.02, -0.21), (0.14, -0.17)]],
        ((240, 240, 238), (40, 40, 42))[int(np.mean(fabric.colour) > 150)],
        0.05,
    )
    return [
        *_slab(sole_fabric, trim(sole_fabric, 0.6), 0.05),
        fill(outline, fabric, lift=0.03),
        *([mark] if rng.random() < 0.5 else []),
    ]


def _strappy(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift = rng.choice([0.02, 0.22, 0.34])
    insole = INSOLES[rng.integers(4)]
    high = lift > 0.1
    ground = 0.035 if high else 0.06
    foot = [heel(lift, ground, trim(fabric, 0.8), tip=(0.84 + 0.2 * lift, 0.965), seat=0.78)] if high else []
    counter = upper(
        lift, [(0.8, 0.0), (0.84, 0.1), (0.925, 0.17), (0.955, 0.24)], [(0.985, 0.24), (0.998, 0.15), (0.985, 0.0)]
    )
    return [
        *foot,
        sole(lift, (0.035, 0.03) if high else (0.06, 0.07), shade(insole, 0.55)),
        footbed(lift, insole),
        *strap_over(0.1, 0.12, 0.07, fabric, lift=lift),
        *strap_over(0.24, 0.16, 0.05, fabric, lift=lift, slant=0.14),
        fill(counter, fabric),
        *ankle_strap(fabric, lift, metal(rng)),
    ]


def _gladiator(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    insole, rows = INSOLES[rng.integers(4)], rng.integers(2, 5)
    bands = [
        strap_over(x, h, 0.045, fabric, lift=0.02, slant=0.15) for x, h in ((0.12, 0.12), (0.25, 0.18), (0.38, 0.27))
    ]
    rear = along_bed(0.02, [(0.93, 0.0), (0.935, 0.2), (0.945, 0.3 + 0.13 * rows)])[0]
    front = along_bed(0.02, [(0.2, 0.1), (0.35, 0.22), (0.5, 0.34), (0.56, 0.45), (0.57, 0.3 + 0.13 * rows)])[0]
    levels = [[(0.94, 0.33 + 0.13 * k), (0.75, 0.3 + 0.13 * k), (0.56, 0.36 + 0.12 * k)] for k in range(rows)]
    far = [[(0.94, 0.36 + 0.13 * k), (0.75, 0.4 + 0.13 * k), (0.56, 0.38 + 0.12 * k)] for k in range(rows)]
    around = [fill(ribbon(line, 0.042), fabric, lift=0.008) for line in along_bed(0.02, *levels)]
    behind = [fill(ribbon(line, 0.042), trim(fabric, 0.6), volume=0.2) for line in along_bed(0.02, *far)]
    buckles = studs(on_bed([(0.84, 0.31 + 0.13 * k) for k in range(rows)], 0.02), 0.022, metal(rng))
    counter = upper(0.02, [(0.8, 0.0), (0.84, 0.1), (0.91, 0.2)], [(0.975, 0.22), (0.995, 0.12), (0.985, 0.0)])
    low = [
        sole(0.02, (0.045, 0.06), shade(insole, 0.55)),
        footbed(0.02, insole),
        *(part for band in bands for part in band),
    ]
    return [
        *low,
        *behind,
        fill(ribbon(rear, 0.05), fabric),
        fill(ribbon(front, 0.05), fabric),
        fill(counter, fabric),
        *around,
        buckles,
    ]
