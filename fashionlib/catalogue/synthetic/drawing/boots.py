"""Boots from the side."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import cloth, lines, metal, sized, solid, studs, trim
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, zipper
from fashionlib.catalogue.synthetic.drawing.lasts import along_bed, heel, laces, on_bed, pair, sole, upper
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, contrast, fill
from fashionlib.catalogue.synthetic.drawing.paths import ribbon, spline

DARK, STACKED, LIGHT = (34, 31, 30), (92, 62, 42), (200, 164, 110)


def draw_boots(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a pair of boots."""
    cuts = {
        "ankle boot": _ankle, "chelsea boot": _chelsea, "knee boot": _knee, "lace-up boot": _laced,
        "cowboy boot": _cowboy,
    }  # fmt: skip
    return sized(pair(cuts[attributes.cut](cloth(attributes, 1.0), rng), rng, room=0.22))


def _toe(point: float = 0.0) -> list[tuple[float, float]]:
    """Return the line from the toe up to the bend of the foot."""
    return [(-point, 0.0), (-point, 0.06), (0.06 - 0.3 * point, 0.125), (0.2, 0.175), (0.34, 0.255), (0.43, 0.36)]


def _boot(
    lift: float, fabric: Fabric, *, height: float, point: float = 0.0, flare: float = 0.0, dip: float = 0.0
) -> list[Layer]:
    """Return lining and upper of a boot; `flare` widens the shaft at the top and `dip` scallops its edge."""
    front, back = 0.47 - flare, 0.95 + 0.6 * flare
    fore = [*_toe(point), (0.465, 0.48), (front, height)]
    rim = [
        (front, height),
        (0.6 * front + 0.4 * back, height - dip),
        (0.3 * front + 0.7 * back, height - 0.6 * dip),
        (back, height - 0.01),
    ]
    rear = [(back, height - 0.01), (0.94 + 0.3 * flare, 0.55), (0.925, 0.36), (0.965, 0.22), (1.0, 0.1), (0.985, 0.0)]
    if height > 1:
        rear = [
            (back, height - 0.01),
            (back + 0.035, 0.75 * height),
            (0.95, 0.5),
            (0.92, 0.34),
            (0.965, 0.2),
            (1.0, 0.1),
            (0.985, 0.0),
        ]
    inside = [
        (front, height - 0.1),
        (front, height),
        (0.65, height + 0.035),
        (0.8, height + 0.03),
        (back, height - 0.01),
        (back, height - 0.1),
    ]
    dark = fill(on_bed(spline(inside), lift), trim(fabric, 0.5), volume=0.3)
    return [dark, fill(upper(lift, fore, rim, rear), fabric)]


def _soles(
    lift: float, ground: float, colour: Colour, *, tip: tuple[float, float], thickness: float = 0.04
) -> list[Layer]:
    """Return heel and sole."""
    return [heel(lift, ground, solid(colour, "leather"), tip=tip), sole(lift, (thickness, thickness), colour)]


def _ankle(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift = rng.uniform(0.12, 0.26)
    height = rng.uniform(0.56, 0.68)
    zip_line = along_bed(lift, [(0.7, height - 0.04), (0.7, 0.4), (0.66, 0.16), (0.62, 0.08)])[0]
    under = STACKED if rng.random() < 0.5 else DARK
    return [
        *_soles(lift, 0.045, under, tip=(0.79, 0.97)),
        *_boot(lift, fabric, height=height, point=0.03),
        *zipper(zip_line, width=0.03, metal=metal(rng), tape=trim(fabric, 0.6).colour),
        lines(along_bed(lift, [(0.33, 0.24), (0.42, 0.12), (0.45, 0.0)]), contrast(fabric.colour, 0.3), 0.012),
    ]


def _chelsea(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, height = 0.05, rng.uniform(0.54, 0.64)
    gusset = [
        (0.56, height - 0.005),
        (0.585, 0.4),
        (0.64, 0.2),
        (0.72, 0.17),
        (0.77, 0.26),
        (0.8, 0.42),
        (0.825, height - 0.01),
    ]
    ribs = [[(0.6 + 0.05 * k, height - 0.01), (0.615 + 0.04 * k, 0.42), (0.65 + 0.02 * k, 0.24)] for k in range(5)]
    tab = [(0.94, height - 0.06), (0.955, height + 0.07), (0.99, height + 0.075), (0.975, height - 0.08)]
    elastic = solid((44, 42, 42) if np.mean(fabric.colour) > 60 else (86, 82, 80), "ribbed")
    return [
        *_soles(lift, 0.085, DARK, tip=(0.76, 0.99), thickness=0.05),
        *_boot(lift, fabric, height=height),
        fill(on_bed(spline(gusset), lift), elastic, volume=0.3),
        lines(along_bed(lift, *ribs), (92, 88, 86), 0.008),
        fill(on_bed(tab, lift), elastic),
    ]


def _knee(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, height = rng.choice([0.06, 0.2, 0.3]), rng.uniform(1.35, 1.55)
    x, y = on_bed([(0.7, height - 0.12)], lift)[0]
    seam = along_bed(lift, [(0.68, height), (0.68, 0.7), (0.64, 0.25), (0.6, 0.05)])
    return [
        *_soles(lift, 0.04 + 0.03 * (lift < 0.1), DARK, tip=(0.78 + 0.3 * lift, 0.98), thickness=0.035),
        *_boot(lift, fabric, height=height, point=0.02, flare=0.055),
        lines(seam, contrast(fabric.colour, 0.3), 0.012),
        fill(ribbon(on_bed([(0.42, height - 0.14), (0.98, height - 0.11)], lift), 0.06), trim(fabric, 0.85), lift=0.01),
        *buckle((x, y), 0.09, 0.1, metal=metal(rng)),
    ]


def _laced(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, height = 0.03, rng.uniform(0.66, 0.85)
    steps = np.linspace(0.0, 1.0, 6)
    rungs = [(0.3, 0.225), (0.37, 0.275), *((0.425 + 0.04 * t, 0.34 + (height - 0.38) * t) for t in steps)]
    cord = LIGHT if rng.random() < 0.5 else trim(fabric, 0.4).colour
    facing = [(0.3, 0.23), (0.37, 0.14), (0.47, 0.2), (0.55, 0.34), (0.575, height)]
    lugs = [[(x, -0.06), (x, -0.12)] for x in np.linspace(0.03, 0.95, 11)]
    tongue = [(0.4, 0.3), (0.42, height + 0.05), (0.53, height + 0.07), (0.56, height - 0.05)]
    return [
        fill(on_bed(spline(tongue), lift), trim(fabric, 0.7)),
        sole(lift, (0.12, 0.15), DARK),
        lines(along_bed(lift, *lugs), (84, 80, 78), 0.025),
        *_boot(lift, fabric, height=height),
        lines(along_bed(lift, facing, [(0.75, 0.0), (0.78, 0.2), (0.93, 0.3)]), contrast(fabric.colour, 0.35), 0.013),
        lines(along_bed(lift, [(0.0, 0.012), (0.5, 0.012), (0.98, 0.012)]), LIGHT, 0.012),
        *laces(rungs, lift, cord, reach=0.095),
    ]


def _cowboy(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, height = 0.13, rng.uniform(0.95, 1.1)
    tone = LIGHT if np.mean(fabric.colour) < 110 else contrast(fabric.colour, 0.5)
    leaf = [(0.68, 0.42), (0.58, 0.6), (0.68, 0.84), (0.78, 0.6), (0.68, 0.42)]
    inner = [(0.68, 0.5), (0.63, 0.61), (0.68, 0.76), (0.73, 0.61), (0.68, 0.5)]
    wing = [(0.36, 0.28), (0.42, 0.17), (0.55, 0.26), (0.6, 0.36), (0.52, 0.42)]
    pull = ribbon(on_bed([(0.66, height - 0.13), (0.66, height - 0.01)], lift), 0.09)
    return [
        heel(lift, 0.05, solid(STACKED, "leather"), tip=(0.79, 0.945)),
        sole(lift, (0.035, 0.03), STACKED),
        *_boot(lift, fabric, height=height, point=0.1, flare=0.05, dip=0.1),
        Fill((pull,), trim(fabric, 0.8)),
        lines(along_bed(lift, leaf, inner, wing, [(0.05, 0.07), (0.16, 0.1), (0.26, 0.12)]), tone, 0.016),
        studs(on_bed([(0.68, 0.62)], lift), 0.02, tone),
    ]
