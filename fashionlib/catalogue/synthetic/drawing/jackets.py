"""Jackets and coats: denim, biker, bomber, windbreaker, puffer; trench, overcoat, duffle, cape."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Layer, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    arm_angle,
    band,
    panels,
    sleeve,
    spot,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell


def _short(fit: str, *, hem: float = 1.75, puff: float = 0.0) -> Cut:
    base = FITS[fit] + 0.008 + puff
    ease = ((0, base), (1, base + 0.02), (hem - 0.2, base + 0.014), (hem, base))
    return Cut(
        ease=ease, neck="collar", hem=hem, sleeve=1.0, sleeve_ease=0.026 + puff, cuff=0.05 + puff, strap=1.05, drop=0.0
    )


def draw_jacket(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a short jacket: denim, biker, bomber, windbreaker or puffer."""
    return _JACKETS[attributes.cut](attributes, body)


def _denim(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit)
    thread = (206, 148, 72)
    layers = [
        *shell(body, cut, fabric),
        *trims.cuffs(body, cut, fabric, height=0.08),
        *trims.hem_rib(body, cut, fabric, height=0.2),
    ]
    for sign in (-1, 1):
        yoke = [(sign * 0.012, 0.46), (sign * 0.06, 0.45), (sign * 0.108, 0.42)]
        layers += trims.seam(body, yoke, contrast(fabric.colour, 0.4), width=0.0024)
        layers += [
            layer
            for dx in (-0.004, 0.004)
            for layer in _stitched(body, [(sign * (0.03 + dx), 0.7), (sign * (0.022 + dx), 1.5)], thread)
        ]
        layers += [
            layer
            for dx in (-0.004, 0.004)
            for layer in _stitched(body, [(sign * (0.07 + dx), 0.7), (sign * (0.05 + dx), 1.5)], thread)
        ]
        layers += trims.pocket(
            body, sign * 0.056, 0.46, fabric=fabric, width=0.052, height=0.05, flap=0.024, thread=thread
        )
        layers += hardware.rivet(spot(body, sign * 0.056, 0.54), 0.004, (190, 140, 80))
        layers += trims.welts(body, (sign * 0.078,), 1.2, fabric=fabric, slant=-62, width=0.05)
    layers += trims.placket(body, 0.14, cut.hem, fabric=fabric, width=0.024)
    layers += trims.button_row(body, 0.26, cut.hem - 0.1, count=6, colour=(190, 140, 80), radius=0.006)
    return layers + collars.collar(body, fabric, spread=0.048, length=0.03, depth=0.17)


def _stitched(body: Body, places: list[tuple[float, float]], colour: tuple[int, int, int]) -> list[Layer]:
    return hardware.stitches(np.stack([spot(body, x, t) for x, t in places]), colour)


def _biker(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), replace(_short(attributes.fit, hem=1.7), neck="v-neck")
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, cut, fabric, height=0.03)]
    layers += [fill(band(body, cut, 1.5, 1.7), fabric, lift=0.003)]
    layers += hardware.zipper(
        np.stack([spot(body, 0.05, 0.3), spot(body, 0.03, 0.8), spot(body, -0.03, 1.7)]), width=0.011
    )
    layers += collars.lapels(body, fabric, close=0.9, width=0.056, x=0.012, peak=True)
    for places in ([(-0.088, 1.0), (-0.048, 1.28)], [(0.088, 1.0), (0.058, 1.28)], [(-0.08, 0.66), (-0.046, 0.74)]):
        layers += hardware.zipper(np.stack([spot(body, x, t) for x, t in places]), width=0.008)
    layers += hardware.buckle(spot(body, -0.05, 1.6), 0.03, 0.026)
    return layers + [layer for k in (0, 1) for layer in trims.epaulette(body, k, fabric)]


def _bomber(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit, hem=1.85, puff=0.004)
    rib = plain(fabric, shade(fabric.colour, 0.72), look="ribbed")
    layers = [
        *shell(body, cut, fabric),
        *trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.038, sleeve_ease=0.0), rib, height=0.09),
    ]
    layers += trims.hem_rib(body, cut, rib, height=0.26)
    layers += trims.welts(body, (-0.07, 0.07), 1.15, fabric=darker(fabric, 0.8), slant=-55, width=0.05)
    layers += collars.stand_collar(body, rib, height=0.012, spread=0.004)
    pocket = sleeve(body, cut, 0, start=0.3, stop=0.42)
    layers += hardware.zipper(
        np.stack([paths.lerp(pocket[0], pocket[-1], 0.3), paths.lerp(pocket[8], pocket[9], 0.45)]), width=0.006
    )
    return [*layers, *trims.zip_line(body, 0.12, 1.84)]


def _windbreaker(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit, hem=2.1)
    block = plain(fabric, fabric.second if attributes.second_colour else contrast(fabric.colour, 0.6))
    layers = collars.hood(body, block)
    layers += [*shell(body, cut, fabric)]
    shoulder = paths.join(
        [spot(body, x, t) for x, t in ((-0.2, -0.2), (0.2, -0.2), (0.2, 0.52), (0.0, 0.62), (-0.2, 0.52))]
    )
    layers += [fill(shoulder, block, within=panels(body, cut), edge=0.6)]
    for k in (0, 1):
        yoke = sleeve(body, cut, k)
        layers += [fill(shoulder, block, within=(yoke,), holes=panels(body, cut), edge=0.4, angle=arm_angle(body, k))]
    layers += trims.cuffs(body, cut, darker(plain(fabric), 0.8), height=0.03)
    layers += trims.welts(body, (-0.066, 0.066), 1.3, fabric=block, slant=-60, width=0.052)
    layers += [*collars.stand_collar(body, block, height=0.026, spread=0.008), *trims.zip_line(body, -0.02, 2.1)]
    return layers + trims.drawstring(body, 2.05, contrast(fabric.colour, 0.75), length=0.03, x=0.04)


def _puffer(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes, look="puffer"), _short(attributes.fit, hem=2.0, puff=0.012)
    layers = shell(body, cut, fabric)[:1]
    for k in (0, 1):
        ends = np.linspace(0, 1, 9)
        tubes = [sleeve(body, cut, k, start=max(a, 0.02), stop=b + 0.015, flare=0.004) for a, b in pairwise(ends)]
        whole = sleeve(body, cut, k)
        layers += [
            fill(whole, fabric),
            *[fill(tube, fabric, angle=arm_angle(body, k), within=(whole,)) for tube in tubes],
        ]
    layers += trims.strips(body, panels(body, cut), fabric)
    layers += collars.stand_collar(body, fabric, height=0.036, spread=0.012)
    layers += trims.welts(body, (-0.066, 0.066), 1.35, fabric=darker(fabric, 0.6), slant=-60, width=0.045, height=0.007)
    return [*layers, *trims.zip_line(body, -0.04, 1.98)]


_JACKETS = {
    "denim jacket": _denim,
    "biker jacket": _biker,
    "bomber jacket": _bomber,
    "windbreaker": _windbreaker,
    "puffer jacket": _puffer,
}
