"""Sleeveless vests: waistcoats, gilets, knitted and utility vests."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.knits import knit, ribbed_ease
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    NECKLINES,
    Cut,
    panels,
    shoulder_ends,
    sides,
    spot,
    spots,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell
from fashionlib.catalogue.synthetic.drawing.tops import eases


def draw_vest(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a sleeveless vest: waistcoat, puffer gilet, knitted or utility vest."""
    return _VESTS[attributes.cut](attributes, body)


def _waistcoat(attributes: Attributes, body: Body) -> list[Layer]:
    return waistcoat(body, fabric_of(attributes), FITS[attributes.fit] * 0.7)


def waistcoat(body: Body, fabric: Fabric, ease: float, *, neck: str = "waistcoat") -> list[Layer]:
    """Return a tailored waistcoat with five buttons and two points at the hem; `neck` is a key of parts.NECKLINES."""
    depth = NECKLINES[neck][1]
    cut = Cut(ease=((0, ease), (1, ease + 0.004), (2, ease)), neck=neck, hem=1.62, strap=0.72, drop=0.0)
    left, right = sides(body, cut)
    front = panels(body, cut)[0]
    points = paths.join(left[-2:-1], right[-2:], spots(body, (0.034, 2.0), (0.0, 1.72), (-0.034, 2.0)), left[-1:])
    lining = darker(plain(fabric, look="silk"), 0.6)
    inner = [] if body.worn else [fill(spots(body, (-0.06, 0.05), (0.06, 0.05), (0.0, depth + 0.02)), lining)]
    layers = [*inner, Fill((front, points), fabric)]
    layers += trims.seam(body, [(0, depth), (0, 1.0), (0, 1.72)], contrast(fabric.colour, 0.5), width=0.0025)
    for sign in (-1, 1):
        dart = [(sign * 0.056, 0.62), (sign * 0.042, 1.0), (sign * 0.052, 1.75)]
        layers += trims.seam(body, dart, contrast(fabric.colour, 0.28), width=0.0016)
    layers += trims.welts(body, (-0.052, 0.052), 1.28, fabric=fabric, slant=-8, width=0.04)
    layers += trims.welts(body, (0.055,), 0.62, fabric=fabric, width=0.032)
    horn = contrast(fabric.colour, 0.55)
    return layers + trims.button_row(body, depth + 0.08, 1.58, count=5, colour=horn, radius=0.006)


def _gilet(attributes: Attributes, body: Body) -> list[Layer]:
    fabric = fabric_of(attributes, look="puffer")
    base = FITS[attributes.fit] + 0.012
    cut = Cut(ease=((0, base), (1, base + 0.014), (2, base)), neck="crew", hem=2.1, strap=0.95, drop=0.0)
    lining = darker(plain(fabric), 0.55)
    armholes = [
        fill(paths.ribbon(np.stack([shoulder_ends(body, cut)[k], sides(body, cut)[k][0]]), 0.012), lining)
        for k in (0, 1)
    ]
    layers = [*shell(body, cut, fabric)[:1], *armholes, *trims.strips(body, panels(body, cut), fabric)]
    return [
        *layers,
        *collars.stand_collar(body, fabric, height=0.034, spread=0.008),
        *trims.zip_line(body, -0.02, 2.08),
    ]


def _knitted_vest(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, rib = knit(attributes)
    cut = Cut(ease=ribbed_ease(attributes.fit), neck="v-neck", strap=0.82)
    layers = [*shell(body, cut, fabric), *trims.hem_rib(body, cut, rib, height=0.2)]
    for k in (0, 1):
        edge = paths.bezier(
            shoulder_ends(body, cut)[k],
            paths.lerp(shoulder_ends(body, cut)[k], sides(body, cut)[k][0], 0.6) * (0.94, 1),
            sides(body, cut)[k][0],
        )
        layers.append(fill(paths.ribbon(edge, 0.014), rib, volume=0.4))
    return [*layers, *trims.neck_rib(body, cut, rib, width=0.016)]


def _utility_vest(attributes: Attributes, body: Body) -> list[Layer]:
    fabric = fabric_of(attributes)
    cut = Cut(ease=eases(attributes.fit), neck="v-neck", strap=0.85, hem=2.05, drop=0.0)
    layers = shell(body, cut, fabric)
    for sign in (-1, 1):
        layers += trims.pocket(body, sign * 0.052, 0.55, fabric=fabric, width=0.056, height=0.052, flap=0.018)
        layers += trims.pocket(body, sign * 0.054, 1.15, fabric=fabric, width=0.066, height=0.068, flap=0.022)
        for t in (0.59, 1.26):
            layers += hardware.rivet(spot(body, sign * 0.053, t), 0.004)
    dark = plain(fabric, shade(fabric.colour, 0.7))
    return [
        *layers,
        *trims.neck_rib(body, cut, dark, width=0.012),
        *trims.zip_line(body, 0.42, 2.05),
        *trims.hem_rib(body, cut, dark, height=0.1),
    ]


_VESTS = {"waistcoat": _waistcoat, "puffer gilet": _gilet, "knitted vest": _knitted_vest, "utility vest": _utility_vest}
