"""Filling parts of a set: points and sizes are shares of the width and height, colours three floats in 0..1."""

import cv2
import numpy as np


def shade(colour: str | np.ndarray, factor: float) -> np.ndarray:
    """Return a colour (hex or three floats in 0..1) darkened (factor < 1) or lightened towards white (factor > 1)."""
    if isinstance(colour, str):
        colour = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    base = np.asarray(colour)
    return base * factor if factor <= 1 else base + (1 - base) * (factor - 1)


def polygon(canvas: np.ndarray, points: list[tuple[float, float]], colour: np.ndarray) -> None:
    """Fill a polygon; its points are shares of width and height."""
    height, width = canvas.shape[:2]
    pixels = np.round(np.asarray(points) * (width * 16, height * 16)).astype(np.int32)
    cv2.fillPoly(canvas, [pixels], [float(c) for c in colour], lineType=cv2.LINE_AA, shift=4)


def rectangle(canvas: np.ndarray, box: tuple[float, float, float, float], colour: np.ndarray) -> None:
    """Fill a rectangle: left, top, right, bottom."""
    left, top, right, bottom = box
    polygon(canvas, [(left, top), (right, top), (right, bottom), (left, bottom)], colour)


def disc(canvas: np.ndarray, centre: tuple[float, float], radius: float, colour: np.ndarray) -> None:
    """Fill a circle; its radius is a share of the width."""
    height, width = canvas.shape[:2]
    middle = (round(centre[0] * width * 16), round(centre[1] * height * 16))
    cv2.circle(canvas, middle, max(1, round(radius * width * 16)), [float(c) for c in colour], -1, cv2.LINE_AA, 4)


def ramp(canvas: np.ndarray, span: tuple[float, float], first: np.ndarray, last: np.ndarray) -> None:
    """Fill the rows of a span (top, bottom) with a gradient from the first to the last colour."""
    rows = slice(*(round(edge * len(canvas)) for edge in span))
    share = np.linspace(0, 1, len(canvas[rows]), dtype=np.float32)[:, None, None]
    canvas[rows] = np.asarray(first) * (1 - share) + np.asarray(last) * share


def blur(canvas: np.ndarray, share: float) -> None:
    """Blur the set in place, as a lens does that is focused on the person; `share` is of the width."""
    canvas[:] = cv2.GaussianBlur(canvas, (0, 0), max(0.3, share * canvas.shape[1]))


def lamp(canvas: np.ndarray, rng: np.random.Generator, strength: float) -> None:
    """Let the light fall off from a lamp somewhere above."""
    height, width = canvas.shape[:2]
    x, y = rng.uniform(0.2, 0.8), rng.uniform(0.1, 0.5)
    across = (np.arange(width, dtype=np.float32) / width - x) ** 2
    down = (np.arange(height, dtype=np.float32) / height - y) ** 2
    canvas *= 1 - strength * np.minimum(1.2, 1.6 * (across[None, :] + down[:, None]))[..., None]
