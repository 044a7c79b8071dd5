"""Where everything in the animation of main product detection is at every second; others draw it."""

import math
from dataclasses import dataclass

import numpy as np

from fashionlib.detection.animation_story import Story

ENDS = (1.6, 4.4, 7.2, 9.7, 11.2, 13.4)
"""Seconds. When each of the six steps ends."""

COLOURS = {
    "ink": ("#1d2733", "#e9e4da"), "quiet": ("#55606e", "#a9b0ba"), "line": ("#e5dfd4", "#343c47"),
    "card": ("#ffffff", "#1d232b"), "right": ("#00795a", "#4cc9a2"), "wrong": ("#b3400e", "#ff9a6b"),
    "truth": ("#0b5c8a", "#86c5ee"), "edge": ("#ffffff", "#ffffff"), "shade": ("#55606e", "#14181d"),
}  # fmt: skip
"""Each colour on a light and on a dark page."""

WON = 1.35
"""How many times as large the winner grows."""

CHECK = [[(-4.5, 0.5), (-1.2, 4), (5, -3.8)]]
CROSS = [[(-3.6, -3.6), (3.6, 3.6)], [(-3.6, 3.6), (3.6, -3.6)]]

Shape = tuple
"""What is drawn, in pixels from the corner of its Moving, where `scale` makes it larger (but lines no thicker):

("image", row, w, h): picture 0 is the photo, row + 1 the piece in a box
("fill", w, h, colour), ("disc", x, y, radius, colour), ("line", points, colour, width, dashed)
("text", x, y, words, colour, size, anchor, turned): upwards if turned
"""


@dataclass(frozen=True)
class Moving:
    """Shapes that move as one. stops: (seconds, x, y, scale, opacity) in order of time, from 0 to the end."""

    shapes: list[Shape]
    stops: list[tuple[float, ...]]

    @property
    def still(self) -> bool:
        """Whether it looks the same at all times."""
        return all(stop[1:] == self.stops[0][1:] for stop in self.stops)

    def at(self, seconds: float) -> tuple[float, ...]:
        """Return x, y, scale and opacity at a time; every move starts and ends gently."""
        times = [stop[0] for stop in self.stops]
        later = min(max(1, int(np.searchsorted(times, seconds))), len(times) - 1)
        (start, *old), (end, *new) = self.stops[later - 1 : later + 1]
        part = min(max(0.0, (seconds - start) / (end - start)), 1.0)
        return tuple(a + part * part * (3 - 2 * part) * (b - a) for a, b in zip(old, new, strict=True))


@dataclass(frozen=True)
class Scene:
    """The picture in one shape, in pixels, and what stands or moves in it, the hindmost first."""

    width: int
    height: float
    moving: list[Moving]


@dataclass(frozen=True)
class Stage:
    """Where things are, in pixels. photo: x, y, w, h, drawn `zoom` times as large. size: of the largest piece."""

    photo: tuple[float, float, float, float]
    zoom: float
    left: float
    right: float
    top: float
    bottom: float
    size: float


def arrange(story: Story, wide: bool) -> Scene:
    """Return the scene with the photo beside the scale, 640 pixels wide, or above it, 320 wide, for a phone."""
    width, most = (640, (240, 350)) if wide else (320, (300, 180))
    zoom = min(most[0] / story.photo.width, most[1] / story.photo.height)
    w, h = story.photo.width * zoom, story.photo.height * zoom
    if wide:
        stage = Stage((6, 16, w, h), zoom, w + 80, width - 8, 12, 396, 56)
    else:
        stage = Stage(((width - w) / 2, 16, w, h), zoom, 58, width - 6, h + 50, h + 360, 44)
    spots = _spots(story, stage)
    moving = [_stand(("image", 0, w, h), x=stage.photo[0], y=stage.photo[1]), _scale(story, stage)]
    moving.append(_fade([("fill", w, h, "card")], *stage.photo[:2], ENDS[0], 0.7))
    rows = np.argsort(-story.boxes[:, 2:].prod(axis=1), kind="stable")
    moving += [_piece(story, stage, int(row), turn / len(rows), spots[row]) for turn, row in enumerate(rows)]
    return Scene(width, stage.bottom + 8, moving + _result(story, stage, spots[0]))


def _stand(*shapes: tuple, x: float = 0, y: float = 0) -> Moving:
    return Moving(list(shapes), [(0.0, x, y, 1.0, 1.0), (ENDS[-1], x, y, 1.0, 1.0)])


def _fade(shapes: list[Shape], x: float, y: float, start: float, opacity: float = 1.0) -> Moving:
    """Shapes that stand still and come gently into sight, in half a second."""
    seen = [(0.0, 0.0), (start, 0.0), (start + 0.5, opacity), (ENDS[-1], opacity)]
    return Moving(shapes, [(when, x, y, 1.0, much) for when, much in seen])


def _ticks(low: float, high: float) -> tuple[np.ndarray, int]:
    """Round numbers between two others, about six of them, and how many digits they have behind the point."""
    rough = (high - low) / 7
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(times * unit for times in (1, 2, 5, 10) if times * unit >= rough * (1 - 1e-9))
    ticks = np.arange(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1) * step
    return ticks, max(0, -math.floor(math.log10(step) + 1e-9))


def _range(distances: np.ndarray) -> tuple[float, float]:
    """From a little above the nearest to a little below the farthest; some room even where all are the same."""
    spare = max(0.04 * np.ptp(distances), 1e-3 * abs(distances[0]), 1e-3)
    return float(distances[0] - spare), float(distances[-1] + spare)


def _height(stage: Stage, values: np.ndarray, story: Story) -> np.ndarray:
    """Pixels from the top for values of the scale: near is high."""
    (low, high), room = _range(story.distances), stage.bottom - stage.top - stage.size
    return stage.top + stage.size / 2 + (values - low) / (high - low) * room


def _spots(story: Story, stage: Stage) -> np.ndarray:
    """Where the middles of the pieces end, (k, 2): neighbours in distance stand apart, the winner in the middle."""
    many = len(story.boxes)
    stride = next(stride for stride in (5, 4, 3, 7, 2, 1) if math.gcd(stride, many) == 1)
    columns = ((many - 1) // 2 + stride * np.arange(many)) % many
    room = stage.right - stage.left - stage.size - 12
    x = stage.left + 12 + stage.size / 2 + room * columns / max(1, many - 1)
    return np.stack([x, _height(stage, story.distances, story)], axis=1)


def _scale(story: Story, stage: Stage) -> Moving:
    """The axis with its ticks and faint lines."""
    ticks, digits = _ticks(*_range(story.distances))
    shapes: list[Shape] = []
    for tick, y in zip(ticks.tolist(), _height(stage, ticks, story).tolist(), strict=True):
        shapes.append(("line", [(stage.left, y), (stage.right, y)], "line", 1, False))
        shapes.append(("line", [(stage.left - 5, y), (stage.left, y)], "quiet", 1.5, False))
        shapes.append(("text", stage.left - 9, y + 4.5, f"{tick:.{digits}f}", "quiet", 13, "end", False))
    shapes.append(("line", [(stage.left, stage.top), (stage.left, stage.bottom)], "quiet", 1.5, False))
    words, middle = "far  ←  distance to the text  →  near", (stage.top + stage.bottom) / 2
    return _stand(*shapes, ("text", stage.left - 44, middle, words, "ink", 13, "middle", True))


def _frame(w: float, h: float, colour: str, width: float, dashed: bool = False) -> tuple:
    """The outline of a box."""
    return ("line", [(0, 0), (w, 0), (w, h), (0, h), (0, 0)], colour, width, dashed)


def _badge(story: Story, x: float, y: float) -> list[Shape]:
    """A check mark, or a cross where the winner is known to be wrong."""
    strokes, colour = (CHECK, "right") if story.right else (CROSS, "wrong")
    lines = [[(x + dx, y + dy) for dx, dy in stroke] for stroke in strokes]
    return [("disc", x, y, 10, colour), *(("line", line, "card", 2.5, False) for line in lines)]


def _sizes(story: Story, stage: Stage, row: int) -> tuple[float, float, float, float, float]:
    """A piece's width and height when it has won or lost, its x and y on the photo, and how much larger it is there."""
    x, y, w, h = (float(value) for value in story.boxes[row])
    fit = (1 if row else WON) * min(stage.size / w, stage.size / h)
    return w * fit, h * fit, stage.photo[0] + x * stage.zoom, stage.photo[1] + y * stage.zoom, stage.zoom / fit


def _piece(story: Story, stage: Stage, row: int, turn: float, spot: np.ndarray) -> Moving:
    """A box's piece of the photo: it appears in its place, goes to the stage, then to its distance; losers grow pale.

    turn: 0 to 1, when it is its turn to appear and to leave.
    """
    w, h, x0, y0, grown = _sizes(story, stage, row)
    (x, y), size, pale = spot.tolist(), 1 if row else 1 / WON, 0.3 if row else 1.0
    lane = (stage.top + stage.bottom) / 2 + stage.size * (0.55 if row % 2 else -0.55)
    seen, leaves, sorts = ENDS[0] + 0.2 + 2.1 * turn, ENDS[1] + 0.2 + 1.4 * turn, ENDS[2] + 0.3

    def stop(when: float, middle: float, scale: float, opacity: float) -> tuple[float, ...]:
        return when, x - w * scale / 2, middle - h * scale / 2, scale, opacity

    stops = [(0.0, x0, y0, grown, 0.0), (seen, x0, y0, grown, 0.0), (seen + 0.4, x0, y0, grown, 1.0)]
    stops += [(leaves, x0, y0, grown, 1.0), stop(leaves + 1, lane, size, 1.0), stop(sorts, lane, size, 1.0)]
    stops += [stop(sorts + 1.9, y, size, 1.0), stop(ENDS[3] + 0.1, y, size, 1.0)]
    stops += [stop(ENDS[3] + 0.7, y, 1.0, pale), stop(ENDS[-1], y, 1.0, pale)]
    return Moving([("image", row + 1, w, h), _frame(w, h, "shade", 3), _frame(w, h, "edge", 1.5)], stops)


def _result(story: Story, stage: Stage, spot: np.ndarray) -> list[Moving]:
    """The winner's frame, mark and distance; the winner on its way back onto the photo; the true box."""
    w, h, x0, y0, grown = _sizes(story, stage, 0)
    x, y, colour = float(spot[0]) - w / 2, float(spot[1]) - h / 2, "right" if story.right else "wrong"
    guide = ("line", [(stage.left - x, h / 2), (-3, h / 2)], colour, 1.5, True)
    value = ("text", w + 13, h / 2 + 6, f"{story.distances[0]:.2f}", colour, 17, "start", False)
    won = [guide, _frame(w, h, colour, 4), value, *_badge(story, w, 0)]
    leaves, there = ENDS[4] + 0.1, ENDS[4] + 1.4
    stops = [(0.0, x, y, 1.0, 0.0), (leaves, x, y, 1.0, 0.0), (leaves + 0.05, x, y, 1.0, 1.0)]
    stops += [(there, x0, y0, grown, 1.0), (ENDS[-1], x0, y0, grown, 1.0)]
    back = Moving([("image", 1, w, h), _frame(w, h, colour, 3)], stops)
    last = [_fade(_badge(story, w * grown + 5, -5), x0, y0, there)]
    if story.truth is not None:
        tx, ty, tw, th = (float(value) * stage.zoom for value in story.truth)
        px, py, pw, ph = stage.photo
        words = ("text", pw / 2, ph + 20, f"dashed: the true box, IoU {story.iou:.2f}", "ink", 13, "middle", False)
        last += [_fade([_frame(tw, th, "truth", 2, True)], px + tx, py + ty, there), _fade([words], px, py, there)]
    return [_fade(won, x, y, ENDS[3] + 0.6), back, *last]
