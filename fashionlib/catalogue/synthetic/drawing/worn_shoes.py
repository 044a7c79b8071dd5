"""Shoes on the feet of a standing person, seen from the front."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import cloth, lines, metal, nudged, shape, solid, strap, studs, trim
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, contrast, fill, move

WHITE, BLACK, TAN = (238, 237, 233), (34, 32, 32), (186, 150, 106)
OUT = (-1.0, 1.0)

BOOT_TOPS: dict[str, float] = {
    "ankle boot": 0.2, "chelsea boot": 0.19, "lace-up boot": 0.26, "cowboy boot": 0.5, "knee boot": 0.82,
}  # fmt: skip
"""Cut → how far the shaft reaches from the ankle (0) to the knee (1)."""


def worn_shoes(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return both shoes; boots cover the lower legs."""
    fabric = cloth(attributes, 0.5)
    made = _front(attributes, fabric, rng)
    feet = [layer for side in (0, 1) for layer in move(made, _foot_frame(body, side))]
    if attributes.category != "boots":
        return [*feet, *_ties(attributes.cut, body, fabric)]
    shafts = [_shaft(body, side, BOOT_TOPS[attributes.cut]) for side in (0, 1)]
    return [*_shaft_details(attributes.cut, shafts, fabric, rng), *feet]


def _foot_frame(body: Body, side: int) -> np.ndarray:
    """Return the map from a foot's own coordinates to the body's: ankle at the origin, toes at y = 1, outside x < 0."""
    along = body.toes[side] - body.ankles[side]
    degrees = float(np.degrees(np.arctan2(along[1], along[0]))) - 90
    turn = paths.affine(scale=0.053, degrees=0.6 * degrees, to=body.ankles[side])
    return paths.compose(turn, paths.affine(scale=(-OUT[side], 1.0)))


def _front(attributes: Attributes, fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return one shoe from the front in units of a foot's height."""
    cut, category = attributes.cut, attributes.category
    if category == "sandals":
        return _sandal(fabric, cut)
    if category == "pump/wedge" or cut in ("ballerina", "espadrille"):
        return _open_shoe(fabric, cut)
    if cut == "sneaker":
        return _sneaker(fabric)
    return _closed_shoe(fabric, cut, rng)


def _toe(width: float, length: float, top: float) -> np.ndarray:
    """Return the outline of a shoe from the front: from the instep at y = `top` round the toe."""
    right = [(0.36, top), (0.4, 0.4), (width, 0.72), (0.8 * width, length - 0.06), (0.2 * width, length)]
    left = [(-0.2 * width, length), (-0.9 * width, length - 0.06), (-width - 0.04, 0.72), (-0.42, 0.4), (-0.36, top)]
    return shape(right, left)


def _welt(width: float, length: float, depth: float, colour: tuple[int, int, int]) -> Layer:
    """Return the rim of the sole below the toe."""
    return fill(_toe(width + 0.05, length + depth, 0.45), solid(colour), edge=0.6, volume=0.3)


def _open_shoe(fabric: Fabric, cut: str) -> list[Layer]:
    pointed = cut in ("stiletto pump", "block-heel pump")
    length, width = (1.22, 0.4) if pointed else (1.12, 0.46)
    vamp = shape(
        [(0.44, 0.3), (width + 0.02, 0.7), (0.75 * width, length - 0.08), (0.1, length)],
        [(-0.1, length), (-0.8 * width, length - 0.08), (-width - 0.06, 0.7), (-0.46, 0.3)],
        [(-0.38, 0.34), (-0.32, 0.68), (0.0, 0.8), (0.3, 0.68), (0.36, 0.34)],
    )
    welt = (
        _welt(width, length, 0.22, trim(fabric, 0.8).colour)
        if cut in ("platform pump", "wedge")
        else _welt(width, length, 0.05, BLACK)
    )
    rope = [_welt(width, length, 0.14, TAN)] if cut == "espadrille" else []
    bow = (
        [studs([(-0.08, 0.82), (0.08, 0.82)], 0.07, trim(fabric, 0.7).colour, fabric.look)]
        if cut == "ballerina"
        else []
    )
    ring = [
        lines([[(-0.38, 0.34), (-0.32, 0.68), (0.0, 0.8), (0.3, 0.68), (0.36, 0.34)]], trim(fabric, 0.7).colour, 0.05)
    ]
    return [welt, *rope, fill(vamp, fabric), *ring, *bow]


def _sneaker(fabric: Fabric) -> list[Layer]:
    cap = shape(
        [(0.42, 0.86), (0.3, 1.04), (0.1, 1.1)],
        [(-0.1, 1.1), (-0.38, 1.04), (-0.48, 0.86)],
        [(-0.2, 0.78), (0.15, 0.78)],
    )
    cords = [[(-0.17, y), (0.17, y + 0.03)] for y in (0.22, 0.36, 0.5, 0.64)]
    tongue = shape([(-0.19, -0.12), (0.19, -0.12)], [(0.17, 0.74), (-0.17, 0.74)])
    light = np.mean(fabric.colour) > 170
    return [
        _welt(0.46, 1.1, 0.14, WHITE),
        fill(_toe(0.46, 1.1, -0.08), fabric),
        fill(cap, solid(WHITE) if not light else trim(fabric, 0.9), volume=0.4),
        fill(tongue, trim(fabric, 0.85), volume=0.3),
        lines(cords, (120, 120, 122) if light else WHITE, 0.07),
    ]


def _closed_shoe(fabric: Fabric, cut: str, rng: np.random.Generator) -> list[Layer]:
    """Return the foot of a loafer, a derby or a boot."""
    pointed = cut in ("cowboy boot", "derby", "ankle boot", "knee boot")
    top = 0.12 if cut == "loafer" else -0.1
    length = 1.2 if pointed else 1.12
    layers = [
        _welt(0.44, length, 0.12 if cut == "lace-up boot" else 0.06, BLACK),
        fill(_toe(0.44, length, top), fabric),
    ]
    dark = contrast(fabric.colour, 0.4)
    if cut == "loafer":
        bar = fill(
            shape([(-0.4, 0.42), (0.0, 0.5), (0.38, 0.42)], [(0.38, 0.6), (0.0, 0.68), (-0.42, 0.6)]), trim(fabric, 0.8)
        )
        return [*layers, lines([[(-0.34, 0.5), (-0.3, 0.85), (0.0, 0.98), (0.28, 0.85), (0.32, 0.5)]], dark, 0.05), bar]
    if cut in ("derby", "lace-up boot"):
        cords = [[(-0.14, y), (0.14, y)] for y in (0.1, 0.24, 0.38, 0.52)]
        return [*layers, lines(cords, dark, 0.06), lines([[(-0.4, 0.82), (0, 0.76), (0.38, 0.82)]], dark, 0.04)]
    return layers


def _sandal(fabric: Fabric, cut: str) -> list[Layer]:
    sole = _welt(0.44, 1.1, 0.06, TAN if cut != "flip-flop" else trim(fabric, 0.7).colour)
    rim = Fill(sole.outlines, sole.fabric, holes=(_toe(0.4, 1.06, 0.3),), edge=0.6, volume=0.3)
    if cut == "flip-flop":
        return [
            rim,
            *(
                strap(line, 0.1, fabric)
                for line in ([(0.04, 0.92), (-0.25, 0.6), (-0.42, 0.35)], [(0.04, 0.92), (0.28, 0.6), (0.38, 0.35)])
            ),
        ]
    if cut == "slide":
        return [
            rim,
            fill(shape([(-0.48, 0.4), (0, 0.3), (0.42, 0.4)], [(0.46, 0.78), (0, 0.84), (-0.52, 0.78)]), fabric),
        ]
    rows = (
        [(0.9, 0.44), (0.62, 0.44)]
        if cut == "strappy sandal"
        else [(0.92, 0.44), (0.7, 0.44), (0.48, 0.4), (0.26, 0.38)]
    )
    bars = tuple(
        paths.ribbon(paths.spline([(-x - 0.04, y + 0.03), (0, y - 0.06), (x, y + 0.03)]), 0.12) for y, x in rows
    )
    spine = (paths.ribbon([(0, 0.1), (0, 0.9)], 0.1),) if cut == "gladiator sandal" else ()
    return [rim, Fill(bars + spine, fabric)]


def _ties(cut: str, body: Body, fabric: Fabric) -> list[Layer]:
    """Return the straps around the ankles."""
    rows = {"strappy sandal": (-0.006,), "gladiator sandal": (0.0, -0.025, -0.05)}.get(cut, ())
    half = body.ankle_width / 2 + 0.003
    bands = [(x, y + dy) for x, y in body.ankles for dy in rows]
    return [strap([(x - half, y - 0.003), (x, y + 0.003), (x + half, y - 0.003)], 0.008, fabric) for x, y in bands]


def _shaft(body: Body, side: int, top: float) -> np.ndarray:
    """Return the outline of a boot's shaft around the lower leg."""
    knee, ankle = body.knees[side], body.ankles[side]
    places = np.linspace(top, 0.0, 7)
    middle = np.stack([paths.lerp(ankle, knee, t) for t in places] + [nudged(ankle, 0, 0.012)])
    leg = np.interp(
        places, [0, 0.35, 0.7, 1], [body.ankle_width, body.knee_width * 0.82, body.knee_width * 1.02, body.knee_width]
    )
    half = np.append(leg, body.ankle_width)[:, None] / 2 + np.array([0.006])
    across = np.array([1.0, 0.0])
    return paths.join(paths.spline(middle + half * across), paths.spline((middle - half * across)[::-1]))


def _shaft_details(cut: str, shafts: list[np.ndarray], fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return the shafts and what marks their cut."""
    layers: list[Layer] = [Fill(tuple(shafts), fabric)]
    middles = [0.5 * (shaft[: len(shaft) // 2] + shaft[len(shaft) // 2 :][::-1]) for shaft in shafts]
    dark = contrast(fabric.colour, 0.45)
    if cut == "lace-up boot":
        rungs = [
            [(x - 0.008, y), (x + 0.008, y)]
            for line in middles
            for x, y in (paths.along(line, t) for t in np.linspace(0.08, 0.9, 6))
        ]
        return [*layers, lines(rungs, dark, 0.003)]
    if cut == "chelsea boot":
        panels = [[np.add(line[k], (dx, 0)) for k in (0, len(line) // 2)] for line in middles for dx in (-0.014, 0.014)]
        return [*layers, lines(panels, dark, 0.006)]
    if cut == "cowboy boot":
        diamond = np.array([(0, -0.02), (0.011, 0), (0, 0.02), (-0.011, 0), (0, -0.02)])
        return [*layers, lines([np.add(diamond, paths.along(line, 0.4)) for line in middles], dark, 0.002)]
    tops = [[shaft[0], shaft[-1]] for shaft in shafts]
    return [
        *layers,
        lines(tops, dark, 0.003),
        *([studs([paths.along(line, 0.06) for line in middles], 0.005, metal(rng))] if cut == "knee boot" else []),
    ]
