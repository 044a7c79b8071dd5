"""Sweatshirts and hoodies."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    Cut,
    across,
    neck_sides,
    sides,
    spot,
)
from fashionlib.catalogue.synthetic.drawing.shells import shell
from fashionlib.catalogue.synthetic.drawing.tops import chest_print


def draw_sweatshirt(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a hoodie, zip hoodie, crew or half-zip sweatshirt."""
    fabric, name = fabric_of(attributes, look="fleece"), attributes.cut
    base = FITS[attributes.fit] + 0.008
    cut = Cut(
        ease=((0, base), (1, base + 0.02), (1.95, base + 0.008), (2.15, base - 0.006)),
        sleeve=1.0,
        sleeve_ease=0.028,
        cuff=0.05,
        strap=1.08,
    )
    rib = plain(fabric, shade(fabric.colour, 0.88), look="ribbed")
    layers = collars.hood(body, fabric) if "hoodie" in name else []
    layers += [
        *shell(body, cut, fabric),
        *trims.cuffs(body, Cut(ease=cut.ease, sleeve=1.0, cuff=0.034, sleeve_ease=0.0), rib, height=0.07),
    ]
    layers += trims.hem_rib(body, cut, rib)
    if "hoodie" in name:
        layers += _kangaroo(body, fabric, split=name == "zip hoodie")
        layers += _open_zip(body, fabric) if name == "zip hoodie" else []
        layers += _hood_edge(body, fabric) + trims.drawstring(body, 0.14, contrast(fabric.colour, 0.75))
        return layers + chest_print(attributes, body, fabric, t=0.58, width=0.085 if name == "hoodie" else 0.001)
    if name == "half-zip sweatshirt":
        layers += [*collars.stand_collar(body, rib, height=0.026, spread=0.004), *trims.zip_line(body, 0.02, 0.55)]
        return layers + chest_print(attributes, body, fabric, t=0.85, width=0.08)
    return [
        *layers,
        *_raglan(body, cut, fabric),
        *trims.neck_rib(body, cut, rib, width=0.017),
        *chest_print(attributes, body, fabric, t=0.56),
    ]


def _raglan(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    """Return the seams from neck to armpit and the ribbed wedge below the neck, the mark of a gym sweatshirt."""
    line = contrast(fabric.colour, 0.45)
    wedge = paths.join([spot(body, x, t) for x, t in ((-0.02, 0.13), (0.02, 0.13), (0.0, 0.34))])
    pits = [side[0] for side in sides(body, cut)]
    seams = tuple(
        paths.bezier(neck, paths.lerp(neck, pit, 0.5) - across(body) * 0.01 * sign, pit)
        for neck, pit, sign in zip(neck_sides(body, 0.06), pits, (-1, 1), strict=True)
    )
    return [Stroke(seams, line, 0.0026), fill(wedge, plain(fabric, look="ribbed"), volume=0.3, lift=0.002)]


def _hood_edge(body: Body, fabric: Fabric) -> list[Layer]:
    if body.worn:
        return collars.hood(body, fabric)
    left = paths.bezier(spot(body, -0.05, -0.02), spot(body, -0.036, 0.14), spot(body, 0.004, 0.2))
    right = paths.bezier(spot(body, 0.05, -0.02), spot(body, 0.036, 0.14), spot(body, -0.004, 0.2))
    return [fill(paths.ribbon(line, (0.012, 0.024, 0.016)), fabric, lift=0.003, volume=0.6) for line in (left, right)]


def _open_zip(body: Body, fabric: Fabric) -> list[Layer]:
    """Return a zip that is open at the chest, with its tape, so that the inside of the neck shows."""
    opening = paths.join([spot(body, x, t) for x, t in ((-0.03, 0.1), (0.03, 0.1), (0.004, 0.52), (-0.004, 0.52))])
    tape = paths.ribbon(np.stack([spot(body, 0, t) for t in (0.5, 1.0, 2.15)]), 0.02)
    pale = contrast(fabric.colour, 0.55)
    edges = tuple(np.stack([spot(body, s * 0.028, 0.12), spot(body, s * 0.004, 0.52)]) for s in (-1, 1))
    return [
        fill(opening, darker(plain(fabric), 0.5)),
        Stroke(edges, pale, 0.008),
        fill(tape, plain(fabric, pale, look="cotton"), volume=0.2, lift=0.002),
        *trims.zip_line(body, 0.52, 2.13),
    ]


def _kangaroo(body: Body, fabric: Fabric, *, split: bool) -> list[Layer]:
    half = [
        (0.004 if split else 0.0, 1.08),
        (0.044, 1.08),
        (0.074, 1.5),
        (0.074, 1.94),
        (0.004 if split else 0.0, 1.94),
    ]
    right, left = (np.stack([spot(body, s * x, t) for x, t in half]) for s in (1, -1))
    outlines = [right, left] if split else [paths.join(right, left[::-1])]
    edges = [line[1:3] for line in (right, left)]
    pieces = [fill(outline, fabric, volume=0.4, lift=0.004) for outline in outlines]
    return [*pieces, *[stroke(edge, contrast(fabric.colour, 0.5), 0.003) for edge in edges]]
