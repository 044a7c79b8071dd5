"""Jewellery and watches."""

from collections.abc import Sequence

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    both,
    cloth,
    hoop,
    lines,
    nudged,
    shape,
    sized,
    solid,
    studs,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.hardware import GOLD, SILVER, buckle, chain
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import along, ellipse, rounded, spline

STONES = ((196, 30, 58), (30, 80, 180), (18, 130, 90), (236, 244, 250), (120, 60, 150), (52, 183, 189), (242, 205, 50))


def draw_jewelry(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a necklace, a pair of earrings, a bracelet, a ring or a watch."""
    cuts = {"necklace": _necklace, "earrings": _earrings, "bracelet": _bracelet, "ring": _ring, "watch": _watch}
    return sized(cuts[attributes.cut](attributes, rng))


def precious(attributes: Attributes) -> Colour:
    """Return the metal that goes with the material: gold for gold plate and brass, else silver."""
    if attributes.colour in ("gold", "silver"):
        return {"gold": GOLD, "silver": SILVER}[attributes.colour]
    return GOLD if attributes.material in ("gold plate", "brass") else SILVER


def gemstone(attributes: Attributes, rng: np.random.Generator) -> Colour:
    """Return the colour of the stones: the product's own unless that is a metal."""
    return STONES[rng.integers(len(STONES))] if attributes.colour in ("gold", "silver") else cloth(attributes).colour


def gem(x: float, y: float, size: tuple[float, float], colour: Colour) -> list[Layer]:
    """Return a cut stone: an octagon with a bright table and facets; `size` is (half width, half height)."""
    angles = np.radians(np.arange(22.5, 360, 45))
    rim = np.column_stack([np.cos(angles), np.sin(angles)]) * size * np.array(1.08) + (x, y)
    table = (rim - (x, y)) * 0.55 + (x, y)
    glass = solid(colour, "patent leather")
    facets = list(np.stack([rim, table], axis=1))
    bright = trim(glass, 1.45)
    return [fill(rim, glass), fill(table, bright, edge=0.3), lines(facets, bright.colour, 0.008)]


def _necklace(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    metal, stone = precious(attributes), gemstone(attributes, rng)
    wide, deep = rng.uniform(0.32, 0.42), rng.uniform(0.7, 0.95)
    beaded = rng.random() < 0.25
    low = (-0.6 * wide, 0.87 * deep) if beaded else (-0.45 * wide, 0.8 * deep)
    half = [(-0.5 * wide, -0.08), (-wide, 0.12), (-0.92 * wide, 0.4), low, (0, deep)]
    line = spline([*half, *((-x, y) for x, y in half[-2::-1])])
    if beaded:
        beads = [along(line, t) for t in np.linspace(0, 1, 36)]
        return [
            lines([line], trim(solid(metal), 0.6).colour, 0.01),
            studs(beads, rng.uniform(0.028, 0.04), stone, "plastic"),
        ]
    return [*chain(line, link=0.035, metal=metal), *_pendant(metal, stone, rng, y=deep)]


def _pendant(metal: Colour, stone: Colour, rng: np.random.Generator, *, y: float) -> list[Layer]:
    """Return a drop, a heart, a disc or a cross."""
    gold = solid(metal, "metal")
    drop = both([(0, y), (0.05, y + 0.08), (0.085, y + 0.17), (0.05, y + 0.25), (0, y + 0.265)])
    heart = both([(0, y + 0.07), (0.05, y + 0.02), (0.12, y + 0.05), (0.11, y + 0.13), (0, y + 0.25)])
    cross = both(
        [(0, y)],
        [(0.025, y)],
        [(0.025, y + 0.08)],
        [(0.1, y + 0.08)],
        [(0.1, y + 0.13)],
        [(0.025, y + 0.13)],
        [(0.025, y + 0.28)],
        [(0, y + 0.28)],
    )
    kinds = [
        [fill(drop, gold), *gem(0, y + 0.165, (0.055, 0.065), stone)],
        [fill(heart, solid(stone, "patent leather"))],
        [fill(ellipse((0, y + 0.12), 0.115), gold), fill(ellipse((0, y + 0.12), 0.075), solid(stone, "plastic"))],
        [fill(cross, gold)],
    ]
    return kinds[rng.integers(4)]


def _earrings(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    metal, stone, kind = precious(attributes), gemstone(attributes, rng), rng.integers(4)
    return [part for x in (-0.26, 0.26) for part in _earring(metal, stone, kind, x=x)]


def _earring(metal: Colour, stone: Colour, kind: int, *, x: float) -> list[Layer]:
    """Return one earring: hoop, drop, stud with a chain, or fan."""
    gold = solid(metal, "metal")
    hook = lines([[(x - 0.03, 0.02), (x - 0.02, -0.09), (x + 0.04, -0.1), (x + 0.05, 0.0), (x, 0.07)]], metal, 0.016)
    if kind == 0:
        return [hoop(ellipse((x, 0.24), (0.19, 0.24)), 0.04, gold), studs([(x, 0.0)], 0.035, metal)]
    if kind == 1:
        drop = np.array(
            [(0, 0.08), (0.06, 0.2), (0.11, 0.34), (0.06, 0.46), (0, 0.475), (-0.06, 0.46), (-0.11, 0.34), (-0.06, 0.2)]
        )
        return [hook, fill(spline(nudged(drop, x, 0), closed=True), gold), *gem(x, 0.34, (0.075, 0.09), stone)]
    if kind == 2:
        tail = chain([(x, 0.08), (x, 0.36)], link=0.04, metal=metal)
        return [*gem(x, 0.03, (0.065, 0.065), stone), *tail, *gem(x, 0.43, (0.08, 0.1), stone)]
    fan = shape([(x, 0.06)], [(x + 0.17, 0.3), (x + 0.09, 0.4), (x, 0.43), (x - 0.09, 0.4), (x - 0.17, 0.3)])
    beads = [(x + dx, 0.47 - 1.2 * dx * dx) for dx in np.linspace(-0.13, 0.13, 5)]
    return [hook, fill(fan, gold), studs([(x, 0.27)], 0.06, stone, "plastic"), studs(beads, 0.026, stone, "plastic")]


def _bracelet(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    metal, stone, kind = precious(attributes), gemstone(attributes, rng), rng.integers(3)
    ring = ellipse((0, 0), (0.46, 0.27))
    if kind == 0:
        return [*_bangle(solid(metal, "metal")), *gem(0, 0.315, (0.055, 0.05), stone)]
    closed = np.vstack([ring, ring[:1]])
    if kind == 1:
        angles = np.linspace(0, 2 * np.pi, 25)[:-1] - np.pi / 2
        beads = np.column_stack([0.46 * np.cos(angles), 0.3 * np.sin(angles)])
        return [studs(beads, 0.06, stone, "plastic"), studs([beads[12]], 0.066, metal)]
    charms = [part for x, y in ((-0.2, 0.27), (0, 0.3), (0.2, 0.27)) for part in gem(x, y + 0.05, (0.045, 0.05), stone)]
    return [*chain(closed, link=0.07, metal=metal), *charms]


def _bangle(gold: Fabric) -> list[Layer]:
    """Return a broad ring in perspective: the inside of its far half, then its near half."""
    down = np.radians(np.linspace(180, 0, 25))
    near = np.column_stack([0.46 * np.cos(down), 0.27 * np.sin(down)])
    far = near * (1, -1)
    inside = np.vstack([far, nudged(far, 0, 0.11)[::-1]])
    outside = np.vstack([near, nudged(near, 0, 0.11)[::-1]])
    return [fill(inside, trim(gold, 0.6)), fill(outside, gold)]


def _ring(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    metal, stone = precious(attributes), gemstone(attributes, rng)
    gold = solid(metal, "metal")
    band = [hoop(ellipse((0, 0.0), (0.34, 0.36)), rng.uniform(0.05, 0.09), gold)]
    if rng.random() < 0.3:
        small = [(0.34 * np.sin(a), -0.36 * np.cos(a)) for a in np.radians(np.arange(-60, 61, 20))]
        return [
            *band,
            studs(small, 0.05, stone, "patent leather"),
            studs(small, 0.02, trim(solid(stone), 1.6).colour, "flat"),
        ]
    claws = fill(shape([(-0.1, -0.38)], [(0.1, -0.38)], [(0.05, -0.28)], [(-0.05, -0.28)]), gold)
    sides = (
        [studs([(x, -0.345) for x in (-0.17, 0.17)], 0.04, (240, 244, 248), "patent leather")]
        if rng.random() < 0.5
        else []
    )
    return [*band, claws, *sides, *gem(0, -0.46, (0.15, 0.13), stone)]


def _watch(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    """Return a watch with its strap laid open: leather or links, round or square."""
    metal = precious(attributes)
    case, links = solid(metal, "metal"), rng.random() < 0.45
    leather = ((32, 30, 30), (96, 60, 38), (150, 98, 58), (28, 40, 72))[rng.integers(4)]
    if attributes.colour not in ("gold", "silver"):
        leather = cloth(attributes).colour
    band = case if links else solid(leather, "leather")
    face = solid(((250, 249, 245), (28, 30, 34), (32, 50, 92), (236, 226, 204))[rng.integers(4)], "flat")
    square = rng.random() < 0.3
    outer = rounded(-0.21, -0.24, 0.21, 0.24, radius=0.06) if square else ellipse((0, 0), 0.25)
    inner = outer * 0.82
    below = both([(0, 0.2), (0.145, 0.2)], [(0.12, 0.5), (0.115, 0.72)], [(0.06, 0.8), (0, 0.82)])
    above = both([(0, -0.2), (0.145, -0.2)], [(0.12, -0.5), (0.115, -0.66)], [(0, -0.66)])
    marks = [[(-0.125, y), (0.125, y)] for y in (*np.arange(-0.62, -0.24, 0.065), *np.arange(0.28, 0.8, 0.065))]
    detail = (
        [lines(marks, trim(band, 0.55).colour, 0.014)]
        if links
        else [studs([(0, y) for y in (0.5, 0.58, 0.66, 0.74)], 0.014, trim(band, 0.4).colour, "flat")]
    )
    clasp = [] if links else buckle((0, -0.69), 0.26, 0.13, metal=metal)
    crown = fill(rounded(0.22, -0.03, 0.29, 0.03, radius=0.01), case)
    return [
        fill(above, band),
        fill(below, band),
        *detail,
        *clasp,
        crown,
        fill(outer, case, lift=0.02),
        fill(inner, face, edge=0.6),
        *_dial(face, rng),
    ]


def _dial(face: Fabric, rng: np.random.Generator) -> Sequence[Layer]:
    """Return hour marks and hands."""
    ink = (30, 30, 34) if np.mean(face.colour) > 120 else (240, 240, 236)
    around = [np.array([np.sin(a), -np.cos(a)]) for a in np.radians(np.arange(0, 360, 30))]
    marks = [[0.16 * way, 0.19 * way] for way in around]
    hours, minutes = np.radians(rng.uniform(280, 320)), np.radians(rng.uniform(40, 80))
    hands = [[(0, 0), (reach * np.sin(a), -reach * np.cos(a))] for a, reach in ((hours, 0.1), (minutes, 0.15))]
    return [lines(marks, ink, 0.016), lines(hands, ink, 0.02), studs([(0, 0)], 0.015, ink, "flat")]
