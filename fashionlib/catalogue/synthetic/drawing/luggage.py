"""Backpacks and travel bags."""

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    lines,
    metal,
    printed,
    seams,
    sized,
    solid,
    stitches,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import buckle, zipper
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import mirror, rounded

GREY, DARK, LEATHER = (176, 179, 184), (40, 40, 43), (140, 90, 52)

PRINTS = {
    "school backpack": (0.0, 0.75, 0.28), "roll-top backpack": (0.0, 0.74, 0.24),
    "drawstring backpack": (0.0, 0.65, 0.4),
    "flap rucksack": (0.0, 0.2, 0.24), "trolley case": (0.0, 0.3, 0.34), "duffel bag": (0.0, 0.38, 0.18),
    "weekender": (0.0, 0.29, 0.24), "garment bag": (0.19, 0.55, 0.24),
}  # fmt: skip
"""Cut → x, y and width of a print."""


def draw_backpack(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a backpack from the front: the shoulder straps show at both sides, the loop on top."""
    cuts = {
        "school backpack": _school, "roll-top backpack": _roll_top, "drawstring backpack": _drawstring,
        "flap rucksack": _rucksack,
    }  # fmt: skip
    return sized([*cuts[attributes.cut](cloth(attributes, 1.3), rng), *printed(attributes, PRINTS)])


def draw_travel_bag(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a suitcase, a duffel bag, a weekender or a garment bag."""
    cuts = {"trolley case": _trolley, "duffel bag": _duffel, "weekender": _weekender, "garment bag": _garment_bag}
    return sized([*cuts[attributes.cut](cloth(attributes, 1.3), rng), *printed(attributes, PRINTS)])


def _shoulder_straps(fabric: Fabric, top: float, bottom: float, *, reach: float = 0.5) -> list[Layer]:
    """Return the two straps, which bulge out behind the bag, and the loop to hang it up."""
    line = [
        (0.12, top + 0.03),
        (reach - 0.08, top + 0.06),
        (reach + 0.03, top + 0.32),
        (reach + 0.02, bottom - 0.25),
        (reach - 0.15, bottom),
    ]
    loop = strap([(-0.09, top + 0.03), (-0.06, top - 0.09), (0.06, top - 0.09), (0.09, top + 0.03)], 0.035, fabric)
    return [strap(line, (0.1, 0.1, 0.07, 0.04), fabric), strap(mirror(line), (0.04, 0.07, 0.1, 0.1), fabric), loop]


def _school(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone, hardware = trim(fabric, 0.65), metal(rng)
    pack = both(
        [(0, 0.0), (0.2, 0.015), (0.34, 0.1), (0.4, 0.28), (0.42, 0.6), (0.42, 0.88)], [(0.39, 0.96), (0, 0.98)]
    )
    pocket = both([(0, 0.5), (0.26, 0.5), (0.33, 0.56), (0.34, 0.88)], [(0.31, 0.92), (0, 0.93)])
    arch = [(-0.35, 0.42), (-0.31, 0.2), (-0.18, 0.09), (0, 0.07), (0.18, 0.09), (0.31, 0.2), (0.35, 0.42)]
    other = tone if rng.random() < 0.6 else trim(fabric, 0.85)
    mesh = both([(0.4, 0.62), (0.47, 0.63)], [(0.48, 0.9), (0.41, 0.93)])[:4]
    return [
        *_shoulder_straps(tone, 0.0, 0.95),
        fill(mesh, tone),
        fill(mirror(mesh), tone),
        fill(pack, fabric),
        *zipper(arch, width=0.03, metal=hardware, tape=tone.colour),
        fill(pocket, other if other is tone and rng.random() < 0.5 else fabric, lift=0.02),
        *zipper([(-0.26, 0.55), (0.26, 0.55)], width=0.028, metal=hardware, tape=tone.colour),
        fill(rounded(-0.08, 0.3, 0.08, 0.36, radius=0.01), tone, volume=0.3),
    ]


def _roll_top(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone, hardware = trim(fabric, 0.65), metal(rng)
    pack = both([(0, 0.1), (0.37, 0.1)], [(0.41, 0.2), (0.41, 0.9), (0.38, 0.97)], [(0, 0.99)])
    roll = both([(0, -0.04), (0.36, -0.045), (0.43, 0.0), (0.43, 0.12), (0.36, 0.16), (0, 0.165)])
    clips = [
        part
        for x in (-0.25, 0.25)
        for part in (
            fill(rounded(x - 0.03, -0.04, x + 0.03, 0.42), tone, lift=0.01),
            *buckle((x, 0.33), 0.11, 0.09, metal=hardware),
        )
    ]
    return [
        *_shoulder_straps(tone, 0.04, 0.95),
        fill(pack, fabric),
        fill(rounded(-0.33, 0.5, 0.33, 0.9, radius=0.04), fabric, lift=0.02),
        *zipper([(-0.29, 0.56), (0.29, 0.56)], width=0.03, metal=hardware, tape=tone.colour),
        fill(roll, trim(fabric, 0.9), lift=0.02),
        seams(fabric, [(-0.4, 0.03), (0.4, 0.03)], [(-0.4, 0.09), (0.4, 0.09)]),
        *clips,
    ]


def _drawstring(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone = trim(fabric, 0.6)
    mouth = [(0, -0.03), (0.12, -0.02), (0.27, 0.0), (0.32, 0.03)]
    sack = both(mouth, [(0.29, 0.1), (0.25, 0.13), (0.35, 0.24), (0.43, 0.5), (0.43, 0.85)], [(0.4, 0.95), (0, 0.97)])
    folds = [[(1.1 * x, 0.02), (0.9 * x, 0.13), (1.4 * x, 0.36)] for x in (-0.2, -0.1, 0.0, 0.1, 0.2)]
    cords = [(0.24, 0.1), (0.42, 0.02), (0.53, 0.25), (0.53, 0.65), (0.4, 0.92)]
    knot = [[(-0.03, 0.14), (-0.09, 0.24), (-0.07, 0.36)], [(0.03, 0.14), (0.08, 0.25), (0.1, 0.33)]]
    return [
        lines([cords, mirror(cords)], tone.colour, 0.028),
        fill(sack, fabric),
        seams(fabric, *folds),
        lines([[(-0.26, 0.13), (0, 0.145), (0.26, 0.13)], *knot], tone.colour, 0.028),
        studs([(0, 0.155)], 0.04, tone.colour, "rubber"),
        studs([(-0.38, 0.9), (0.38, 0.9)], 0.028, metal(rng)),
    ]


def _rucksack(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware = metal(rng)
    tone = solid(LEATHER, "leather") if rng.random() < 0.6 else trim(fabric, 0.6)
    pack = both([(0, 0.12), (0.36, 0.12)], [(0.43, 0.3), (0.45, 0.7), (0.42, 0.93)], [(0.38, 0.98), (0, 0.99)])
    flap = both([(0, 0.0), (0.25, 0.01), (0.38, 0.07)], [(0.42, 0.2), (0.41, 0.42)], [(0.34, 0.49), (0, 0.5)])
    belts = [
        part
        for x in (-0.2, 0.2)
        for part in (
            fill(rounded(x - 0.032, 0.3, x + 0.032, 0.72, radius=0.02), tone, lift=0.01),
            *buckle((x, 0.58), 0.11, 0.09, metal=hardware),
        )
    ]
    pockets = [fill(rounded(x - 0.17, 0.62, x + 0.17, 0.93, radius=0.05), fabric, lift=0.015) for x in (-0.2, 0.2)]
    return [
        *_shoulder_straps(tone, 0.02, 0.95, reach=0.52),
        fill(pack, trim(fabric, 0.85)),
        *pockets,
        fill(flap, fabric, lift=0.025),
        stitches(fabric, [(-0.35, 0.45), (0.35, 0.45)]),
        *belts,
    ]


def _trolley(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    rod = solid(GREY, "metal")
    tone = trim(fabric, 0.75)
    poles = [fill(rounded(x - 0.014, -0.36, x + 0.014, 0.02), rod) for x in (-0.15, 0.15)]
    grip = fill(rounded(-0.19, -0.42, 0.19, -0.345, radius=0.035), solid(DARK, "plastic"))
    wheels = [fill(rounded(x - 0.045, 1.0, x + 0.045, 1.1, radius=0.045), solid(DARK)) for x in (-0.27, 0.27)]
    grooves = (
        [[(x, 0.08), (x, 0.94)] for x in np.linspace(-0.27, 0.27, 7)]
        if rng.random() < 0.6
        else [[(-0.37, y), (0.37, y)] for y in np.linspace(0.16, 0.86, 6)]
    )
    corners = [
        fill(rounded(x - 0.09, y - 0.09, x + 0.09, y + 0.09, radius=0.07), tone, volume=0.4)
        for x in (-0.3, 0.3)
        for y in (0.09, 0.93)
    ]
    side = strap([(-0.1, 0.01), (-0.08, -0.045), (0.08, -0.045), (0.1, 0.01)], 0.035, solid(DARK))
    return [
        *poles,
        grip,
        side,
        *wheels,
        fill(rounded(-0.39, 0.0, 0.39, 1.02, radius=0.1), fabric),
        lines(grooves, tone.colour, 0.018),
        *(corners if rng.random() < 0.4 else []),
        fill(rounded(-0.07, 0.45, 0.07, 0.51, radius=0.015), rod),
    ]


def _hold(x: float, top: float, bottom: float, fabric: Fabric) -> Layer:
    """Return a webbing that runs up both sides of a bag and forms the handle above it."""
    half = [(-x, bottom), (-x, top + 0.05), (-0.9 * x, top - 0.15), (-0.4 * x, top - 0.25), (0, top - 0.26)]
    return strap([*half, *mirror(half[:-1])], 0.05, fabric, lift=0.015)


def _duffel(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone, hardware = trim(fabric, 0.6), metal(rng)
    bag = both([(0, 0.0), (0.5, 0.0), (0.64, 0.05), (0.69, 0.26), (0.64, 0.5), (0.5, 0.55), (0, 0.56)])
    ends = both([(0.53, 0.005), (0.64, 0.05), (0.69, 0.26), (0.64, 0.5), (0.53, 0.55)], [(0.5, 0.28)])[:20]
    loop = strap([(-0.64, 0.1), (-0.55, 0.3), (0.0, 0.72), (0.5, 0.42), (0.64, 0.1)], 0.035, trim(tone, 0.85))
    return [
        *([loop] if rng.random() < 0.5 else []),
        _hold(0.27, 0.04, 0.3, trim(tone, 0.7)),
        fill(bag, fabric),
        fill(ends, tone, volume=0.6),
        fill(mirror(ends), tone, volume=0.6),
        *zipper([(0.46, 0.05), (0, 0.04), (-0.46, 0.05)], width=0.035, metal=hardware, tape=tone.colour),
        fill(rounded(-0.2, 0.26, 0.2, 0.5, radius=0.02), fabric, lift=0.01),
        _hold(0.3, 0.12, 0.55, tone),
    ]


def _weekender(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware, tone = metal(rng), solid(LEATHER, "leather") if rng.random() < 0.6 else trim(fabric, 0.6)
    bag = both([(0, 0.0), (0.42, 0.02)], [(0.52, 0.12), (0.58, 0.6)], [(0.56, 0.68), (0, 0.7)])
    base = both([(0, 0.5), (0.567, 0.5)], [(0.58, 0.6)], [(0.56, 0.68), (0, 0.7)])
    belts = [
        part
        for x in (-0.25, 0.25)
        for part in (
            fill(rounded(x - 0.035, 0.02, x + 0.035, 0.5), tone, lift=0.01),
            *buckle((x, 0.3), 0.11, 0.09, metal=hardware),
        )
    ]
    half = [(-0.25, 0.1), (-0.24, -0.15), (-0.12, -0.27), (0, -0.28)]
    arch = [*half, *mirror(half[:-1])]
    return [
        strap(np.array(arch) - (0, 0.05), 0.05, trim(tone, 0.7)),
        fill(bag, fabric),
        fill(base, tone),
        *zipper([(-0.4, 0.05), (0.4, 0.05)], width=0.035, metal=hardware, tape=tone.colour),
        *belts,
        strap(arch, 0.05, tone, lift=0.015),
        fill(rounded(0.4, 0.12, 0.48, 0.26, radius=0.02), tone, lift=0.01),
    ]


def _garment_bag(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tone, hardware = trim(fabric, 0.65), metal(rng)
    bag = both(
        [(0, 0.0), (0.06, 0.0), (0.2, 0.05), (0.36, 0.15)], [(0.38, 0.25), (0.38, 1.15)], [(0.36, 1.2), (0, 1.2)]
    )
    hook = [(0, 0.02), (0, -0.07), (0.05, -0.12), (0.06, -0.18), (0.0, -0.22), (-0.055, -0.18)]
    return [
        lines([hook], hardware, 0.022),
        fill(bag, fabric),
        *zipper([(0, 0.1), (0, 1.14)], width=0.035, metal=hardware, tape=tone.colour),
        fill(rounded(-0.3, 0.78, -0.06, 1.1, radius=0.02), fabric, lift=0.012),
        seams(fabric, [(-0.36, 0.17), (-0.2, 0.13), (-0.03, 0.09)], [(0.36, 0.17), (0.2, 0.13), (0.03, 0.09)]),
        strap([(0.36, 0.5), (0.45, 0.6), (0.36, 0.7)], 0.035, tone),
    ]
