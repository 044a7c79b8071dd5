"""What stands or lies around the neck: collars, lapels, hoods."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker
from fashionlib.catalogue.synthetic.drawing.layers import (
    Fabric,
    Layer,
    contrast,
    fill,
    stroke,
)
from fashionlib.catalogue.synthetic.drawing.parts import (
    across,
    neck_line,
    neck_sides,
    spot,
    throat,
)


def collar(
    body: Body, fabric: Fabric, *, spread: float = 0.034, length: float = 0.036, depth: float = 0.13
) -> list[Layer]:
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
        leaves.append(
            paths.join(
                paths.bezier(top, paths.lerp(top, close, 0.6) + side * 0.004, close),
                [tip],
                paths.bezier(tip, outer, top),
            )
        )
        stand.append(top)
    back = paths.join(paths.bezier(stand[0], (stand[0] + stand[1]) / 2 + up * 0.008, stand[1]), [close])
    inner = [] if body.worn else [fill(back, darker(fabric, 0.55), edge=0.5)]
    return [
        *inner,
        *[fill(leaf, fabric, angle=40 * sign, lift=0.004) for leaf, sign in zip(leaves, (1, -1), strict=True)],
    ]


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
        layers.append(
            fill(
                paths.join([gorge], [gorge + side * width * 0.45 + up * 0.003], roll),
                fabric,
                angle=-28 * sign,
                lift=0.005,
            )
        )
        notch = gorge + side * width * (0.62 if peak else 0.7) + up * 0.010
        back = necks[k] + side * 0.02 + up * 0.002
        layers.append(
            fill(
                paths.join(
                    [top, gorge, gorge + side * width * 0.45 + up * 0.003, notch], paths.bezier(notch, back, top)
                ),
                fabric,
                angle=30 * sign,
                lift=0.003,
            )
        )
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
    lower = paths.bezier(necks[1], necks.mean(axis=0) - up * 0.016, necks[0])
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
    if body.worn:
        low, high = paths.bezier(necks[1], throat(body, 0.3), necks[0]), necks + up * 0.02
        return [fill(paths.join(neck_line(body, "crew"), high[1:], low, high[:1]), fabric)]
    low, top = throat(body, 0.13), body.neck + up * 0.118
    seam = np.stack([top, top - up * 0.022])
    outer = _arch(body, low, ((0.048, 0.008), (0.058, 0.064), (0.026, 0.118)))
    inner = _arch(body, low, ((0.036, 0.012), (0.036, 0.062), (0.012, 0.098)))
    return [
        fill(outer, fabric),
        fill(inner, darker(fabric, 0.5), edge=0.8),
        stroke(seam, contrast(fabric.colour), 0.0015),
    ]


def _arch(body: Body, low: np.ndarray, places: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Return a closed curve through `low` and, on both sides, points (x, height above the neck)."""
    up = (body.neck - throat(body, 1)) / 0.223
    right = [body.neck + across(body) * x + up * y for x, y in places]
    left = [body.neck - across(body) * x + up * y for x, y in places]
    return paths.spline([low, *right, *left[::-1]], closed=True)
