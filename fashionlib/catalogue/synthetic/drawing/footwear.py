"""Flats and heels, and the table of all shoes."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing import boots, sandals
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import (
    cloth,
    lines,
    metal,
    sized,
    solid,
    stitches,
    trim,
)
from fashionlib.catalogue.synthetic.drawing.lasts import (
    along_bed,
    ankle_strap,
    heel,
    laces,
    lining,
    on_bed,
    pair,
    sole,
    stretch,
    upper,
    wedge,
)
from fashionlib.catalogue.synthetic.drawing.layers import Fabric, Fill, Layer, contrast, fill
from fashionlib.catalogue.synthetic.drawing.loafers import loafer
from fashionlib.catalogue.synthetic.drawing.paths import ellipse

BLACK, WHITE, GUM, CORK, JUTE, STACKED = (
    (32, 30, 30), (238, 237, 233), (176, 122, 70), (196, 160, 116), (208, 180, 130), (96, 66, 44),
)  # fmt: skip

Drawer = Callable[[Attributes, Body, np.random.Generator], list[Layer]]


def draw_flats(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a pair of ballerinas, loafers, derbies, sneakers or espadrilles from the side."""
    cuts = {"ballerina": _ballerina, "loafer": loafer, "derby": _derby, "sneaker": _sneaker, "espadrille": _espadrille}
    return sized(pair(cuts[attributes.cut](cloth(attributes, 1.0), rng), rng))


def draw_pumps(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return a pair of heeled shoes from the side."""
    cuts = {"stiletto pump": _stiletto, "block-heel pump": _block_heel, "wedge": _wedge, "platform pump": _platform}
    return sized(pair(cuts[attributes.cut](cloth(attributes, 1.0), rng), rng))


def low_cut(lift: float, fabric: Fabric, *, point: float = 0.0, throat: float = 0.33) -> list[Layer]:
    """Return an upper that leaves the instep bare; `point` lengthens the toe."""
    toe = [(-point, 0.0), (-point, 0.05), (0.07 - 0.4 * point, 0.11), (0.19, 0.15), (throat, 0.172)]
    near = [(throat, 0.172), (throat + 0.04, 0.11), (0.5, 0.065), (0.68, 0.085), (0.85, 0.175), (0.965, 0.26)]
    far = [(throat, 0.172), (throat + 0.1, 0.155), (0.58, 0.14), (0.74, 0.155), (0.88, 0.215), (0.965, 0.26)]
    back = [(0.965, 0.26), (0.998, 0.19), (0.99, 0.09), (0.985, 0.0)]
    body = fill(upper(lift, toe, near, back), fabric)
    binding = lines(along_bed(lift, near), trim(fabric, 0.7).colour, 0.014)
    return [lining(lift, fabric, [(throat - 0.02, 0.1), *far]), body, binding]


def _ballerina(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    x, y = on_bed([(0.31, 0.165)], 0.03)[0]
    loops = [ellipse((x - 0.05, y - 0.008), (0.05, 0.026)), ellipse((x + 0.05, y + 0.008), (0.05, 0.026))]
    bow = Fill((*loops,), trim(fabric, 0.85), lift=0.01)
    knot = fill(ellipse((x, y), (0.02, 0.024)), trim(fabric, 0.7))
    return [sole(0.03, (0.03, 0.05), STACKED), *low_cut(0.03, fabric, throat=0.3), bow, knot]


def _derby(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    toe = [(-0.02, 0.0), (-0.02, 0.06), (0.06, 0.115), (0.2, 0.155), (0.32, 0.23), (0.45, 0.345), (0.5, 0.375)]
    collar = [(0.5, 0.375), (0.58, 0.3), (0.7, 0.23), (0.84, 0.235), (0.95, 0.3)]
    back = [(0.95, 0.3), (0.995, 0.21), (0.988, 0.09), (0.985, 0.0)]
    quarter = [(0.29, 0.205), (0.32, 0.1), (0.42, 0.07), (0.6, 0.0)]
    cap = [(0.14, 0.14), (0.165, 0.07), (0.15, 0.0)]
    rubber = BLACK if rng.random() < 0.6 else GUM
    tone = contrast(fabric.colour, 0.4)
    return [
        heel(0.045, 0.085, solid(rubber), tip=(0.77, 0.99)),
        sole(0.045, (0.045, 0.04), rubber),
        lining(0.045, fabric, [(0.42, 0.25), (0.53, 0.38), (0.66, 0.3), (0.82, 0.27), (0.95, 0.3)]),
        fill(upper(0.045, toe, collar, back), fabric),
        lines(along_bed(0.045, quarter, cap), tone, 0.014),
        *laces(
            [(0.31, 0.215), (0.36, 0.262), (0.41, 0.305), (0.46, 0.345)], 0.045, trim(fabric, 0.45).colour, reach=0.07
        ),
    ]


def _sneaker(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    high = rng.random() < 0.25
    top = 0.22 if high else 0.0
    toe = [(0.0, 0.0), (-0.015, 0.07), (0.035, 0.135), (0.15, 0.17), (0.28, 0.225), (0.39, 0.305), (0.48, 0.355 + top)]
    collar = [
        (0.48, 0.355 + top),
        (0.6, 0.29 + 1.05 * top),
        (0.74, 0.25 + 1.05 * top),
        (0.87, 0.275 + top),
        (0.955, 0.335 + top),
    ]
    back = [(0.955, 0.335 + top), (0.975, 0.25), (0.995, 0.12), (0.985, 0.0)]
    tongue = [(0.3, 0.15), (0.4, 0.31), (0.475, 0.42 + top), (0.53, 0.425 + top), (0.6, 0.29 + top)]
    rungs = [(0.27, 0.2), (0.32, 0.24), (0.37, 0.285), (0.42, 0.325 + 0.3 * top), (0.465, 0.36 + 0.75 * top)]
    rubber = [WHITE, WHITE, WHITE, BLACK, GUM][rng.integers(5)]
    cord = WHITE if np.mean(fabric.colour) < 170 or rng.random() < 0.5 else BLACK
    return [
        lining(0.0, fabric, [(0.4, 0.2), (0.52, 0.37 + top), (0.7, 0.33 + top), (0.955, 0.335 + top)]),
        fill(upper(0.0, tongue), trim(fabric, 0.85)),
        fill(upper(0.0, toe, collar, back), fabric),
        *_sneaker_sides(fabric, rng, back=0.335 + top),
        sole(0.0, (0.1, 0.12), rubber),
        lines(along_bed(-0.0, [(0.02, -0.035), (0.5, -0.04), (0.97, -0.045)]), trim(solid(rubber), 0.8).colour, 0.01),
        *laces(rungs, 0.0, cord),
    ]


def _sneaker_sides(fabric: Fabric, rng: np.random.Generator, *, back: float) -> list[Layer]:
    """Return toe cap, heel tab and the mark of an invented sports brand."""
    other = WHITE if np.mean(fabric.colour) < 165 else trim(fabric, 0.5).colour
    tab = [
        (0.83, 0.0),
        (0.84, 0.12),
        (0.885, 0.2),
        (0.88, back - 0.07),
        (0.957, back - 0.02),
        (0.985, 0.14),
        (0.985, 0.0),
    ]
    cap = [(0.0, 0.0), (-0.005, 0.07), (0.05, 0.12), (0.14, 0.142), (0.2, 0.1), (0.23, 0.0)]
    marks = [
        [[(0.5, 0.02), (0.57, 0.2)], [(0.59, 0.02), (0.66, 0.18)], [(0.68, 0.02), (0.75, 0.17)]],
        [[(0.44, 0.09), (0.56, 0.06), (0.7, 0.12), (0.82, 0.2)]],
        [[(0.46, 0.05), (0.6, 0.19), (0.74, 0.05)]],
        [[(0.36, 0.0), (0.42, 0.13), (0.5, 0.2)]],
    ]
    mark = marks[rng.integers(4)]
    return [
        fill(on_bed(tab, 0.0), trim(fabric, 0.72), volume=0.6),
        fill(on_bed(cap, 0.0), solid(other) if rng.random() < 0.35 else trim(fabric, 0.86), volume=0.6),
        lines(along_bed(0.0, *mark), other, 0.035),
    ]


def _espadrille(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    toe = [(0.0, 0.0), (0.0, 0.06), (0.06, 0.115), (0.2, 0.155), (0.34, 0.215), (0.41, 0.235)]
    collar = [(0.41, 0.235), (0.5, 0.17), (0.63, 0.12), (0.8, 0.15), (0.955, 0.225)]
    back = [(0.955, 0.225), (0.99, 0.17), (0.985, 0.0)]
    rope = sole(0.0, (0.1, 0.1), JUTE)
    ridges = [[(x, -0.015), (x + 0.02, -0.085)] for x in np.linspace(0.02, 0.94, 20)]
    return [
        rope,
        lines(along_bed(0.0, *ridges), (166, 134, 84), 0.012),
        lines(along_bed(0.0, [(0.0, -0.05), (0.98, -0.05)]), (178, 148, 98), 0.01),
        lining(0.0, fabric, [(0.38, 0.2), (0.44, 0.245), (0.6, 0.19), (0.8, 0.19), (0.955, 0.225)]),
        fill(upper(0.0, toe, collar, back), fabric),
        stitches(
            fabric,
            *along_bed(0.0, [(0.0, 0.025), (0.5, 0.02), (0.98, 0.025)], [(0.3, 0.19), (0.36, 0.1), (0.44, 0.02)]),
        ),
    ]


def _stiletto(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, ground = rng.uniform(0.36, 0.46), 0.03
    parts = [heel(lift, ground, trim(fabric, 0.8), tip=(0.925, 0.965), seat=0.8), sole(lift, (0.03, 0.02), BLACK)]
    return [*parts, *low_cut(lift, fabric, point=0.06, throat=0.27)]


def _block_heel(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, ground = rng.uniform(0.2, 0.3), 0.035
    block = solid(STACKED, "leather") if rng.random() < 0.4 else trim(fabric, 0.8)
    parts = [heel(lift, ground, block, tip=(0.78, 0.985), seat=0.75), sole(lift, (0.035, 0.025), BLACK)]
    shoe = [*parts, *low_cut(lift, fabric, throat=0.28)]
    return shoe + (ankle_strap(fabric, lift, metal(rng)) if rng.random() < 0.4 else [])


def _wedge(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift = rng.uniform(0.26, 0.36)
    base = [solid(CORK), solid(JUTE), trim(fabric, 0.8)][rng.integers(3)]
    block = wedge(lift, 0.09, base)
    levels = [[(0.05, -0.05), (0.98, -0.05)], [(0.3, -0.085), (0.98, -0.12)], [(0.45, -0.13), (0.97, -0.19)]]
    rope = lines(along_bed(lift, *levels), trim(base, 0.8).colour, 0.01)
    shoe = [block, *([rope] if base.colour == JUTE else []), *low_cut(lift, fabric, throat=0.33)]
    return shoe + (ankle_strap(fabric, lift, metal(rng)) if rng.random() < 0.5 else [])


def _platform(fabric: Fabric, rng: np.random.Generator) -> list[Layer]:
    lift, ground = rng.uniform(0.34, 0.42), 0.13
    tone = trim(fabric, 0.78)
    front = on_bed([(-0.02, 0.015), (0.12, 0.01), (0.3, 0.01), (0.48, 0.005)], lift)
    slab = np.vstack(
        [front, np.array([(0.38, 0.8), (0.3, 1.0), (0.06, 0.95), (-0.025, 0.4)]) * (stretch(lift), ground)]
    )
    parts = [
        heel(lift, ground, tone, tip=(0.86, 0.965), seat=0.77),
        fill(slab, tone),
        sole(lift, (0.02, 0.02), tone.colour),
    ]
    return [*parts, *low_cut(lift, fabric, throat=0.3)]


DRAWERS: dict[str, Drawer] = {
    "flats": draw_flats,
    "pump/wedge": draw_pumps,
    "boots": boots.draw_boots,
    "sandals": sandals.draw_sandals,
}
"""Category → function that draws one product."""
