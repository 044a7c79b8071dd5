"""Long coats and capes."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, folds, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    across,
    neck_sides,
    sides,
    sleeve,
    spot,
    throat,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell


def _long(fit: str, *, hem: float = 2.95, flare: float = 0.03, neck: str = "v-neck") -> Cut:
    base = FITS[fit] + 0.012
    ease = ((0, base), (1, base + 0.014), (2, base + 0.01), (hem, base + flare))
    return Cut(ease=ease, neck=neck, hem=hem, sleeve=1.03, sleeve_ease=0.03, cuff=0.056, strap=1.06, drop=0.0)


def draw_coat(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a long coat (trench, overcoat, duffle) or a cape."""
    return _COATS[attributes.cut](attributes, body)


def _trench(attributes: Attributes, body: Body) -> list[Layer]:
    fabric = fabric_of(attributes)
    cut = _long(attributes.fit, hem=3.02, flare=0.05)
    cut = replace(cut, ease=(cut.ease[0], (1, cut.ease[1][1] - 0.012), *cut.ease[2:]))
    line, horn = contrast(fabric.colour, 0.4), (70, 46, 30)
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, cut, fabric, height=0.02)]
    layers += trims.seam(body, [(0.036, 0.6), (0.038, 1.0), (0.042, 2.0), (0.046, cut.hem)], line, width=0.003)
    layers += [
        fill(
            paths.join([spot(body, x, t) for x, t in ((-0.025, 0.1), (-0.1, 0.2), (-0.1, 0.62), (-0.02, 0.72))]),
            fabric,
            volume=0.5,
            lift=0.004,
        )
    ]
    for t in (0.76, 1.3, 1.7):
        layers += [layer for x in (-0.036, 0.03) for layer in hardware.button(spot(body, x, t), 0.008, horn)]
    layers += trims.welts(body, (-0.07, 0.07), 1.6, fabric=fabric, slant=-62, width=0.06, height=0.014)
    layers += [layer for k in (0, 1) for layer in [*trims.epaulette(body, k, fabric), *_strap(body, cut, k, fabric)]]
    layers += collars.lapels(body, fabric, close=0.66, width=0.062, x=0.004)
    return layers + _belt(body, cut, fabric)


def _strap(body: Body, cut: Cut, k: int, fabric: Fabric) -> list[Layer]:
    return [fill(sleeve(body, cut, k, start=0.84, stop=0.89, flare=0.004), fabric, lift=0.003)]


def _belt(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    left, right = sides(body, cut, 0.93, 1.09)
    strap = paths.join(left[:1], right[:1], right[-1:], left[-1:])
    tail = paths.ribbon(paths.spline([spot(body, -0.015, 1.0), spot(body, -0.05, 1.12), spot(body, -0.058, 1.6)]), 0.02)
    return [
        fill(strap, fabric, lift=0.005),
        fill(tail, fabric, lift=0.004),
        *hardware.buckle(spot(body, 0.0, 1.01), 0.036, 0.034, metal=(96, 64, 40)),
    ]


def _overcoat(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _long(attributes.fit, neck="jacket")
    line = contrast(fabric.colour, 0.45)
    layers = [
        *shell(body, cut, fabric),
        *trims.seam(body, [(0.012, 0.8), (0.013, 1.5), (0.016, cut.hem)], line, width=0.003),
    ]
    layers += trims.button_row(body, 0.92, 1.75, count=3, colour=shade(fabric.colour, 0.4), radius=0.0085)
    layers += trims.welts(body, (-0.068, 0.068), 1.55, fabric=fabric, width=0.062, height=0.018, slant=4)
    layers += trims.welts(body, (0.062,), 0.66, fabric=fabric, slant=-6)
    return layers + collars.lapels(body, fabric, close=0.84, width=0.056)


def _duffle(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), replace(_long(attributes.fit, hem=2.75), neck="crew")
    cord, horn = (92, 62, 38), (222, 196, 150)
    layers = [*collars.hood(body, fabric), *shell(body, cut, fabric)]
    layers += trims.seam(
        body, [(0.014, 0.14), (0.014, 1.0), (0.016, cut.hem)], contrast(fabric.colour, 0.45), width=0.003
    )
    for t in (0.38, 0.8, 1.22, 1.66):
        loops = tuple(np.stack([spot(body, x, t), spot(body, x * 0.1, t)]) for x in (-0.05, 0.05))
        tabs = [
            fill(trims.box(body, x, t - 0.05, width=0.016, height=0.022), Fabric(cord, look="leather"))
            for x in (-0.054, 0.054)
        ]
        toggle = paths.ribbon([spot(body, -0.02, t), spot(body, 0.0, t), spot(body, 0.02, t)], (0.004, 0.012, 0.004))
        layers += [Stroke(loops, cord, 0.004), *tabs, fill(toggle, Fabric(horn, look="plastic"), lift=0.003)]
    for x in (-0.068, 0.068):
        layers += trims.pocket(body, x, 1.95, fabric=fabric, width=0.066, height=0.075, flap=0.024)
    return layers + collars.stand_collar(body, fabric, height=0.006)


def _cape_edges(body: Body) -> tuple[np.ndarray, np.ndarray]:
    """Return the left and right edge of a cape, from the neck over the shoulder down to the hem."""
    necks, edges = neck_sides(body, 0.05), []
    for k, sign in ((0, -1), (1, 1)):
        way = across(body) * sign
        arm = paths.lerp(body.elbows[k], spot(body, sign * 0.19, 1.0), 0.6) + way * 0.012
        edges.append(paths.spline([necks[k], body.shoulders[k] + way * 0.022, arm, spot(body, sign * 0.232, 2.05)]))
    return edges[0], edges[1]


def _cape(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, (left, right) = fabric_of(attributes), _cape_edges(body)
    low = [spot(body, x, 2.33 + 0.06 * (i % 2)) for i, x in enumerate((0.13, 0.07, 0.0, -0.07, -0.13))]
    hem = paths.spline([right[-1], *low, left[-1]])
    neck = paths.bezier(left[0], throat(body, 0.16), right[0])
    creases = folds.skirt(body, 0.3, 2.3, spread=1.1, count=7)
    layers: list[Layer] = [fill(paths.join(neck, right, hem, left[::-1]), fabric, creases=creases)]
    line = contrast(fabric.colour, 0.4)
    for x, low in ((-0.07, 2.3), (0.07, 2.3), (-0.15, 2.1), (0.15, 2.1)):
        layers += trims.seam(body, [(x * 0.62, 0.8), (x * 0.85, 1.4), (x, low)], line, width=0.002)
    for sign in (-1, 1):
        layers += trims.welts(
            body, (sign * 0.105,), 1.15, fabric=darker(fabric, 0.45), slant=-82, width=0.085, height=0.009
        )
    layers += trims.seam(body, [(0.012, 0.2), (0.012, 1.0), (0.014, 2.38)], line, width=0.0026)
    layers += trims.button_row(body, 0.3, 0.95, count=3, colour=shade(fabric.colour, 0.45), radius=0.009)
    return layers + collars.collar(body, fabric, spread=0.055, length=0.026, depth=0.2)


_COATS = {"trench coat": _trench, "overcoat": _overcoat, "duffle coat": _duffle, "cape": _cape}
