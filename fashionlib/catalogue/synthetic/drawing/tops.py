"""Clothes of the upper body in jersey and shirting: tops, polos, shirts, sweatshirts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, emblems, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.dresses import slip
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    arm_angle,
    band,
    neck_line,
    out,
    panels,
    sleeve,
    spot,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell

SLEEVES: dict[str, float] = {"sleeveless": 0.0, "short": 0.42, "long": 1.0, "": 1.0}
"""Sleeve → share of the arm that it covers."""


def eases(fit: str, *, straight: float = 0.6, flare: float = 0.0) -> tuple[tuple[float, float], ...]:
    """Return the ease of a garment that hangs: the waist stands off more than chest and hips (`straight`: how much)."""
    base = FITS[fit]
    return ((0, base), (1, base + 0.022 * straight), (2, base * 0.8 + flare), (3, base + flare * 2))


def chest_print(
    attributes: Attributes, body: Body, fabric: Fabric, *, t: float = 0.5, width: float = 0.1
) -> list[Layer]:
    """Return the emblem of a printed product on the chest, else nothing."""
    if not attributes.motif:
        return []
    return emblems.emblem(attributes.motif, tuple(spot(body, 0, t)), width, fabric=fabric, angle=trims.tilt(body))


def draw_top(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a t-shirt, tank top, blouse, off-shoulder or crop top."""
    fabric = fabric_of(attributes)
    if attributes.cut in _TOPS:
        return _TOPS[attributes.cut](attributes, body, fabric)
    return _t_shirt(attributes, body, fabric, rng)


def _t_shirt(attributes: Attributes, body: Body, fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    length = SLEEVES[attributes.sleeve] * rng.uniform(0.92, 1.04)
    cut = Cut(
        ease=eases(attributes.fit),
        neck=attributes.neckline or "crew",
        sleeve=length,
        cuff=0.036 if length > 0.6 else 0.062,
        hem=rng.uniform(2.05, 2.25),
    )
    ringer = rng.random() < 0.18
    trim = (
        plain(fabric, fabric.second if attributes.second_colour else contrast(fabric.colour, 0.5)) if ringer else fabric
    )
    layers = [*shell(body, cut, fabric), *trims.neck_rib(body, cut, trim), *hem_seam(body, cut, fabric)]
    if ringer:
        layers += trims.cuffs(body, cut, trim, height=0.025)
    else:
        layers += [layer for k in (0, 1) for layer in _sleeve_seam(body, cut, k, fabric)]
    if not attributes.motif and rng.random() < 0.2:
        layers += trims.pocket(body, 0.05, 0.5, fabric=trim, width=0.044, height=0.05)
    return layers + chest_print(attributes, body, fabric, width=rng.uniform(0.085, 0.12))


def _sleeve_seam(body: Body, cut: Cut, k: int, fabric: Fabric) -> list[Layer]:
    edge = sleeve(body, cut, k, start=cut.sleeve - 0.03, stop=cut.sleeve)
    return [stroke(np.stack([edge[0], edge[-1]]), contrast(fabric.colour, 0.3), 0.0015)]


def hem_seam(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    """Return the stitched line above the hem."""
    strip = band(body, cut, cut.hem - 0.09, cut.hem)
    return [stroke(strip[:13], contrast(fabric.colour, 0.3), 0.0015)]


def _tank(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    if attributes.neckline == "v-neck":
        ease = ((0, 0.003), (1, 0.012), (2, 0.02))
        camisole = slip(body, Cut(ease=ease, hem=1.9), fabric, folded=False)
        return [*camisole, *chest_print(attributes, body, fabric, t=0.85, width=0.08)]
    neck = "tank" if attributes.neckline == "scoop" else attributes.neckline
    cut = Cut(ease=eases(attributes.fit, straight=0.5), neck=neck, strap=0.56, pit=0.22)
    rim = plain(fabric, shade(fabric.colour, 0.8))
    return [
        *shell(body, cut, fabric),
        *trims.neck_rib(body, cut, rim, width=0.008),
        *hem_seam(body, cut, fabric),
        *chest_print(attributes, body, fabric, t=0.6),
    ]


def _blouse(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    """Return a blouse with full sleeves: tied with a bow, with a frill at the neck, or with a collar and a peplum."""
    style = {"bow": _bowed, "crew": _frilled}.get(attributes.neckline, _peplum)
    peplum = style is _peplum
    cut = Cut(
        ease=((0, 0.004), (1, 0.0), (1.3, 0.012), (2, 0.045))
        if peplum
        else eases(attributes.fit, straight=0.9, flare=0.01),
        neck="collar" if peplum else attributes.neckline,
        sleeve=0.93,
        sleeve_ease=0.034,
        cuff=0.09,
        hem=1.85 if peplum else 2.1,
        waves=5 if peplum else 0,
    )
    gathers = tuple(line for k in (0, 1) for line in _gathers(body, cut, k))
    wrist = Cut(ease=cut.ease, sleeve=0.99, cuff=0.04, sleeve_ease=-0.012)
    layers = [*shell(body, cut, fabric), Stroke(gathers, contrast(fabric.colour, 0.35), 0.0014, 0.7)]
    return [*layers, *trims.cuffs(body, wrist, plain(fabric), height=0.07), *style(body, cut, fabric)]


def _bowed(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    placket = trims.placket(body, 0.2, 2.08, fabric=fabric, width=0.014)
    return [*placket, *trims.bow(spot(body, 0, 0.2), 0.05, fabric, tails=0.085)]


def _frilled(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    """Return a hidden row of small buttons, and a frill that runs around the neck and down beside them."""
    line, layers = contrast(fabric.colour, 0.35), []
    for sign in (-1, 1):
        edge = [(sign * (0.026 + 0.006 * (i % 2)), t) for i, t in enumerate(np.linspace(0.14, 1.0, 13))]
        inner = [(sign * 0.008, t) for t in (1.0, 0.14)]
        frill = paths.join(*(np.stack([spot(body, x, t) for x, t in run]) for run in (edge, inner)))
        layers.append(fill(frill, fabric, lift=0.003, volume=0.6))
        layers += [
            stroke(np.stack([spot(body, sign * 0.01, t), spot(body, sign * 0.024, t)]), line, 0.0012, opacity=0.7)
            for t in np.linspace(0.2, 0.95, 9)
        ]
    neck = neck_line(body, cut.neck)
    waves = neck + paths.normals(neck) * (0.006 + 0.005 * (np.arange(len(neck)) % 2))[:, None]
    ruff = fill(paths.join(waves, (neck * 2 - waves)[::-1]), fabric, lift=0.003)
    return [*layers, ruff, *trims.button_row(body, 0.24, 1.9, count=9, colour=shade(fabric.colour, 1.5), radius=0.0032)]


def _peplum(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    """Return a soft collar, a row of buttons and a tied waist."""
    tie = plain(fabric, shade(fabric.colour, 0.85))
    return [
        *trims.placket(body, 0.15, 1.8, fabric=fabric, width=0.014),
        *trims.button_row(body, 0.26, 0.88, count=5, colour=shade(fabric.colour, 1.5), radius=0.0036),
        fill(band(body, Cut(ease=cut.ease, drop=0.001), 0.95, 1.06), tie, lift=0.002, volume=0.5),
        *trims.bow(spot(body, 0.0, 1.0), 0.022, tie, tails=0.05),
        *collars.collar(body, fabric, spread=0.05, length=0.012, depth=0.17),
    ]


def _gathers(body: Body, cut: Cut, k: int) -> list[np.ndarray]:
    strip = sleeve(body, cut, k, start=0.78, stop=0.93)
    upper, lower = strip[[0, -1]], strip[[8, 9]]
    return [
        np.stack([paths.lerp(*lower, t), paths.lerp(paths.lerp(*upper, t), paths.lerp(*lower, t), 0.35)])
        for t in (0.2, 0.4, 0.6, 0.8)
    ]


def _off_shoulder(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(ease=((-1, 0.0), (0, 0.008), (1, 0.012), (2, 0.012)), top=-0.42, hem=1.9)
    arms = Cut(ease=cut.ease, sleeve=0.42, cuff=0.075, sleeve_ease=0.02)
    layers: list[Layer] = [fill(sleeve(body, arms, k, start=0.17), fabric, angle=arm_angle(body, k)) for k in (0, 1)]
    return [*layers, fill(panels(body, cut)[0], fabric, lift=0.003), *_ruffle(body, fabric)]


def _ruffle(body: Body, fabric: Fabric) -> list[Layer]:
    """Return the gathered frill that runs around chest and arms."""
    upper, lower = out(body, -0.46, 0.022), out(body, 0.12, 0.03)
    top = paths.bezier(upper[1], paths.shift(upper.mean(axis=0), 0, 0.014), upper[0], steps=14)
    falls = 0.024 + 0.007 * (np.arange(15) % 2)
    waves = np.stack(
        [paths.shift(paths.lerp(lower[1], lower[0], t), 0, falls[round(t * 14)]) for t in np.linspace(0, 1, 15)]
    )
    frill = fill(paths.join(top[::-1], lower[1:], paths.spline(waves[1:-1], steps=4), lower[:1]), fabric, lift=0.006)
    folds = tuple(np.stack([paths.lerp(top[i], waves[i], 0.6), waves[i]]) for i in (2, 4, 6, 8, 10, 12))
    return [frill, Stroke(folds, contrast(fabric.colour, 0.35), 0.0016)]


def _crop(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = Cut(
        ease=((0, 0.006), (1, 0.006), (2, 0.01)),
        neck=attributes.neckline,
        sleeve=0.34,
        cuff=0.056,
        hem=0.82,
        drop=0.002,
    )
    layers = [*shell(body, cut, fabric), *trims.neck_rib(body, cut, fabric)]
    rib = trims.hem_rib(body, cut, plain(fabric, look="ribbed"), height=0.12)
    return [*layers, *rib, *chest_print(attributes, body, fabric, t=0.46, width=0.08)]


_TOPS = {"tank top": _tank, "blouse": _blouse, "off-shoulder top": _off_shoulder, "crop top": _crop}
