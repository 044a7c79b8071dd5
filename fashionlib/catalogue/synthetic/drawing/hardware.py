"""Small things on products: stitches, buttons, zips, buckles, chains; each a list of layers."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.layers import (
    Colour,
    Fabric,
    Fill,
    Layer,
    Stroke,
    contrast,
    fill,
    shade,
    stroke,
)

GOLD: Colour = (205, 168, 92)
SILVER: Colour = (188, 192, 198)
DARK_METAL: Colour = (88, 90, 96)


def stitches(line: paths.Points, colour: Colour, *, width: float = 0.0016, length: float = 0.006) -> list[Layer]:
    """Return a dashed seam along a line."""
    return [Stroke(tuple(paths.dashes(line, length, length * 0.6)), colour, width, 0.9)]


def button(centre: paths.Points, radius: float, colour: Colour, *, look: str = "plastic") -> list[Layer]:
    """Return a button with two holes and a little shadow."""
    x, y = centre
    holes = tuple(paths.ellipse((x + dx * radius, y), radius * 0.16) for dx in (-0.3, 0.3))
    return [
        Fill((paths.ellipse(centre, radius),), Fabric(colour, look=look), lift=radius * 0.4, edge=1.3),
        Fill(holes, Fabric(contrast(colour, 0.7), look="flat"), edge=0),
    ]


def buttons(line: paths.Points, count: int, radius: float, colour: Colour) -> list[Layer]:
    """Return evenly spaced buttons from the first to the last point of a line."""
    places = [paths.along(line, t) for t in (np.linspace(0, 1, count) if count > 1 else [0.5])]
    return [layer for place in places for layer in button(place, radius, colour)]


def zipper(
    line: paths.Points, *, width: float = 0.009, metal: Colour = SILVER, tape: Colour = (40, 40, 44)
) -> list[Layer]:
    """Return a closed zip along a line, with its slider at the first point."""
    line = np.asarray(line, dtype=float)
    teeth = tuple(paths.dashes(line, width * 0.35, width * 0.35))
    direction = line[1] - line[0]
    direction = direction / max(float(np.linalg.norm(direction)), 1e-9)
    pull = paths.ribbon([line[0], line[0] + direction * width * 2.6], width * 0.9)
    return [
        stroke(line, tape, width),
        Stroke(teeth, metal, width * 0.55),
        fill(pull, Fabric(metal, look="metal"), lift=width * 0.3),
    ]


def buckle(
    centre: paths.Points,
    width: float,
    height: float,
    *,
    metal: Colour = SILVER,
    angle: float = 0.0,
    thick: float = 0.18,
) -> list[Layer]:
    """Return a frame buckle with its pin; `thick` is the bar's width over the height; `angle` in degrees."""
    turn = paths.affine(degrees=angle, to=centre)
    bar = thick * height
    outer = paths.rounded(-width / 2, -height / 2, width / 2, height / 2, radius=height * 0.18)
    inner = paths.rounded(bar - width / 2, bar - height / 2, width / 2 - bar, height / 2 - bar, radius=height * 0.1)
    pin = paths.ribbon([(-width / 2 + bar / 2, 0), (width / 2, 0)], bar * 0.7)
    steel = Fabric(metal, look="metal")
    return [
        Fill((paths.apply(turn, outer),), steel, holes=(paths.apply(turn, inner),), lift=bar * 0.5),
        fill(paths.apply(turn, pin), steel),
    ]


def chain(line: paths.Points, *, link: float, metal: Colour = GOLD) -> list[Layer]:
    """Return a chain along a line; `link` is the length of one link."""
    pieces = paths.dashes(line, link, -link * 0.25)
    odd, even = tuple(pieces[::2]), tuple(pieces[1::2])
    return [
        Stroke(odd + even, shade(metal, 0.55), link * 0.55),
        Stroke(odd, metal, link * 0.38),
        Stroke(even or odd, shade(metal, 1.35), link * 0.2),
    ]


def rivet(centre: paths.Points, radius: float, metal: Colour = SILVER) -> list[Layer]:
    """Return a small metal stud."""
    x, y = centre
    glint = paths.ellipse((x - radius * 0.3, y - radius * 0.3), radius * 0.35)
    return [
        Fill((paths.ellipse(centre, radius),), Fabric(metal, look="plastic"), lift=radius * 0.4),
        fill(glint, Fabric((255, 255, 255), look="flat"), edge=0, opacity=0.7),
    ]
