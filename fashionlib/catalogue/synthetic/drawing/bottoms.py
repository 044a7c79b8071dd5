"""Clothes of the lower body: trousers, leggings, joggers, shorts, skirts."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import emblems, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, fabric_of, plain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import Cut, across, band, sides, spot

TOP = 1.22
"""Level of the upper edge of trousers and skirts."""

THREAD: Colour = (206, 148, 72)
WIDTHS: dict[str, float] = {"slim": 0.8, "regular": 1.0, "relaxed": 1.25, "oversized": 1.5, "": 1.0}
"""Fit → factor on what a leg is wider than the body."""


def leg(
    body: Body, k: int, stop: float, *, knee: float, hem: float, top: float = TOP, ease: float = 0.008
) -> np.ndarray:
    """Return the outline of one half of trousers: from the waist at level `top` to level `stop` (3 knee, 4 ankle).

    `knee` and `hem` are the widths there; a leg that ends early is cut through the same shape.
    """
    sign = 2 * k - 1
    cut = Cut(ease=((1, 0.002), (1.5, ease * 0.7), (2, ease)), hem=2.0)
    outer_top = sides(body, cut, top, 2.0)[k]
    side = across(body) * sign
    joints = [body.knees[k], body.ankles[k]]
    crotch = body.crotch + (body.crotch - spot(body, 0, 2)) * 0.12
    thigh = paths.spline([outer_top[-1], joints[0] + side * knee / 2, joints[1] + side * hem / 2], steps=12)
    # The legs of wide trousers meet in the middle, but do not pass through each other.
    rooms = [max(abs(float((pair[1] - pair[0]) @ across(body))) * 0.38, thin / 2) for pair, thin in
             ((body.knees, body.knee_width), (body.ankles, body.ankle_width))]  # fmt: skip
    inner = paths.spline(
        [crotch, joints[0] - side * min(knee / 2, rooms[0]), joints[1] - side * min(hem / 2, rooms[1])], steps=12
    )
    reach = max(2, round((stop - 2.0) / 2 * 24))
    # The inner edge begins lower than the outer one: end it where a cut straight across the leg meets it.
    way = body.ankles[k] - body.hips[k]
    height = min(max(thigh[reach] @ way, inner[0] @ way + 0.01), inner[-1] @ way)
    last = int(np.clip(np.searchsorted(inner @ way, height), 1, len(inner) - 1))
    share = (height - inner[last - 1] @ way) / max(float((inner[last] - inner[last - 1]) @ way), 1e-9)
    end = paths.lerp(inner[last - 1], inner[last], float(np.clip(share, 0, 1)))
    inside_edge = _resampled(paths.join(inner[:last], [end]), reach + 1)
    return paths.join([spot(body, 0, top)], outer_top, thigh[: reach + 1], inside_edge[::-1])


def _resampled(path: np.ndarray, count: int) -> np.ndarray:
    ticks, places = np.linspace(0, 1, count), np.linspace(0, 1, len(path))
    return np.stack([np.interp(ticks, places, path[:, axis]) for axis in (0, 1)], axis=1)


def legs(
    body: Body, stop: float, fabric: Fabric, *, knee: float, hem: float, top: float = TOP, ease: float = 0.008
) -> list[Layer]:
    """Return both legs as one piece of cloth, with the seam of the seat."""
    outlines = tuple(leg(body, k, stop, knee=knee, hem=hem, top=top, ease=ease) for k in (0, 1))
    seat = np.stack([spot(body, 0, top + 0.1), spot(body, 0, 2), body.crotch])
    return [Fill(outlines, fabric), Stroke((seat,), contrast(fabric.colour, 0.4), 0.0025)]


def waistband(
    body: Body, fabric: Fabric, *, height: float = 0.17, top: float = TOP, ease: float = 0.003
) -> list[Layer]:
    """Return the band at the waist; `height` in levels."""
    cut = Cut(ease=((1, 0.002 + ease), (2, 0.006 + ease)), hem=2.2, drop=0.002)
    return [fill(band(body, cut, top, top + height), fabric, volume=0.5, lift=0.002)]


def inside_waist(body: Body, fabric: Fabric) -> list[Layer]:
    """Return the inner back of the waist, seen from above; nothing when somebody wears the garment."""
    if body.worn:
        return []
    left, right = (sides(body, Cut(ease=((1, 0.001),)), TOP, TOP + 0.2)[k][0] for k in (0, 1))
    rise = spot(body, 0, TOP) - spot(body, 0, TOP + 0.09)
    return [
        fill(
            paths.join(
                paths.bezier(left, (left + right) / 2 + rise, right),
                paths.bezier(right, (left + right) / 2 - rise, left),
            ),
            darker(fabric, 0.5),
        )
    ]


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
    layers += _fly(body, fabric, line)
    return [
        *layers,
        *waistband(body, fabric),
        *_loops(body, fabric),
        *trims.button_row(body, TOP + 0.085, TOP + 0.085, count=1, colour=shade(fabric.colour, 0.5), radius=0.006),
    ]


def _fly(body: Body, fabric: Fabric, thread: Colour) -> list[Layer]:
    line = paths.spline([spot(body, 0.018, TOP + 0.17), spot(body, 0.018, 1.75), spot(body, 0.002, 1.97)])
    return hardware.stitches(line, thread)


def _loops(body: Body, fabric: Fabric) -> list[Layer]:
    return [
        fill(trims.box(body, x, TOP - 0.02, width=0.008, height=0.025, radius=0.001), fabric, lift=0.002)
        for x in (-0.05, 0.05)
    ]


def _jeans_details(body: Body, fabric: Fabric, thread: Colour = THREAD) -> list[Layer]:
    layers = [*_fly(body, fabric, thread), *waistband(body, fabric), *_loops(body, fabric)]
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
    end = _turn(outline, stop)
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
        shape = {"hem": 0.05 + 0.016 * width, "knee": 0.062 + 0.01 * width}
        layers = [*inside_waist(body, fabric), *legs(body, 3.97, fabric, **shape), *_jeans_details(body, fabric)]
        for k in (0, 1):
            glow = paths.ellipse(paths.lerp(body.knees[k], body.hips[k], 0.36), (0.018, 0.07))
            layers.insert(2, fill(glow, plain(fabric, shade(fabric.colour, 1.3)), edge=0, volume=0, opacity=0.22))
            layers += _leg_stitches(body, k, 3.97, **shape)
        return layers
    if name == "wide-leg trousers":
        return tailored_trousers(body, fabric, hem=0.115, knee=0.108)
    layers = tailored_trousers(body, fabric, hem=0.05 + 0.014 * width, knee=0.066 + 0.01 * width)
    return layers if name == "chinos" else [*layers, *_cargo(body, fabric)]


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
        layers += _side_stripes(body, fabric, 3.84, **shape)
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


def _side_stripes(body: Body, fabric: Fabric, stop: float, **shape: float) -> list[Layer]:
    colour = (246, 246, 244) if np.mean(fabric.colour) < 170 else (30, 30, 36)
    outlines = tuple(leg(body, k, stop, **shape) for k in (0, 1))
    lines = []
    for k, sign in ((0, -1), (1, 1)):
        edge = outlines[k][1 : len(outlines[k]) // 2 + 1]
        lines += [edge - across(body) * sign * shift for shift in (0.008, 0.019)]
    return [Stroke(tuple(lines), colour, 0.0055, within=outlines)]


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
        layers += _side_stripes(body, fabric, stop, **shape) + waistband(
            body, plain(fabric, look="ribbed"), height=0.22
        )
        return layers + trims.drawstring(body, TOP + 0.13, contrast(fabric.colour, 0.8), length=0.06, x=0.008)
    if name == "denim shorts":
        return [*layers, *_turn_ups(body, stop, fabric, **shape), *_jeans_details(body, fabric)]
    layers += _turn_ups(body, stop, fabric, **shape) if name == "hot pants" else []
    for sign in (-1, 1):
        layers += trims.seam(
            body, [(sign * 0.05, TOP + 0.17), (sign * 0.082, 1.85)], contrast(fabric.colour, 0.5), width=0.0026
        )
    layers += [*_fly(body, fabric, contrast(fabric.colour, 0.3)), *waistband(body, fabric), *_loops(body, fabric)]
    return layers + hardware.button(spot(body, 0, TOP + 0.085), 0.006, shade(fabric.colour, 0.5))


def _turn_ups(body: Body, stop: float, fabric: Fabric, **shape: float) -> list[Layer]:
    layers: list[Layer] = []
    for k in (0, 1):
        outline = leg(body, k, stop, **shape)
        ends = outline[[_turn(outline, stop) - 1, _turn(outline, stop)]]
        layers.append(
            fill(
                paths.ribbon(ends, 0.02) - (0, 0.004), plain(fabric, shade(fabric.colour, 1.12)), lift=0.003, volume=0.4
            )
        )
    return layers


def _turn(outline: np.ndarray, stop: float) -> int:
    """Return the index of the first point of the inner half of a leg's outline."""
    return len(outline) - (max(2, round((stop - 2.0) / 2 * 24)) + 1)
