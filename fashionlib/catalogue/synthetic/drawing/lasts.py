"""The parts of a shoe seen from the side: toe on the left at x = 0, heel at x = 1, the ground below.

Uppers are given as (x, height above the bed); the bed rises with the heel, so one outline serves every heel height.
"""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.goods import flipped, lines, nudged, shape, shifted, solid, studs, trim
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Fill, Layer, fill
from fashionlib.catalogue.synthetic.drawing.paths import Path, Points

BED = np.column_stack([np.linspace(0.985, 0.0, 15), np.zeros(15)])
"""The line on which the upper sits, from heel to toe."""


def stretch(lift: float) -> float:
    """Return how long a shoe looks from the side: the foot's length is fixed, so high heels look shorter."""
    return 1.12 * (1 - 0.2 * lift)


def on_bed(points: Points, lift: float) -> Path:
    """Return points (x, height above the bed) in free coordinates, for a heel that is raised by `lift`."""
    x, height = np.asarray(points, dtype=float).T
    rise = np.clip((x - 0.24) / 0.56, 0, 1)
    spring = 0.025 * np.clip(1 - x / 0.2, 0, 1) ** 2
    return np.column_stack([x * stretch(lift), -height - lift * rise * rise * (3 - 2 * rise) - spring])


def upper(lift: float, *runs: Points) -> Path:
    """Return the outline of an upper: the runs go from the toe over the top to the heel; the bed closes it."""
    return on_bed(paths.join(shape(*runs), BED), lift)


def along_bed(lift: float, *pieces: Points) -> list[Path]:
    """Return smooth lines given as (x, height above the bed) in free coordinates."""
    return [on_bed(paths.spline(piece), lift) for piece in pieces]


def lining(lift: float, fabric: Fabric, *runs: Points) -> Layer:
    """Return the inside of the far wall, which shows above the near topline."""
    return fill(upper(lift, *runs), trim(fabric, 0.5), edge=0.5, volume=0.3)


def sole(lift: float, thickness: tuple[float, float], colour: Colour, overhang: float = 0.015) -> Layer:
    """Return a sole that follows the bed; thickness at (toe, heel)."""
    x = np.linspace(-overhang, 0.985 + overhang, 17)
    top = on_bed(np.column_stack([x, np.full(17, 0.012)]), lift)
    depth = np.interp(x, [0, 0.3, 1], [thickness[0], thickness[0], thickness[1]])
    low = on_bed(np.column_stack([x, np.zeros(17)]), lift) + np.column_stack([np.zeros(17), depth])
    low[0] += (0.03, -0.5 * thickness[0])
    low[-1] += (-0.025, -0.45 * thickness[1])
    return fill(paths.join(top, low[::-1]), solid(colour), volume=0.6)


def wedge(lift: float, thickness: float, fabric: Fabric) -> Layer:
    """Return a sole that is solid down to the ground."""
    x = np.linspace(-0.015, 1.0, 17)
    top = on_bed(np.column_stack([x, np.full(17, 0.012)]), lift)
    scale = stretch(lift)
    ground = [(0.95 * scale, thickness), (0.3 * scale, thickness), (0.06, thickness * 0.9), (-0.01, thickness * 0.2)]
    return fill(paths.join(top, ground), fabric, volume=0.8)


def heel(lift: float, ground: float, fabric: Fabric, *, tip: tuple[float, float], seat: float = 0.74) -> Layer:
    """Return a heel from its seat (x = `seat` to the back) down to its tip (left, right end) at y = `ground`."""
    front, back = on_bed([(seat, 0.0), (0.995, 0.0)], lift)
    scale, middle = stretch(lift), (ground - lift) / 2
    left, right = tip[0] * scale, tip[1] * scale
    inner = [front, (left * 0.7 + front[0] * 0.3, front[1] * 0.45 + middle * 0.3), (left, ground)]
    outer = [(right, ground), (right * 0.75 + back[0] * 0.25, middle), back]
    return fill(shape(inner, outer), fabric)


def laces(rungs: list[tuple[float, float]], lift: float, colour: Colour, *, reach: float = 0.085) -> list[Layer]:
    """Return laces over the instep: every rung is a point (x, height) on the throat line; they run down and back."""
    starts = on_bed(rungs, lift)
    pieces = [np.stack([start, nudged(start, reach, 0.55 * reach)]) for start in starts]
    crosses = [np.stack([a, nudged(b, reach, 0.55 * reach)]) for a, b in zip(starts[1:], starts[:-1], strict=True)]
    under = tuple(int(0.72 * value) for value in colour)
    return [lines(crosses, under, 0.016), lines(pieces, colour, 0.022)]


def strap_over(
    x: float, height: float, width: float, fabric: Fabric, *, lift: float, slant: float = 0.1
) -> list[Layer]:
    """Return a strap that arches over the foot from the near edge at `x`; its far half lies in shade."""
    near = [(x, -0.005), (x - 0.005 + 0.2 * slant, 0.6 * height), (x + 0.6 * slant, height)]
    far = [(x + 0.6 * slant, height), (x + 1.0 * slant, 0.75 * height), (x + 1.2 * slant, 0.05)]
    back, front = (
        paths.join(paths.spline(line), nudged(paths.spline(line), width, 0.012)[::-1]) for line in (far, near)
    )
    return [fill(on_bed(back, lift), trim(fabric, 0.6), volume=0.3), fill(on_bed(front, lift), fabric, lift=0.01)]


def ankle_strap(fabric: Fabric, lift: float, hardware: Colour) -> list[Layer]:
    """Return a strap from the heel around the ankle, with its buckle."""
    far, near, tab = along_bed(
        lift,
        [(0.96, 0.43), (0.85, 0.48), (0.72, 0.485), (0.63, 0.44)],
        [(0.63, 0.44), (0.72, 0.39), (0.86, 0.39), (0.96, 0.43)],
        [(0.965, 0.22), (0.955, 0.33), (0.96, 0.44)],
    )
    bands = Fill((paths.ribbon(near, 0.036), paths.ribbon(tab, 0.036)), fabric, lift=0.008)
    return [
        fill(paths.ribbon(far, 0.036), trim(fabric, 0.6)),
        bands,
        studs(on_bed([(0.8, 0.385)], lift), 0.026, hardware),
    ]


def footbed(lift: float, colour: Colour) -> Layer:
    """Return the visible inner sole of an open shoe."""
    bed = [(0.0, 0.0), (0.05, 0.05), (0.2, 0.075), (0.45, 0.07), (0.7, 0.06), (0.9, 0.065), (0.985, 0.0)]
    return fill(upper(lift, bed), solid(colour, "leather"), volume=0.4)


def pair(layers: list[Layer], rng: np.random.Generator, *, room: float = 0.17) -> list[Layer]:
    """Return the shoe with its fellow behind it, a little higher and smaller, facing left or right."""
    side, up = room * rng.uniform(0.8, 1.2), room * rng.uniform(0.6, 0.95)
    both_shoes = [*shifted(layers, side, -up, scale=0.95), *layers]
    return flipped(both_shoes) if rng.random() < 0.35 else both_shoes
