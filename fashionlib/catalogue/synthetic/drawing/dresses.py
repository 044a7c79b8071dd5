"""One-piece clothes: dresses, jumpsuits, swimwear."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import folds, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    band,
    neck_sides,
    out,
    panels,
    sides,
    spot,
    spots,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell

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
        ease=ease,
        hem=hem + rng.uniform(-0.12, 0.1),
        waves={"fit-and-flare dress": 7, "maxi dress": 6, "wrap dress": 5}.get(attributes.cut, 0),
        neck=attributes.neckline or "v-neck",
        sleeve=length,
        strap=1.0 if length else 0.72,
        drop=0.008,
        cuff=0.04 if length > 0.6 else 0.06,
        sleeve_ease=0.014,
    )
    return _DRESSES[attributes.cut](body, cut, fabric)


def _shift(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    line = contrast(fabric.colour, 0.3)
    darts = [layer for s in (-1, 1) for layer in trims.seam(body, [(s * 0.088, 0.6), (s * 0.045, 0.66)], line)]
    return [*shell(body, cut, fabric), *darts, *_edging(body, cut, fabric)]


def _edging(body: Body, cut: Cut, fabric: Fabric, neck: bool = True) -> list[Layer]:
    hem = band(body, cut, cut.hem - 0.06, cut.hem)[:13]
    lines = [stroke(hem, contrast(fabric.colour, 0.3), 0.0016)] if cut.waves == 0 else []
    return [*lines, *(trims.neck_rib(body, cut, plain(fabric), width=0.006) if neck else [])]


def _folds(body: Body, cut: Cut, fabric: Fabric, *, start: float, spread: float) -> list[Layer]:
    line, layers = contrast(fabric.colour, 0.35), []
    for x in (-0.055, -0.03, -0.006, 0.02, 0.045):
        stop = cut.hem - 0.08 - abs(x)
        layers += trims.seam(
            body,
            [(x * 0.8, start), (x * (1 + spread) * 0.6, (start + stop) / 2), (x * (1 + spread), stop)],
            line,
            width=0.003,
        )
    return [replace(layer, opacity=0.6) for layer in layers]


def _waist_seam(body: Body, cut: Cut, fabric: Fabric, height: float = 0.1) -> list[Layer]:
    return [
        fill(
            band(body, replace(cut, drop=0.001), 1.0 - height / 2, 1.0 + height / 2),
            plain(fabric, shade(fabric.colour, 0.8)),
            volume=0.5,
            lift=0.002,
        )
    ]


def _flared(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    return [
        *shell(body, cut, fabric),
        *_folds(body, cut, fabric, start=1.1, spread=1.8),
        *_waist_seam(body, cut, fabric),
        *_edging(body, cut, fabric),
    ]


def _maxi(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    layers = _folds(body, cut, fabric, start=1.15, spread=1.5)
    if cut.neck != "halter":
        return [*shell(body, cut, fabric), *layers, *_waist_seam(body, cut, fabric), *_edging(body, cut, fabric)]
    halter = replace(cut, top=0.1, sleeve=0.0)
    upper = out(body, 0.1, 0.003)
    necks = neck_sides(body, 0.02)
    cups = [
        paths.join([necks[k]], paths.bezier(necks[k], spot(body, s * 0.05, 0.3), upper[k]), [spot(body, 0, 0.62)])
        for k, s in ((0, -1), (1, 1))
    ]
    return [
        Fill(panels(body, halter), fabric),
        *[fill(cup, fabric, lift=0.002) for cup in cups],
        *layers,
        *_waist_seam(body, cut, fabric),
        *_edging(body, cut, fabric, neck=False),
    ]


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
    return [
        *layers,
        *sash,
        *trims.bow(knot, 0.032, plain(fabric, shade(fabric.colour, 0.85)), tails=0.1),
        *_edging(body, cut, fabric, neck=False),
    ]


def _straps(body: Body, xs: tuple[float, float], low: float, fabric: Fabric, *, width: float = 0.0055) -> list[Layer]:
    lines = tuple(
        np.stack([paths.lerp(neck_sides(body)[k], body.shoulders[k], 0.45), spot(body, x, low)])
        for k, x in zip((0, 1), xs, strict=True)
    )
    return [Stroke(lines, shade(fabric.colour, 0.6), width * 1.3, 0.7), Stroke(lines, fabric.colour, width)]


def slip(body: Body, cut: Cut, fabric: Fabric, *, folded: bool = True) -> list[Layer]:
    """Return a slip or camisole on thin straps, down to the hem of `cut`; a long one falls in folds if `folded`."""
    left, right = sides(body, cut, 0.05)
    peaks, dip = spots(body, (-0.056, 0.26), (0.056, 0.26)), spot(body, 0, 0.52)
    neck = paths.join(
        paths.bezier(left[0], paths.shift(peaks[0], -0.012, 0.02), peaks[0]),
        paths.bezier(peaks[0], spot(body, -0.01, 0.5), dip),
        paths.bezier(dip, spot(body, 0.01, 0.5), peaks[1]),
        paths.bezier(peaks[1], paths.shift(peaks[1], 0.012, 0.02), right[0]),
    )
    low = paths.shift((left[-1] + right[-1]) / 2, 0, 0.016)
    outline = paths.join(neck, right, paths.bezier(right[-1], low, left[-1]), left[::-1])
    inner = paths.join(peaks[:1], spots(body, (0, 0.44)), peaks[1:], spots(body, (0, 0.56)))
    back = [] if body.worn else [fill(inner, darker(fabric, 0.55))]
    lace = stroke(neck, shade(fabric.colour, 0.7 if np.mean(fabric.colour) > 70 else 1.4), 0.006)
    straps = _straps(body, (-0.056, 0.056), 0.28, fabric)
    folds_ = _folds(body, cut, fabric, start=1.3, spread=0.5) if folded else []
    return [*straps, *back, fill(outline, fabric, creases=folds.trunk(body, cut.hem)), *folds_, lace]


_DRESSES = {
    "shift dress": _shift,
    "fit-and-flare dress": _flared,
    "maxi dress": _maxi,
    "wrap dress": _wrap,
    "slip dress": slip,
}
