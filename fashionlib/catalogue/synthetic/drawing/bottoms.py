"""Trousers, leggings and joggers."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import emblems, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.legs import (
    THREAD,
    TOP,
    WIDTHS,
    apart,
    fly,
    inside_waist,
    leg,
    legs,
    loops,
    side_stripes,
    turn,
    turn_ups,
    waistband,
)
from fashionlib.catalogue.synthetic.drawing.parts import across, spot


def tailored_trousers(
    body: Body, fabric: Fabric, *, hem: float = 0.062, knee: float = 0.076, creased: bool = True
) -> list[Layer]:
    """Return trousers with slanted pockets and a fly, `creased` down the middle of both legs if made for a suit."""
    layers = [*inside_waist(body, fabric), *legs(body, 3.97, fabric, knee=knee, hem=hem, ease=0.012)]
    line = contrast(fabric.colour, 0.3)
    for k, sign in ((0, -1), (1, 1)):
        pleat = paths.spline([spot(body, sign * 0.045, 1.42), body.knees[k], body.ankles[k]])
        layers += [Stroke((pleat,), line, 0.0022, 0.8)] if creased else []
        layers += trims.seam(
            body, [(sign * 0.05, TOP + 0.17), (sign * 0.082, 1.85)], contrast(fabric.colour, 0.5), width=0.0026
        )
    layers += fly(body, fabric, line)
    return [
        *layers,
        *waistband(body, fabric),
        *loops(body, fabric),
        *trims.button_row(body, TOP + 0.085, TOP + 0.085, count=1, colour=shade(fabric.colour, 0.5), radius=0.006),
    ]


def jeans_details(body: Body, fabric: Fabric, thread: Colour = THREAD) -> list[Layer]:
    """Return the fly, waistband, pockets, rivets and button of jeans."""
    layers = [*fly(body, fabric, thread), *waistband(body, fabric), *loops(body, fabric)]
    for sign in (-1, 1):
        curve = paths.bezier(
            spot(body, sign * 0.03, TOP + 0.17), spot(body, sign * 0.036, 1.66), spot(body, sign * 0.088, 1.7)
        )
        layers += [
            Stroke((curve,), contrast(fabric.colour, 0.5), 0.0026),
            *hardware.stitches(paths.shift(curve, 0, 0.005), thread),
        ]
        layers += hardware.rivet(spot(body, sign * 0.033, 1.45), 0.003, (190, 140, 80))
    return layers + hardware.button(spot(body, 0, TOP + 0.085), 0.007, (190, 140, 80))


def _leg_stitches(body: Body, k: int, stop: float, *, hem: float, knee: float, thread: Colour = THREAD) -> list[Layer]:
    outline = leg(body, k, stop, knee=knee, hem=hem)
    end = turn(outline, stop)
    lower = outline[end - 1 : end + 1] - (0, 0.012)
    side = outline[8:end] - across(body) * (2 * k - 1) * 0.006
    return [*hardware.stitches(lower, thread), *hardware.stitches(side, thread)]


def draw_trousers(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of jeans, chinos, leggings, wide-leg or cargo trousers."""
    fabric, name, width = fabric_of(attributes), attributes.cut, WIDTHS[attributes.fit]
    body = apart(body, rng.uniform(0.058, 0.078) + 0.012 * (name in ("wide-leg trousers", "leggings")))
    if name == "leggings":
        return _leggings(body, fabric, rng)
    if name == "jeans":
        return _jeans(body, fabric, attributes.fit, rng)
    if name == "wide-leg trousers":
        return [*tailored_trousers(body, fabric, hem=0.128, knee=0.108), *_waist_pleats(body, fabric)]
    if name == "chinos":
        shape = {"hem": 0.042 + 0.01 * width, "knee": 0.064 + 0.012 * width}
        trousers = tailored_trousers(body, fabric, creased=False, **shape)
        return [*trousers, *turn_ups(body, 3.97, fabric, ease=0.012, **shape)] if rng.random() < 0.5 else trousers
    trousers = tailored_trousers(body, fabric, hem=0.066 + 0.008 * width, knee=0.08 + 0.01 * width, creased=False)
    return [*trousers, *_cargo(body, fabric)]


def _leggings(body: Body, fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return tight leggings with a high, wide waistband; some end at the calf, some have a panel of mesh."""
    stop = 3.55 if rng.random() < 0.25 else 3.94
    shape = {"knee": body.knee_width - 0.002, "hem": body.ankle_width, "top": 1.05, "ease": 0.001}
    shape["calf"] = body.knee_width + 0.003
    layers = legs(body, stop, plain(fabric, look="elastane") if fabric.pattern == "solid" else fabric, **shape)
    if rng.random() < 0.4:
        layers += _mesh(body, fabric, stop, shape)
    line = contrast(fabric.colour, 0.25)
    for k, sign in ((0, -1), (1, 1)):
        inner = paths.spline([spot(body, sign * 0.056, 1.4), paths.lerp(body.knees[k], body.hips[k], 0.3)])
        layers.append(Stroke((inner,), line, 0.002, 0.8))
    return [*layers, *waistband(body, plain(fabric, shade(fabric.colour, 0.88)), top=1.05, height=0.4, ease=0)]


def _mesh(body: Body, fabric: Fabric, stop: float, shape: dict[str, float]) -> list[Layer]:
    """Return a darker or paler panel down the outside of both calves."""
    panel = plain(fabric, contrast(fabric.colour, 0.3))
    ways = [(0.04, 0.06, -0.026), (0.5, 0.45, -0.006), (0.9, 0.86, -0.01)]
    pieces = []
    for k, sign in ((0, -1), (1, 1)):
        line = [paths.lerp(body.knees[k], body.ankles[k], t) + across(body) * sign * 0.022 for t, _, _ in ways]
        pieces.append(paths.ribbon(paths.spline(line), (0.006, 0.022, 0.016)))
    return [Fill(tuple(pieces), panel, within=tuple(leg(body, k, stop, **shape) for k in (0, 1)), volume=0.4)]


def _waist_pleats(body: Body, fabric: Fabric) -> list[Layer]:
    pleats = [[(s * x, TOP + 0.17), (s * (x + 0.002), 1.62)] for x in (0.032, 0.043) for s in (-1, 1)]
    return [layer for pleat in pleats for layer in trims.seam(body, pleat, contrast(fabric.colour, 0.4), width=0.0026)]


JEANS: dict[str, tuple[tuple[float, float], ...]] = {
    "slim": ((0.056, 0.042), (0.06, 0.048)), "regular": ((0.072, 0.066), (0.066, 0.082)),
    "relaxed": ((0.09, 0.068), (0.086, 0.08)), "oversized": ((0.104, 0.104), (0.094, 0.118)),
}  # fmt: skip
"""Fit → widths of the leg at knee and hem, of two cuts: skinny, straight, bootcut, tapered, wide, flared."""


def _jeans(body: Body, fabric: Fabric, fit: str, rng: np.random.Generator) -> list[Layer]:
    knee, hem = JEANS[fit][int(rng.integers(2))]
    shape = {"hem": hem, "knee": knee}
    layers = [*inside_waist(body, fabric), *legs(body, 3.97, fabric, **shape)]
    ripped, rolled = rng.random() < 0.2, rng.random() < 0.2
    for k in (0, 1):
        layers += washed(body, k, fabric)
        layers += _ripped(body, k, fabric) if ripped else []
        layers += [] if rolled else _leg_stitches(body, k, 3.97, **shape)
    layers += turn_ups(body, 3.97, plain(fabric, shade(fabric.colour, 1.25)), **shape) if rolled else []
    return layers + jeans_details(body, fabric)


def washed(body: Body, k: int, fabric: Fabric, *, short: bool = False) -> list[Layer]:
    """Return the paler denim on the thigh, strongest in its middle; on `short` trousers it lies higher."""
    pale = plain(fabric, shade(fabric.colour, 1.35), look="flat")
    centre = paths.lerp(body.knees[k], body.hips[k], 0.62 if short else 0.42)
    share = 0.5 if short else 1.0
    sizes = ((0.022, 0.1 * share), (0.017, 0.085 * share), (0.012, 0.068 * share), (0.007, 0.05 * share))
    return [fill(paths.ellipse(centre, size), pale, edge=0, opacity=0.09) for size in sizes]


def _ripped(body: Body, k: int, fabric: Fabric) -> list[Layer]:
    """Return a worn hole over the knee, with white threads across."""
    hole = paths.ellipse(body.knees[k], (0.02, 0.011))
    threads = tuple(
        paths.shift([(-0.021, 0), (0.021, 0.001)], *paths.shift(body.knees[k], 0, y)) for y in (-0.007, 0, 0.006)
    )
    worn = fill(hole, plain(fabric, shade(fabric.colour, 0.6)), edge=0.5)
    return [worn, Stroke(threads, (232, 234, 238), 0.0035)]


def _cargo(body: Body, fabric: Fabric) -> list[Layer]:
    layers: list[Layer] = []
    for k, sign in ((0, -1), (1, 1)):
        centre = paths.lerp(body.hips[k], body.knees[k], 0.5) + across(body) * sign * 0.02
        patch = paths.rounded(-0.03, 0, 0.03, 0.08, radius=0.005) + centre
        flap = paths.rounded(-0.032, -0.006, 0.032, 0.022, radius=0.003) + centre
        layers += [fill(patch, fabric, volume=0.5, lift=0.005), fill(flap, fabric, volume=0.5, lift=0.004)]
        layers += hardware.button(paths.shift(centre, 0, 0.012), 0.004, contrast(fabric.colour, 0.6))
    return layers


JOGGERS: dict[str, tuple[float, float, float]] = {
    "cuffed joggers": (0.094, 0.076, 0.018), "striped joggers": (0.076, 0.06, 0.008),
    "cargo joggers": (0.088, 0.064, 0.012), "tapered joggers": (0.068, 0.042, 0.012),
}  # fmt: skip
"""Cut → widths of the leg at knee and ankle, ease at the hips."""


def draw_joggers(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of joggers: elastic waist with a cord, and cuffs at the ankles."""
    fabric, name, width = fabric_of(attributes, look="fleece"), attributes.cut, WIDTHS[attributes.fit]
    rib = plain(fabric, shade(fabric.colour, 0.8), look="ribbed")
    knee, hem, ease = JOGGERS[name]
    slim = hem < 0.05
    body = apart(body, rng.uniform(0.06, 0.08))
    shape = {"knee": knee + 0.012 * (width - 1), "hem": hem, "ease": ease}
    layers = legs(body, 3.86, fabric, **shape)
    if name == "striped joggers":
        layers += side_stripes(body, fabric, 3.84, **shape)
    layers += _cargo(body, fabric) if name == "cargo joggers" else []
    for k, sign in ((0, -1), (1, 1)):
        layers += trims.seam(
            body, [(sign * 0.052, TOP + 0.2), (sign * 0.088, 1.85)], contrast(fabric.colour, 0.5), width=0.003
        )
        low = [paths.lerp(body.knees[k], body.ankles[k], t) for t in (0.8, 1.0)]
        layers.append(fill(paths.ribbon(low, (0.05, 0.042) if not slim else (0.042, 0.04)), rib, lift=0.002))
    layers += waistband(body, rib, height=0.24)
    layers += trims.drawstring(body, TOP + 0.13, contrast(fabric.colour, 0.8), length=0.075, x=0.008)
    return layers + _thigh_print(attributes, body, fabric)


def _thigh_print(attributes: Attributes, body: Body, fabric: Fabric) -> list[Layer]:
    if not attributes.motif:
        return []
    return emblems.emblem(
        attributes.motif,
        tuple(paths.lerp(body.hips[0], body.knees[0], 0.3) + across(body) * 0.034),
        0.045,
        fabric=fabric,
    )
