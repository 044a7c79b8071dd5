"""What bags, shoes and accessories share: fabrics, outlines and straps of objects of about unit size."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.emblems import emblem
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of
from fashionlib.catalogue.synthetic.drawing.hardware import GOLD, SILVER
from fashionlib.catalogue.synthetic.drawing.layers import (
    Colour,
    Fabric,
    Fill,
    Layer,
    Stroke,
    contrast,
    fill,
    move,
    shade,
)
from fashionlib.catalogue.synthetic.drawing.paths import Path, Points


def cloth(attributes: Attributes, scale: float = 1.0) -> Fabric:
    """Return the product's fabric; `scale` is the size of its pattern in an object of unit size."""
    fabric = fabric_of(attributes)
    return replace(fabric, scale=scale * fabric.scale)


def solid(colour: Colour, look: str = "rubber") -> Fabric:
    """Return a fabric of one colour."""
    return Fabric(colour, look=look)


def trim(fabric: Fabric, factor: float = 0.75) -> Fabric:
    """Return the fabric without its pattern, darker (factor below 1) or lighter: for linings, binding and soles.

    What is nearly black becomes a little lighter instead, so that the part still shows.
    """
    if np.mean(fabric.colour) < 45 and factor < 1:
        factor = 1 + 0.5 * (1 - factor)
    return replace(fabric, pattern="solid", colour=shade(fabric.colour, factor))


def metal(rng: np.random.Generator) -> Colour:
    """Return the colour of a product's hardware, gold or silver."""
    return GOLD if rng.random() < 0.5 else SILVER


def shape(*runs: Points) -> Path:
    """Return an outline of smooth runs; neighbouring runs meet in corners, and a run of one point is a corner."""
    return paths.join(*(paths.spline(run) for run in runs))


def both(*runs: Points) -> Path:
    """Return an outline that is symmetric about x = 0 from the runs of its right half, top to bottom."""
    return paths.symmetric(shape(*runs))


def hoop(outline: Points, width: float, fabric: Fabric, **options: object) -> Fill:
    """Return a closed band of one width along a closed outline."""
    ring = np.asarray(outline, dtype=float)
    side = paths.normals(np.vstack([ring[-1:], ring, ring[:1]]))[1:-1] * width / 2
    large, small = sorted((ring + side, ring - side), key=lambda path: np.ptp(path[:, 0]), reverse=True)
    return Fill((large,), fabric, holes=(small,), **options)


def nudged(path: Points, x: float, y: float) -> Path:
    """Return the path moved by (x, y)."""
    return np.add(path, (x, y))


def strap(line: Points, width: float | Sequence[float], fabric: Fabric, **options: object) -> Fill:
    """Return a band of fabric along a smooth line."""
    return fill(paths.ribbon(paths.spline(line), width), fabric, **options)


def lines(pieces: Sequence[Points], colour: Colour, width: float = 0.012) -> Stroke:
    """Return several smooth lines of one colour and width."""
    return Stroke(tuple(paths.spline(piece) for piece in pieces), colour, width)


def seams(fabric: Fabric, *pieces: Points, width: float = 0.01) -> Stroke:
    """Return seams in a colour that shows on the fabric."""
    return lines(pieces, contrast(fabric.colour, 0.35), width)


def stitches(fabric: Fabric, *pieces: Points, width: float = 0.008, length: float = 0.025) -> Stroke:
    """Return dashed seams in a colour that shows on the fabric."""
    cut = [dash for piece in pieces for dash in paths.dashes(paths.spline(piece), length)]
    return Stroke(tuple(cut), contrast(fabric.colour, 0.4), width)


def studs(centres: Points, radius: float, colour: Colour, look: str = "metal") -> Fill:
    """Return round studs, eyelets, beads or buttons as one layer."""
    discs = tuple(paths.ellipse(centre, radius) for centre in np.atleast_2d(centres))
    return Fill(discs, solid(colour, look), edge=0.6)


def shifted(layers: Sequence[Layer], x: float, y: float, *, scale: float = 1.0, degrees: float = 0.0) -> list[Layer]:
    """Return the layers scaled and turned about the origin and then moved by (x, y)."""
    return move(layers, paths.affine(scale=scale, degrees=degrees, to=(x, y)))


def flipped(layers: Sequence[Layer]) -> list[Layer]:
    """Return the layers as in a mirror."""
    return move(layers, paths.affine(scale=(-1, 1)))


def sized(layers: Sequence[Layer], scale: float = 0.4) -> list[Layer]:
    """Return an object of unit size as large as a garment on a body, which textures and outlines are made for."""
    return move(layers, paths.affine(scale=scale))


def printed(attributes: Attributes, places: Mapping[str, tuple[float, float, float]]) -> list[Layer]:
    """Return the print of a product's motif, or nothing; `places` is cut → (x, y, width) of the print."""
    if not attributes.motif or attributes.cut not in places:
        return []
    x, y, width = places[attributes.cut]
    return emblem(attributes.motif, (x, y), width, fabric=cloth(attributes))
