"""Hats and caps."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    flipped,
    lines,
    printed,
    seams,
    shape,
    sized,
    solid,
    stitches,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import Path, ellipse, mirror, spline

RIBBONS = ((40, 36, 36), (120, 40, 44), (36, 52, 92), (236, 232, 222), (92, 66, 48))

PRINTS = {
    "baseball cap": (0.2, -0.13, 0.22), "beanie": (0.0, 0.145, 0.17), "bucket hat": (0.0, -0.15, 0.22),
    "fedora": (0.0, -0.26, 0.12), "sun hat": (0.0, -0.2, 0.12),
}  # fmt: skip
"""Cut → x, y and width of a print."""


def draw_hats(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a cap or a hat."""
    layers = sized([*CUTS[attributes.cut](cloth(attributes, 1.1), rng), *printed(attributes, PRINTS)])
    return flipped(layers) if rng.random() < 0.4 and not attributes.motif else layers


def _cap(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    peak = trim(fabric, 0.8) if rng.random() < 0.5 else fabric
    dome = [(-0.45, 0.14), (-0.46, -0.03), (-0.36, -0.23), (-0.16, -0.35), (0.06, -0.36), (0.25, -0.25), (0.36, -0.06)]
    hem = [(0.36, -0.06), (0.39, 0.1), (0.2, 0.13), (-0.1, 0.18), (-0.45, 0.14)]
    bill = [(0.02, 0.13), (0.16, 0.04), (0.37, 0.0), (0.6, 0.04), (0.78, 0.16), (0.82, 0.22)]
    below = [(0.82, 0.22), (0.66, 0.19), (0.45, 0.18), (0.22, 0.2), (0.02, 0.16)]
    panels = [
        [(-0.07, -0.365), (-0.22, -0.2), (-0.26, 0.16)],
        [(-0.07, -0.365), (0.1, -0.22), (0.18, 0.05)],
        [(-0.07, -0.365), (0.16, -0.31), (0.3, -0.19)],
    ]
    badge = fill(ellipse((0.22, -0.1), (0.065, 0.085)), solid((238, 236, 230), "cotton"), volume=0.4)
    return [
        fill(shape(dome, hem), fabric),
        seams(fabric, *panels),
        studs([(-0.13, -0.17), (0.05, -0.22)], 0.014, trim(fabric, 0.55).colour, "cotton"),
        studs([(-0.07, -0.37)], 0.03, trim(fabric, 0.8).colour, "cotton"),
        fill(shape(bill, below), peak, lift=0.02),
        stitches(peak, [(0.12, 0.1), (0.37, 0.04), (0.6, 0.08), (0.74, 0.18)]),
        *([badge] if rng.random() < 0.4 else []),
    ]


def _beanie(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    knit = replace(fabric, look="ribbed")
    high = rng.uniform(0.5, 0.66)
    dome = both([(0, -high), (0.16, 0.03 - high), (0.33, 0.2 - high), (0.41, -0.1), (0.42, 0.1)], [(0, 0.13)])
    cuff = both([(0, 0.05), (0.25, 0.03), (0.43, 0.0)], [(0.455, 0.05), (0.44, 0.22)], [(0.24, 0.25), (0, 0.27)])
    across = np.linspace(-0.38, 0.38, 12)
    ribs = [[(0.25 * x, -high + 0.03 + 0.1 * abs(x)), (0.85 * x, -0.6 * high), (x, 0.02)] for x in across]
    rolled = [[(x, 0.05 - 0.12 * x * x), (1.02 * x, 0.25 - 0.12 * x * x)] for x in across * 1.08]
    around = np.radians(np.arange(0, 360, 12))
    reach = 0.13 + rng.uniform(-0.012, 0.012, len(around))
    tuft = np.column_stack([reach * np.cos(around), reach * np.sin(around) - high - 0.07])
    pompon = [fill(tuft, trim(replace(fabric, look="fleece"), rng.choice([0.8, 1.25])))]
    return [
        *(pompon if rng.random() < 0.45 else []),
        fill(dome, knit),
        lines(ribs, trim(fabric, 0.78).colour, 0.012),
        fill(cuff, knit, lift=0.02),
        lines(rolled, trim(fabric, 0.78).colour, 0.012),
    ]


def _brim(width: float, droop: float, depth: float) -> Path:
    """Return a brim seen from the front and a little from above; `droop` lowers its middle."""
    top = [(0, -0.03), (0.3, -0.06), (0.6 * width, -0.1), (width, -0.06)]
    return both(
        top, [(width, -0.06), (width + 0.015, -0.01), (0.75 * width, droop), (0.3 * width, depth), (0, depth + 0.02)]
    )


def _fedora(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    band = solid(RIBBONS[rng.integers(5)], "silk")
    crown = both(
        [(0, -0.42), (0.1, -0.46), (0.24, -0.43)],
        [(0.29, -0.36), (0.33, -0.18), (0.36, 0.02)],
        [(0.2, 0.07), (0, 0.09)],
    )
    ribbon = both([(0, -0.08), (0.2, -0.1), (0.337, -0.13)], [(0.36, 0.02)], [(0.2, 0.07), (0, 0.09)])
    pinch = [[(-0.15, -0.42), (-0.11, -0.3), (-0.12, -0.18)], [(0.15, -0.42), (0.11, -0.3), (0.12, -0.18)]]
    bow = fill(
        shape([(0.25, -0.11)], [(0.36, -0.14)], [(0.34, -0.05)], [(0.37, 0.04)], [(0.25, 0.06)]), band, lift=0.01
    )
    return [
        fill(_brim(0.62, 0.1, 0.16), fabric),
        fill(crown, fabric, lift=0.01),
        lines(pinch, trim(fabric, 0.75).colour, 0.02),
        fill(ribbon, band, volume=0.6),
        bow,
        lines(
            [[(-0.6, -0.02), (-0.45, 0.09), (0, 0.165), (0.45, 0.09), (0.6, -0.02)]], trim(fabric, 0.7).colour, 0.014
        ),
    ]


def _sun_hat(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    band = solid(RIBBONS[rng.integers(5)], "silk")
    crown = both([(0, -0.36), (0.17, -0.33), (0.28, -0.2), (0.31, -0.02)], [(0.16, 0.03), (0, 0.045)])
    ribbon = both([(0, -0.09), (0.17, -0.11), (0.3, -0.14)], [(0.315, -0.01)], [(0.16, 0.04), (0, 0.05)])
    wave = rng.uniform(-0.03, 0.05)
    edge = [(-0.85, 0.0), (-0.6, -0.13), (-0.25, -0.17), (0.25, -0.17), (0.6, -0.13), (0.85, 0.0)]
    front = [
        (0.85, 0.0),
        (0.74, 0.13 + wave),
        (0.4, 0.24),
        (0, 0.26 + wave),
        (-0.4, 0.25),
        (-0.72, 0.15 - wave),
        (-0.85, 0.0),
    ]
    rings = [[(f * x, 0.03 + f * (y - 0.03)) for x, y in front] for f in (0.55, 0.75, 0.93)]
    tails = strap([(0.29, -0.06), (0.4, 0.04), (0.42, 0.16)], (0.06, 0.05, 0.06), band, lift=0.01)
    return [
        fill(shape(edge, front), fabric),
        lines(rings, trim(fabric, 0.8).colour, 0.012),
        fill(crown, fabric, lift=0.01),
        fill(ribbon, band, volume=0.6),
        *([tails] if rng.random() < 0.6 else []),
    ]


def _bucket_hat(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    crown = both([(0, -0.36), (0.2, -0.35), (0.29, -0.31)], [(0.32, -0.2), (0.365, 0.0)], [(0.2, 0.04), (0, 0.05)])
    brim = both([(0, 0.0), (0.36, -0.04)], [(0.48, 0.12), (0.6, 0.25)], [(0.4, 0.335), (0, 0.36)])
    line = [(0.0, 0.03), (0.2, 0.02), (0.37, -0.02)]
    rows = [[(x * (1 + 0.2 * k), y + 0.09 * k) for x, y in line] for k in (1, 2, 3)]
    top = [(-0.29, -0.31), (-0.15, -0.275), (0.15, -0.275), (0.29, -0.31)]
    return [
        fill(brim, fabric),
        stitches(fabric, *(spline([*mirror(row[1:]), *row]) for row in rows)),
        fill(crown, fabric, lift=0.015),
        seams(fabric, top, [(-0.3, -0.28), (-0.35, 0.01)], [(0.3, -0.28), (0.35, 0.01)]),
        studs([(0.24, -0.15), (0.25, -0.08)], 0.015, (170, 172, 176)),
    ]


CUTS: dict[str, Callable[[Fabric, np.random.Generator], list[Layer]]] = {
    "baseball cap": _cap, "beanie": _beanie, "fedora": _fedora, "sun hat": _sun_hat, "bucket hat": _bucket_hat,
}  # fmt: skip
"""Cut → function that draws it, about one unit wide."""
