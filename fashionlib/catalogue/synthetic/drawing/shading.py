"""How light, pattern and texture colour the pixels of one layer."""

from collections.abc import Sequence

import cv2
import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths, tiles
from fashionlib.catalogue.synthetic.drawing.layers import Fill

FLAT_BELOW = 4.0
"""Shapes thinner than this many pixels show no shading: they get their plain colour."""

RIDGE = (-0.0045, -0.0055)
"""From a crease to the ridge beside it that catches the light (free units): the lamp is up and to the left."""


def thickness(layer: Fill) -> float:
    """Return the typical width of a shape: twice its area over its outline's length."""
    outline = max(layer.outlines, key=len).astype(np.float32)
    return 2 * cv2.contourArea(outline) / max(cv2.arcLength(outline, True), 1e-9)


def light(
    layer: Fill, mask: np.ndarray, *, thick: float, to_pixel: np.ndarray, offset: np.ndarray
) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the brightness of every pixel (about 1) and, for glossy looks, the highlight to add (0 to 1)."""
    look = tiles.LOOKS[layer.fabric.look]
    to_object = cv2.invertAffineTransform(to_pixel)
    inner = depth(mask, thick)
    if layer.fabric.look == "metal":
        return 0.62 + 0.55 * np.abs(np.sin(inner * 6.5)), np.exp(-(((inner - 0.62) * 9) ** 2)) * np.float32(0.75)
    strength = np.float32(look.volume * layer.volume)
    bright = inner * strength + (1 - np.float32(0.78) * strength)
    size = (mask.shape[1], mask.shape[0])
    folds = None
    if layer.creases is not None and look.folds > 0 and min(size) > 6:
        folds = _folds(layer, size, to_pixel=to_pixel, offset=offset)
        bright += folds * np.float32(look.folds)
    pixel = paths.magnification(to_object)
    if look.grain > 0 and look.repeat / pixel > 3:
        grain = tiles.sample(look.texture, size, _to_tile(to_object, look.repeat, layer.angle))
        bright += grain * np.float32(look.grain * 0.4)
    if look.gloss == 0:
        return bright, None
    shine = np.clip((inner - 0.8) * 3, 0, 1) * 0.45
    if folds is not None:
        shine += np.clip(folds - 0.15, 0, 1) * min(2.5 * look.folds, 0.6)
    return bright, shine * np.float32(look.gloss)


def _folds(layer: Fill, size: tuple[int, int], *, to_pixel: np.ndarray, offset: np.ndarray) -> np.ndarray:
    """Return the light on soft cloth, about -1 to 1: faint long drapes, and every crease with its lit upper edge."""
    drapes = tiles.sample("drapes", size, _to_tile(cv2.invertAffineTransform(to_pixel), 0.42, layer.angle, offset))
    drapes *= np.float32(0.2)
    if not layer.creases:
        return drapes
    pixel = paths.magnification(to_pixel)
    field = np.full(size[::-1], 128, dtype=np.uint8)
    # No two products crease alike: a product's own offset moves all creases a little and leaves some out.
    shift = np.array([offset[0] - 0.5, 0.5 - offset[1]]) * 0.014
    places = np.concatenate(layer.creases) @ to_pixel[:, :2].T + (to_pixel[:, 2] + shift * pixel - 0.5)
    rise = np.array(RIDGE) * pixel
    for level, way in ((212, rise), (20, -0.3 * rise)):
        points = np.rint((places + way) * 16).astype(np.int32).reshape(len(layer.creases), -1, 2)
        for number, outline in enumerate(points):
            if (offset[0] * 7.3 + number * 0.618) % 1 > 0.22:
                cv2.fillPoly(field, [outline], level, cv2.LINE_8, 4)
    blur = 2 * max(1, round(0.0042 * pixel)) + 1
    field = cv2.blur(cv2.blur(field, (blur, blur)), (blur, blur))
    return drapes + (field.astype(np.float32) - 128) * np.float32(1.5 / 128)


def depth(mask: np.ndarray, thick: float) -> np.ndarray:
    """Return how deep inside a shape each pixel lies, 0 to 1, leaning so that the lower right rim is darkest."""
    blur = 2 * max(1, round(thick * 0.24)) + 1
    lean = blur // 2 - round(blur * 0.15)
    for _ in range(2):
        mask = cv2.blur(mask, (blur, blur), anchor=(lean, lean), borderType=cv2.BORDER_CONSTANT)
    return mask * np.float32(1 / 255)


def _to_tile(to_object: np.ndarray, repeat: float, angle: float, offset: Sequence[float] = (0, 0)) -> np.ndarray:
    turn = paths.affine(scale=1 / repeat, degrees=-angle, to=offset)
    return paths.compose(turn, to_object)


def colours(
    layer: Fill, size: tuple[int, int], *, light: np.ndarray, shine: np.ndarray | None, to_object: np.ndarray
) -> np.ndarray:
    """Return the colour of every pixel of a layer: (3, height, width) float32; `size` is (width, height)."""
    fabric = layer.fabric
    base = np.asarray(fabric.colour, dtype=np.float32)[:, None, None]
    if fabric.pattern in tiles.PATTERNS:
        repeat = tiles.REPEATS[fabric.pattern] * fabric.scale
        sampled = tiles.sample(fabric.pattern, size, _to_tile(to_object, repeat, layer.angle))
        second = np.asarray(fabric.second, dtype=np.float32)[:, None, None]
        base = base + (second - base) * sampled[..., 0]
        light = light * sampled[..., 1]
    # Very dark cloth would lose its folds in multiplication alone: light adds a little, too.
    colour = base * light + (light - 1) * np.float32(26)
    return colour if shine is None else colour + shine * (250 - colour)
