"""Jumpsuits: one piece with legs."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, folds, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.dresses import SLEEVES
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.legs import THREAD, apart, leg, legs, waistband
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    band,
    neck_sides,
    sides,
    spot,
    spots,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell

LEGS: dict[str, tuple[float, float, float]] = {
    "wide-leg jumpsuit": (3.95, 0.108, 0.118), "boiler suit": (3.9, 0.09, 0.072), "playsuit": (2.5, 0.112, 0.112),
}  # fmt: skip
"""Cut → level of the hem, width of the leg at the knee and at the ankle."""


def draw_jumpsuit(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a wide-leg jumpsuit, dungarees, a boiler suit or a playsuit."""
    fabric = fabric_of(attributes)
    body = apart(body, 0.11 if attributes.cut == "playsuit" else rng.uniform(0.062, 0.08))
    if attributes.cut == "dungarees":
        return _dungarees(body, fabric)
    boiler = attributes.cut == "boiler suit"
    stop, knee, hem = LEGS[attributes.cut]
    cut = _bodice(attributes, boiler)
    lower = tuple(leg(body, k, stop, knee=knee, hem=hem, top=1.0, ease=0.013) for k in (0, 1))
    creases = tuple(crease for k in (0, 1) for crease in folds.leg(body, k, stop, knee=knee, hem=hem))
    seat = trims.seam(body, [(0, 1.1), (0, 1.6), (0, 1.98)], contrast(fabric.colour, 0.35))
    details = _boiler_details if boiler else _sash
    return [*shell(body, cut, fabric, lower=lower, creases=creases), *seat, *details(body, cut, fabric)]


def _bodice(attributes: Attributes, boiler: bool) -> Cut:
    base, length = FITS[attributes.fit] * 0.6, SLEEVES[attributes.sleeve]
    waist = base + (0.012 if boiler else 0.001)
    return Cut(
        ease=((0, base + 0.004), (1, waist), (1.2, 0.005)),
        hem=1.2,
        neck="collar" if boiler else "v-neck",
        drop=0.0,
        sleeve=length,
        sleeve_ease=0.02,
        cuff=0.046 if length > 0.6 else 0.062,
        strap=1.0 if length else 0.7,
    )


def _sash(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    dark = plain(fabric, shade(fabric.colour, 0.78))
    layers = trims.seam(body, [(0, 0.42), (0, 0.94)], contrast(fabric.colour, 0.35))
    for s in (-1, 1):
        pocket = [(s * 0.05, 1.15), (s * 0.086, 1.75)]
        layers += trims.seam(body, pocket, contrast(fabric.colour, 0.45), width=0.0026)
    layers += [fill(band(body, replace(cut, drop=0.001), 0.94, 1.07), dark, lift=0.003)]
    layers += trims.bow(spot(body, 0, 1.0), 0.028, dark, tails=0.08)
    return layers + trims.neck_rib(body, cut, plain(fabric), width=0.007)


def _boiler_details(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    layers = [*trims.cuffs(body, cut, fabric, height=0.06), *trims.zip_line(body, 0.16, 1.86)]
    for sign in (-1, 1):
        layers += trims.pocket(body, sign * 0.05, 0.48, fabric=fabric, width=0.05, height=0.054, flap=0.02)
        layers += trims.welts(body, (sign * 0.07,), 1.45, fabric=fabric, slant=-58, width=0.06)
    belt = [fill(band(body, replace(cut, drop=0.001), 0.93, 1.09), fabric, lift=0.003)]
    return [
        *layers,
        *belt,
        *hardware.buckle(spot(body, 0, 1.01), 0.034, 0.03),
        *collars.collar(body, fabric, spread=0.046, length=0.028, depth=0.16),
    ]


def _dungarees(body: Body, fabric: Fabric) -> list[Layer]:
    brass = (196, 152, 84)
    lower = legs(body, 3.9, fabric, knee=0.086, hem=0.076, top=1.0, ease=0.014)
    left, right = sides(body, Cut(ease=((0, 0.004), (2, 0.008)), hem=1.3), 0.9, 1.3)
    bib = paths.join(
        spots(body, (-0.05, 0.42), (0.05, 0.42), (0.056, 0.8)), right, left[::-1], spots(body, (-0.056, 0.8))
    )
    layers = [*_braces(body, fabric), *lower, fill(bib, fabric, lift=0.003)]
    layers += hardware.stitches(paths.shift(bib[:2], 0, 0.005), THREAD)
    layers += trims.pocket(body, 0, 0.56, fabric=fabric, width=0.062, height=0.05, thread=THREAD)
    for s in (-1, 1):
        layers += hardware.buckle(spot(body, s * 0.04, 0.44), 0.018, 0.022, metal=brass)
        pocket = [(s * 0.036, 1.32), (s * 0.05, 1.62), (s * 0.092, 1.68)]
        layers += trims.seam(body, pocket, contrast(fabric.colour, 0.5), width=0.0026)
        layers += hardware.button(spot(body, s * 0.078, 1.12), 0.0055, brass)
    layers += waistband(body, fabric, top=0.98, height=0.14)
    return layers + hardware.stitches(spots(body, (0.0, 1.2), (0.0, 1.95)), THREAD)


def _braces(body: Body, fabric: Fabric) -> list[Layer]:
    ends = [paths.lerp(neck_sides(body)[k], body.shoulders[k], 0.35) for k in (0, 1)]
    straps = [paths.ribbon([end, spot(body, s * 0.04, 0.46)], 0.018) for end, s in zip(ends, (-1, 1), strict=True)]
    back = spots(body, (-0.02, 0.38), (0.02, 0.38), (0.06, 0.95), (-0.06, 0.95))
    inner = [] if body.worn else [fill(back, darker(fabric, 0.6))]
    return [*inner, *[fill(strap, fabric) for strap in straps]]
