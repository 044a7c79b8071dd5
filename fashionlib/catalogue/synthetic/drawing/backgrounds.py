"""Where a scene is photographed: a white studio (A), a coloured studio (B) or outdoors (C)."""

from collections.abc import Callable

import numpy as np

from fashionlib.catalogue.synthetic.drawing import streets
from fashionlib.catalogue.synthetic.drawing.canvas import blur, disc, lamp, polygon, ramp, rectangle, shade

WALLS: tuple[str, ...] = (
    "#d9a58b", "#e3c9a8", "#b9c7b0", "#9fb5c4", "#c9b3cf", "#e6b9b3", "#8fa59a", "#d6c372", "#b98572",
    "#c8d3d8", "#a7b8d8",
)  # fmt: skip
"""Wall paints of shop B."""


def sample_set(shop: str, rng: np.random.Generator) -> str:
    """Return the name of one of a shop's sets, drawn at random."""
    return str(rng.choice(list(_SETS[shop])))


def backdrop(
    shop: str, rng: np.random.Generator, *, size: tuple[int, int], ground: float, kind: str | None = None
) -> np.ndarray:
    """Return an empty set as (height, width, 3) float32 in 0..1.

    `size` is (width, height) in pixels and `ground` the height, as a share of the picture, where the floor begins.
    Shop "A" is a white studio, "B" a painted one, "C" the street; `kind` is a name of `sample_set`, else any.
    """
    canvas = np.ones((size[1], size[0], 3), np.float32)
    _SETS[shop][kind or sample_set(shop, rng)](canvas, rng, ground)
    grain = rng.normal(0, 0.004 if shop == "A" else 0.009, canvas.shape[:2]).astype(np.float32)
    return np.clip(canvas + grain[..., None], 0, 1)


def _cove(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    white = shade("#f6f6f5", rng.uniform(0.97, 1.6))
    ramp(canvas, (0, ground), white, white * 0.985)
    ramp(canvas, (ground, 1), white * 0.985, white * rng.uniform(0.93, 0.97))
    blur(canvas, 0.03)
    lamp(canvas, rng, 0.05)


def _white_corner(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    white = shade("#f1f0ee", rng.uniform(0.98, 1.3))
    ramp(canvas, (0, ground - 0.06), white, white * 0.98)
    ramp(canvas, (ground - 0.06, 1), white * 0.92, white * 0.97)
    blur(canvas, 0.008)
    lamp(canvas, rng, 0.06)


def _painted_cove(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    paint = shade(str(rng.choice(WALLS)), rng.uniform(0.85, 1.2))
    ramp(canvas, (0, ground), paint * 0.95, paint)
    ramp(canvas, (ground, 1), paint * 0.97, paint * 0.86)
    blur(canvas, 0.04)
    lamp(canvas, rng, 0.25)


def _wall_and_floor(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    paint = shade(str(rng.choice(WALLS)), rng.uniform(0.8, 1.15))
    edge = ground - rng.uniform(0.04, 0.1)
    ramp(canvas, (0, edge), paint, paint * 0.94)
    _floor(canvas, rng, edge)
    rectangle(canvas, (0, edge - 0.022, 1, edge), shade(paint, 1.45))
    rectangle(canvas, (0, edge - 0.002, 1, edge + 0.002), paint * 0.5)
    blur(canvas, 0.004)
    lamp(canvas, rng, 0.22)


def _floor(canvas: np.ndarray, rng: np.random.Generator, edge: float) -> None:
    """Draw boards that run towards the camera, or a plain floor."""
    wood = shade(str(rng.choice(["#b58a5e", "#8f6a48", "#cbb08c", "#a9a39a"])), rng.uniform(0.85, 1.1))
    ramp(canvas, (edge, 1), wood * 0.88, wood)
    if rng.random() < 0.6:
        for at in np.arange(-1.2, 2.2, 0.16) + rng.uniform(0, 0.16):
            far, near = 0.5 + (at - 0.5) * 0.8, 0.5 + (at - 0.5) * 1.15
            polygon(canvas, [(far, edge), (far + 0.003, edge), (near + 0.006, 1), (near, 1)], wood * 0.72)


def _arch(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    first, second = (shade(str(name), rng.uniform(0.9, 1.2)) for name in rng.choice(WALLS, 2, replace=False))
    _painted_cove(canvas, rng, ground)
    ramp(canvas, (0, ground - 0.05), first, first * 0.95)
    middle, half, top = 0.5 + rng.uniform(-0.1, 0.1), rng.uniform(0.28, 0.36), rng.uniform(0.28, 0.36)
    disc(canvas, (middle, top), half, second)
    rectangle(canvas, (middle - half, top, middle + half, ground - 0.05), second)
    ramp(canvas, (ground - 0.05, 1), first * 0.8, first * 0.9)
    blur(canvas, 0.004)
    lamp(canvas, rng, 0.15)


def _two_tone(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    upper, lower = (shade(str(name), rng.uniform(0.85, 1.2)) for name in rng.choice(WALLS, 2, replace=False))
    rail, edge = rng.uniform(0.45, 0.65), ground - 0.06
    ramp(canvas, (0, rail), upper, upper * 0.97)
    ramp(canvas, (rail, edge), lower, lower * 0.95)
    rectangle(canvas, (0, rail - 0.006, 1, rail + 0.006), shade(lower, 1.5))
    _floor(canvas, rng, edge)
    blur(canvas, 0.004)
    lamp(canvas, rng, 0.2)


def _window_light(canvas: np.ndarray, rng: np.random.Generator, ground: float) -> None:
    """Throw the slanting light of a window with panes on a painted wall."""
    _painted_cove(canvas, rng, ground)
    light = np.zeros_like(canvas)
    left, top, slant = rng.uniform(-0.1, 0.35), rng.uniform(0.08, 0.2), rng.uniform(0.1, 0.22)
    for column in range(2):
        for row in range(3):
            x, y = left + 0.33 * column, top + 0.2 * row + slant * column
            corners = [(x, y), (x + 0.3, y + slant), (x + 0.3, y + slant + 0.18), (x, y + 0.18)]
            polygon(light, corners, np.ones(3))
    blur(light, 0.012)
    canvas *= 0.93 + 0.2 * light * (1, 0.97, 0.88)


_SETS: dict[str, dict[str, Callable[[np.ndarray, np.random.Generator, float], None]]] = {
    "A": {"cove": _cove, "corner": _white_corner},
    "B": {"painted": _painted_cove, "room": _wall_and_floor, "arch": _arch, "two tones": _two_tone,
          "window": _window_light},
    "C": {"houses": streets.houses, "shop": streets.shop_front, "bricks": streets.brick_wall, "park": streets.park,
          "seaside": streets.seaside},
}  # fmt: skip
