"""Details that many garments share: collars, lapels, hoods, plackets, pockets, ribbing, bows."""

from collections.abc import Sequence

import numpy as np

from fashionlib.catalogue.synthetic.drawing import hardware, paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker, plain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, Stroke, contrast, fill, shade, stroke
from fashionlib.catalogue.synthetic.drawing.parts import Cut, across, arm_angle, band, neck_line, neck_sides, sleeve, spot, throat


def tilt(body: Body) -> float:
    """Return how far the trunk is turned, in degrees clockwise."""
    way = across(body)
    return float(np.degrees(np.arctan2(way[1], way[0])))


def box(body: Body, x: float, t: float, *, width: float, height: float, radius: float = 0.003) -> np.ndarray:
    """Return a rounded rectangle that hangs from the point (x, t) of the front (see parts.spot), turned with the body."""
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


def collar(body: Body, fabric: Fabric, *, spread: float = 0.034, length: float = 0.036, depth: float = 0.13) -> list[Layer]:
    """Return a folded collar with two points; `depth` is where it closes, as a share of the way to the waist."""
    necks = neck_sides(body, 0.0)
    up = (body.neck - throat(body, 1)) / max(float(np.linalg.norm(body.neck - throat(body, 1))), 1e-9)
    close = throat(body, depth)
    leaves, stand = [], []
    for k, sign in ((0, -1), (1, 1)):
        side = across(body) * sign
        top = necks[k] + up * 0.016 - side * 0.004
        tip = close + side * spread - up * length
        outer = necks[k] + side * 0.014 - up * 0.012
        leaves.append(paths.join(paths.bezier(top, paths.lerp(top, close, 0.6) + side * 0.004, close), [tip], paths.bezier(tip, outer, top)))
        stand.append(top)
    back = paths.join(paths.bezier(stand[0], (stand[0] + stand[1]) / 2 + up * 0.008, stand[1]), [close])
    inner = [] if body.worn else [fill(back, darker(fabric, 0.55), edge=0.5)]
    return [*inner, *[fill(leaf, fabric, angle=40 * sign, lift=0.004) for leaf, sign in zip(leaves, (1, -1), strict=True)]]


def lapels(
    body: Body, fabric: Fabric, *, close: float = 0.82, width: float = 0.05, x: float = 0.0, peak: bool = False
) -> list[Layer]:
    """Return notched (or peaked) lapels that close at share `close` of the way to the waist, x off the middle."""
    necks, up = neck_sides(body, 0.1), (body.neck - throat(body, 1)) / 0.223
    end = spot(body, x, close)
    layers: list[Layer] = []
    for k, sign in ((1, 1), (0, -1)):
        side = across(body) * sign
        top = necks[k] + up * 0.014
        gorge = paths.lerp(top, end, 0.36)
        tip = gorge + side * width + up * (0.016 if peak else -0.004)
        roll = paths.bezier(tip, paths.lerp(tip, end, 0.45) + side * width * 0.45, end)
        layers.append(fill(paths.join([gorge], [gorge + side * width * 0.45 + up * 0.003], roll), fabric, angle=-28 * sign, lift=0.005))
        notch = gorge + side * width * (0.62 if peak else 0.7) + up * 0.010
        back = necks[k] + side * 0.02 + up * 0.002
        layers.append(fill(paths.join([top, gorge, gorge + side * width * 0.45 + up * 0.003, notch], paths.bezier(notch, back, top)), fabric, angle=30 * sign, lift=0.003))
    return [*layers, *_back_collar(body, fabric)]


def shawl(body: Body, fabric: Fabric, *, close: float = 0.82, width: float = 0.034, x: float = 0.0) -> list[Layer]:
    """Return a shawl collar: one soft roll from the neck to the closing point."""
    necks, up = neck_sides(body, 0.1), (body.neck - throat(body, 1)) / 0.223
    end, layers = spot(body, x, close), []
    for k, sign in ((1, 1), (0, -1)):
        side = across(body) * sign
        top = necks[k] + up * 0.014
        outer = paths.bezier(end, paths.lerp(top, end, 0.5) + side * width * 2.1, necks[k] + side * 0.022, top)
        layers.append(fill(paths.join([top], outer), fabric, angle=-24 * sign, lift=0.005))
    return [*layers, *_back_collar(body, fabric)]


def _back_collar(body: Body, fabric: Fabric) -> list[Layer]:
    if body.worn:
        return []
    necks, up = neck_sides(body, 0.1), (body.neck - throat(body, 1)) / 0.223
    top = necks + up * 0.014
    upper = paths.bezier(top[0], top.mean(axis=0) + up * 0.014, top[1])
    lower = paths.bezier(necks[1], necks.mean(axis=0) - up * 0.002, necks[0])
    return [fill(paths.join(upper, lower), darker(fabric, 0.8), edge=0.7)]


def stand_collar(body: Body, fabric: Fabric, *, height: float = 0.03, spread: float = 0.0) -> list[Layer]:
    """Return a collar that stands around the neck: turtlenecks, bombers, windbreakers."""
    necks, up = neck_sides(body, 0.06), (body.neck - throat(body, 1)) / 0.223
    top = necks + up * height + np.array([[-1.0], [1.0]]) * across(body) * spread
    low = paths.bezier(necks[1], throat(body, 0.17), necks[0])
    front = paths.bezier(top[0], top.mean(axis=0) - up * 0.012, top[1])
    back = paths.bezier(top[1], top.mean(axis=0) + up * 0.012, top[0])
    inner = [] if body.worn else [fill(paths.join(front, back), darker(fabric, 0.5), edge=0.5)]
    return [*inner, fill(paths.join(front, low), fabric, lift=0.003)]


def hood(body: Body, fabric: Fabric) -> list[Layer]:
    """Return a hood: standing open behind the neck, or fallen around it when worn."""
    necks, up = neck_sides(body, 0.22), (body.neck - throat(body, 1)) / 0.223
    side = across(body)
    if body.worn:
        return [fill(paths.join(neck_line(body, "crew"), [necks[1] + up * 0.02], paths.bezier(necks[1], throat(body, 0.3), necks[0]), [necks[0] + up * 0.02]), fabric)]
    top = body.neck + up * 0.118
    low = throat(body, 0.13)
    outer = paths.spline([low, necks[1] + up * 0.004, necks[1] + up * 0.062 + side * 0.012, top + side * 0.026, top - side * 0.026,
                          necks[0] + up * 0.062 - side * 0.012, necks[0] + up * 0.004], closed=True)  # fmt: skip
    inner = paths.spline([low, body.neck + side * 0.036 + up * 0.012, body.neck + side * 0.036 + up * 0.062, top - up * 0.02,
                          body.neck - side * 0.036 + up * 0.062, body.neck - side * 0.036 + up * 0.012], closed=True)  # fmt: skip
    seam = np.stack([top, top - up * 0.022])
    return [fill(outer, fabric), fill(inner, darker(fabric, 0.5), edge=0.8), stroke(seam, contrast(fabric.colour), 0.0015)]


def drawstring(body: Body, t: float, colour: Colour, *, length: float = 0.07, x: float = 0.014) -> list[Layer]:
    """Return the two ends of a cord that hang from the front at t."""
    ends = []
    for sign in (-1, 1):
        start, stop = spot(body, sign * x, t), spot(body, sign * (x + 0.006), t)
        fall = (throat(body, 1) - body.neck) / 0.223 * length * (1 + 0.12 * sign)
        ends.append(paths.spline([start, (start + stop) / 2 + fall * 0.5 + across(body) * 0.002 * sign, stop + fall]))
    knots = tuple(np.stack([end[-1], end[-1] + (end[-1] - end[-2])]) for end in ends)
    return [Stroke(tuple(ends), shade(colour, 0.6), 0.0062, 0.5), Stroke(tuple(ends), colour, 0.0045), Stroke(knots, shade(colour, 0.7), 0.007)]


def placket(body: Body, start: float, stop: float, *, fabric: Fabric, width: float = 0.018, x: float = 0.0) -> list[Layer]:
    """Return the strip that carries the buttons, from t = start to stop (see parts.spot)."""
    line = np.stack([spot(body, x, t) for t in np.linspace(start, stop, 5)])
    strip = fill(paths.ribbon(line, width), fabric, volume=0.25, lift=0.002, angle=tilt(body))
    seams = [line + across(body) * width * share for share in (-0.36, 0.36)]
    return [strip, *[layer for seam in seams for layer in hardware.stitches(seam, contrast(fabric.colour, 0.3), width=0.0012)]]


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


def welts(body: Body, xs: Sequence[float], t: float, *, fabric: Fabric, width: float = 0.045, height: float = 0.011, slant: float = 0.0) -> list[Layer]:
    """Return narrow pocket openings at every x, slanted towards the middle by `slant` degrees."""
    layers: list[Layer] = []
    for x in xs:
        turn = paths.affine(degrees=tilt(body) + slant * np.sign(x), to=spot(body, x, t))
        layers.append(fill(paths.apply(turn, paths.rounded(-width / 2, 0, width / 2, height, radius=0.002)), fabric, volume=0.4, lift=0.003))
    return layers


def seam(body: Body, places: Sequence[tuple[float, float]], colour: Colour, *, width: float = 0.002) -> list[Layer]:
    """Return a smooth seam through (x, t) places of the front."""
    return [stroke(paths.spline([spot(body, x, t) for x, t in places]), colour, width)]


def bow(centre: np.ndarray, size: float, fabric: Fabric, *, tails: float = 0.0) -> list[Layer]:
    """Return a bow of the given half width, with tails of that length if above zero."""
    half = paths.spline([(0.08, -0.14), (0.55, -0.5), (1, -0.42), (0.9, 0), (1, 0.42), (0.55, 0.5), (0.08, 0.14)])
    wings = [paths.apply(paths.affine(scale=(size * s, size), to=centre), half) for s in (-1, 1)]
    ends = [np.asarray(centre) + np.array([(-0.02, 0), (0.3 * s, 0), (0.42 * s, 1), (0.05 * s, 0.92)]) * (size, tails) for s in (-1, 1)]
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
    tubes = [paths.rounded(left, top, right, bottom, radius=0.001) for top, bottom in zip(tops, tops[1:], strict=False)]
    return [Fill((tube,), fabric, within=outlines, edge=0.9) for tube in tubes]
