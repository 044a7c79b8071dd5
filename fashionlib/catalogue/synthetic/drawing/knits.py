"""Knitted clothes: sweaters and cardigans."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    NECKLINES,
    Cut,
    neck_sides,
    panels,
    sides,
    spot,
    spots,
    throat,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell


def knit(attributes: Attributes) -> tuple[Fabric, Fabric]:
    """Return the knitted fabric of a product, and the ribbing that goes with it."""
    fabric = fabric_of(attributes, look="knit")
    return fabric, plain(fabric, shade(fabric.colour, 0.88), look="ribbed")


def ribbed_ease(fit: str) -> tuple[tuple[float, float], ...]:
    """Return the ease of a garment whose hem is drawn in by ribbing."""
    base = FITS[fit] + 0.004
    return ((0, base), (1, base + 0.018), (1.9, base + 0.006), (2.2, base - 0.006))


def draw_sweater(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a sweater: knitted, with ribbed neck, cuffs and hem."""
    fabric, rib = knit(attributes)
    neck = "v-neck" if attributes.cut == "v-neck sweater" else "crew"
    loose, wide = {"cable-knit sweater": (0.012, 0.014), "v-neck sweater": (-0.006, -0.006)}.get(attributes.cut, (0, 0))
    cut = Cut(
        ease=tuple((level, ease + loose) for level, ease in ribbed_ease(attributes.fit)),
        neck=neck,
        sleeve=1.0,
        sleeve_ease=0.022 + wide,
        cuff=0.046 + wide,
        strap=1.04 + 5 * loose,
        hem=rng.uniform(2.05, 2.25),
    )
    layers = shell(body, cut, fabric)
    layers += trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.034, sleeve_ease=0.0), rib, height=0.09)
    layers += trims.hem_rib(body, cut, rib, height=0.2)
    if attributes.cut == "cable-knit sweater":
        layers += _cables(body, fabric)
    if attributes.cut == "turtleneck sweater":
        return layers + collars.stand_collar(body, rib, height=0.05) + _fold(body, rib)
    return layers + trims.neck_rib(body, cut, rib, width=0.016)


def _fold(body: Body, rib: Fabric) -> list[Layer]:
    """Return the turned-down half of a turtleneck."""
    necks, up = neck_sides(body, 0.09), (body.neck - throat(body, 1)) / 0.223
    top = neck_sides(body, 0.06) + up * 0.05
    upper, lower = paths.bezier(top[0], top.mean(axis=0) - up * 0.012, top[1]), necks + up * 0.02
    return [fill(paths.join(upper, paths.bezier(lower[1], lower.mean(axis=0) - up * 0.016, lower[0])), rib, lift=0.004)]


def _cables(body: Body, fabric: Fabric) -> list[Layer]:
    """Return three braids down the front, each of two strands between two ridges."""
    layers: list[Layer] = []
    levels = np.linspace(0.2, 1.9, 81)
    # A level below the waist is shorter than the way from the neck to the waist: twist by length.
    twist = 0.009 * np.sin(100 * (0.223 * np.minimum(levels, 1) + 0.1 * np.maximum(levels - 1, 0)))
    dark = shade(fabric.colour, 0.55) if np.mean(fabric.colour) > 60 else shade(fabric.colour, 0.2)
    light = shade(fabric.colour, 1.16)
    for x in (-0.062, 0.0, 0.062):
        rails = tuple(spots(body, (x + dx, 0.2), (x + dx, 1.0), (x + dx, 1.9)) for dx in (-0.017, 0.017))
        layers += [Stroke(rails, dark, 0.005, 0.8), Stroke(rails, light, 0.003)]
        for sign in (-1, 1):
            strand = (spots(body, *zip(x + sign * twist, levels, strict=True)),)
            layers += [Stroke(strand, dark, 0.0125, 0.9), Stroke(strand, light, 0.0085)]
    return layers


def draw_cardigan(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a cardigan: knitted, open or buttoned down the front."""
    fabric, rib = knit(attributes)
    name = attributes.cut
    hem = {"long cardigan": 2.95, "cropped cardigan": 1.35, "shawl cardigan": 2.5}.get(name, 2.2) + rng.uniform(
        -0.08, 0.08
    )
    neck = "crew" if name == "cropped cardigan" else "deep v"
    base = FITS[attributes.fit] + 0.004
    gap = {"long cardigan": 0.026, "shawl cardigan": 0.012}.get(name, 0.0)
    cut = Cut(
        ease=(
            (0, base),
            (1, base + (0.0 if name == "shawl cardigan" else 0.016)),
            (2, base + 0.006),
            (3, base + 0.014),
        ),
        neck=neck,
        hem=hem,
        gap=gap,
        sleeve=1.0,
        sleeve_ease=0.022,
        cuff=0.046,
        strap=1.03,
    )
    layers = shell(body, cut, fabric)
    layers += trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.035, sleeve_ease=0.0), rib, height=0.09)
    layers += trims.hem_rib(body, cut, rib) if gap == 0 else []
    if name == "shawl cardigan":
        return layers + _belted_shawl(body, cut, rib)
    layers += _button_band(body, cut, rib, count=0 if gap else 5)
    pockets = () if hem < 2 else (-0.06, 0.06)
    return layers + [
        layer
        for x in pockets
        for layer in trims.pocket(body, x, min(hem - 0.62, 2.0), fabric=fabric, width=0.048, height=0.052)
    ]


def _button_band(body: Body, cut: Cut, rib: Fabric, *, count: int) -> list[Layer]:
    """Return the ribbed band along neck and front edges, with buttons if the front is closed."""
    widen, depth, _ = NECKLINES[cut.neck]
    necks = neck_sides(body, widen)
    layers: list[Layer] = []
    for k, sign in ((0, -1), (1, 1)):
        if cut.gap > 0:
            line = panels(body, cut)[k][:17]
        else:
            down = [spot(body, 0.0, t) for t in np.linspace(depth, cut.hem, 6)]
            neck = paths.bezier(
                necks[k],
                spot(body, sign * (0.03 if depth < 0.3 else 0.012), depth * (0.95 if depth < 0.3 else 0.5)),
                down[0],
            )
            line = paths.join(neck, down[1:])
        layers.append(fill(paths.ribbon(line, 0.018), rib, volume=0.5, lift=0.003))
    if count:
        layers += trims.button_row(
            body, depth + 0.06, cut.hem - 0.1, count=count, colour=contrast(rib.colour, 0.6), radius=0.0065
        )
    return layers


def _belted_shawl(body: Body, cut: Cut, rib: Fabric) -> list[Layer]:
    edges = [panels(body, cut)[k][:17] for k in (0, 1)]
    bands = [
        fill(paths.ribbon(edge, (0.05, 0.046, 0.024, 0.022, 0.022)), rib, volume=0.7, lift=0.005) for edge in edges
    ]
    left, right = sides(body, cut, 0.92, 1.08)
    belt = fill(paths.join([left[0], right[0], right[-1], left[-1]]), rib, lift=0.004)
    tails = [
        paths.ribbon([spot(body, x, 1.0), spot(body, x + dx, 1.75)], 0.016)
        for x, dx in ((0.006, 0.02), (-0.004, -0.012))
    ]
    knot = paths.ellipse(spot(body, 0, 1.0), (0.014, 0.012))
    return [*bands, belt, *[fill(tail, rib, lift=0.003) for tail in tails], fill(knot, rib, lift=0.003)]
