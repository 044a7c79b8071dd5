"""The rasteriser: layers in free coordinates become pixels; every layer is painted inside its own box only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import cv2
import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths, shading
from fashionlib.catalogue.synthetic.drawing.layers import Fill, Layer, Stroke, Words, bounds, shade

SUPERSAMPLING = {"fast": 1.5, "fine": 3.0}
"""Quality → how many picture pixels are drawn for each pixel of the result, along each side."""

SUBPIXEL = 4
"""Fractional bits of the coordinates given to OpenCV: a sixteenth of a pixel."""


@dataclass(frozen=True, eq=False)
class Window:
    """The part of a canvas that one layer touches: its upper left corner, width and height in pixels."""

    x: int
    y: int
    width: int
    height: int

    def of(self, canvas: np.ndarray) -> np.ndarray:
        """Return the view of a (..., height, width) array."""
        return canvas[..., self.y : self.y + self.height, self.x : self.x + self.width]


def render(
    layers: Sequence[Layer],
    size: tuple[int, int],
    transform: np.ndarray,
    *,
    background: np.ndarray,
    rng: np.random.Generator,
    quality: str = "fast",
) -> np.ndarray:
    """Return the picture of the layers over a background: (height, width, 3), uint8.

    `size` is (width, height); `transform` the (2, 3) map from free coordinates to pixels; `background` a picture of
    that size, or one colour; `rng` places the folds; `quality` is "fast" or "fine".
    """
    factor = SUPERSAMPLING[quality]
    large = (round(size[0] * factor), round(size[1] * factor))
    canvas = _canvas(background, large)
    paint(layers, canvas, transform * factor, rng=rng)
    picture = cv2.merge([np.clip(plane, 0, 255).astype(np.uint8) for plane in canvas])
    return picture if large == tuple(size) else cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def paint(layers: Sequence[Layer], canvas: np.ndarray, transform: np.ndarray, *, rng: np.random.Generator) -> None:
    """Paint the layers in order onto a (3, height, width) float32 canvas with values 0 to 255, in place."""
    offset = rng.random(2)
    for layer in layers:
        window = _window(layer, canvas.shape[1:], transform)
        if window is None:
            continue
        mask = _mask(layer, window, transform)
        if isinstance(layer, Fill):
            _paint_fill(layer, canvas, window, mask=mask, transform=transform, offset=offset)
        else:
            _blend(
                window.of(canvas), np.asarray(layer.colour, dtype=np.float32)[:, None, None], mask * np.float32(1 / 255)
            )


def silhouette(layers: Sequence[Layer], size: tuple[int, int], transform: np.ndarray) -> np.ndarray:
    """Return the coverage of all layers together, (height, width) uint8 with 255 inside; size is (width, height)."""
    cover = np.zeros((size[1], size[0]), dtype=np.uint8)
    for layer in layers:
        window = _window(layer, cover.shape, transform)
        if window is not None:
            part = window.of(cover)
            np.maximum(part, _mask(layer, window, transform), out=part)
    return cover


def pixel_box(layers: Sequence[Layer], size: tuple[int, int], transform: np.ndarray) -> tuple[int, int, int, int]:
    """Return (left, top, right, bottom) of the covered pixels, right and bottom exclusive; zeros if there are none."""
    rows, columns = np.nonzero(silhouette(layers, size, transform) > 127)
    if len(rows) == 0:
        return (0, 0, 0, 0)
    return (int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1)


def _canvas(background: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    background = np.asarray(background)
    if background.ndim == 1:
        return np.broadcast_to(background[:, None, None].astype(np.float32), (3, size[1], size[0])).copy()
    if background.shape[:2] != (size[1], size[0]):
        background = cv2.resize(background, size, interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(background.transpose(2, 0, 1), dtype=np.float32)


def _window(layer: Layer, shape: Sequence[int], transform: np.ndarray) -> Window | None:
    left, top, right, bottom = bounds([layer], transform)
    if not left <= right:
        return None
    x, y = max(int(np.floor(left)) - 1, 0), max(int(np.floor(top)) - 1, 0)
    width, height = min(int(np.ceil(right)) + 2, shape[1]) - x, min(int(np.ceil(bottom)) + 2, shape[0]) - y
    return Window(x, y, width, height) if width > 0 and height > 0 else None


def _mask(layer: Layer, window: Window, transform: np.ndarray) -> np.ndarray:
    """Return the antialiased coverage of a layer in its window, uint8, opacity included."""
    local = transform - np.array([[0, 0, window.x], [0, 0, window.y]])
    if isinstance(layer, Words):
        return _words_mask(layer, window, local)
    mask = np.zeros((window.height, window.width), dtype=np.uint8)
    opacity = layer.opacity
    if isinstance(layer, Stroke):
        thickness, share = _pen(layer.width * paths.magnification(transform))
        opacity *= share
        cv2.polylines(mask, _fixed(layer.lines, local), False, 255, thickness, cv2.LINE_AA, SUBPIXEL)
    else:
        _fill(mask, layer.outlines, local)
        _fill(mask, layer.holes, local, value=0)
    if layer.within:
        clip = np.zeros_like(mask)
        _fill(clip, layer.within, local)
        mask = cv2.min(mask, clip)
    return mask if opacity >= 1 else (mask * opacity).astype(np.uint8)


def _pen(width: float) -> tuple[int, float]:
    """Return OpenCV's thickness for a line of that many pixels, and the opacity that mends what it inks too much.

    Its antialiased lines are wider than asked (measured: 1 gives 1.4 pixels, 2 gives 3.5, 3 and 4 give 5.5, ...).
    """
    if width < 2.4:
        return 1, min(1.0, width / 1.38)
    step = max(1, round((width - 1.5) / 2))
    return 2 * step, min(1.0, width / (2 * step + 1.5))


def _fixed(lines: Sequence[np.ndarray], transform: np.ndarray) -> list[np.ndarray]:
    """Return the lines in OpenCV's fixed-point pixels; all in one go, for a chain has hundreds."""
    # OpenCV's pixel (0, 0) has its middle at (0, 0), ours at (0.5, 0.5).
    points = (paths.apply(transform, np.concatenate(lines)) - 0.5) * (1 << SUBPIXEL)
    points = np.rint(points, out=points).astype(np.int32)
    ends = list(accumulate(len(line) for line in lines))
    return [points[end - len(line) : end] for line, end in zip(lines, ends, strict=True)]


def _fill(mask: np.ndarray, outlines: Sequence[np.ndarray], transform: np.ndarray, value: int = 255) -> None:
    for outline in _fixed(outlines, transform) if outlines else ():
        cv2.fillPoly(mask, [outline], value, cv2.LINE_AA, SUBPIXEL)


def _words_mask(layer: Words, window: Window, local: np.ndarray) -> np.ndarray:
    font = cv2.FONT_HERSHEY_DUPLEX
    (width, height), _ = cv2.getTextSize(layer.text, font, 1.0, 3)
    stencil = np.zeros((height + 6, width + 6), dtype=np.uint8)
    cv2.putText(stencil, layer.text, (3, height + 2), font, 1.0, 255, 3, cv2.LINE_AA)
    target = paths.apply(local, layer.corners()[:3]).astype(np.float32)
    span = np.linalg.norm(target[1] - target[0])
    factor = min(1.0, 1.5 * span / stencil.shape[1])
    if factor < 1:
        shrunk = [max(1, round(side * factor)) for side in stencil.shape[::-1]]
        stencil = cv2.resize(stencil, shrunk, interpolation=cv2.INTER_AREA)
    rows, columns = stencil.shape
    source = np.array([(0, 0), (columns, 0), (columns, rows)], dtype=np.float32)
    return cv2.warpAffine(stencil, cv2.getAffineTransform(source, target), (window.width, window.height))


def _paint_fill(
    layer: Fill, canvas: np.ndarray, window: Window, *, mask: np.ndarray, transform: np.ndarray, offset: np.ndarray
) -> None:
    size = paths.magnification(transform)
    thick = shading.thickness(layer) * size
    if layer.lift > 0:
        _cast_shadow(canvas, window, mask=mask, distance=layer.lift * size)
    to_pixel = transform - np.array([[0, 0, window.x + 0.5], [0, 0, window.y + 0.5]])
    to_object = cv2.invertAffineTransform(to_pixel)
    light, shine = np.float32(1), None
    if thick > shading.FLAT_BELOW or layer.fabric.look == "metal":
        light, shine = shading.light(layer, mask, thick=thick, to_pixel=to_pixel, offset=offset)
    colour = shading.colours(layer, (window.width, window.height), light=light, shine=shine, to_object=to_object)
    part = window.of(canvas)
    alpha = mask * np.float32(1 / 255)
    _blend(part, colour, alpha)
    if layer.edge > 0 and thick > shading.FLAT_BELOW:
        _draw_edge(layer, part, alpha=alpha, size=size)


def _cast_shadow(canvas: np.ndarray, window: Window, *, mask: np.ndarray, distance: float) -> None:
    blur = 2 * max(1, round(distance)) + 1
    dark = cv2.blur(mask, (blur, blur), anchor=(blur - 1, blur - 1), borderType=cv2.BORDER_CONSTANT)
    part = window.of(canvas)
    part *= 1 - dark * np.float32(0.3 / 255)


def _blend(part: np.ndarray, colour: np.ndarray, alpha: np.ndarray) -> None:
    part += (colour - part) * alpha


def _draw_edge(layer: Fill, part: np.ndarray, *, alpha: np.ndarray, size: float) -> None:
    """Darken the rim of a shape, about 0.0025 free units wide and at least a pixel."""
    width = max(1, round(0.0022 * size))
    inner = cv2.erode(alpha, np.ones((2 * width + 1, 2 * width + 1), np.uint8), borderType=cv2.BORDER_REPLICATE)
    dark = np.asarray(shade(layer.fabric.colour, 0.55), dtype=np.float32)[:, None, None]
    strength = min(1.0, 0.0032 * size / width) * 0.6 * layer.edge
    _blend(part, dark, (alpha - inner) * np.float32(strength))
