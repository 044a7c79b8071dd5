"""Denim, bermuda and sport shorts, hot pants."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.bottoms import jeans_details, washed
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, shade
from fashionlib.catalogue.synthetic.drawing.legs import (
    TOP,
    WIDTHS,
    apart,
    fly,
    inside_waist,
    leg,
    legs,
    loops,
    side_stripes,
    turn,
    turn_ups,
    waistband,
)
from fashionlib.catalogue.synthetic.drawing.parts import spot

SHORTS: dict[str, tuple[float, float, float]] = {
    "denim shorts": (2.55, 0.092, 0.006), "bermuda shorts": (2.96, 0.098, 0.01), "sport shorts": (2.74, 0.112, 0.014),
    "hot pants": (2.24, 0.086, 0.002),
}  # fmt: skip
"""Cut → level of the hem, width of the leg at the knee, ease at the hips."""


def draw_shorts(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of denim, bermuda, sport shorts or hot pants."""
    fabric, name = fabric_of(attributes), attributes.cut
    stop, knee, ease = SHORTS[name]
    knee *= 0.5 + 0.5 * WIDTHS[attributes.fit]
    body = apart(body, rng.uniform(0.1, 0.13))
    shape = {"knee": knee, "hem": knee, "ease": ease}
    layers = [*inside_waist(body, fabric), *legs(body, stop, fabric, **shape)]
    if name == "sport shorts":
        return layers + _sporty(body, fabric, stop, shape)
    if name == "denim shorts":
        hems = _frayed(body, stop, shape) if rng.random() < 0.4 else turn_ups(body, stop, fabric, **shape)
        pale = [layer for k in (0, 1) for layer in washed(body, k, fabric, short=True)]
        return [*layers, *pale, *hems, *jeans_details(body, fabric)]
    layers += turn_ups(body, stop, fabric, **shape) if name == "hot pants" else []
    for sign in (-1, 1):
        layers += trims.seam(
            body, [(sign * 0.05, TOP + 0.17), (sign * 0.082, 1.85)], contrast(fabric.colour, 0.5), width=0.0026
        )
    layers += [*fly(body, fabric, contrast(fabric.colour, 0.3)), *waistband(body, fabric), *loops(body, fabric)]
    return layers + hardware.button(spot(body, 0, TOP + 0.085), 0.006, shade(fabric.colour, 0.5))


def _sporty(body: Body, fabric: Fabric, stop: float, shape: dict[str, float]) -> list[Layer]:
    """Return the elastic waist with its cord and the stripes of sport shorts."""
    layers = side_stripes(body, fabric, stop, **shape)
    layers += waistband(body, plain(fabric, look="ribbed"), height=0.26)
    return layers + trims.drawstring(body, TOP + 0.15, contrast(fabric.colour, 0.8), length=0.06, x=0.008)


def _frayed(body: Body, stop: float, shape: dict[str, float]) -> list[Layer]:
    """Return the white threads that hang from a cut-off hem."""
    threads = []
    for k in (0, 1):
        outline = leg(body, k, stop, **shape)
        at = turn(outline, stop)
        for i, t in enumerate(np.linspace(0.02, 0.98, 22)):
            start = paths.lerp(outline[at - 1], outline[at], t)
            threads.append(start + np.array([(0, -0.003), (0.002 * (i % 3 - 1), 0.006 + 0.003 * (i * 7 % 4))]))
    return [Stroke(tuple(threads), (226, 228, 230), 0.0026, 0.9)]
