"""The layers of a garment's shell: its inside, sleeves and front, from the outlines of parts.py."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import folds, paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.fabrics import darker
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, fill
from fashionlib.catalogue.synthetic.drawing.parts import (
    Cut,
    arm_angle,
    neck_line,
    panels,
    sides,
    sleeve,
    throat,
)


def sleeves(body: Body, cut: Cut, fabric: Fabric, *, flare: float = 0.0) -> list[Layer]:
    """Return both sleeves."""
    width = body.arm_width + cut.sleeve_ease
    return [
        fill(
            sleeve(body, cut, k, flare=flare), fabric, angle=arm_angle(body, k), lift=0.004,
            creases=folds.arm(body, k, stop=cut.sleeve, width=width),
        )
        for k in (0, 1)
    ]  # fmt: skip


def inside(body: Body, cut: Cut, fabric: Fabric) -> list[Layer]:
    """Return the inner back of a garment, seen through the neck; nothing when somebody wears it."""
    if body.worn:
        return []
    front = neck_line(body, cut.neck)
    rise = (body.neck - throat(body, 1)) * 0.03
    back = paths.bezier(front[-1], (front[0] + front[-1]) / 2 - rise * 1.2, front[0])
    shapes = [paths.join(front, back)]
    if cut.gap > 0:
        left, right = sides(body, cut)
        hem = paths.lerp(left[-1], right[-1], 0.25), paths.lerp(left[-1], right[-1], 0.75)
        shapes.append(paths.join(front[:1], back[::-1], front[-1:], hem[::-1]))
    return [Fill(tuple(shapes), darker(fabric, 0.5), edge=0.6)]


def shell(
    body: Body, cut: Cut, fabric: Fabric, *, flare: float = 0.0, lower: tuple[np.ndarray, ...] = (),
    creases: tuple[np.ndarray, ...] = (),
) -> list[Layer]:  # fmt: skip
    """Return inside, sleeves and front of a garment; an arm in front of the body has its sleeve on top.

    `lower` are outlines that are one piece with the front: the legs of a jumpsuit, with their `creases`.
    """
    creases += folds.trunk(body, cut.hem, full=cut.waves > 0)
    front = Fill(panels(body, cut) + lower, fabric, lift=0.003 if cut.sleeve > 0 else 0, creases=creases)
    arms = sleeves(body, cut, fabric, flare=flare) if cut.sleeve > 0 else []
    below = [arms[k] for k in (0, 1) if arms and not body.arms_in_front[k]]
    above = [arms[k] for k in (0, 1) if arms and body.arms_in_front[k]]
    return [*inside(body, cut, fabric), *below, front, *above]
