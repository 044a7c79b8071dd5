"""Glasses and sunglasses, seen from the front."""

from dataclasses import replace

import numpy as np

from fashionlib.catalogue.synthetic.attributes import Attributes
from fashionlib.catalogue.synthetic.drawing.body import Body
from fashionlib.catalogue.synthetic.drawing.goods import cloth, metal, sized, solid, studs
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, Stroke, fill, shade
from fashionlib.catalogue.synthetic.drawing.paths import Path, mirror, ribbon, spline

DARK_LENSES: tuple[Colour, ...] = ((38, 38, 42), (70, 48, 36), (44, 62, 54), (50, 66, 104), (120, 70, 44))


AVIATOR = [(0.09, -0.11), (0.26, -0.165), (0.44, -0.145), (0.495, -0.03), (0.45, 0.14), (0.34, 0.235), (0.22, 0.2),
           (0.12, 0.05)]  # fmt: skip
WAYFARER = [(0.08, -0.13), (0.28, -0.165), (0.48, -0.16), (0.475, -0.02), (0.42, 0.12), (0.28, 0.15), (0.13, 0.11)]
ROUND = [(0.28 + 0.185 * np.cos(a), 0.185 * np.sin(a)) for a in np.radians(np.arange(0, 360, 30))]
CAT_EYE = [
    (0.09, -0.09),
    (0.26, -0.13),
    (0.44, -0.18),
    (0.55, -0.24),
    (0.49, -0.02),
    (0.39, 0.12),
    (0.23, 0.13),
    (0.1, 0.04),
]

LENSES: dict[str, tuple[list[tuple[float, float]], float]] = {
    "aviator": (AVIATOR, 0.028), "wayfarer": (WAYFARER, 0.062), "round glasses": (ROUND, 0.036),
    "cat-eye glasses": (CAT_EYE, 0.055),
}  # fmt: skip
"""Cut → outline of the right lens, width of the rim."""


def draw_glasses(attributes: Attributes, body: Body, rng: np.random.Generator) -> list[Layer]:
    """Return glasses with clear lenses or sunglasses; their temples are folded or run back behind them."""
    frame = _frame_fabric(attributes)
    temples = _folded if rng.random() < 0.5 else _receding
    return sized([*temples(attributes.cut, frame), *spectacles(attributes, rng)])


def spectacles(attributes: Attributes, rng: np.random.Generator) -> list[Layer]:
    """Return glasses from the front without temples, one unit wide."""
    lens, rim = LENSES[attributes.cut]
    outline, frame = spline(lens, closed=True), _frame_fabric(attributes)
    width = 0.028 if frame.look == "metal" else rim
    return [*_lenses(outline, rng), *_frame(outline, frame, width, cut=attributes.cut, rng=rng)]


def _frame_fabric(attributes: Attributes) -> Fabric:
    fabric = cloth(attributes, 0.5)
    return (
        Fabric(fabric.colour, look="metal") if attributes.material == "metal" or attributes.cut == "aviator" else fabric
    )


HINGES = {"aviator": (0.45, -0.1), "wayfarer": (0.47, -0.115), "round glasses": (0.46, -0.03),
          "cat-eye glasses": (0.5, -0.16)}  # fmt: skip
"""Cut → where the right temple begins."""


def _temple_fabric(frame: Fabric) -> Fabric:
    return replace(frame, colour=shade(frame.colour, 0.7))


def _folded(cut: str, frame: Fabric) -> list[Layer]:
    """Return both temples folded: they cross behind the lenses, and their tips bend down beside the nose."""
    x, y = HINGES[cut]
    width = (0.026, 0.02, 0.02) if frame.look == "metal" else (0.05, 0.036, 0.042)
    lower = spline([(x, y + 0.02), (0.1, y + 0.06), (-0.24, y + 0.085), (-0.34, y + 0.11), (-0.39, y + 0.15)])
    upper = mirror(lower) - (0, 0.025)
    return [fill(ribbon(line, width), _temple_fabric(frame), lift=0.01) for line in (lower, upper)]


def _receding(cut: str, frame: Fabric) -> list[Layer]:
    """Return open temples seen from a little above: they run away from us, inwards, and end in a thin hook."""
    x, y = HINGES[cut]
    thin = frame.look == "metal"
    line = spline([(x + 0.012, y + 0.03), (x + 0.004, y - 0.05), (x - 0.075, y - 0.17), (x - 0.14, y - 0.19)])
    side = ribbon(line, (0.03, 0.022, 0.012) if thin else (0.06, 0.042, 0.02))
    return [Fill((side, mirror(side)), _temple_fabric(frame))]


def _lenses(outline: Path, rng: np.random.Generator) -> list[Layer]:
    pair = (outline, mirror(outline))
    gleam = Stroke(
        tuple(np.array([(x - 0.02, 0.05), (x + 0.07, -0.09)]) for x in (0.25, -0.3)), (255, 255, 255), 0.03, opacity=0.3
    )
    if rng.random() < 0.35:
        return [Fill(pair, solid((214, 228, 236), "flat"), opacity=0.4, edge=0.4), gleam]
    tint = DARK_LENSES[rng.integers(len(DARK_LENSES))]
    lower = tuple(spline(side * (0.93, 0.5) + (0, 0.085), closed=False) for side in pair)
    return [
        Fill(pair, solid(tint, "plastic"), opacity=0.93),
        Fill(lower, solid(shade(tint, 1.35), "flat"), opacity=0.4, edge=0.0, within=pair),
        gleam,
    ]


def _frame(outline: Path, frame: Fabric, width: float, *, cut: str, rng: np.random.Generator) -> list[Layer]:
    """Return rims, bridge, hinges and pads."""
    middle = outline.mean(axis=0)
    outer, inner = middle + (outline - middle) * (1 + 1.6 * width), middle + (outline - middle) * (1 - 1.2 * width)
    rims = Fill((outer, mirror(outer)), frame, holes=(inner, mirror(inner)), lift=0.008)
    if cut == "aviator":
        bars = [
            spline([(-0.14, -0.13), (0.0, -0.15), (0.14, -0.13)]),
            spline([(-0.1, -0.03), (0.0, -0.06), (0.1, -0.03)]),
        ]
        pads = studs([(-0.075, 0.06), (0.075, 0.06)], 0.02, (214, 210, 204), "plastic")
        return [Fill(tuple(ribbon(bar, width) for bar in bars), frame), pads, rims]
    bridge = fill(
        ribbon(spline([(-0.1, -0.02), (-0.05, -0.065), (0.05, -0.065), (0.1, -0.02)]), max(0.03, 0.8 * width)), frame
    )
    dots = [studs([(x, -0.115) for x in (-0.455, 0.455)], 0.012, metal(rng))] if width > 0.05 else []
    return [bridge, rims, *dots]
