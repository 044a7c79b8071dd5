"""Tailored clothes: blazers and suits."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import collars, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.bottoms import tailored_trousers
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import (
    Colour,
    Fabric,
    Layer,
    bounds,
    contrast,
    fill,
    mix,
    move,
    shade,
)
from fashionlib.catalogue.synthetic.drawing.parts import (
    FITS,
    NECKLINES,
    Cut,
    neck_sides,
    sleeve,
    spot,
    throat,
)
from fashionlib.catalogue.synthetic.drawing.shells import inside, shell
from fashionlib.catalogue.synthetic.drawing.vests import waistcoat

TIES: tuple[Colour, ...] = ((120, 22, 36), (28, 40, 84), (36, 84, 70), (92, 60, 120), (190, 140, 50), (40, 40, 44))


def _cut(fit: str, *, hem: float = 2.36, neck: str = "jacket") -> Cut:
    base = FITS[fit] * 0.7 + 0.008
    return Cut(
        ease=((0, base), (1, base + 0.004), (2, base + 0.002), (3, base + 0.006)), neck=neck, hem=hem, sleeve=1.02,
        sleeve_ease=0.022, cuff=0.046, strap=1.06, drop=0.0,
    )  # fmt: skip


def jacket(
    body: Body, cut: Cut, fabric: Fabric, *, double: bool = False, metal: Colour | None = None, count: int = 2
) -> list[Layer]:
    """Return a tailored jacket without its lapels: rounded fronts, darts, pockets and buttons."""
    close = NECKLINES[cut.neck][1]
    horn = metal or shade(fabric.colour, 0.42)
    layers = shell(body, cut, fabric)[len(inside(body, cut, fabric)) :]
    front = max(layers, key=lambda layer: bounds([layer])[3])
    if not double:
        notch = _cutaway(body, cut.hem, 0.0 if cut.hem > 2.6 else 0.28)
        layers = [replace(layer, holes=(notch,)) if layer is front else layer for layer in layers]
    x = 0.03 if double else 0.004
    layers += trims.seam(
        body,
        [(x, close), (x, 1.4), (x + (0.002 if double else 0.0), cut.hem - (0.06 if double or cut.hem > 2.6 else 0.28))],
        contrast(fabric.colour, 0.55),
        width=0.003,
    )
    for sign in (-1, 1):
        layers += trims.seam(
            body,
            [(sign * 0.06, 0.75), (sign * 0.05, 1.05), (sign * 0.056, 1.5)],
            contrast(fabric.colour, 0.28),
            width=0.0016,
        )
    layers += trims.welts(body, (-0.064, 0.064), 1.62, fabric=fabric, width=0.054, height=0.017, slant=4)
    layers += trims.welts(body, (0.06,), 0.62, fabric=fabric, width=0.036, slant=-6)
    places = (
        [
            (s * 0.03 + 0.002, t)
            for t in ((close + 0.06, close + 0.36, close + 0.68) if cut.hem < 2.6 else (close + 0.1, close + 0.5))
            for s in (-1, 1)
        ]
        if double
        else [(0.0, close + 0.05 + 0.34 * i) for i in range(count)]
    )
    layers += [layer for px, t in places for layer in hardware.button(spot(body, px, t), 0.0068, horn)]
    return layers + _cuff_buttons(body, cut, horn)


def _cutaway(body: Body, hem: float, height: float) -> np.ndarray:
    """Return the gap between the rounded fronts of a closed jacket; `height` in levels."""
    top, low = spot(body, 0.004, hem - height - 0.02), hem + 0.05
    right = paths.bezier(top, spot(body, 0.008, hem - 0.02), spot(body, 0.034, low))
    left = paths.bezier(spot(body, -0.022, low), spot(body, 0.0, hem - 0.02), top)
    return paths.join(right, left)


def _cuff_buttons(body: Body, cut: Cut, colour: Colour) -> list[Layer]:
    layers: list[Layer] = []
    for k in (0, 1):
        end = sleeve(body, cut, k, start=0.86, stop=1.0)
        for t in (0.25, 0.5, 0.75):
            row = paths.lerp(end[0], end[8], t), paths.lerp(end[-1], end[9], t)
            layers += hardware.button(paths.lerp(*row, 0.2), 0.0034, colour)
    return layers


def draw_blazer(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a blazer: one tailored jacket, with lapels unless it is collarless."""
    fabric, name = fabric_of(attributes), attributes.cut
    if name == "collarless blazer":
        return _collarless(attributes, body, fabric)
    double = name == "double-breasted blazer"
    hem = 2.75 if name == "long blazer" else 2.36
    gold = hardware.GOLD if double and attributes.colour in ("navy", "white", "red", "black") else None
    cut = _cut(attributes.fit, hem=hem, neck="waistcoat" if double else "jacket")
    count = {"single-breasted blazer": 2, "long blazer": 1}.get(name, 2)
    layers = [
        *inside(body, cut, plain(fabric, look="silk")),
        *jacket(body, cut, fabric, double=double, metal=gold, count=count),
    ]
    return layers + collars.lapels(
        body, fabric, close=0.62 if double else 0.84, width=0.056, x=0.006 if double else 0.0, peak=double
    )


def _collarless(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    cut = replace(_cut(attributes.fit, hem=2.1), neck="v-neck")
    layers = shell(body, cut, fabric)
    trim = plain(
        fabric,
        mix(fabric.colour, (24, 24, 28) if np.mean(fabric.colour) > 110 else (236, 228, 206), 0.75),
        look="ribbed",
    )
    down = np.stack([spot(body, 0, t) for t in np.linspace(0.4, 2.1, 5)])
    necks = neck_sides(body, 0.12)
    layers.append(fill(paths.ribbon(np.stack([necks[0], throat(body, 0.4), necks[1]]), 0.01), trim, volume=0.3))
    layers.append(fill(paths.ribbon(down, 0.01), trim, volume=0.3))
    for t, width in ((0.62, 0.046), (1.42, 0.06)):
        for sign in (-1, 1):
            layers += trims.pocket(body, sign * 0.058, t, fabric=fabric, width=width, height=width)
            layers.append(fill(trims.box(body, sign * 0.058, t, width=width, height=0.008), trim, volume=0.3))
            layers += hardware.button(spot(body, sign * 0.058, t + 0.12), 0.0045, hardware.GOLD)
    layers += trims.cuffs(body, cut, trim, height=0.02)
    return [*layers, *trims.button_row(body, 0.5, 1.85, count=5, colour=hardware.GOLD, radius=0.006, x=0.012)]


def draw_suit(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of a suit: trousers, shirt and tie, jacket; with a waistcoat or satin lapels by cut."""
    fabric, name = fabric_of(attributes), attributes.cut
    double, tuxedo = name == "double-breasted suit", name == "tuxedo"
    cut = _cut(attributes.fit, hem=2.46 if double else 2.36, neck="waistcoat" if double else "jacket")
    layers = [*_suit_trousers(body, fabric, rng, always=name == "three-piece suit"), *_shirt_front(body)]
    tie = TIES[int(rng.integers(len(TIES)))]
    layers += _bow_tie(body) if tuxedo else _tie(body, tie)
    if name == "three-piece suit":
        layers += waistcoat(replace(body, worn=True), fabric, 0.004, neck="v-neck")
    layers += jacket(body, cut, fabric, double=double, count=1 if tuxedo else 2)
    if tuxedo:
        layers += collars.shawl(
            replace(body, worn=True), Fabric(shade(fabric.colour, 0.62), look="silk"), close=0.84, width=0.032
        )
    else:
        layers += collars.lapels(
            replace(body, worn=True),
            fabric,
            close=0.62 if double else 0.84,
            width=0.068 if double else 0.052,
            x=0.006 if double else 0.0,
            peak=double,
        )
    collar = collars.collar(
        replace(body, worn=True), Fabric((246, 246, 244), look="cotton"), spread=0.028, length=0.03, depth=0.12
    )
    handkerchief = trims.welts(body, (0.06,), 0.58, fabric=Fabric((244, 244, 242)), width=0.03, height=0.009, slant=-6)
    spread_out = name == "three-piece suit" and not body.worn
    return [*layers, *collar, *handkerchief, *(_laid_waistcoat(body, fabric) if spread_out else [])]


def _laid_waistcoat(body: Body, fabric: Fabric) -> list[Layer]:
    """Return the waistcoat of a suit that is laid out, on the corner of the jacket."""
    layers = waistcoat(body, fabric, 0.004)
    return move(layers, paths.affine(degrees=5, centre=(0.0, 0.3), to=(-0.14, 0.6)))


def _suit_trousers(body: Body, fabric: Fabric, rng: np.random.Generator, *, always: bool = False) -> list[Layer]:
    """Return the trousers of a suit: on the body, or laid (`always` or mostly) beside the jacket and half under it."""
    laid = (always or rng.random() < 0.7) and not body.worn
    layers = tailored_trousers(body, fabric, hem=0.066, knee=0.08)
    if not laid:
        return layers
    way = paths.affine(degrees=-7, centre=(0.0, 0.42), to=(0.185, 0.235))
    return move(layers, way)


def _shirt_front(body: Body) -> list[Layer]:
    white = Fabric((244, 244, 242), look="cotton")
    front = paths.join(
        neck_sides(body, 0.14)[:1],
        [throat(body, 0.1)],
        neck_sides(body, 0.14)[1:],
        [spot(body, 0.03, 1.1), spot(body, -0.03, 1.1)],
    )
    back = (
        []
        if body.worn
        else [
            fill(
                paths.spline([*neck_sides(body), throat(body, 0.12)], closed=True),
                Fabric((196, 196, 198), look="cotton"),
            )
        ]
    )
    return [*back, fill(front, white)]


def _tie(body: Body, colour: Colour) -> list[Layer]:
    silk = Fabric(colour, look="silk")
    knot = np.stack([spot(body, x, t) for x, t in ((-0.012, 0.1), (0.012, 0.1), (0.008, 0.22), (-0.008, 0.22))])
    blade = np.stack(
        [spot(body, x, t) for x, t in ((-0.007, 0.22), (0.007, 0.22), (0.018, 1.0), (0.0, 1.12), (-0.018, 1.0))]
    )
    return [fill(blade, silk, lift=0.004), fill(knot, silk, lift=0.002)]


def _bow_tie(body: Body) -> list[Layer]:
    studs = trims.button_row(body, 0.36, 0.72, count=3, colour=(24, 24, 28), radius=0.004)
    return [*studs, *trims.bow(spot(body, 0, 0.15), 0.032, Fabric((22, 22, 26), look="silk"))]
