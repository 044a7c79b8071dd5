"""Belts: rolled up, or hung with both ends down."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    cloth,
    lines,
    metal,
    nudged,
    sized,
    solid,
    stitches,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, chain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import (
    Path,
    along,
    arc,
    ellipse,
    join,
    normals,
    ribbon,
    rounded,
    spline,
)

HOOK = [
    (-0.25, 0.62),
    (-0.26, 0.2),
    (-0.24, -0.14),
    (-0.13, -0.36),
    (0.03, -0.42),
    (0.19, -0.34),
    (0.29, -0.12),
    (0.3, 0.25),
    (0.26, 0.72),
]


def draw_belts(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a belt with its buckle."""
    fabric = cloth(attributes, 0.7)
    if attributes.cut == "chain belt":
        return sized(_chain_belt(rng, fabric))
    width = {"wide belt": 0.24, "western belt": 0.13, "braided belt": 0.12}.get(attributes.cut, 0.105)
    rolled = attributes.cut == "wide belt" or rng.random() < 0.6
    return sized((_rolled if rolled else _hung)(fabric, rng, width=width, cut=attributes.cut))


def _half(down: bool, width: float, scale: float = 1.0) -> Path:
    """Return the near (down) or far half of a belt that stands on its edge in a ring."""
    line = arc((0, 0), (0.56 * scale, 0.2 * scale), 180, 0 if down else 360)
    return join(line, nudged(line, 0, width)[::-1])


def _ring(fabric: Fabric, width: float, turns: tuple[float, ...]) -> list[Layer]:
    """Return a belt rolled up on its edge; `turns` are the sizes of the inner turns."""
    layers: list[Layer] = [fill(_half(False, width), trim(fabric, 0.5))]
    for scale in turns:
        layers.append(fill(_half(False, width, scale), trim(fabric, 0.55)))
        layers.append(fill(nudged(_half(True, width, scale), 0, 0.01), trim(fabric, 0.75)))
    return [*layers, fill(_half(True, width), fabric)]


def _rolled(fabric: Fabric, rng: np.random.Generator, *, width: float, cut: str) -> list[Layer]:
    near = nudged(arc((0, 0), (0.56, 0.2), 180, 0), 0, width / 2)
    places = [
        nudged(along(near, t), x, y) for t, x, y in ((0.36, 0, 0), (0.5, 0, 0.012), (0.66, 0, 0.02), (0.8, 0.02, 0.03))
    ]
    tail = spline(places)
    post = along(tail, 0.12)
    return [
        *_ring(fabric, width, () if cut == "wide belt" else (0.9, 0.8)),
        *_surface(fabric, near, np.broadcast_to((0, width), near.shape), cut=cut),
        fill(_tip(tail, width), fabric, lift=0.015),
        studs([along(tail, t) for t in (0.3, 0.44, 0.58, 0.72)], 0.014, trim(fabric, 0.3).colour, "flat"),
        fill(ribbon([nudged(post, 0, -0.58 * width), nudged(post, 0, 0.58 * width)], 0.04), trim(fabric, 0.8)),
        *_clasp(places[0], width, metal(rng), cut=cut),
    ]


def _hung(fabric: Fabric, rng: np.random.Generator, *, width: float, cut: str) -> list[Layer]:
    line = spline(HOOK)
    hardware = metal(rng)
    holes = studs([along(line, t) for t in (0.8, 0.84, 0.88, 0.92)], 0.014, trim(fabric, 0.3).colour, "flat")
    keeper = fill(
        ribbon([nudged(along(line, 0.07), -0.6 * width, 0), nudged(along(line, 0.07), 0.6 * width, 0)], 0.04),
        trim(fabric, 0.8),
    )
    clasp = _clasp(along(line, 0.0), width, hardware, cut=cut, angle=90)
    return [
        fill(_tip(line, width), fabric),
        *_surface(fabric, line, normals(line) * width, cut=cut),
        holes,
        keeper,
        *clasp,
    ]


def _tip(line: Path, width: float) -> Path:
    """Return a band along a line whose last end is pointed."""
    side = normals(line) * width / 2
    ahead = line[-1] - line[-2]
    return join(line + side, line[-1] + ahead * 0.6 * width / np.linalg.norm(ahead), (line - side)[::-1])


def _surface(fabric: Fabric, line: Path, side: Path, *, cut: str) -> list[Layer]:
    """Return what marks the cut: seams, a braid or tooled leaves; `side` is the belt's width as vectors."""
    if cut == "braided belt":
        rows = [line + side * 0.42, line - side * 0.42]
        places = np.linspace(0.01, 0.97, 34)
        slants = [[along(rows[0], t), along(rows[1], t + 0.025)] for t in places]
        back = [[along(rows[1], t), along(rows[0], t + 0.025)] for t in places]
        return [lines(slants + back, trim(fabric, 0.55).colour, 0.014)]
    if cut == "western belt":
        wave = line + side * 0.22 * np.sin(np.linspace(0, 14 * np.pi, len(line)))[:, None]
        dots = [along(line, t) for t in np.linspace(0.05, 0.95, 16)]
        return [lines([wave], trim(fabric, 0.6).colour, 0.016), studs(dots, 0.018, (196, 198, 202))]
    return [stitches(fabric, line + side * 0.38, line - side * 0.38)]


def _clasp(centre: Path, width: float, hardware: Colour, *, cut: str, angle: float = 0.0) -> list[Layer]:
    """Return the buckle of a cut; western belts have an engraved oval plate."""
    if cut == "western belt":
        x, y = centre
        plate = ellipse((x, y), (0.15, 0.115))
        star = [
            (x + r * np.cos(a), y + r * np.sin(a))
            for a, r in zip(np.radians(np.arange(-90, 270, 36)), [0.07, 0.03] * 5, strict=True)
        ]
        return [fill(plate, solid(hardware, "metal"), lift=0.02), fill(np.array(star), solid((120, 90, 50), "metal"))]
    long = 0.75 if cut == "wide belt" else 1.15
    return buckle(centre, 1.3 * width * long, 1.45 * width, metal=hardware, angle=angle, thick=0.14)


def _chain_belt(rng: np.random.Generator, fabric: Fabric) -> list[Layer]:
    """Return a belt of links with discs and a hanging end."""
    hardware = metal(rng)
    ring = np.vstack([ellipse((0, 0), (0.55, 0.26)), ellipse((0, 0), (0.55, 0.26))[:1]])
    tail = spline([(0.08, 0.255), (0.14, 0.4), (0.13, 0.56), (0.17, 0.68)])
    discs = [along(ring, t) for t in (0.08, 0.17, 0.33, 0.42, 0.6, 0.75, 0.9)]
    hook = fill(rounded(-0.06, 0.2, 0.1, 0.32, radius=0.04), solid(hardware, "metal"), lift=0.01)
    plates = (
        [studs(discs, 0.055, hardware), studs(discs, 0.028, fabric.colour, "plastic")] if rng.random() < 0.6 else []
    )
    return [
        *chain(ring, link=0.085, metal=hardware),
        *plates,
        *chain(tail, link=0.07, metal=hardware),
        hook,
        studs([(0.17, 0.71)], 0.05, hardware),
    ]
