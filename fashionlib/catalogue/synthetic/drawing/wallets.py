"""Clutches and wallets."""

from itertools import pairwise

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    lines,
    metal,
    seams,
    shape,
    sized,
    solid,
    stitches,
    strap,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import zipper
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import ellipse, rounded

CARDS = ((52, 58, 72), (168, 176, 186), (196, 172, 120), (226, 224, 218), (122, 40, 48), (58, 88, 128))


def draw_clutch(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a clutch or a wallet: no strap, no handle."""
    cuts = {"envelope clutch": _envelope, "bifold wallet": _bifold, "long wallet": _long, "box clutch": _box}
    return sized(cuts[attributes.cut](cloth(attributes, 1.1), rng))


def _envelope(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    tip, high = rng.uniform(0.36, 0.44), 0.62
    flap = both([(0, -0.005), (0.5, -0.005)], [(0.505, 0.03)], [(0.06, tip - 0.02), (0, tip)])
    edge = [(-0.46, 0.045), (-0.05, tip - 0.05), (0.05, tip - 0.05), (0.46, 0.045)]
    clasp = studs([(0, tip - 0.055)], 0.038, metal(rng))
    return [
        fill(rounded(-0.5, 0.0, 0.5, high, radius=0.03), fabric),
        seams(fabric, [(-0.49, high - 0.01), (-0.12, 0.34)], [(0.49, high - 0.01), (0.12, 0.34)]),
        fill(flap, fabric, lift=0.025),
        stitches(fabric, edge[:2], edge[2:]),
        clasp,
    ]


def _bifold(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    """Return a wallet, closed or opened flat with its cards and notes."""
    return _opened(fabric, rng) if rng.random() < 0.65 else _closed(fabric, rng)


def _cards(x: float, y: float, width: float, rng: np.random.Generator) -> list[Layer]:
    """Return up to three bank cards, one above the other, that show a strip above their slots."""
    tones = rng.permutation(len(CARDS))
    boxes = [rounded(x, y + 0.09 * k, x + width, y + 0.09 * k + 0.2, radius=0.02) for k in range(rng.integers(1, 4))]
    return [fill(box, solid(CARDS[tones[k]], "plastic"), volume=0.3) for k, box in enumerate(boxes)]


def _opened(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    inner = trim(fabric, 0.8)
    slots = [rounded(x, y, x + 0.46, 0.62, radius=0.01) for x in (-0.52, 0.06) for y in (0.14,)]
    notes = fill(rounded(-0.5, -0.06, 0.44, 0.3), solid((186, 204, 170), "canvas"), volume=0.2)
    cards = [card for x in (-0.48, 0.1) for card in _cards(x, 0.1, 0.38, rng)]
    lips = [[(x + 0.01, y), (x + 0.45, y)] for x in (-0.52, 0.06) for y in (0.37, 0.45, 0.53)]
    pockets = [fill(rounded(x, 0.36, x + 0.46, 0.63, radius=0.02), inner, lift=0.01) for x in (-0.52, 0.06)]
    ground = fill(rounded(-0.57, 0.0, 0.57, 0.68, radius=0.05), fabric)
    panels = [fill(slot, inner, volume=0.3) for slot in slots]
    fold = seams(fabric, [(0, 0.01), (0, 0.67)], width=0.025)
    return [notes, ground, *panels, *cards, *pockets, seams(inner, *lips), fold]


def _closed(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    front = rounded(-0.46, 0.0, 0.46, 0.66, radius=0.07)
    corners = [(-0.39, 0.045), (0.41, 0.045), (0.41, 0.615), (-0.39, 0.615)]
    logo = fill(rounded(0.18, 0.47, 0.32, 0.54, radius=0.01), trim(fabric, 0.7), volume=0.3)
    back = shape(
        [(-0.46, 0.06)], [(-0.42, -0.035)], [(0.45, -0.035), (0.49, 0.0), (0.495, 0.08), (0.49, 0.56)], [(0.44, 0.62)]
    )
    leaves = [[(0.46, 0.03), (0.475, 0.3), (0.46, 0.6)], [(-0.4, -0.015), (0.45, -0.015)]]
    edges = [[a, b] for a, b in pairwise(corners)]
    notes = fill(rounded(-0.34, -0.1, 0.4, 0.2), solid((186, 204, 170), "canvas"), volume=0.2)
    card = fill(rounded(-0.2, -0.07, 0.36, 0.2, radius=0.02), solid(CARDS[rng.integers(len(CARDS))], "plastic"))
    return [
        *([notes, card] if rng.random() < 0.8 else []),
        fill(back, trim(fabric, 0.65)),
        lines(leaves, trim(fabric, 0.4).colour, 0.012),
        fill(front, fabric, lift=0.02),
        stitches(fabric, *edges),
        lines([[(-0.43, 0.04), (-0.43, 0.62)]], trim(fabric, 0.75).colour, 0.02),
        logo,
    ]


def _long(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware = metal(rng)
    body = rounded(-0.56, 0.0, 0.56, 0.56, radius=0.06)
    round_edge = [(0.5, 0.0), (-0.5, 0.0), (-0.55, 0.05), (-0.55, 0.5), (-0.5, 0.55), (0.5, 0.55)]
    parts = [fill(body, fabric)]
    if rng.random() < 0.5:
        parts += zipper(
            np.array(round_edge[:4]) * (0.97, 0.9) + (0, 0.03),
            width=0.035,
            metal=hardware,
            tape=trim(fabric, 0.55).colour,
        )
        wrist = strap(
            [(0.54, 0.05), (0.66, 0.16), (0.7, 0.4), (0.63, 0.55), (0.6, 0.35), (0.54, 0.06)],
            0.035,
            trim(fabric, 0.75),
            lift=0.01,
        )
        return [wrist, *parts, fill(rounded(-0.1, 0.25, 0.1, 0.33, radius=0.02), solid(hardware, "metal"))]
    flap = both([(0, -0.005), (0.555, -0.005)], [(0.565, 0.04), (0.565, 0.24)], [(0.5, 0.29), (0, 0.29)])
    snap = both([(0, 0.2), (0.07, 0.2)], [(0.07, 0.36), (0.05, 0.4), (0, 0.41)])
    return [
        *parts,
        fill(flap, fabric, lift=0.02),
        stitches(fabric, [(-0.52, 0.25), (0.52, 0.25)]),
        fill(snap, trim(fabric, 0.8), lift=0.01),
        studs([(0, 0.35)], 0.032, hardware),
    ]


def _box(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    hardware = metal(rng)
    frame = solid(hardware, "metal")
    outside, inside = rounded(-0.5, 0.0, 0.5, 0.58, radius=0.12), rounded(-0.465, 0.04, 0.465, 0.545, radius=0.09)
    clasp = [fill(ellipse((x, -0.03), 0.045), frame) for x in (-0.035, 0.04)]
    sparkle = rng.random((40, 2)) * (0.8, 0.4) + (-0.4, 0.09)
    gems = (
        [studs(sparkle, 0.011, (250, 248, 240), "flat")]
        if rng.random() < 0.5
        else [seams(fabric, [(-0.46, 0.29), (0.46, 0.29)])]
    )
    return [*clasp, fill(outside, frame), fill(inside, fabric), *gems]
