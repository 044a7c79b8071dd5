"""Accessories on a person: hats, glasses, belts, scarves and jewellery; shoes and bags have their own modules."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import extras, eyewear, hats, jewelry, paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    metal,
    nudged,
    printed,
    seams,
    shape,
    solid,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, chain
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill, move
from fashionlib.catalogue.synthetic.drawing.people import head_frame
from fashionlib.catalogue.synthetic.drawing.worn_bags import worn_bag
from fashionlib.catalogue.synthetic.drawing.worn_shoes import worn_shoes

__all__ = ["worn_bag", "worn_belt", "worn_glasses", "worn_hat", "worn_jewelry", "worn_scarf", "worn_shoes"]

HATS: dict[str, tuple[float, float]] = {
    "beanie": (2.75, -0.47),
    "fedora": (3.1, -0.54),
    "sun hat": (3.5, -0.58),
    "bucket hat": (3.0, -0.74),
}
"""Cut → size in half heads, height of the hat's origin in the head's own coordinates."""


def _on_head(body: Figure, layers: list[Layer], size: float, y: float, *, x: float = 0.0) -> list[Layer]:
    """Return layers on the head, their unit `size` half heads, their origin at (x, y) (crown y = -1, chin 1)."""
    frame = head_frame(body)
    turn = float(np.degrees(np.arctan2(frame[1, 0], frame[0, 0])))
    return move(layers, paths.affine(scale=size * body.head_size[0], degrees=turn, to=paths.apply(frame, [(x, y)])[0]))


def worn_hat(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return a hat on the head, from the front."""
    fabric = cloth(attributes, 0.5)
    if attributes.cut == "baseball cap":
        return _on_head(body, _cap_in_front(attributes, fabric, rng), 2.7, -0.4)
    size, y = HATS[attributes.cut]
    layers = [*hats.CUTS[attributes.cut](fabric, rng), *printed(attributes, hats.PRINTS)]
    return _on_head(body, layers, size, y)


def _cap_in_front(attributes: Attributes, fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    dome = both([(0, -0.36), (0.2, -0.33), (0.36, -0.18), (0.41, 0.06)], [(0.2, 0.1), (0, 0.11)])
    bill = both([(0, -0.01), (0.22, 0.0), (0.39, 0.06)], [(0.44, 0.15), (0.36, 0.19), (0.2, 0.17), (0, 0.16)])
    panels = [
        [(0, -0.36), (0, 0.0)],
        [(0, -0.36), (0.2, -0.22), (0.27, 0.02)],
        [(0, -0.36), (-0.2, -0.22), (-0.27, 0.02)],
    ]
    return [
        fill(dome, fabric),
        seams(fabric, *panels),
        studs([(0, -0.365)], 0.03, trim(fabric, 0.8).colour, fabric.look),
        *printed(attributes, {"baseball cap": (0.0, -0.13, 0.2)}),
        fill(bill, trim(fabric, 0.8) if rng.random() < 0.5 else fabric, lift=0.02),
    ]


def worn_glasses(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return glasses on the nose, with the ends of the temples."""
    temples = [
        strap([(0.48 * side, -0.09), (0.62 * side, -0.06)], 0.04, trim(cloth(attributes), 0.8)) for side in (-1, 1)
    ]
    return _on_head(body, [*temples, *eyewear.spectacles(attributes, rng)], 1.62, 0.09, x=0.26 * body.turn)


def worn_belt(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return a belt around the waistband with its buckle in front."""
    left, right = body.edge(1.3) + np.array([[-0.007, 0], [0.007, 0]])
    width = {"wide belt": 0.04, "western belt": 0.024}.get(attributes.cut, 0.02)
    middle = (left + right) / 2 + (0, 0.006)
    line = paths.bezier(left, 2 * middle - (left + right) / 2, right)
    hardware = metal(rng)
    if attributes.cut == "chain belt":
        return chain(line, link=0.012, metal=hardware)
    fabric = cloth(attributes, 0.3)
    notches = studs(
        [nudged(middle, dx, 0.001) for dx in (0.024, 0.034, 0.044)], 0.0018, trim(fabric, 0.4).colour, "flat"
    )
    layers = [fill(paths.ribbon(line, width), fabric, lift=0.002), notches]
    if attributes.cut == "western belt":
        return [*layers, fill(paths.ellipse(middle, (0.024, 0.017)), solid(hardware, "metal"), lift=0.003)]
    return [*layers, *buckle(middle, 1.4 * width if width < 0.03 else width, 1.4 * width, metal=hardware)]


def worn_scarf(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return a scarf around the neck, or a tie below the collar."""
    if attributes.cut == "tie":
        return _tie(cloth(attributes, 0.3), body)
    layers = extras.scarf(cloth(attributes, 0.5), rng)
    return move(layers, paths.affine(scale=3.9 * body.neck_width, to=nudged(body.neck, 0, 0.022)))


def _tie(fabric: Fabric, body: Figure) -> list[Layer]:
    top, end = nudged(body.neck, 0, 0.026), (body.waist.mean(axis=0) + body.hips.mean(axis=0)) / 2 + (0, -0.03)
    length = end[1] - top[1]
    knot = both([(0, 0.0), (0.014, -0.001)], [(0.014, 0.006), (0.008, 0.022)], [(0, 0.023)])
    blade = both([(0, 0.02), (0.007, 0.02)], [(0.01, 0.06), (0.019, length - 0.02)], [(0, length)])
    lean = float(np.degrees(np.arctan2(top[0] - end[0], length)))
    return move(
        [fill(blade, fabric, angle=40.0, lift=0.003), fill(knot, fabric, angle=-30.0, lift=0.002)],
        paths.affine(degrees=lean, to=top),
    )


def worn_jewelry(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    """Return a necklace, earrings, or a bracelet or watch on a wrist; rings go unseen at this size but for a dot."""
    worn = {"necklace": _necklace, "earrings": _earrings}.get(attributes.cut, _on_wrist)
    return worn(attributes, body, rng)


def _necklace(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    metals, stone = jewelry.precious(attributes), jewelry.gemstone(attributes, rng)
    half, deep = 0.5 * body.neck_width, rng.uniform(0.05, 0.11)
    points = [(-half, 0.0), (-0.8 * half, 0.5 * deep), (0, deep), (0.8 * half, 0.5 * deep), (half, 0.0)]
    line = paths.spline(np.add(points, nudged(body.neck, 0, 0.012)))
    pendant = nudged(body.neck, 0, 0.02 + deep)
    return [
        *chain(line, link=0.007, metal=metals),
        fill(paths.ellipse(pendant, (0.008, 0.01)), solid(metals, "metal")),
        studs([pendant], 0.005, stone, "plastic"),
    ]


def _earrings(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    metals, stone = jewelry.precious(attributes), jewelry.gemstone(attributes, rng)
    lobes = paths.apply(head_frame(body), [(-1.0, 0.34), (1.0, 0.34)])
    drops = np.add(lobes, (0, 0.014))
    return [studs(lobes, 0.0035, metals), studs(drops, 0.0075, metals), studs(drops, 0.0045, stone, "plastic")]


def _free_hand(body: Figure) -> int:
    """Return the side of a hand that shows: not in a pocket, behind the back or below the other arm."""
    hidden = [body.grips[side] == "pocket" or not body.arms_in_front[side] for side in (0, 1)]
    return 1 - body.upper if hidden[body.upper] else body.upper


def _on_wrist(attributes: Attributes, body: Figure, rng: np.random.Generator) -> list[Layer]:
    side = _free_hand(body)
    along = body.hands[side] - body.wrists[side]
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    half, metals = body.wrist_width / 2 + 0.003, jewelry.precious(attributes)
    watch = attributes.cut == "watch"
    leather = watch and attributes.colour not in ("gold", "silver")
    band = cloth(attributes) if leather else solid(metals, "metal")
    ring = shape([(-half, -0.004), (0, 0.0), (half, -0.004)], [(half, 0.006), (0, 0.011), (-half, 0.006)])
    dial = [studs([(0, 0.003)], 0.0115, metals), studs([(0, 0.003)], 0.008, (246, 245, 240), "flat")]
    gems = [studs([(x, 0.006) for x in (-0.008, 0, 0.008)], 0.003, jewelry.gemstone(attributes, rng), "plastic")]
    return move(
        [fill(ring, band), *(dial if watch else gems)],
        paths.affine(degrees=degrees, to=body.wrists[side] - 0.1 * along),
    )
