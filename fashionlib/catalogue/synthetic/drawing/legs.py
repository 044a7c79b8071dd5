"""What all trousers share: legs, waistbands, fly, belt loops, stripes."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.drawing import folds, hardware, paths, trims
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, plain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, Stroke, contrast, fill, shade
from fashionlib.catalogue.synthetic.drawing.parts import Cut, across, band, sides, spot

TOP = 1.22
"""Level of the upper edge of trousers and skirts."""

THREAD: Colour = (206, 148, 72)

WIDTHS: dict[str, float] = {"slim": 0.8, "regular": 1.0, "relaxed": 1.25, "oversized": 1.5, "": 1.0}
"""Fit → factor on what a leg is wider than the body."""


def apart(body: Body, stance: float) -> Body:
    """Return the body with its ankles `stance` to the sides of the middle, so that empty trousers show two legs.

    Somebody who wears them stands as he stands.
    """
    if body.worn:
        return body
    ankles = np.array([[-stance, body.ankles[0, 1]], [stance, body.ankles[1, 1]]])
    knees = np.array([[-0.4, 0], [0.4, 0]]) * stance + np.array([[-0.03, body.knees[0, 1]], [0.03, body.knees[1, 1]]])
    return replace(body, ankles=ankles, knees=knees)


def leg(
    body: Body, k: int, stop: float, *, knee: float, hem: float, top: float = TOP, ease: float = 0.008,
    calf: float = 0.0,
) -> np.ndarray:  # fmt: skip
    """Return the outline of one half of trousers: from the waist at level `top` to level `stop` (3 knee, 4 ankle).

    `knee` and `hem` are the widths there, and `calf` that of a tight leg between them; a leg that ends early is cut
    through the same shape.
    """
    sign = 2 * k - 1
    cut = Cut(ease=((1, 0.002), (1.5, ease * 0.7), (2, ease)), hem=2.0)
    outer_top = sides(body, cut, top, 2.0)[k]
    side = across(body) * sign
    joints = [body.knees[k], body.ankles[k]]
    crotch = body.crotch + (body.crotch - spot(body, 0, 2)) * 0.12
    middle = paths.lerp(*joints, 0.36)
    bulge = [[], []] if calf == 0 else [[middle + side * calf / 2], [middle - side * calf / 2]]
    thigh = paths.spline([outer_top[-1], joints[0] + side * knee / 2, *bulge[0], joints[1] + side * hem / 2], steps=12)
    thigh = thigh if calf == 0 else paths.join(thigh[:12], _resampled(thigh[12:], 13))
    # The legs of wide trousers meet in the middle, but do not pass through each other.
    rooms = [max(abs(float((pair[1] - pair[0]) @ across(body))) * 0.38, thin / 2) for pair, thin in
             ((body.knees, body.knee_width), (body.ankles, body.ankle_width))]  # fmt: skip
    inner = paths.spline(
        [crotch, joints[0] - side * min(knee / 2, rooms[0]), *bulge[1], joints[1] - side * min(hem / 2, rooms[1])],
        steps=12,
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
    body: Body, stop: float, fabric: Fabric, *, knee: float, hem: float, top: float = TOP, **shape: float
) -> list[Layer]:
    """Return both legs as one piece of cloth, with the seam of the seat; `shape` holds more options of `leg`."""
    outlines = tuple(leg(body, k, stop, knee=knee, hem=hem, top=top, **shape) for k in (0, 1))
    seat = np.stack([spot(body, 0, top + 0.1), spot(body, 0, 2), body.crotch])
    creases = [crease for k in (0, 1) for crease in folds.leg(body, k, stop, knee=knee, hem=hem)]
    return [Fill(outlines, fabric, creases=tuple(creases)), Stroke((seat,), contrast(fabric.colour, 0.4), 0.0025)]


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


def fly(body: Body, fabric: Fabric, thread: Colour) -> list[Layer]:
    """Return the stitching beside the fly."""
    line = paths.spline([spot(body, 0.018, TOP + 0.17), spot(body, 0.018, 1.75), spot(body, 0.002, 1.97)])
    return hardware.stitches(line, thread)


def loops(body: Body, fabric: Fabric) -> list[Layer]:
    """Return two belt loops."""
    return [
        fill(trims.box(body, x, TOP - 0.02, width=0.008, height=0.025, radius=0.001), fabric, lift=0.002)
        for x in (-0.05, 0.05)
    ]


def side_stripes(body: Body, fabric: Fabric, stop: float, **shape: float) -> list[Layer]:
    """Return two stripes down the outside of both legs; `shape` holds the options of `leg`."""
    colour = (246, 246, 244) if np.mean(fabric.colour) < 170 else (30, 30, 36)
    outlines = tuple(leg(body, k, stop, **shape) for k in (0, 1))
    lines = []
    for k, sign in ((0, -1), (1, 1)):
        edge = outlines[k][1 : turn(outlines[k], stop)]
        lines += [edge - across(body) * sign * shift for shift in (0.008, 0.019)]
    return [Stroke(tuple(lines), colour, 0.0055, within=outlines)]


def turn(outline: np.ndarray, stop: float) -> int:
    """Return the index of the first point of the inner half of a leg's outline."""
    return len(outline) - (max(2, round((stop - 2.0) / 2 * 24)) + 1)


def turn_ups(body: Body, stop: float, fabric: Fabric, **shape: float) -> list[Layer]:
    """Return the hems of both legs, turned up; `shape` holds the options of `leg`."""
    pale, pieces = plain(fabric, shade(fabric.colour, 1.12)), []
    for k in (0, 1):
        outline = leg(body, k, stop, **shape)
        at = turn(outline, stop)
        pieces.append(paths.ribbon(outline[at - 1 : at + 1], 0.021) - (0, 0.006))
    return [Fill(tuple(pieces), pale, lift=0.003, volume=0.4)]
