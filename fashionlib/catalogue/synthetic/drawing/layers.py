"""What a drawing is made of: immutable layers in free coordinates, painted in order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths

Colour = tuple[int, int, int]
"""Red, green, blue, each 0 to 255."""


@dataclass(frozen=True)
class Fabric:
    """What a surface is made of; `look` is a key of tiles.LOOKS; `pattern` one of tiles.PATTERNS, else it is plain.

    `scale` multiplies the size of the pattern; the fine texture belongs to the look.
    """

    colour: Colour
    second: Colour = (255, 255, 255)
    pattern: str = "solid"
    look: str = "cotton"
    scale: float = 1.0


@dataclass(frozen=True, eq=False)
class Fill:
    """The union of `outlines`, less the `holes`, and only inside `within` where that is given.

    `angle` turns the pattern (degrees, clockwise on screen); `edge` is the strength of the dark outline, `volume` that
    of the shading, and `lift` how far (free coordinates) the layer stands off what lies below and so shades it.
    `creases` are the outlines of a soft cloth's folds (see folds.py); None is stiff and shows none.
    """

    outlines: tuple[np.ndarray, ...]
    fabric: Fabric
    holes: tuple[np.ndarray, ...] = ()
    within: tuple[np.ndarray, ...] = ()
    angle: float = 0.0
    edge: float = 1.0
    volume: float = 1.0
    lift: float = 0.0
    opacity: float = 1.0
    creases: tuple[np.ndarray, ...] | None = None


@dataclass(frozen=True, eq=False)
class Stroke:
    """Lines of one width (free coordinates) and colour: seams, stitches, straps, chains."""

    lines: tuple[np.ndarray, ...]
    colour: Colour
    width: float = 0.003
    opacity: float = 1.0
    within: tuple[np.ndarray, ...] = ()


@dataclass(frozen=True, eq=False)
class Words:
    """Text in a Hershey font that fills a box (centre, width, height) turned by `angle` degrees."""

    text: str
    centre: tuple[float, float]
    width: float
    height: float
    colour: Colour
    angle: float = 0.0

    def corners(self) -> np.ndarray:
        """Return the four corners of the text's box, clockwise from the upper left."""
        x, y = self.width / 2, self.height / 2
        turn = paths.affine(degrees=self.angle, to=self.centre)
        return paths.apply(turn, [(-x, -y), (x, -y), (x, y), (-x, y)])


Layer = Fill | Stroke | Words


def fill(outline: paths.Points, fabric: Fabric, **options: object) -> Fill:
    """Return a Fill of one outline; `options` are the other fields of Fill."""
    return Fill((np.asarray(outline, dtype=float),), fabric, **options)


def stroke(line: paths.Points, colour: Colour, width: float = 0.003, **options: object) -> Stroke:
    """Return a Stroke of one line; `options` are the other fields of Stroke."""
    return Stroke((np.asarray(line, dtype=float),), colour, width, **options)


def shade(colour: Sequence[float], factor: float) -> Colour:
    """Return a darker (factor below 1) or lighter (above 1, towards white) colour."""
    values = np.asarray(colour, dtype=float)
    mixed = values * factor if factor <= 1 else values + (255 - values) * min(factor - 1, 1)
    return tuple(round(float(value)) for value in mixed)


def mix(one: Sequence[float], two: Sequence[float], t: float) -> Colour:
    """Return the colour at fraction t between two."""
    return tuple(round(a * (1 - t) + b * t) for a, b in zip(one, two, strict=True))


def contrast(colour: Sequence[float], amount: float = 0.45) -> Colour:
    """Return a colour for seams that shows on the given one: darker on light, lighter on very dark."""
    return shade(colour, 1 - amount) if np.mean(colour) > 60 else shade(colour, 1 + amount * 0.6)


def move(layers: Sequence[Layer], transform: np.ndarray) -> list[Layer]:
    """Return the layers under a (2, 3) affine map of uniform scale."""
    size = paths.magnification(transform)
    turn = float(np.degrees(np.arctan2(transform[1, 0], transform[0, 0])))
    return [_moved(layer, transform, size=size, turn=turn) for layer in layers]


def _moved(layer: Layer, transform: np.ndarray, *, size: float, turn: float) -> Layer:
    def go(lines: tuple[np.ndarray, ...]) -> tuple[np.ndarray, ...]:
        return tuple(paths.apply(transform, line) for line in lines)

    if isinstance(layer, Stroke):
        return replace(layer, lines=go(layer.lines), within=go(layer.within), width=layer.width * size)
    if isinstance(layer, Words):
        centre = tuple(paths.apply(transform, [layer.centre])[0])
        box = {"width": layer.width * size, "height": layer.height * size, "angle": layer.angle + turn}
        return replace(layer, centre=centre, **box)
    shapes = {name: go(getattr(layer, name)) for name in ("outlines", "holes", "within")}
    fabric = replace(layer.fabric, scale=layer.fabric.scale * size)
    shapes["creases"] = None if layer.creases is None else go(layer.creases)
    return replace(layer, **shapes, fabric=fabric, angle=layer.angle + turn, lift=layer.lift * size)


def geometry(layer: Layer) -> tuple[tuple[np.ndarray, ...], float]:
    """Return a layer's outlines or lines, and how far the ink reaches beyond them."""
    if isinstance(layer, Stroke):
        return layer.lines, layer.width / 2
    return (layer.outlines, 0.0) if isinstance(layer, Fill) else ((layer.corners(),), 0.0)


def bounds(layers: Sequence[Layer], transform: np.ndarray | None = None) -> tuple[float, float, float, float]:
    """Return (left, top, right, bottom) of all layers from their geometry, under a transform if one is given."""
    transform = paths.affine() if transform is None else transform
    boxes = [box for layer in layers if (box := _bounds(layer, transform))]
    if not boxes:
        return np.inf, np.inf, -np.inf, -np.inf
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _bounds(layer: Layer, transform: np.ndarray) -> tuple[float, float, float, float] | None:
    """Return the box of one layer, None if nothing of it shows."""
    lines, reach = geometry(layer)
    left, top, right, bottom = extent(lines, transform, reach * paths.magnification(transform) if reach else 0.0)
    if not isinstance(layer, Words) and layer.within:
        frame = extent(layer.within, transform)
        left, top, right, bottom = max(left, frame[0]), max(top, frame[1]), min(right, frame[2]), min(bottom, frame[3])
    return (left, top, right, bottom) if right >= left and bottom >= top else None


def extent(lines: Sequence[np.ndarray], transform: np.ndarray, reach: float = 0.0) -> tuple[float, float, float, float]:
    """Return (left, top, right, bottom) of the box around all lines, `reach` beyond them."""
    points = paths.apply(transform, lines[0] if len(lines) == 1 else np.concatenate(lines))
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return left - reach, top - reach, right + reach, bottom + reach
