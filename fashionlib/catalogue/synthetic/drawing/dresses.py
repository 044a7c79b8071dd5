"""One-piece clothes: dresses, jumpsuits, swimwear."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.bottoms import TOP, leg, legs, waistband
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS, Cut, across, band, neck_sides, out, panels, shell, sides, spot,
)  # fmt: skip

SLEEVES = {"sleeveless": 0.0, "short": 0.36, "long": 1.0, "": 0.0}


def draw_dress(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a shift, fit-and-flare, maxi, wrap or slip dress."""
    fabric, base = fabric_of(attributes), FITS[attributes.fit] * 0.6
    hem, ease = {
        "shift dress": (2.72, ((0, base + 0.004), (1, base + 0.022), (2, base + 0.008), (2.72, base + 0.018))),
        "fit-and-flare dress": (2.85, ((0, base), (1, 0.002), (1.15, 0.006), (2, 0.045), (2.85, 0.12))),
        "maxi dress": (3.86, ((0, base), (1, 0.004), (2, 0.018), (3.86, 0.1))),
        "wrap dress": (2.88, ((0, base), (1, 0.003), (2, 0.016), (2.88, 0.05))),
        "slip dress": (3.05, ((0, 0.002), (1, 0.008), (2, 0.008), (3.05, 0.026))),
    }[attributes.cut]  # fmt: skip
    length = SLEEVES[attributes.sleeve]
    cut = Cut(
        ease=ease, hem=hem, neck=attributes.neckline or "v-neck", sleeve=length, strap=1.0 if length else 0.72, drop=0.008,
        cuff=0.04 if length > 0.6 else 0.06, sleeve_ease=0.014,
    )  # fmt: skip
    return _DRESSES[attributes.cut](body, cut, fabric)


def _shift(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    line = contrast(fabric.colour, 0.3)
    darts = [layer for s in (-1, 1) for layer in trims.seam(body, [(s * 0.088, 0.6), (s * 0.045, 0.66)], line)]
    return [*shell(body, cut, fabric), *darts, *_edging(body, cut, fabric)]


def _edging(body: Body, cut: Cut, fabric: Fabric, neck: bool = True) -> list[Layer]:
    hem = band(body, cut, cut.hem - 0.06, cut.hem)[:13]
    lines = [stroke(hem, contrast(fabric.colour, 0.3), 0.0016)]
    return [*lines, *(trims.neck_rib(body, cut, plain(fabric), width=0.006) if neck else [])]


def _folds(body: Body, cut: Cut, fabric: Fabric, *, start: float, spread: float) -> list[Layer]:
    line, layers = contrast(fabric.colour, 0.35), []
    for x in (-0.055, -0.03, -0.006, 0.02, 0.045):
        stop = cut.hem - 0.08 - abs(x)
        layers += trims.seam(body, [(x * 0.8, start), (x * (1 + spread) * 0.6, (start + stop) / 2), (x * (1 + spread), stop)], line, width=0.003)
    return [replace(layer, opacity=0.6) for layer in layers]


def _waist_seam(body: Body, cut: Cut, fabric: Fabric, height: float = 0.1) -> list[Layer]:
    return [fill(band(body, replace(cut, drop=0.001), 1.0 - height / 2, 1.0 + height / 2), plain(fabric, shade(fabric.colour, 0.8)), volume=0.5, lift=0.002)]


def _flared(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    return [*shell(body, cut, fabric), *_folds(body, cut, fabric, start=1.1, spread=1.8), *_waist_seam(body, cut, fabric), *_edging(body, cut, fabric)]


def _maxi(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    layers = _folds(body, cut, fabric, start=1.15, spread=1.5)
    if cut.neck != "halter":
        return [*shell(body, cut, fabric), *layers, *_waist_seam(body, cut, fabric), *_edging(body, cut, fabric)]
    halter = replace(cut, top=0.1, sleeve=0.0)
    upper = out(body, 0.1, 0.003)
    necks = neck_sides(body, 0.02)
    cups = [paths.join([necks[k]], paths.bezier(necks[k], spot(body, s * 0.05, 0.3), upper[k]), [spot(body, 0, 0.62)]) for k, s in ((0, -1), (1, 1))]
    return [Fill(panels(body, halter), fabric), *[fill(cup, fabric, lift=0.002) for cup in cups], *layers, *_waist_seam(body, cut, fabric), *_edging(body, cut, fabric, neck=False)]


def _wrap(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    line = contrast(fabric.colour, 0.55)
    layers = shell(body, replace(cut, neck="v-neck"), fabric)
    over = [(0.034, 0.03), (0.0, 0.4), (-0.04, 0.72), (-0.066, 0.96)]
    under = [(0.05, 1.05), (0.036, 1.7), (0.012, 2.3), (-0.03, cut.hem - 0.03)]
    layers += trims.seam(body, over, line, width=0.0032) + trims.seam(body, under, line, width=0.0032)
    left = neck_sides(body, 0.12)[0]
    layers += [stroke(paths.spline([left, spot(body, -0.018, 0.2), spot(body, 0.0, 0.4)]), line, 0.0026)]
    sash = _waist_seam(body, cut, fabric, height=0.16)
    knot = spot(body, 0.06, 1.0)
    return [*layers, *sash, *trims.bow(knot, 0.032, plain(fabric, shade(fabric.colour, 0.85)), tails=0.1), *_edging(body, cut, fabric, neck=False)]


def _straps(body: Body, xs: tuple[float, float], low: float, fabric: Fabric, *, width: float = 0.0055) -> list[Layer]:
    lines = tuple(np.stack([paths.lerp(neck_sides(body)[k], body.shoulders[k], 0.45), spot(body, x, low)]) for k, x in zip((0, 1), xs, strict=True))
    return [Stroke(lines, shade(fabric.colour, 0.6), width * 1.3, 0.7), Stroke(lines, fabric.colour, width)]


def _slip(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    left, right = sides(body, cut, 0.05)
    peaks = [spot(body, -0.056, 0.26), spot(body, 0.056, 0.26)]
    neck = paths.join([left[0]], paths.bezier(left[0], peaks[0] + (-0.012, 0.02), peaks[0]), paths.bezier(peaks[0], spot(body, -0.01, 0.5), spot(body, 0, 0.52)),
                      paths.bezier(spot(body, 0, 0.52), spot(body, 0.01, 0.5), peaks[1]), paths.bezier(peaks[1], peaks[1] + (0.012, 0.02), right[0]))  # fmt: skip
    low = (left[-1] + right[-1]) / 2 + (0, 0.016)
    outline = paths.join(neck, right, paths.bezier(right[-1], low, left[-1]), left[::-1])
    back = [] if body.worn else [fill(paths.join(peaks[:1], [spot(body, 0, 0.44)], peaks[1:], [spot(body, 0, 0.56)]), darker(fabric, 0.55))]
    lace = paths.between(neck, 0.0, 1.0, count=40)
    trim = [stroke(lace, shade(fabric.colour, 0.7 if np.mean(fabric.colour) > 70 else 1.4), 0.006)]
    return [*_straps(body, (-0.056, 0.056), 0.28, fabric), *back, fill(outline, fabric), *_folds(body, cut, fabric, start=1.3, spread=0.5), *trim]


_DRESSES = {"shift dress": _shift, "fit-and-flare dress": _flared, "maxi dress": _maxi, "wrap dress": _wrap, "slip dress": _slip}


def draw_jumpsuit(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a wide-leg jumpsuit, dungarees, a boiler suit or a playsuit."""
    fabric, name = fabric_of(attributes), attributes.cut
    if name == "dungarees":
        return _dungarees(body, fabric)
    stop, knee, hem = {"wide-leg jumpsuit": (3.95, 0.108, 0.118), "boiler suit": (3.9, 0.09, 0.072), "playsuit": (2.42, 0.13, 0.15)}[name]
    boiler, base = name == "boiler suit", FITS[attributes.fit] * 0.6
    length = SLEEVES[attributes.sleeve]
    waist = base + (0.012 if boiler else 0.001)
    cut = Cut(
        ease=((0, base + 0.004), (1, waist), (1.5, waist + 0.006), (2, 0.012)), hem=1.5, neck="collar" if boiler else "v-neck", drop=0.0,
        sleeve=length, sleeve_ease=0.02, cuff=0.046 if length > 0.6 else 0.062, strap=1.0 if length else 0.7,
    )  # fmt: skip
    lower = tuple(leg(body, k, stop, knee=knee, hem=hem, top=1.0, ease=0.013) for k in (0, 1))
    layers = shell(body, cut, fabric, lower=lower)
    layers += trims.seam(body, [(0, 1.1), (0, 1.6), (0, 1.98)], contrast(fabric.colour, 0.35))
    if boiler:
        return layers + _boiler_details(body, cut, fabric)
    sash = [fill(band(body, replace(cut, drop=0.001), 0.94, 1.07), plain(fabric, shade(fabric.colour, 0.78)), lift=0.003)]
    seams = trims.seam(body, [(0, 0.42), (0, 0.94)], contrast(fabric.colour, 0.35))
    pockets = [layer for s in (-1, 1) for layer in trims.seam(body, [(s * 0.05, 1.15), (s * 0.086, 1.75)], contrast(fabric.colour, 0.45), width=0.0026)]
    return [*layers, *seams, *pockets, *sash, *trims.bow(spot(body, 0, 1.0), 0.028, plain(fabric, shade(fabric.colour, 0.78)), tails=0.08), *trims.neck_rib(body, cut, plain(fabric), width=0.007)]


def _boiler_details(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    layers = [*trims.cuffs(body, cut, fabric, height=0.06), *trims.zip_line(body, 0.16, 1.86)]
    for sign in (-1, 1):
        layers += trims.pocket(body, sign * 0.05, 0.48, fabric=fabric, width=0.05, height=0.054, flap=0.02)
        layers += trims.welts(body, (sign * 0.07,), 1.45, fabric=fabric, slant=-58, width=0.06)
    belt = [fill(band(body, replace(cut, drop=0.001), 0.93, 1.09), fabric, lift=0.003)]
    return [*layers, *belt, *hardware.buckle(spot(body, 0, 1.01), 0.034, 0.03), *trims.collar(body, fabric, spread=0.046, length=0.028, depth=0.16)]


def _dungarees(body: Body, fabric: Fabric) -> list[Layer]:
    thread, brass = (206, 148, 72), (196, 152, 84)
    lower = legs(body, 3.9, fabric, knee=0.086, hem=0.076, top=1.0, ease=0.014)
    bib = paths.join([spot(body, x, t) for x, t in ((-0.05, 0.42), (0.05, 0.42), (0.056, 0.8))], sides(body, Cut(ease=((0, 0.004), (2, 0.008)), hem=1.3), 0.9, 1.3)[1],
                     sides(body, Cut(ease=((0, 0.004), (2, 0.008)), hem=1.3), 0.9, 1.3)[0][::-1], [spot(body, -0.056, 0.8)])  # fmt: skip
    straps = [paths.ribbon([paths.lerp(neck_sides(body)[k], body.shoulders[k], 0.35), spot(body, s * 0.04, 0.46)], 0.018) for k, s in ((0, -1), (1, 1))]
    back = [] if body.worn else [fill(paths.join([spot(body, x, t) for x, t in ((-0.02, 0.38), (0.02, 0.38), (0.06, 0.95), (-0.06, 0.95))]), darker(fabric, 0.6))]
    layers = [*back, *[fill(strap, fabric) for strap in straps], *lower, fill(bib, fabric, lift=0.003)]
    layers += hardware.stitches(bib[:3] + (0, 0.005), thread)
    layers += trims.pocket(body, 0, 0.56, fabric=fabric, width=0.062, height=0.05, thread=thread)
    for s in (-1, 1):
        layers += hardware.buckle(spot(body, s * 0.04, 0.44), 0.018, 0.022, metal=brass)
        layers += trims.seam(body, [(s * 0.036, 1.32), (s * 0.05, 1.62), (s * 0.092, 1.68)], contrast(fabric.colour, 0.5), width=0.0026)
        layers += hardware.button(spot(body, s * 0.078, 1.12), 0.0055, brass)
    return [*layers, *waistband(body, fabric, top=0.98, height=0.14), *hardware.stitches(np.stack([spot(body, 0.0, 1.2), spot(body, 0.0, 1.95)]), thread)]


def draw_swimwear(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a bikini, swimsuit, swim trunks or swim briefs."""
    fabric = fabric_of(attributes)
    return {"bikini": _bikini, "swimsuit": _swimsuit, "swim trunks": _trunks, "swim briefs": _briefs}[attributes.cut](body, fabric)


def _bottom(body: Body, top: float, cut_out: float) -> np.ndarray:
    """Return the outline of briefs from level `top`; the leg openings reach up to level `cut_out`."""
    left, right = sides(body, Cut(ease=((0, 0.0), (2, 0.002))), top, cut_out)
    low = body.crotch + (0, 0.012)
    side = across(body)
    rights = paths.bezier(right[-1], spot(body, 0.05, (cut_out + 2.05) / 2), low + side * 0.018)
    lefts = paths.bezier(low - side * 0.018, spot(body, -0.05, (cut_out + 2.05) / 2), left[-1])
    dip = paths.bezier(left[0], (left[0] + right[0]) / 2 + (0, 0.012), right[0])
    return paths.join(dip, right, rights, [low + (0, 0.004)], lefts, left[::-1])


def _bikini(body: Body, fabric: Fabric) -> list[Layer]:
    line, layers = shade(fabric.colour, 0.85), []
    for k, s in ((0, -1), (1, 1)):
        side = body.edge(0.18)[k]
        cup = paths.join(paths.bezier(spot(body, s * 0.046, 0.3), spot(body, s * 0.078, 0.45), side + (0, 0.024)), paths.bezier(side + (0, 0.024), spot(body, s * 0.05, 0.8), spot(body, s * 0.006, 0.66)),
                         paths.bezier(spot(body, s * 0.006, 0.66), spot(body, s * 0.02, 0.45), spot(body, s * 0.046, 0.3)))  # fmt: skip
        string = paths.spline([spot(body, s * 0.046, 0.31), spot(body, s * 0.036, 0.1), neck_sides(body, 0.0)[k] - (0, 0.016)])
        layers += [stroke(string, line, 0.0055), fill(cup, fabric)]
    layers += trims.bow(spot(body, 0, 0.66), 0.014, fabric)
    bottom = [fill(_bottom(body, 1.66, 1.8), fabric)]
    for k in (0, 1):
        bottom += trims.bow(sides(body, Cut(ease=((0, 0.0),)), 1.72, 1.8)[k][0], 0.02, plain(fabric, line), tails=0.04)
    return layers + bottom


def _swimsuit(body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=((0, 0.001), (1, 0.0), (2, 0.002)), neck="scoop", strap=0.5, hem=1.75, drop=0.0)
    lower, upper = _bottom(body, 1.6, 1.74), panels(body, cut)[0]
    edge = plain(fabric, shade(fabric.colour, 0.72))
    seams = [layer for s in (-1, 1) for layer in trims.seam(body, [(s * 0.06, 0.6), (s * 0.045, 1.0), (s * 0.05, 1.7)], contrast(fabric.colour, 0.25), width=0.0018)]
    back = [] if body.worn else shell(body, cut, fabric)[:1]
    return [*back, Fill((upper, lower), fabric), *seams, *trims.neck_rib(body, cut, edge, width=0.006)]


def _trunks(body: Body, fabric: Fabric) -> list[Layer]:
    shape = {"knee": 0.125, "hem": 0.14, "ease": 0.02}
    layers = legs(body, 2.46, fabric, **shape)
    net = [stroke(leg(body, k, 2.46, **shape)[6:20] - across(body) * (2 * k - 1) * 0.012, contrast(fabric.colour, 0.3), 0.002) for k in (0, 1)]
    band_ = waistband(body, plain(fabric, shade(fabric.colour, 0.85), look="ribbed"), height=0.22)
    white = (246, 246, 242) if np.mean(fabric.colour) < 190 else (40, 60, 110)
    return [*layers, *net, *band_, *trims.drawstring(body, TOP + 0.14, white, length=0.07, x=0.009)]


def _briefs(body: Body, fabric: Fabric) -> list[Layer]:
    strip = band(body, Cut(ease=((1, 0.002), (2, 0.003)), hem=2.0, drop=0.004), 1.52, 1.64)
    layers = [fill(_bottom(body, 1.52, 1.92), fabric), fill(strip, plain(fabric, shade(fabric.colour, 0.7)), volume=0.4)]
    return [*layers, *trims.drawstring(body, 1.6, (246, 246, 242), length=0.035, x=0.006)]
