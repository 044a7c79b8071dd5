"""Swimwear: bikinis, swimsuits, trunks, briefs."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.legs import TOP, apart, leg, legs, turn, waistband
from fashionlib.catalogue.synthetic.drawing.parts import (
    Cut,
    across,
    band,
    neck_sides,
    panels,
    sides,
    spot,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell


def draw_swimwear(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a bikini, swimsuit, swim trunks or swim briefs."""
    fabric = fabric_of(attributes)
    return {"bikini": _bikini, "swimsuit": _swimsuit, "swim trunks": _trunks, "swim briefs": _briefs}[attributes.cut](
        body, fabric
    )


def _bottom(body: Body, top: float, cut_out: float) -> np.ndarray:
    """Return the outline of briefs from level `top`; the leg openings reach up to level `cut_out`."""
    left, right = sides(body, Cut(ease=((0, 0.0), (2, 0.002))), top, cut_out)
    low = paths.shift(body.crotch, 0, 0.012)
    side = across(body)
    rights = paths.bezier(right[-1], spot(body, 0.05, (cut_out + 2.05) / 2), low + side * 0.018)
    lefts = paths.bezier(low - side * 0.018, spot(body, -0.05, (cut_out + 2.05) / 2), left[-1])
    dip = paths.bezier(left[0], (left[0] + right[0]) / 2 + (0, 0.012), right[0])
    return paths.join(dip, right, rights, [paths.shift(low, 0, 0.004)], lefts, left[::-1])


def _bikini(body: Body, fabric: Fabric) -> list[Layer]:
    line, layers = shade(fabric.colour, 0.85), []
    for k, s in ((0, -1), (1, 1)):
        peak, under = spot(body, s * 0.046, 0.3), spot(body, s * 0.006, 0.66)
        side = paths.shift(body.edge(0.18)[k], 0, 0.024)
        cup = paths.join(
            paths.bezier(peak, spot(body, s * 0.078, 0.45), side),
            paths.bezier(side, spot(body, s * 0.05, 0.8), under),
            paths.bezier(under, spot(body, s * 0.02, 0.45), peak),
        )
        nape = paths.shift(neck_sides(body, 0.0)[k], 0, -0.016)
        layers += [stroke(paths.spline([peak, spot(body, s * 0.036, 0.1), nape]), line, 0.0055), fill(cup, fabric)]
    layers += [*trims.bow(spot(body, 0, 0.66), 0.014, fabric), fill(_bottom(body, 1.66, 1.8), fabric)]
    ties = [sides(body, Cut(ease=((0, 0.0),)), 1.72, 1.8)[k][0] for k in (0, 1)]
    return layers + [layer for tie in ties for layer in trims.bow(tie, 0.02, plain(fabric, line), tails=0.04)]


def _swimsuit(body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=((0, 0.001), (1, 0.0), (2, 0.002)), neck="scoop", strap=0.5, hem=1.75, drop=0.0)
    lower, upper = _bottom(body, 1.6, 1.74), panels(body, cut)[0]
    edge = plain(fabric, shade(fabric.colour, 0.72))
    seams = [
        layer
        for s in (-1, 1)
        for layer in trims.seam(
            body, [(s * 0.06, 0.6), (s * 0.045, 1.0), (s * 0.05, 1.7)], contrast(fabric.colour, 0.25), width=0.0018
        )
    ]
    back = [] if body.worn else shell(body, cut, fabric)[:1]
    return [*back, Fill((upper, lower), fabric), *seams, *trims.neck_rib(body, cut, edge, width=0.006)]


def _trunks(body: Body, fabric: Fabric) -> list[Layer]:
    body = apart(body, 0.12)
    shape = {"knee": 0.108, "hem": 0.11, "ease": 0.008}
    white = (246, 246, 242) if np.mean(fabric.colour) < 190 else (40, 60, 110)
    layers = legs(body, 2.6, fabric, **shape)
    outlines = [leg(body, k, 2.6, **shape) for k in (0, 1)]
    # Piping runs down the side and around the slit at the hem, as on most swim shorts.
    sides_ = tuple(
        line[1 : turn(line, 2.6)] - across(body) * s * 0.006 for line, s in zip(outlines, (-1, 1), strict=True)
    )
    layers.append(Stroke(sides_, white, 0.004, within=tuple(outlines)))
    for s in (-1, 1):
        layers += trims.seam(
            body, [(s * 0.056, TOP + 0.2), (s * 0.084, 1.8)], contrast(fabric.colour, 0.45), width=0.003
        )
    layers += waistband(body, plain(fabric, shade(fabric.colour, 0.85), look="ribbed"), height=0.26)
    cord = trims.drawstring(body, TOP + 0.14, white, length=0.055, x=0.006)
    return [*layers, *trims.bow(spot(body, 0, TOP + 0.14), 0.02, Fabric(white)), *cord]


def _briefs(body: Body, fabric: Fabric) -> list[Layer]:
    strip = band(body, Cut(ease=((1, 0.002), (2, 0.003)), hem=2.0, drop=0.004), 1.52, 1.64)
    layers = [
        fill(_bottom(body, 1.52, 1.92), fabric),
        fill(strip, plain(fabric, shade(fabric.colour, 0.7)), volume=0.4),
    ]
    return [*layers, *trims.drawstring(body, 1.6, (246, 246, 242), length=0.035, x=0.006)]
