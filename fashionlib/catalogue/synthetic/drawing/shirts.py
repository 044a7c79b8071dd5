"""Clothes with a folded collar: polos and shirts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    Cut,
    spot,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell
from fashionlib.catalogue.synthetic.drawing.tops import chest_print, eases, hem_seam


def draw_polo(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a polo: soft collar, short placket, ribbed cuffs."""
    rugby, fabric = attributes.cut == "rugby shirt", fabric_of(attributes)
    if rugby:
        second = fabric.second if attributes.second_colour else contrast(fabric.colour, 0.8)
        fabric = Fabric(
            fabric.colour, second, "striped" if attributes.pattern == "solid" else fabric.pattern, "jersey", scale=2.2
        )
    long = rugby or attributes.cut == "long-sleeved polo"
    zipped = attributes.cut == "zip polo"
    cut = Cut(
        ease=eases(attributes.fit, straight=1.1 if rugby else 0.0 if zipped else 0.6, flare=0.01 if rugby else 0.0),
        neck="collar", sleeve=1.0 if long else 0.42, cuff=0.036 if long else 0.058, strap=1.08 if rugby else 1.0,
        sleeve_ease=0.026 if rugby else 0.014, hem=2.22 if rugby else 1.95 if zipped else 2.1,
    )  # fmt: skip
    trim = Fabric((244, 243, 238), look="jersey") if rugby else plain(fabric, shade(fabric.colour, 0.86), look="ribbed")
    layers = [
        *shell(body, cut, fabric),
        *trims.cuffs(body, cut, plain(trim, look="ribbed"), height=0.045),
        *hem_seam(body, cut, fabric),
    ]
    if zipped:
        layers += trims.hem_rib(body, cut, plain(trim, look="ribbed"), height=0.13) + trims.zip_line(body, 0.16, 0.58)
    else:
        layers += trims.placket(
            body, 0.13, 0.5, fabric=trim if rugby else plain(fabric, shade(fabric.colour, 0.93)), width=0.022
        )
        layers += trims.button_row(
            body, 0.24, 0.46, count=3 if not rugby else 2, colour=shade(trim.colour, 1.6), radius=0.005
        )
    layers += chest_print(attributes, body, fabric, t=0.75, width=0.085)
    return layers + collars.collar(body, trim, spread=0.042, length=0.024, depth=0.15)


SHIRTS: dict[str, tuple[float, float, float]] = {
    "button-down shirt": (0.6, 2.22, 0.02), "short-sleeved shirt": (0.9, 2.06, 0.003),
    "western shirt": (0.2, 2.12, 0.034), "tuxedo shirt": (0.4, 2.34, 0.012),
}  # fmt: skip
"""Cut → how straight its sides fall (see tops.eases), level of the hem, how much lower the hem is in the middle."""


def draw_shirt(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a shirt: collar, full placket with buttons, cuffs and a curved hem."""
    fabric = fabric_of(attributes)
    long = attributes.cut != "short-sleeved shirt"
    straight, hem, drop = SHIRTS[attributes.cut]
    cut = Cut(
        ease=eases(attributes.fit, straight=straight),
        neck="collar",
        sleeve=1.0 if long else 0.45,
        cuff=0.042 if long else 0.066,
        hem=hem,
        drop=drop,
    )
    layers = shell(body, cut, fabric)
    layers += trims.cuffs(body, cut, fabric, height=0.1, flare=0.004) if long else []
    details = {"western shirt": _western, "tuxedo shirt": _tuxedo}.get(attributes.cut, _plain_front)
    layers += details(body, fabric, hem + 4 * drop)
    leaves = collars.collar(body, fabric, spread=0.03, length=0.036)
    return (
        layers
        + leaves
        + (
            trims.bow(spot(body, 0, 0.15), 0.034, Fabric((22, 22, 26), look="silk"))
            if attributes.cut == "tuxedo shirt"
            else []
        )
    )


def _plain_front(body: Body, fabric: Fabric, end: float) -> list[Layer]:
    light = shade(fabric.colour, 1.55) if np.mean(fabric.colour) < 190 else (214, 208, 196)
    return [
        *trims.placket(body, 0.13, end, fabric=fabric),
        *trims.button_row(body, 0.24, end - 0.2, count=7, colour=light),
        *trims.pocket(body, 0.05, 0.5, fabric=fabric, width=0.044, height=0.05),
    ]


def _western(body: Body, fabric: Fabric, end: float) -> list[Layer]:
    yoke = plain(fabric, shade(fabric.colour, 0.72)) if fabric.pattern == "solid" else plain(fabric)
    layers: list[Layer] = []
    for sign in (-1, 1):
        ends = [
            spot(body, sign * 0.012, 0.16),
            spot(body, sign * 0.012, 0.36),
            spot(body, sign * 0.05, 0.5),
            spot(body, sign * 0.095, 0.33),
        ]
        tip = body.shoulders[(sign + 1) // 2] - (sign * 0.006, -0.004)
        layers.append(fill(paths.join(ends, [tip], [spot(body, sign * 0.036, 0.03)]), yoke, volume=0.5, lift=0.002))
        layers += trims.pocket(body, sign * 0.05, 0.58, fabric=fabric, width=0.048, height=0.05, flap=0.02)
        layers += hardware.rivet(spot(body, sign * 0.05, 0.63), 0.004)
    pearl = (236, 232, 224)
    return [
        *layers,
        *trims.placket(body, 0.13, end, fabric=fabric),
        *trims.button_row(body, 0.24, end - 0.2, count=7, colour=pearl, radius=0.005),
    ]


def _tuxedo(body: Body, fabric: Fabric, end: float) -> list[Layer]:
    bib = paths.join(
        [spot(body, x, 0.15) for x in (-0.045, 0.045)],
        [spot(body, 0.045, 1.1)],
        paths.arc(spot(body, 0, 1.1), (0.045, 0.012), 0, 180),
    )
    white = plain(fabric, shade(fabric.colour, 1.12))
    layers: list[Layer] = [fill(bib, white, volume=0.2, lift=0.002)]
    for x in (-0.036, -0.027, -0.018, 0.018, 0.027, 0.036):
        layers += trims.seam(body, [(x, 0.2), (x, 0.6), (x, 1.12)], contrast(fabric.colour, 0.22), width=0.0018)
    return [
        *layers,
        *trims.placket(body, 0.13, end, fabric=fabric, width=0.014),
        *trims.button_row(body, 0.3, 1.05, count=4, colour=(24, 24, 28), radius=0.005),
    ]
