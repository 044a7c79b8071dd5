"""Skirts of five cuts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import folds, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.legs import TOP, inside_waist, waistband
from fashionlib.catalogue.synthetic.drawing.parts import Cut, band, sides


def draw_skirt(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a pencil, pleated, a-line, mini or maxi skirt."""
    fabric = fabric_of(attributes)
    hem, flare = {
        "pencil skirt": (2.95, -0.004), "pleated skirt": (2.85, 0.07), "a-line skirt": (2.75, 0.055),
        "mini skirt": (2.4, 0.024), "maxi skirt": (3.85, 0.085),
    }[attributes.cut]  # fmt: skip
    hem += rng.uniform(-0.1, 0.1)
    waves = {"a-line skirt": 5, "maxi skirt": 6}.get(attributes.cut, 0)
    ease = ((1, 0.002), (2, 0.008 + max(flare, 0) * 0.35), (hem, 0.008 + flare))
    cut = Cut(ease=ease, hem=hem, drop=0.006, waves=waves)
    creases = folds.skirt(body, TOP, hem, spread=max(flare, 0) * 6, count=5 if flare > 0.03 else 2)
    layers = [*inside_waist(body, fabric), fill(band(body, cut, TOP, hem), fabric, creases=creases)]
    pleated = attributes.cut == "pleated skirt"
    layers += _pleats(body, cut, fabric) if pleated else _skirt_lines(attributes.cut, body, cut, fabric)
    return [*layers, *waistband(body, plain(fabric) if fabric.pattern != "solid" else fabric, height=0.12)]


def _pleats(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    upper, lower = (sides(body, cut, level, level + 0.01) for level in (TOP, cut.hem))
    layers: list[Layer] = []
    for t in np.linspace(0, 1, 12)[:-1]:
        ends = [paths.lerp(left[0], right[0], share) for left, right in (upper, lower) for share in (t, t + 0.036)]
        drop = np.array((0, 0.02 * (1 - (2 * t - 1) ** 2)))
        fold = np.stack([ends[0], ends[1], ends[3] + drop, ends[2] + drop])
        shadow = Fabric(shade(fabric.colour, 0.4), look="flat")
        layers.append(fill(fold, shadow, edge=0, opacity=0.38, within=(band(body, cut, TOP, cut.hem),)))
    return layers


def _skirt_lines(name: str, body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    line = contrast(fabric.colour, 0.32)
    if name == "pencil skirt":
        dart = [layer for s in (-1, 1) for layer in trims.seam(body, [(s * 0.04, TOP), (s * 0.046, 1.7)], line)]
        return [*dart, *trims.seam(body, [(0.03, 2.62), (0.03, 2.92)], contrast(fabric.colour, 0.6), width=0.004)]
    if name == "mini skirt":
        pockets = trims.welts(body, (-0.05, 0.05), 1.6, fabric=fabric, slant=10)
        return [
            *pockets,
            *trims.seam(body, [(0, TOP), (0, 2.36)], line),
            *trims.button_row(body, 1.45, 2.3, count=4, colour=line, radius=0.006),
        ]
    spread = 2.1 if name == "maxi skirt" else 1.7
    folds = [(x, x * spread) for x in (-0.06, -0.028, 0.012, 0.045)]
    return [
        layer
        for a, b in folds
        for layer in trims.seam(
            body, [(a, 1.75), ((a + b) / 2, (1.75 + cut.hem) / 2), (b, cut.hem - 0.03)], line, width=0.003
        )
    ]
