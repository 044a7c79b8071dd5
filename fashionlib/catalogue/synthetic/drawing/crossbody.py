"""Bags on a long strap, from the front; the strap is apart, because it hangs differently on a person."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    lines,
    metal,
    seams,
    sized,
    solid,
    stitches,
    strap,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, chain, zipper
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Layer, Stroke, fill
from fashionlib.catalogue.synthetic.drawing.paths import Path, mirror, rounded, spline

HOLDS: dict[str, tuple[float, float, float]] = {
    "messenger bag": (0.47, 0.05, 0.065), "saddle bag": (0.41, 0.06, 0.04), "camera bag": (0.43, 0.08, 0.045),
    "chain bag": (0.4, 0.04, 0.06),
}  # fmt: skip
"""Cut → where the strap is fixed (half the distance, height) and its width."""


def draw_crossbody(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a bag on a long strap that stands above it."""
    fabric, hardware = cloth(attributes, 1.2), metal(rng)
    x, y, width = HOLDS[attributes.cut]
    line = _standing_loop(x, y, rng.uniform(0.8, 1.1))
    return sized(
        [
            *carrier(attributes.cut, fabric, hardware, line, width=width),
            *bag_alone(attributes.cut, fabric, hardware, rng),
        ]
    )


def bag_alone(cut: str, fabric: Fabric, hardware: Colour, rng: np.random.Generator) -> list[Layer]:
    """Return the bag of a cut without its strap, about one unit wide, its upper edge at y = 0."""
    cuts = {"messenger bag": _messenger, "saddle bag": _saddle, "camera bag": _camera, "chain bag": _chain_bag}
    return cuts[cut](fabric, hardware, rng)


def carrier(cut: str, fabric: Fabric, hardware: Colour, line: Path, *, width: float) -> list[Layer]:
    """Return a shoulder strap along a line: a chain, or a band with its adjusting buckle and the rings at its ends."""
    if cut == "chain bag":
        return chain(line, link=width, metal=hardware)
    tone, size = trim(fabric, 0.7), 1.6 * width
    places = (line[0], line[-1], line[len(line) // 5])
    return [
        strap(line[::3], width, tone),
        *(part for place in places for part in buckle(place, size, size, metal=hardware)),
    ]


def _standing_loop(x: float, y: float, height: float) -> Path:
    """Return the line of a strap that stands up in a loop."""
    half = [(-x, y), (-0.98 * x, y - 0.35 * height), (-0.68 * x, y - 0.8 * height), (0, y - height)]
    return spline([*half, *mirror(half[:-1])])


def _messenger(fabric: Fabric, hardware: Colour, rng: np.random.Generator) -> list[Layer]:
    tone = trim(fabric, 0.7)
    bottom = rng.uniform(0.42, 0.58)
    flap = both([(0, 0.0), (0.5, 0.0)], [(0.515, 0.08), (0.515, bottom - 0.05), (0.46, bottom)], [(0, bottom)])
    buckles = [
        part
        for x in (-0.26, 0.26)
        for part in (
            fill(rounded(x - 0.04, bottom - 0.24, x + 0.04, bottom + 0.09, radius=0.02), tone, lift=0.01),
            *buckle((x, bottom - 0.02), 0.12, 0.09, metal=hardware),
        )
    ]
    return [
        fill(rounded(-0.5, 0.02, 0.5, 0.72, radius=0.06), trim(fabric, 0.85)),
        seams(fabric, [(-0.46, 0.66), (0.46, 0.66)]),
        fill(flap, fabric, lift=0.02),
        stitches(
            fabric,
            [(-0.47, 0.04), (-0.485, bottom - 0.07)],
            [(0.47, 0.04), (0.485, bottom - 0.07)],
            [(-0.44, bottom - 0.03), (0.44, bottom - 0.03)],
        ),
        *buckles,
    ]


def _saddle(fabric: Fabric, hardware: Colour, rng: np.random.Generator) -> list[Layer]:
    tone = trim(fabric, 0.75)
    bag = both([(0, 0.0), (0.36, 0.02)], [(0.44, 0.12), (0.46, 0.35), (0.36, 0.58), (0.16, 0.68), (0, 0.69)])
    flap = both([(0, -0.03), (0.37, 0.0)], [(0.45, 0.1), (0.42, 0.27), (0.27, 0.4), (0.1, 0.45), (0, 0.455)])
    tab = both([(0, 0.3), (0.05, 0.3)], [(0.05, 0.5), (0.03, 0.54), (0, 0.55)])
    return [
        fill(bag, trim(fabric, 0.88)),
        fill(flap, fabric, lift=0.02),
        stitches(
            fabric, [(-0.41, 0.12), (-0.385, 0.27), (-0.24, 0.37), (0, 0.42), (0.24, 0.37), (0.385, 0.27), (0.41, 0.12)]
        ),
        fill(tab, tone, lift=0.01),
        *buckle((0, 0.47), 0.14, 0.09, metal=hardware),
    ]


def _camera(fabric: Fabric, hardware: Colour, rng: np.random.Generator) -> list[Layer]:
    tone = trim(fabric, 0.7)
    tassel = strap([(0.33, 0.06), (0.345, 0.16), (0.345, 0.26)], (0.02, 0.05, 0.07), tone, lift=0.01)
    return [
        fill(rounded(-0.44, 0.0, 0.44, 0.6, radius=0.15), trim(fabric, 0.8)),
        *zipper([(0.36, 0.05), (-0.36, 0.05)], width=0.045, metal=hardware, tape=trim(fabric, 0.5).colour),
        fill(rounded(-0.41, 0.1, 0.41, 0.6, radius=0.12), fabric, lift=0.01),
        fill(rounded(-0.33, 0.24, 0.33, 0.55, radius=0.06), fabric, lift=0.012),
        *zipper([(-0.29, 0.27), (0.29, 0.27)], width=0.03, metal=hardware, tape=trim(fabric, 0.5).colour),
        tassel,
    ]


def _chain_bag(fabric: Fabric, hardware: Colour, rng: np.random.Generator) -> list[Layer]:
    flap = both([(0, 0.0), (0.42, 0.0)], [(0.45, 0.04), (0.45, 0.26)], [(0.3, 0.37), (0, 0.4)])
    bag = rounded(-0.45, 0.0, 0.45, 0.6, radius=0.05)
    slants = [[(x, 0.0), (x + 0.6 * way, 0.6)] for way in (-1, 1) for x in np.arange(-1.05, 1.06, 0.15)]
    quilting = Stroke(tuple(_inside(slant) for slant in slants), trim(fabric, 0.7).colour, 0.011)
    clasp = [fill(rounded(-0.06, 0.33, 0.06, 0.43, radius=0.025), solid(hardware, "metal"), lift=0.01)]
    clasp += [lines([[(0, 0.35), (0, 0.41)]], trim(solid(hardware), 0.4).colour, 0.02)]
    return [fill(bag, fabric), fill(flap, fabric, lift=0.02), quilting, *clasp]


def _inside(line: list[tuple[float, float]], edge: float = 0.45) -> Path:
    """Return the part of a straight line between x = -edge and x = edge."""
    x = np.clip([line[0][0], line[1][0]], -edge, edge)
    return np.column_stack([x, np.interp(x, *zip(*sorted(line), strict=True))])
