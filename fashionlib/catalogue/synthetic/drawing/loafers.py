"""Loafers."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.goods import lines, metal, shape, solid, studs, trim
from fashionlib.catalogue.synthetic.drawing.lasts import along_bed, heel, lining, on_bed, sole, upper
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, contrast, fill

BLACK = (32, 30, 30)


def loafer(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return a slip-on with a raised seam around the toe, a tongue, and a strap with a slot, a bar or tassels."""
    toe = [(-0.01, 0.0), (-0.02, 0.055), (0.05, 0.11), (0.19, 0.15), (0.31, 0.205), (0.37, 0.245)]
    tongue = [(0.37, 0.245), (0.43, 0.325), (0.475, 0.335), (0.49, 0.3)]
    collar = [(0.49, 0.3), (0.53, 0.225), (0.63, 0.17), (0.8, 0.18), (0.95, 0.25)]
    back = [(0.95, 0.25), (0.995, 0.19), (0.988, 0.09), (0.985, 0.0)]
    apron = [(0.02, 0.075), (0.11, 0.07), (0.25, 0.1), (0.36, 0.145), (0.45, 0.2)]
    vamp = [(0.02, 0.075), (0.06, 0.11), (0.19, 0.147), (0.31, 0.2), (0.42, 0.29)]
    strap_ = shape([(0.265, 0.18), (0.33, 0.215), (0.38, 0.25)], [(0.46, 0.17), (0.5, 0.06), (0.505, 0.0)],
                   [(0.39, 0.0), (0.375, 0.07), (0.335, 0.125), (0.265, 0.18)])  # fmt: skip
    tone = contrast(fabric.colour, 0.45)
    top = fill(on_bed(paths.join(paths.spline(vamp), paths.spline(apron)[::-1]), 0.03), trim(fabric, 1.12), volume=0.4)
    return [
        heel(0.03, 0.06, solid(BLACK), tip=(0.76, 0.99)),
        sole(0.03, (0.03, 0.035), BLACK),
        lining(0.03, fabric, [(0.4, 0.2), (0.47, 0.29), (0.6, 0.23), (0.8, 0.215), (0.95, 0.255)]),
        fill(upper(0.03, toe, tongue, collar, back), fabric),
        top,
        lines(along_bed(0.03, apron), tone, 0.02),
        fill(on_bed(strap_, 0.03), trim(fabric, 0.85), lift=0.012),
        *_ornament(fabric, rng),
    ]


def _ornament(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return what the strap of a loafer carries: the slot for a penny, a metal bar, or two tassels."""
    kind = rng.integers(3)
    if kind == 0:
        slot = shape([(0.37, 0.16)], [(0.4, 0.175), (0.43, 0.14)], [(0.425, 0.1)], [(0.39, 0.12), (0.37, 0.16)])
        return [fill(on_bed(slot, 0.03), trim(fabric, 0.4), edge=0.5)]
    if kind == 1:
        bar = [(0.355, 0.225), (0.385, 0.19), (0.42, 0.14), (0.44, 0.09)]
        return [
            lines(along_bed(0.03, bar), metal(rng), 0.032),
            studs(on_bed([bar[0], bar[-1]], 0.03), 0.03, metal(rng)),
        ]
    tassels = [[(0.36, 0.2), (0.3, 0.14), (0.28, 0.1)], [(0.37, 0.2), (0.35, 0.12), (0.34, 0.075)]]
    return [
        fill(paths.ribbon(line, (0.012, 0.02, 0.045)), trim(fabric, 0.7), lift=0.008)
        for line in along_bed(0.03, *tassels)
    ]
