"""Jackets and coats: denim, biker, bomber, windbreaker, puffer; trench, overcoat, duffle, cape."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS, Cut, across, arm_angle, band, neck_sides, panels, shell, sides, sleeve, spot, throat,
)  # fmt: skip


def _short(fit: str, *, hem: float = 1.75, puff: float = 0.0) -> Cut:
    base = FITS[fit] + 0.008 + puff
    ease = ((0, base), (1, base + 0.02), (hem - 0.2, base + 0.014), (hem, base))
    return Cut(ease=ease, neck="collar", hem=hem, sleeve=1.0, sleeve_ease=0.026 + puff, cuff=0.05 + puff, strap=1.05, drop=0.0)


def draw_jacket(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a short jacket: denim, biker, bomber, windbreaker or puffer."""
    return _JACKETS[attributes.cut](attributes, body)


def _denim(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit)
    thread = (206, 148, 72)
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, cut, fabric, height=0.08), *trims.hem_rib(body, cut, fabric, height=0.2)]
    for sign in (-1, 1):
        yoke = [(sign * 0.012, 0.46), (sign * 0.06, 0.45), (sign * 0.108, 0.42)]
        layers += trims.seam(body, yoke, contrast(fabric.colour, 0.4), width=0.0024)
        layers += [layer for dx in (-0.004, 0.004) for layer in _stitched(body, [(sign * (0.03 + dx), 0.7), (sign * (0.022 + dx), 1.5)], thread)]
        layers += [layer for dx in (-0.004, 0.004) for layer in _stitched(body, [(sign * (0.07 + dx), 0.7), (sign * (0.05 + dx), 1.5)], thread)]
        layers += trims.pocket(body, sign * 0.056, 0.46, fabric=fabric, width=0.052, height=0.05, flap=0.024, thread=thread)
        layers += hardware.rivet(spot(body, sign * 0.056, 0.54), 0.004, (190, 140, 80))
        layers += trims.welts(body, (sign * 0.078,), 1.2, fabric=fabric, slant=-62, width=0.05)
    layers += trims.placket(body, 0.14, cut.hem, fabric=fabric, width=0.024)
    layers += trims.button_row(body, 0.26, cut.hem - 0.1, count=6, colour=(190, 140, 80), radius=0.006)
    return layers + trims.collar(body, fabric, spread=0.048, length=0.03, depth=0.17)


def _stitched(body: Body, places: list[tuple[float, float]], colour: tuple[int, int, int]) -> list[Layer]:
    return hardware.stitches(np.stack([spot(body, x, t) for x, t in places]), colour)


def _biker(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), replace(_short(attributes.fit, hem=1.7), neck="v-neck")
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, cut, fabric, height=0.03)]
    layers += [fill(band(body, cut, 1.5, 1.7), fabric, lift=0.003)]
    layers += hardware.zipper(np.stack([spot(body, 0.05, 0.3), spot(body, 0.03, 0.8), spot(body, -0.03, 1.7)]), width=0.011)
    layers += trims.lapels(body, fabric, close=0.9, width=0.056, x=0.012, peak=True)
    for places in ([(-0.088, 1.0), (-0.048, 1.28)], [(0.088, 1.0), (0.058, 1.28)], [(-0.08, 0.66), (-0.046, 0.74)]):
        layers += hardware.zipper(np.stack([spot(body, x, t) for x, t in places]), width=0.008)
    layers += hardware.buckle(spot(body, -0.05, 1.6), 0.03, 0.026)
    return layers + [layer for k in (0, 1) for layer in _epaulette(body, k, fabric)]


def _epaulette(body: Body, k: int, fabric: Fabric) -> list[Layer]:
    way = np.stack([paths.lerp(neck_sides(body)[k], body.shoulders[k], t) for t in (0.42, 1.02)])
    return [fill(paths.ribbon(way, 0.016), fabric, lift=0.003), *hardware.rivet(paths.along(way, 0.12), 0.004)]


def _bomber(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit, hem=1.85, puff=0.004)
    rib = plain(fabric, shade(fabric.colour, 0.72), look="ribbed")
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.038, sleeve_ease=0.0), rib, height=0.09)]
    layers += trims.hem_rib(body, cut, rib, height=0.26)
    layers += trims.welts(body, (-0.07, 0.07), 1.15, fabric=darker(fabric, 0.8), slant=-55, width=0.05)
    layers += trims.stand_collar(body, rib, height=0.012, spread=0.004)
    pocket = sleeve(body, cut, 0, start=0.3, stop=0.42)
    layers += hardware.zipper(np.stack([paths.lerp(pocket[0], pocket[-1], 0.3), paths.lerp(pocket[8], pocket[9], 0.45)]), width=0.006)
    return [*layers, *trims.zip_line(body, 0.12, 1.84)]


def _windbreaker(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _short(attributes.fit, hem=2.1)
    block = plain(fabric, fabric.second if attributes.second_colour else contrast(fabric.colour, 0.6))
    layers = trims.hood(body, block)
    layers += [*shell(body, cut, fabric)]
    shoulder = paths.join([spot(body, x, t) for x, t in ((-0.2, -0.2), (0.2, -0.2), (0.2, 0.52), (0.0, 0.62), (-0.2, 0.52))])
    layers += [fill(shoulder, block, within=panels(body, cut), edge=0.6)]
    for k in (0, 1):
        yoke = sleeve(body, cut, k)
        layers += [fill(shoulder, block, within=(yoke,), holes=panels(body, cut), edge=0.4, angle=arm_angle(body, k))]
    layers += trims.cuffs(body, cut, darker(plain(fabric), 0.8), height=0.03)
    layers += trims.welts(body, (-0.066, 0.066), 1.3, fabric=block, slant=-60, width=0.052)
    layers += [*trims.stand_collar(body, block, height=0.026, spread=0.008), *trims.zip_line(body, -0.02, 2.1)]
    return layers + trims.drawstring(body, 2.05, contrast(fabric.colour, 0.75), length=0.03, x=0.04)


def _puffer(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes, look="puffer"), _short(attributes.fit, hem=2.0, puff=0.012)
    layers = shell(body, cut, fabric)[:1]
    for k in (0, 1):
        ends = np.linspace(0, 1, 9)
        tubes = [sleeve(body, cut, k, start=max(a, 0.02), stop=b + 0.015, flare=0.004) for a, b in zip(ends, ends[1:], strict=False)]
        whole = sleeve(body, cut, k)
        layers += [fill(whole, fabric), *[fill(tube, fabric, angle=arm_angle(body, k), within=(whole,)) for tube in tubes]]
    layers += trims.strips(body, panels(body, cut), fabric)
    layers += trims.stand_collar(body, fabric, height=0.036, spread=0.012)
    layers += trims.welts(body, (-0.066, 0.066), 1.35, fabric=darker(fabric, 0.6), slant=-60, width=0.045, height=0.007)
    return [*layers, *trims.zip_line(body, -0.04, 1.98)]


_JACKETS = {"denim jacket": _denim, "biker jacket": _biker, "bomber jacket": _bomber, "windbreaker": _windbreaker, "puffer jacket": _puffer}


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
    layers += [fill(paths.join([spot(body, x, t) for x, t in ((-0.025, 0.1), (-0.1, 0.2), (-0.1, 0.62), (-0.02, 0.72))]), fabric, volume=0.5, lift=0.004)]
    for t in (0.76, 1.3, 1.7):
        layers += [layer for x in (-0.036, 0.03) for layer in hardware.button(spot(body, x, t), 0.008, horn)]
    layers += trims.welts(body, (-0.07, 0.07), 1.6, fabric=fabric, slant=-62, width=0.06, height=0.014)
    layers += [layer for k in (0, 1) for layer in [*_epaulette(body, k, fabric), *_strap(body, cut, k, fabric)]]
    layers += trims.lapels(body, fabric, close=0.66, width=0.062, x=0.004)
    return layers + _belt(body, cut, fabric)


def _strap(body: Body, cut: Cut, k: int, fabric: Fabric) -> list[Layer]:
    return [fill(sleeve(body, cut, k, start=0.84, stop=0.89, flare=0.004), fabric, lift=0.003)]


def _belt(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    left, right = sides(body, cut, 0.93, 1.09)
    strap = paths.join(left[:1], right[:1], right[-1:], left[-1:])
    tail = paths.ribbon(paths.spline([spot(body, -0.015, 1.0), spot(body, -0.05, 1.12), spot(body, -0.058, 1.6)]), 0.02)
    return [fill(strap, fabric, lift=0.005), fill(tail, fabric, lift=0.004), *hardware.buckle(spot(body, 0.0, 1.01), 0.036, 0.034, metal=(96, 64, 40))]


def _overcoat(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), _long(attributes.fit, neck="jacket")
    line = contrast(fabric.colour, 0.45)
    layers = [*shell(body, cut, fabric), *trims.seam(body, [(0.012, 0.8), (0.013, 1.5), (0.016, cut.hem)], line, width=0.003)]
    layers += trims.button_row(body, 0.92, 1.75, count=3, colour=shade(fabric.colour, 0.4), radius=0.0085)
    layers += trims.welts(body, (-0.068, 0.068), 1.55, fabric=fabric, width=0.062, height=0.018, slant=4)
    layers += trims.welts(body, (0.062,), 0.66, fabric=fabric, slant=-6)
    return layers + trims.lapels(body, fabric, close=0.84, width=0.056)


def _duffle(attributes: Attributes, body: Body) -> list[Layer]:
    fabric, cut = fabric_of(attributes), replace(_long(attributes.fit, hem=2.75), neck="crew")
    cord, horn = (92, 62, 38), (222, 196, 150)
    layers = [*trims.hood(body, fabric), *shell(body, cut, fabric)]
    layers += trims.seam(body, [(0.014, 0.14), (0.014, 1.0), (0.016, cut.hem)], contrast(fabric.colour, 0.45), width=0.003)
    for t in (0.38, 0.8, 1.22, 1.66):
        loops = tuple(np.stack([spot(body, x, t), spot(body, x * 0.1, t)]) for x in (-0.05, 0.05))
        tabs = [fill(trims.box(body, x, t - 0.05, width=0.016, height=0.022), Fabric(cord, look="leather")) for x in (-0.054, 0.054)]
        toggle = paths.ribbon([spot(body, -0.02, t), spot(body, 0.0, t), spot(body, 0.02, t)], (0.004, 0.012, 0.004))
        layers += [Stroke(loops, cord, 0.004), *tabs, fill(toggle, Fabric(horn, look="plastic"), lift=0.003)]
    for x in (-0.068, 0.068):
        layers += trims.pocket(body, x, 1.95, fabric=fabric, width=0.066, height=0.075, flap=0.024)
    return layers + trims.stand_collar(body, fabric, height=0.006)


def _cape(attributes: Attributes, body: Body) -> list[Layer]:
    fabric = fabric_of(attributes)
    necks, way = neck_sides(body, 0.05), across(body)
    right = paths.spline([necks[1], body.shoulders[1] + way * 0.022, paths.lerp(body.elbows[1], spot(body, 0.19, 1.0), 0.6) + way * 0.012, spot(body, 0.232, 2.05)])
    left = paths.spline([necks[0], body.shoulders[0] - way * 0.022, paths.lerp(body.elbows[0], spot(body, -0.19, 1.0), 0.6) - way * 0.012, spot(body, -0.232, 2.05)])
    hem = paths.spline([right[-1], *[spot(body, x, 2.33 + 0.06 * (i % 2)) for i, x in enumerate((0.13, 0.07, 0.0, -0.07, -0.13))], left[-1]])
    layers: list[Layer] = [fill(paths.join(paths.bezier(necks[0], throat(body, 0.16), necks[1]), right, hem, left[::-1]), fabric)]
    line = contrast(fabric.colour, 0.4)
    for x, low in ((-0.07, 2.3), (0.07, 2.3), (-0.15, 2.1), (0.15, 2.1)):
        layers += trims.seam(body, [(x * 0.62, 0.8), (x * 0.85, 1.4), (x, low)], line, width=0.002)
    for sign in (-1, 1):
        layers += trims.welts(body, (sign * 0.105,), 1.15, fabric=darker(fabric, 0.45), slant=-82, width=0.085, height=0.009)
    layers += trims.seam(body, [(0.012, 0.2), (0.012, 1.0), (0.014, 2.38)], line, width=0.0026)
    layers += trims.button_row(body, 0.3, 0.95, count=3, colour=shade(fabric.colour, 0.45), radius=0.009)
    return layers + trims.collar(body, fabric, spread=0.055, length=0.026, depth=0.2)


_COATS = {"trench coat": _trench, "overcoat": _overcoat, "duffle coat": _duffle, "cape": _cape}
