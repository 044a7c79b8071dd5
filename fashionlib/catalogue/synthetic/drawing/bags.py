"""Bags from the front, and the table of all of them."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import crossbody, luggage, wallets
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    lines,
    metal,
    seams,
    shape,
    sized,
    solid,
    stitches,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, zipper
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import mirror, rounded

Drawer = Callable[[Attributes, Body, np.random.Generator], list[Layer]]


def draw_top_handles(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a bag with short handles."""
    cuts = {"tote": _tote, "satchel": _satchel, "bowling bag": _bowling, "bucket bag": _bucket}
    return sized(cuts[attributes.cut](cloth(attributes, 1.2), rng))


def handle(x: float, y: float, height: float, *, width: float, fabric: Fabric, lift: float = 0.015) -> Layer:
    """Return a handle that arches from (-x, y) to (x, y)."""
    half = [(-x, y), (-0.93 * x, y - 0.55 * height), (-0.6 * x, y - 0.93 * height), (0, y - height)]
    return strap([*half, *mirror(half[:-1])], width, fabric, lift=lift)


def _tote(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone = trim(fabric, 0.7) if rng.random() < 0.6 else solid((150, 98, 58), "leather")
    flare, height = rng.uniform(-0.02, 0.1), rng.uniform(0.7, 0.9)
    bag = both([(0, 0.0), (0.44 + flare, -0.01)], [(0.4, height - 0.04), (0.37, height), (0, height + 0.01)])
    mouth = both([(0, -0.035), (0.4 + flare, -0.03), (0.44 + flare, -0.01)], [(0.3, 0.02), (0, 0.03)])
    reach = rng.uniform(0.34, 0.5)
    ends = [fill(rounded(x - 0.035, -0.01, x + 0.035, 0.16, radius=0.01), tone) for x in (-0.22, 0.22)]
    base = both(
        [(0, height - 0.15), (0.405, height - 0.15)], [(0.4, height - 0.04), (0.37, height), (0, height + 0.01)]
    )
    return [
        handle(0.2, -0.02, reach + 0.06, width=0.045, fabric=trim(tone, 0.75)),
        fill(mouth, trim(fabric, 0.45), volume=0.2),
        fill(bag, fabric),
        *([fill(base, tone, volume=0.5)] if rng.random() < 0.4 else []),
        seams(fabric, [(-0.43 - flare, 0.05), (0.43 + flare, 0.05)]),
        *ends,
        handle(0.22, 0.03, reach, width=0.045, fabric=tone),
    ]


def _satchel(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware, tone = metal(rng), trim(fabric, 0.72)
    bag = both([(0, 0.0), (0.36, 0.0)], [(0.42, 0.06), (0.52, 0.6)], [(0.5, 0.66), (0, 0.67)])
    wing = shape([(0.36, 0.0), (0.42, 0.06), (0.52, 0.6)], [(0.5, 0.66), (0.43, 0.66)], [(0.36, 0.3), (0.34, 0.05)])
    lock = both([(0, 0.02), (0.06, 0.02)], [(0.06, 0.24), (0.04, 0.28), (0, 0.29)])
    rings = [part for x in (-0.2, 0.2) for part in buckle((x, 0.09), 0.08, 0.08, metal=hardware)]
    belt = fill(rounded(-0.4, 0.16, 0.4, 0.23), tone, lift=0.01)
    return [
        handle(0.2, 0.0, 0.33, width=0.05, fabric=trim(tone, 0.75)),
        fill(bag, fabric),
        fill(wing, tone, volume=0.4),
        fill(mirror(wing), tone, volume=0.4),
        stitches(fabric, [(-0.33, 0.04), (0.33, 0.04)], [(-0.44, 0.62), (0.44, 0.62)]),
        belt,
        *rings,
        handle(0.2, 0.07, 0.33, width=0.05, fabric=tone),
        fill(lock, tone, lift=0.01),
        fill(rounded(-0.035, 0.17, 0.035, 0.24, radius=0.01), solid(hardware, "metal")),
    ]


def _bowling(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware, tone = metal(rng), trim(fabric, 0.65)
    half = [(0, 0.0), (0.2, 0.03), (0.38, 0.16), (0.5, 0.4), (0.53, 0.56)]
    bag = both(half, [(0.5, 0.63), (0, 0.64)])
    inner = [(0.8 * x, 0.06 + 0.9 * y) for x, y in half]
    piping = [*mirror(inner[1:]), *inner]
    ends = studs([(x, y) for x in (-0.23, 0.23) for y in (0.26, 0.34)], 0.018, hardware)
    patches = [fill(rounded(x - 0.045, 0.22, x + 0.045, 0.38, radius=0.04), tone) for x in (-0.23, 0.23)]
    return [
        handle(0.22, 0.1, 0.4, width=0.04, fabric=trim(tone, 0.8)),
        fill(bag, trim(fabric, 0.86)),
        *zipper(
            [(-0.36, 0.16), (-0.2, 0.05), (0, 0.022), (0.2, 0.05), (0.36, 0.16)],
            width=0.035,
            metal=hardware,
            tape=tone.colour,
        ),
        fill(both(inner, [(0.42, 0.64), (0, 0.64)]), fabric),
        lines([piping], tone.colour, 0.022),
        *patches,
        ends,
        handle(0.23, 0.26, 0.46, width=0.042, fabric=tone),
        studs([(-0.4, 0.655), (0.4, 0.655)], 0.025, hardware),
    ]


def _bucket(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware, tone = metal(rng), trim(fabric, 0.65)
    bag = both(
        [(0, 0.02), (0.2, 0.0), (0.34, -0.02)],
        [(0.37, 0.12), (0.33, 0.2)],
        [(0.4, 0.5), (0.4, 0.68)],
        [(0.36, 0.73), (0, 0.75)],
    )
    mouth = both([(0, -0.08), (0.22, -0.07), (0.34, -0.02)], [(0.2, 0.01), (0, 0.02)])
    base = both([(0, 0.57), (0.403, 0.57)], [(0.4, 0.68)], [(0.36, 0.73), (0, 0.75)])
    gathers = [[(x, 0.03), (0.96 * x, 0.16), (1.05 * x, 0.34)] for x in (-0.27, -0.15, -0.05, 0.06, 0.16, 0.26)]
    cord = [
        [(-0.33, 0.19), (-0.15, 0.21), (0.15, 0.21), (0.33, 0.19)],
        [(-0.03, 0.21), (-0.08, 0.33), (-0.07, 0.45)],
        [(0.03, 0.21), (0.07, 0.34), (0.1, 0.42)],
    ]
    return [
        handle(0.33, 0.03, 0.5, width=0.05, fabric=trim(tone, 0.8)),
        fill(mouth, trim(fabric, 0.45), volume=0.2),
        fill(bag, fabric),
        fill(base, tone, volume=0.6),
        seams(fabric, *gathers),
        studs([(x, 0.205) for x in (-0.25, -0.12, 0.12, 0.25)], 0.022, hardware),
        lines(cord, tone.colour, 0.025),
        studs([(-0.07, 0.45), (0.1, 0.42)], 0.03, tone.colour, "leather"),
        handle(0.345, 0.1, 0.42, width=0.05, fabric=tone),
    ]


DRAWERS: dict[str, Drawer] = {
    "clutch/wallet": wallets.draw_clutch,
    "backpack": luggage.draw_backpack,
    "travel bags": luggage.draw_travel_bag,
    "crossbody/messenger bag": crossbody.draw_crossbody,
    "top handles": draw_top_handles,
}
"""Category → function that draws one product."""
