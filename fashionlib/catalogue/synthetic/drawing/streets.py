"""Sets outdoors, painted onto a canvas of (height, width, 3) floats; `ground` is as in backgrounds.backdrop."""

import colorsys

import numpy as np

from fashionlib.catalogue.synthetic.drawing.canvas import blur, disc, lamp, polygon, ramp, rectangle, shade

FACADES: tuple[str, ...] = ("#c9b79c", "#b5694c", "#d8cfc0", "#9aa3a8", "#c98f62", "#e0c9a6", "#a8b5a0", "#8c6f64")


def _sky(canvas: np.ndarray, rng: np.random.Generator, bottom: float) -> None:
    blue = np.array(colorsys.hsv_to_rgb(rng.uniform(0.55, 0.6), rng.uniform(0.1, 0.4), rng.uniform(0.85, 0.97)))
    ramp(canvas, (0, bottom), blue, shade(blue, 1.7))
    for _ in range(rng.integers(0, 4)):
        x, y = rng.uniform(0, 1), rng.uniform(0.02, bottom * 0.6)
        for puff in range(4):
            disc(canvas, (x + 0.07 * puff, y + rng.uniform(-0.01, 0.01)), rng.uniform(0.04, 0.07), shade(blue, 1.85))


def _pavement(canvas: np.ndarray, rng: np.random.Generator, edge: float) -> None:
    """Draw slabs that narrow towards the horizon."""
    stone = shade(str(rng.choice(["#b9b3a8", "#a5a5a3", "#c7b9a3", "#8e8c88"])), rng.uniform(0.9, 1.15))
    ramp(canvas, (edge, 1), stone * 0.9, stone)
    vanish = rng.uniform(0.2, 0.8)
    for at in np.arange(-3, 4, 0.3):
        far, near = vanish + (at - 0.5) * 0.45, vanish + (at - 0.5) * 1.1
        polygon(canvas, [(far, edge), (far + 0.004, edge), (near + 0.008, 1), (near, 1)], stone * 0.8)
    for depth in (0.12, 0.3, 0.55, 0.9):
        y = edge + (1 - edge) * depth
        rectangle(canvas, (0, y, 1, y + 0.004 + 0.004 * depth), stone * 0.8)


def _house(canvas: np.ndarray, rng: np.random.Generator, box: tuple[float, float, float, float]) -> None:
    left, right, roof, foot = box
    wall = shade(str(rng.choice(FACADES)), rng.uniform(0.85, 1.15))
    rectangle(canvas, (left, roof, right, foot), wall)
    rectangle(canvas, (left - 0.01, roof, right + 0.01, roof + 0.015), wall * 0.7)
    columns, rows = max(2, round((right - left) / 0.14)), max(2, round((foot - roof) / 0.16))
    glass = shade("#5d7484", rng.uniform(0.7, 1.3))
    for column in range(columns):
        for row in range(rows):
            x = left + (right - left) * (column + 0.28) / columns
            y = roof + (foot - roof) * (row + 0.25) / rows
            wide, high = (right - left) * 0.44 / columns, (foot - roof) * 0.55 / rows
            rectangle(canvas, (x - 0.012, y - 0.01, x + wide + 0.012, y + high + 0.012), shade(wall, 1.45))
            rectangle(canvas, (x, y, x + wide, y + high), glass)
            polygon(canvas, [(x, y), (x + wide, y), (x, y + high * 0.7)], shade(glass, 1.25))


def houses(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Draw a row of houses behind a pavement."""
    edge = ground - rng.uniform(0.1, 0.2)
    _sky(canvas, rng, edge)
    left = -rng.uniform(0, 0.2)
    while left < 1:
        right = left + rng.uniform(0.25, 0.45)
        _house(canvas, rng, (left, right, rng.uniform(-0.05, 0.25), edge))
        left = right
    _pavement(canvas, rng, edge)
    rectangle(canvas, (0, edge, 1, edge + 0.02), np.array([0.45, 0.44, 0.43]))
    _daylight(canvas, rng, 0.011)


def shop_front(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Draw a shop with a striped awning and a lit window."""
    edge, paint = ground - rng.uniform(0.05, 0.1), shade(str(rng.choice(FACADES)), rng.uniform(0.55, 0.9))
    rectangle(canvas, (0, 0, 1, edge), paint)
    rectangle(canvas, (0.04, 0.3, 0.66, edge - 0.1), shade("#e8d9b8", rng.uniform(0.7, 1.1)))
    rectangle(canvas, (0.72, 0.3, 0.96, edge), shade("#4a565c", rng.uniform(0.8, 1.4)))
    for _ in range(7):
        x, y = rng.uniform(0.06, 0.58), rng.uniform(0.35, edge - 0.25)
        tone = np.array(colorsys.hsv_to_rgb(rng.random(), 0.35, 0.75))
        rectangle(canvas, (x, y, x + rng.uniform(0.04, 0.08), y + rng.uniform(0.06, 0.14)), tone)
    cloth = np.array(colorsys.hsv_to_rgb(rng.random(), 0.6, 0.65))
    for at in range(12):
        x, tone = at / 12, cloth if at % 2 else np.array([0.95, 0.94, 0.9])
        polygon(canvas, [(x, 0.14), (x + 1 / 12, 0.14), (x + 1 / 12, 0.29), (x, 0.29)], tone)
    _pavement(canvas, rng, edge)
    _daylight(canvas, rng, 0.01)


def brick_wall(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Draw a wall of bricks behind a pavement."""
    edge = ground - rng.uniform(0.03, 0.08)
    brick = shade(str(rng.choice(["#a8563c", "#b98b6a", "#d5cdbf", "#7d6a60"])), rng.uniform(0.9, 1.1))
    rectangle(canvas, (0, 0, 1, edge), shade(brick, 1.45) * 0.95)
    for row in range(int(edge / 0.022) + 1):
        for column in range(-1, 10):
            x, y = (column + 0.5 * (row % 2)) * 0.115, edge - 0.022 * (row + 1)
            rectangle(canvas, (x, y, x + 0.109, y + 0.019), brick * rng.uniform(0.82, 1.05))
    _pavement(canvas, rng, edge)
    _daylight(canvas, rng, 0.004)


def park(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Draw trees, grass and a sandy path."""
    edge = ground - rng.uniform(0.12, 0.22)
    _sky(canvas, rng, edge)
    for x in np.linspace(-0.1, 1.1, 9):
        _tree(canvas, rng, x + rng.uniform(-0.06, 0.06), edge)
    grass = np.array(colorsys.hsv_to_rgb(rng.uniform(0.2, 0.28), 0.45, rng.uniform(0.5, 0.65)))
    ramp(canvas, (edge, 1), grass * 0.85, grass)
    start, sand = rng.uniform(0.3, 0.6), shade("#cdbb9a", rng.uniform(0.9, 1.1))
    polygon(canvas, [(start, edge), (start + 0.1, edge), (1.15, 1), (-0.15, 1)], sand)
    _daylight(canvas, rng, 0.014)


def _tree(canvas: np.ndarray, rng: np.random.Generator, x: float, foot: float) -> None:
    leaf = np.array(colorsys.hsv_to_rgb(rng.uniform(0.16, 0.33), rng.uniform(0.35, 0.6), rng.uniform(0.3, 0.55)))
    crown = foot - rng.uniform(0.2, 0.38)
    rectangle(canvas, (x - 0.014, crown, x + 0.014, foot), np.array([0.3, 0.23, 0.18]))
    for _ in range(26):
        dx, dy = rng.normal(0, 0.075), rng.normal(0, 0.06)
        disc(canvas, (x + dx, crown + dy), rng.uniform(0.03, 0.06), leaf * (1.05 - 2.5 * dy + rng.uniform(-0.1, 0.1)))


def seaside(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Draw the sea behind a promenade with a white rail."""
    horizon, edge = rng.uniform(0.35, 0.5), ground - rng.uniform(0.05, 0.1)
    _sky(canvas, rng, horizon)
    sea = np.array(colorsys.hsv_to_rgb(rng.uniform(0.5, 0.57), rng.uniform(0.35, 0.6), rng.uniform(0.5, 0.7)))
    ramp(canvas, (horizon, edge), sea, shade(sea, 1.25))
    for _ in range(40):
        x, y = rng.uniform(0, 1), rng.uniform(horizon + 0.01, edge)
        rectangle(canvas, (x, y, x + rng.uniform(0.02, 0.12), y + 0.003), shade(sea, 1.4))
    _pavement(canvas, rng, edge)
    for y in (edge - 0.17, edge - 0.09):
        rectangle(canvas, (0, y, 1, y + 0.008), np.array([0.93, 0.93, 0.92]))
    for x in np.arange(rng.uniform(0, 0.2), 1, 0.2):
        rectangle(canvas, (x, edge - 0.18, x + 0.02, edge), np.array([0.9, 0.9, 0.89]))
    _daylight(canvas, rng, 0.008)


def _daylight(canvas: np.ndarray, rng: np.random.Generator, depth: float) -> None:
    """Blur the distance and tint all with the hour of the day."""
    blur(canvas, depth)
    warmth = rng.uniform(-0.05, 0.07)
    canvas *= np.array([1 + warmth, 1, 1 - warmth]) * rng.uniform(0.82, 1.03)
    lamp(canvas, rng, 0.12)
