"""Clothes of the lower body: trousers, leggings, joggers, shorts, skirts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import emblems, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.legs import (
    THREAD,
    TOP,
    WIDTHS,
    fly,
    inside_waist,
    leg,
    legs,
    loops,
    side_stripes,
    turn,
    waistband,
)
from fashionlib.catalogue.synthetic.drawing.parts import across, spot


def tailored_trousers(body: Body, fabric: Fabric, *, hem: float = 0.062, knee: float = 0.076) -> list[Layer]:
    """Return trousers with a crease, slanted pockets and a fly: chinos and suit trousers."""
    layers = [*inside_waist(body, fabric), *legs(body, 3.97, fabric, knee=knee, hem=hem, ease=0.012)]
    line = contrast(fabric.colour, 0.3)
    for k, sign in ((0, -1), (1, 1)):
        crease = paths.spline([spot(body, sign * 0.045, 1.8), body.knees[k], body.ankles[k]])
        layers.append(Stroke((crease,), line, 0.002, 0.8))
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


def _jeans_details(body: Body, fabric: Fabric, thread: Colour = THREAD) -> list[Layer]:
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
    if name == "leggings":
        tight = legs(
            body, 3.9, fabric, knee=body.knee_width + 0.004, hem=body.ankle_width + 0.004, top=1.05, ease=0.002
        )
        return [*tight, *waistband(body, plain(fabric, shade(fabric.colour, 0.85)), top=1.05, height=0.3, ease=0)]
    if name == "jeans":
        return _jeans(body, fabric, width, rng)
    if name == "wide-leg trousers":
        return tailored_trousers(body, fabric, hem=0.115, knee=0.108)
    layers = tailored_trousers(body, fabric, hem=0.05 + 0.014 * width, knee=0.066 + 0.01 * width)
    return layers if name == "chinos" else [*layers, *_cargo(body, fabric)]


def _jeans(body: Body, fabric: Fabric, width: float, rng: np.random.Generator) -> list[Layer]:
    shape = {"hem": 0.05 + 0.016 * width, "knee": 0.062 + 0.01 * width}
    layers = [*inside_waist(body, fabric), *legs(body, 3.97, fabric, **shape)]
    ripped = rng.random() < 0.2
    for k in (0, 1):
        layers += _washed(body, k, fabric)
        layers += _ripped(body, k, fabric) if ripped else []
        layers += _leg_stitches(body, k, 3.97, **shape)
    return layers + _jeans_details(body, fabric)


def _washed(body: Body, k: int, fabric: Fabric) -> list[Layer]:
    """Return the paler denim on the thigh, strongest in its middle."""
    pale, centre = plain(fabric, shade(fabric.colour, 1.35), look="flat"), paths.lerp(body.knees[k], body.hips[k], 0.42)
    sizes = ((0.022, 0.1), (0.017, 0.085), (0.012, 0.068), (0.007, 0.05))
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
        centre = paths.lerp(body.hips[k], body.knees[k], 0.5) + across(body) * sign * 0.014
        patch = paths.rounded(-0.026, 0, 0.026, 0.075, radius=0.005) + centre
        flap = paths.rounded(-0.028, -0.006, 0.028, 0.02, radius=0.003) + centre
        layers += [fill(patch, fabric, volume=0.5, lift=0.005), fill(flap, fabric, volume=0.5, lift=0.004)]
        layers += hardware.button(paths.shift(centre, 0, 0.012), 0.004, contrast(fabric.colour, 0.6))
    return layers


def draw_joggers(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of joggers: elastic waist with a cord, and cuffs at the ankles."""
    fabric, name, width = fabric_of(attributes, look="fleece"), attributes.cut, WIDTHS[attributes.fit]
    rib = plain(fabric, shade(fabric.colour, 0.8), look="ribbed")
    slim = name == "tapered joggers"
    shape = {"knee": 0.07 + (0.0 if slim else 0.016) * width, "hem": 0.044 if slim else 0.066, "ease": 0.014}
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


def draw_shorts(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return the layers of denim, bermuda, sport shorts or hot pants."""
    fabric, name, width = fabric_of(attributes), attributes.cut, WIDTHS[attributes.fit]
    stop = {"denim shorts": 2.5, "bermuda shorts": 2.92, "sport shorts": 2.56, "hot pants": 2.2}[name]
    loose = {"denim shorts": 0.012, "bermuda shorts": 0.012, "sport shorts": 0.024, "hot pants": 0.004}[name]
    shape = {"knee": 0.08 + 1.6 * loose * width, "hem": 0.08 + 2 * loose * width, "ease": loose}
    layers = [*inside_waist(body, fabric), *legs(body, stop, fabric, **shape)]
    if name == "sport shorts":
        layers += side_stripes(body, fabric, stop, **shape) + waistband(body, plain(fabric, look="ribbed"), height=0.22)
        return layers + trims.drawstring(body, TOP + 0.13, contrast(fabric.colour, 0.8), length=0.06, x=0.008)
    if name == "denim shorts":
        return [*layers, *_turn_ups(body, stop, fabric, **shape), *_jeans_details(body, fabric)]
    layers += _turn_ups(body, stop, fabric, **shape) if name == "hot pants" else []
    for sign in (-1, 1):
        layers += trims.seam(
            body, [(sign * 0.05, TOP + 0.17), (sign * 0.082, 1.85)], contrast(fabric.colour, 0.5), width=0.0026
        )
    layers += [*fly(body, fabric, contrast(fabric.colour, 0.3)), *waistband(body, fabric), *loops(body, fabric)]
    return layers + hardware.button(spot(body, 0, TOP + 0.085), 0.006, shade(fabric.colour, 0.5))


def _turn_ups(body: Body, stop: float, fabric: Fabric, **shape: float) -> list[Layer]:
    layers: list[Layer] = []
    for k in (0, 1):
        outline = leg(body, k, stop, **shape)
        ends = outline[[turn(outline, stop) - 1, turn(outline, stop)]]
        layers.append(
            fill(
                paths.ribbon(ends, 0.02) - (0, 0.004), plain(fabric, shade(fabric.colour, 1.12)), lift=0.003, volume=0.4
            )
        )
    return layers
