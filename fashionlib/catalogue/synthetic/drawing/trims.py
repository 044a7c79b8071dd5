"""Details that many garments share: collars, lapels, hoods, plackets, pockets, ribbing, bows."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from fashionlib.catalogue.synthetic.drawing import hardware, paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import plain
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
from fashionlib.catalogue.synthetic.drawing.parts import (
    Cut,
    across,
    arm_angle,
    band,
    neck_line,
    neck_sides,
    sleeve,
    spot,
    throat,
)


def tilt(body: Body) -> float:
    """Return how far the trunk is turned, in degrees clockwise."""
    way = across(body)
    return float(np.degrees(np.arctan2(way[1], way[0])))


def box(body: Body, x: float, t: float, *, width: float, height: float, radius: float = 0.003) -> np.ndarray:
    """Return a rounded rectangle that hangs from (x, t) of the front (see parts.spot), turned with the body."""
    shape = paths.rounded(-width / 2, 0, width / 2, height, radius=radius)
    return paths.apply(paths.affine(degrees=tilt(body), to=spot(body, x, t)), shape)


def neck_rib(body: Body, cut: Cut, fabric: Fabric, *, width: float = 0.012) -> list[Layer]:
    """Return the ribbed band along the neckline."""
    return [fill(paths.ribbon(neck_line(body, cut.neck), width), plain(fabric, look="ribbed"), volume=0.3)]


def hem_rib(body: Body, cut: Cut, fabric: Fabric, *, height: float = 0.16) -> list[Layer]:
    """Return the ribbed band at the hem; `height` in levels."""
    return [fill(band(body, cut, cut.hem - height, cut.hem), fabric, volume=0.7, lift=0.002)]


def cuffs(body: Body, cut: Cut, fabric: Fabric, *, height: float = 0.07, flare: float = 0.002) -> list[Layer]:
    """Return a band at the end of both sleeves; `height` as a share of the arm."""
    shapes = [sleeve(body, cut, k, start=cut.sleeve - height, stop=cut.sleeve + 0.012, flare=flare) for k in (0, 1)]
    return [fill(shapes[k], fabric, angle=arm_angle(body, k), lift=0.002) for k in (0, 1)]


def drawstring(body: Body, t: float, colour: Colour, *, length: float = 0.07, x: float = 0.014) -> list[Layer]:
    """Return the two ends of a cord that hang from the front at t."""
    ends = []
    for sign in (-1, 1):
        start, stop = spot(body, sign * x, t), spot(body, sign * (x + 0.006), t)
        fall = (throat(body, 1) - body.neck) / 0.223 * length * (1 + 0.12 * sign)
        ends.append(paths.spline([start, (start + stop) / 2 + fall * 0.5 + across(body) * 0.002 * sign, stop + fall]))
    knots = tuple(np.stack([end[-1], end[-1] + (end[-1] - end[-2])]) for end in ends)
    return [
        Stroke(tuple(ends), shade(colour, 0.6), 0.0062, 0.5),
        Stroke(tuple(ends), colour, 0.0045),
        Stroke(knots, shade(colour, 0.7), 0.007),
    ]


def placket(
    body: Body, start: float, stop: float, *, fabric: Fabric, width: float = 0.018, x: float = 0.0
) -> list[Layer]:
    """Return the strip that carries the buttons, from t = start to stop (see parts.spot)."""
    line = np.stack([spot(body, x, t) for t in np.linspace(start, stop, 5)])
    strip = fill(paths.ribbon(line, width), fabric, volume=0.25, lift=0.002, angle=tilt(body))
    seams = [line + across(body) * width * share for share in (-0.36, 0.36)]
    return [
        strip,
        *[layer for seam in seams for layer in hardware.stitches(seam, contrast(fabric.colour, 0.3), width=0.0012)],
    ]


def button_row(
    body: Body, start: float, stop: float, *, count: int, colour: Colour, radius: float = 0.0045, x: float = 0.0
) -> list[Layer]:
    """Return buttons on the line from t = start to stop (see parts.spot)."""
    line = np.stack([spot(body, x, t) for t in np.linspace(start, stop, 7)])
    return hardware.buttons(line, count, radius, colour)


def zip_line(body: Body, start: float, stop: float, *, metal: Colour = hardware.SILVER, x: float = 0.0) -> list[Layer]:
    """Return a zip on the line from t = start to stop (see parts.spot)."""
    return hardware.zipper(np.stack([spot(body, x, t) for t in np.linspace(start, stop, 7)]), metal=metal)


def pocket(
    body: Body, x: float, t: float, *, fabric: Fabric, width: float = 0.05, height: float = 0.055, flap: float = 0.0,
    thread: Colour | None = None,
) -> list[Layer]:  # fmt: skip
    """Return a patch pocket that hangs from (x, t), with a flap of that height if above zero."""
    outline = box(body, x, t, width=width, height=height, radius=0.006)
    layers: list[Layer] = [fill(outline, fabric, volume=0.3, lift=0.003)]
    layers += hardware.stitches(paths.join(outline, outline[:1]), thread or contrast(fabric.colour, 0.4))
    if flap > 0:
        layers += [fill(box(body, x, t, width=width * 1.06, height=flap), fabric, volume=0.4, lift=0.004)]
    return layers


def welts(
    body: Body,
    xs: Sequence[float],
    t: float,
    *,
    fabric: Fabric,
    width: float = 0.045,
    height: float = 0.011,
    slant: float = 0.0,
) -> list[Layer]:
    """Return narrow pocket openings at every x, slanted towards the middle by `slant` degrees."""
    layers: list[Layer] = []
    for x in xs:
        turn = paths.affine(degrees=tilt(body) + slant * np.sign(x), to=spot(body, x, t))
        layers.append(
            fill(
                paths.apply(turn, paths.rounded(-width / 2, 0, width / 2, height, radius=0.002)),
                fabric,
                volume=0.4,
                lift=0.003,
            )
        )
    return layers


def seam(body: Body, places: Sequence[tuple[float, float]], colour: Colour, *, width: float = 0.002) -> list[Layer]:
    """Return a smooth seam through (x, t) places of the front."""
    return [stroke(paths.spline([spot(body, x, t) for x, t in places]), colour, width)]


def bow(centre: np.ndarray, size: float, fabric: Fabric, *, tails: float = 0.0) -> list[Layer]:
    """Return a bow of the given half width, with tails of that length if above zero."""
    half = paths.spline([(0.08, -0.14), (0.55, -0.5), (1, -0.42), (0.9, 0), (1, 0.42), (0.55, 0.5), (0.08, 0.14)])
    wings = [paths.apply(paths.affine(scale=(size * s, size), to=centre), half) for s in (-1, 1)]
    ends = [
        np.asarray(centre) + np.array([(-0.02, 0), (0.3 * s, 0), (0.42 * s, 1), (0.05 * s, 0.92)]) * (size, tails)
        for s in (-1, 1)
    ]
    layers = [fill(end, fabric, lift=0.003) for end in ends] if tails > 0 else []
    knot = paths.apply(paths.affine(scale=size, to=centre), paths.rounded(-0.16, -0.22, 0.16, 0.22, radius=0.1))
    return [*layers, *[fill(wing, fabric, lift=0.003) for wing in wings], fill(knot, fabric, lift=0.002)]


def strips(body: Body, outlines: tuple[np.ndarray, ...], fabric: Fabric, *, height: float = 0.034) -> list[Layer]:
    """Return quilted tubes across the given outlines, each shaded as a roll of its own."""
    low = min(float(outline[:, 1].min()) for outline in outlines)
    high = max(float(outline[:, 1].max()) for outline in outlines)
    left = min(float(outline[:, 0].min()) for outline in outlines)
    right = max(float(outline[:, 0].max()) for outline in outlines)
    tops = np.linspace(low, high, max(2, round((high - low) / height)) + 1)
    tubes = [paths.rounded(left, top, right, bottom, radius=0.001) for top, bottom in pairwise(tops)]
    return [Fill((tube,), fabric, within=outlines, edge=0.9) for tube in tubes]


def epaulette(body: Body, k: int, fabric: Fabric) -> list[Layer]:
    """Return the strap on one shoulder (0 left, 1 right in the picture)."""
    way = np.stack([paths.lerp(neck_sides(body)[k], body.shoulders[k], t) for t in (0.42, 1.02)])
    return [fill(paths.ribbon(way, 0.016), fabric, lift=0.003), *hardware.rivet(paths.along(way, 0.12), 0.004)]
