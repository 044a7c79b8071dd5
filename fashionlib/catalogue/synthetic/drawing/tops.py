"""Clothes of the upper body in jersey and shirting: tops, polos, shirts, sweatshirts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import emblems, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS, Cut, arm_angle, band, out, panels, shell, sleeve, spot,
)  # fmt: skip

SLEEVES: dict[str, float] = {"sleeveless": 0.0, "short": 0.42, "long": 1.0, "": 1.0}
"""Sleeve → share of the arm that it covers."""


def eases(fit: str, *, straight: float = 0.6, flare: float = 0.0) -> tuple[tuple[float, float], ...]:
    """Return the ease of a garment that hangs: the waist stands off more than chest and hips (`straight`: how much)."""
    base = FITS[fit]
    return ((0, base), (1, base + 0.022 * straight), (2, base * 0.8 + flare), (3, base + flare * 2))


def chest_print(attributes: Attributes, body: Body, fabric: Fabric, *, t: float = 0.5, width: float = 0.1) -> list[Layer]:
    """Return the emblem of a printed product on the chest, else nothing."""
    if not attributes.motif:
        return []
    return emblems.emblem(attributes.motif, tuple(spot(body, 0, t)), width, fabric=fabric, angle=trims.tilt(body))


def draw_top(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a t-shirt, tank top, blouse, off-shoulder or crop top."""
    fabric = fabric_of(attributes)
    if attributes.cut in _TOPS:
        return _TOPS[attributes.cut](attributes, body, fabric)
    length = SLEEVES[attributes.sleeve]
    cut = Cut(ease=eases(attributes.fit), neck=attributes.neckline or "crew", sleeve=length, cuff=0.036 if length > 0.6 else 0.062)
    hem = [layer for k in (0, 1) for layer in _sleeve_seam(body, cut, k, fabric)]
    return [*shell(body, cut, fabric), *trims.neck_rib(body, cut, fabric), *hem, *_hem_seam(body, cut, fabric), *chest_print(attributes, body, fabric)]


def _sleeve_seam(body: Body, cut: Cut, k: int, fabric: Fabric) -> list[Layer]:
    edge = sleeve(body, cut, k, start=cut.sleeve - 0.03, stop=cut.sleeve)
    return [stroke(np.stack([edge[0], edge[-1]]), contrast(fabric.colour, 0.3), 0.0015)]


def _hem_seam(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    strip = band(body, cut, cut.hem - 0.09, cut.hem)
    return [stroke(strip[:13], contrast(fabric.colour, 0.3), 0.0015)]


def _tank(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=eases(attributes.fit, straight=0.5), neck=attributes.neckline, strap=0.62)
    rim = plain(fabric, shade(fabric.colour, 0.8))
    return [*shell(body, cut, fabric), *trims.neck_rib(body, cut, rim, width=0.008), *_hem_seam(body, cut, fabric), *chest_print(attributes, body, fabric, t=0.6)]


def _blouse(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=eases(attributes.fit, straight=0.9, flare=0.008), neck=attributes.neckline, sleeve=0.93, sleeve_ease=0.03, cuff=0.078, hem=2.1)
    gathers = [line for k in (0, 1) for line in _gathers(body, cut, k)]
    layers = [*shell(body, cut, fabric), *[stroke(line, contrast(fabric.colour, 0.35), 0.0014, opacity=0.7) for line in gathers]]
    wrist = Cut(ease=cut.ease, sleeve=0.99, cuff=0.04, sleeve_ease=-0.012)
    layers += trims.cuffs(body, wrist, plain(fabric), height=0.07)
    if attributes.neckline == "bow":
        layers += trims.placket(body, 0.2, 2.08, fabric=fabric, width=0.014)
        return layers + trims.bow(spot(body, 0, 0.2), 0.05, fabric, tails=0.085)
    layers += trims.seam(body, [(-0.05, 0.52), (-0.042, 0.8), (-0.05, 1.0)], contrast(fabric.colour, 0.25), width=0.0015)
    layers += trims.seam(body, [(0.05, 0.52), (0.042, 0.8), (0.05, 1.0)], contrast(fabric.colour, 0.25), width=0.0015)
    return [*layers, *trims.neck_rib(body, cut, plain(fabric), width=0.007)]


def _gathers(body: Body, cut: Cut, k: int) -> list[np.ndarray]:
    strip = sleeve(body, cut, k, start=0.78, stop=0.93)
    upper, lower = strip[[0, -1]], strip[[8, 9]]
    return [np.stack([paths.lerp(*lower, t), paths.lerp(paths.lerp(*upper, t), paths.lerp(*lower, t), 0.35)]) for t in (0.2, 0.4, 0.6, 0.8)]


def _off_shoulder(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=((-1, 0.0), (0, 0.008), (1, 0.012), (2, 0.012)), top=-0.42, hem=1.9)
    arms = Cut(ease=cut.ease, sleeve=0.42, cuff=0.075, sleeve_ease=0.02)
    layers: list[Layer] = [fill(sleeve(body, arms, k, start=0.17), fabric, angle=arm_angle(body, k)) for k in (0, 1)]
    layers.append(fill(panels(body, cut)[0], fabric, lift=0.003))
    upper, lower = out(body, -0.46, 0.022), out(body, 0.12, 0.03)
    top = paths.bezier(upper[0], upper.mean(axis=0) + (0, 0.014), upper[1])
    waves = [paths.lerp(lower[1], lower[0], t) + (0, 0.024 + 0.007 * (i % 2)) for i, t in enumerate(np.linspace(0, 1, 15))]
    layers.append(fill(paths.join(top, paths.spline([lower[1], *waves[1:-1], lower[0]], steps=4)), fabric, lift=0.006))
    folds = [paths.lerp(top[0], top[-1], t) * 0.4 + waves[i] * 0.6 for i, t in zip((12, 10, 8, 6, 4, 2), (0.15, 0.3, 0.43, 0.57, 0.7, 0.85), strict=True)]
    return layers + [stroke(np.stack([p, w]), contrast(fabric.colour, 0.35), 0.0016) for p, w in zip(folds, (waves[i] for i in (12, 10, 8, 6, 4, 2)), strict=True)]


def _crop(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=((0, 0.006), (1, 0.006), (2, 0.01)), neck=attributes.neckline, sleeve=0.34, cuff=0.056, hem=0.82, drop=0.002)
    layers = [*shell(body, cut, fabric), *trims.neck_rib(body, cut, fabric)]
    rib = trims.hem_rib(body, cut, plain(fabric, look="ribbed"), height=0.12)
    return [*layers, *rib, *chest_print(attributes, body, fabric, t=0.46, width=0.08)]


_TOPS = {"tank top": _tank, "blouse": _blouse, "off-shoulder top": _off_shoulder, "crop top": _crop}


def draw_polo(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a polo: soft collar, short placket, ribbed cuffs."""
    rugby, fabric = attributes.cut == "rugby shirt", fabric_of(attributes)
    if rugby:
        second = fabric.second if attributes.second_colour else contrast(fabric.colour, 0.8)
        fabric = Fabric(fabric.colour, second, "striped" if attributes.pattern == "solid" else fabric.pattern, "jersey", scale=2.2)
    long = rugby or attributes.cut == "long-sleeved polo"
    cut = Cut(ease=eases(attributes.fit), neck="collar", sleeve=1.0 if long else 0.42, cuff=0.036 if long else 0.058)
    trim = Fabric((244, 243, 238), look="jersey") if rugby else plain(fabric, shade(fabric.colour, 0.86), look="ribbed")
    layers = [*shell(body, cut, fabric), *trims.cuffs(body, cut, plain(trim, look="ribbed"), height=0.045), *_hem_seam(body, cut, fabric)]
    if attributes.cut == "zip polo":
        layers += trims.zip_line(body, 0.16, 0.5)
    else:
        layers += trims.placket(body, 0.13, 0.5, fabric=trim if rugby else plain(fabric, shade(fabric.colour, 0.93)), width=0.022)
        layers += trims.button_row(body, 0.24, 0.46, count=3 if not rugby else 2, colour=shade(trim.colour, 1.6), radius=0.005)
    layers += chest_print(attributes, body, fabric, t=0.75, width=0.085)
    return layers + trims.collar(body, trim, spread=0.042, length=0.024, depth=0.15)


def draw_shirt(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a shirt: collar, full placket with buttons, cuffs and a curved hem."""
    fabric = fabric_of(attributes)
    long = attributes.cut != "short-sleeved shirt"
    cut = Cut(ease=eases(attributes.fit), neck="collar", sleeve=1.0 if long else 0.45, cuff=0.042 if long else 0.066, hem=2.22, drop=0.02)
    layers = shell(body, cut, fabric)
    layers += trims.cuffs(body, cut, fabric, height=0.1, flare=0.004) if long else []
    details = {"western shirt": _western, "tuxedo shirt": _tuxedo}.get(attributes.cut, _plain_front)
    layers += details(body, fabric)
    leaves = trims.collar(body, fabric, spread=0.03, length=0.036)
    return layers + leaves + (trims.bow(spot(body, 0, 0.15), 0.034, Fabric((22, 22, 26), look="silk")) if attributes.cut == "tuxedo shirt" else [])


def _plain_front(body: Body, fabric: Fabric) -> list[Layer]:
    light = shade(fabric.colour, 1.55) if np.mean(fabric.colour) < 190 else (214, 208, 196)
    return [
        *trims.placket(body, 0.13, 2.3, fabric=fabric),
        *trims.button_row(body, 0.24, 2.1, count=7, colour=light),
        *trims.pocket(body, 0.05, 0.5, fabric=fabric, width=0.044, height=0.05),
    ]


def _western(body: Body, fabric: Fabric) -> list[Layer]:
    yoke = plain(fabric, shade(fabric.colour, 0.72)) if fabric.pattern == "solid" else plain(fabric)
    layers: list[Layer] = []
    for sign in (-1, 1):
        ends = [spot(body, sign * 0.012, 0.16), spot(body, sign * 0.012, 0.36), spot(body, sign * 0.05, 0.5), spot(body, sign * 0.095, 0.33)]
        tip = body.shoulders[(sign + 1) // 2] - (sign * 0.006, -0.004)
        layers.append(fill(paths.join(ends, [tip], [spot(body, sign * 0.036, 0.03)]), yoke, volume=0.5, lift=0.002))
        layers += trims.pocket(body, sign * 0.05, 0.58, fabric=fabric, width=0.048, height=0.05, flap=0.02)
        layers += hardware.rivet(spot(body, sign * 0.05, 0.63), 0.004)
    pearl = (236, 232, 224)
    return [*layers, *trims.placket(body, 0.13, 2.3, fabric=fabric), *trims.button_row(body, 0.24, 2.1, count=7, colour=pearl, radius=0.005)]


def _tuxedo(body: Body, fabric: Fabric) -> list[Layer]:
    bib = paths.join([spot(body, x, 0.15) for x in (-0.045, 0.045)], [spot(body, 0.045, 1.1)], paths.arc(spot(body, 0, 1.1), (0.045, 0.012), 0, 180))
    white = plain(fabric, shade(fabric.colour, 1.12))
    layers: list[Layer] = [fill(bib, white, volume=0.2, lift=0.002)]
    for x in (-0.036, -0.027, -0.018, 0.018, 0.027, 0.036):
        layers += trims.seam(body, [(x, 0.2), (x, 0.6), (x, 1.12)], contrast(fabric.colour, 0.22), width=0.0018)
    return [*layers, *trims.placket(body, 0.13, 2.3, fabric=fabric, width=0.014), *trims.button_row(body, 0.3, 1.05, count=4, colour=(24, 24, 28), radius=0.005)]


def draw_sweatshirt(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a hoodie, zip hoodie, crew or half-zip sweatshirt."""
    fabric, name = fabric_of(attributes, look="fleece"), attributes.cut
    base = FITS[attributes.fit] + 0.008
    cut = Cut(ease=((0, base), (1, base + 0.02), (1.95, base + 0.008), (2.15, base - 0.006)), sleeve=1.0, sleeve_ease=0.028, cuff=0.05, strap=1.08)
    rib = plain(fabric, shade(fabric.colour, 0.88), look="ribbed")
    layers = trims.hood(body, fabric) if "hoodie" in name else []
    layers += [*shell(body, cut, fabric), *trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.034, sleeve_ease=0.0), rib, height=0.07)]
    layers += trims.hem_rib(body, cut, rib)
    if "hoodie" in name:
        layers += _kangaroo(body, fabric, split=name == "zip hoodie")
        layers += trims.zip_line(body, 0.14, 2.14) if name == "zip hoodie" else []
        layers += _hood_edge(body, fabric) + trims.drawstring(body, 0.14, contrast(fabric.colour, 0.75))
        return layers + chest_print(attributes, body, fabric, t=0.58, width=0.085 if name == "hoodie" else 0.001)
    if name == "half-zip sweatshirt":
        layers += [*trims.stand_collar(body, rib, height=0.026, spread=0.004), *trims.zip_line(body, 0.02, 0.55)]
        return layers + chest_print(attributes, body, fabric, t=0.85, width=0.08)
    neck = [(-0.014, 0.16), (0, 0.28), (0.014, 0.16)]
    layers += trims.seam(body, neck, contrast(fabric.colour, 0.35))
    return [*layers, *trims.neck_rib(body, cut, rib, width=0.017), *chest_print(attributes, body, fabric, t=0.56)]


def _hood_edge(body: Body, fabric: Fabric) -> list[Layer]:
    if body.worn:
        return trims.hood(body, fabric)
    left = paths.bezier(spot(body, -0.05, -0.02), spot(body, -0.036, 0.14), spot(body, 0.004, 0.2))
    right = paths.bezier(spot(body, 0.05, -0.02), spot(body, 0.036, 0.14), spot(body, -0.004, 0.2))
    return [fill(paths.ribbon(line, (0.012, 0.024, 0.016)), fabric, lift=0.003, volume=0.6) for line in (left, right)]


def _kangaroo(body: Body, fabric: Fabric, *, split: bool) -> list[Layer]:
    half = [(0.004 if split else 0.0, 1.08), (0.044, 1.08), (0.074, 1.5), (0.074, 1.94), (0.004 if split else 0.0, 1.94)]
    right, left = (np.stack([spot(body, s * x, t) for x, t in half]) for s in (1, -1))
    outlines = [right, left] if split else [paths.join(right, left[::-1])]
    edges = [line[1:3] for line in (right, left)]
    pieces = [fill(outline, fabric, volume=0.4, lift=0.004) for outline in outlines]
    return [*pieces, *[stroke(edge, contrast(fabric.colour, 0.5), 0.003) for edge in edges]]
