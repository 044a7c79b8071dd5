"""Repeating tiles: the patterns and the textures of fabrics, drawn once and sampled at any size."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths

SIDE = 256
"""Pixels of a tile's finest level; coarser levels halve it."""


@dataclass(frozen=True)
class Look:
    """How light plays on a material: texture and its size (free units), then strengths from 0 to 1."""

    texture: str
    repeat: float
    grain: float
    gloss: float
    folds: float
    volume: float


LOOKS: dict[str, Look] = {
    "cotton": Look("cloth", 0.05, 0.05, 0.0, 0.17, 0.42),
    "jersey": Look("cloth", 0.05, 0.04, 0.0, 0.20, 0.42),
    "knit": Look("knit", 0.028, 0.34, 0.0, 0.12, 0.46),
    "ribbed": Look("rib", 0.022, 0.34, 0.0, 0.06, 0.40),
    "denim": Look("twill", 0.03, 0.20, 0.0, 0.18, 0.44),
    "wool": Look("speckle", 0.10, 0.12, 0.0, 0.10, 0.42),
    "tweed": Look("speckle", 0.07, 0.40, 0.0, 0.08, 0.42),
    "fleece": Look("speckle", 0.07, 0.11, 0.0, 0.15, 0.46),
    "felt": Look("speckle", 0.12, 0.10, 0.0, 0.05, 0.45),
    "linen": Look("cloth", 0.09, 0.17, 0.0, 0.24, 0.40),
    "canvas": Look("cloth", 0.06, 0.15, 0.0, 0.08, 0.40),
    "silk": Look("cloth", 0.05, 0.02, 0.34, 0.26, 0.46),
    "velvet": Look("speckle", 0.06, 0.08, 0.25, 0.26, 0.62),
    "leather": Look("speckle", 0.05, 0.07, 0.42, 0.13, 0.52),
    "suede": Look("speckle", 0.04, 0.14, 0.0, 0.10, 0.46),
    "patent leather": Look("plain", 0.1, 0.0, 0.95, 0.12, 0.60),
    "nylon": Look("cloth", 0.04, 0.04, 0.22, 0.20, 0.48),
    "puffer": Look("cloth", 0.04, 0.02, 0.36, 0.20, 0.70),
    "elastane": Look("cloth", 0.03, 0.02, 0.18, 0.07, 0.52),
    "straw": Look("weave", 0.035, 0.45, 0.0, 0.03, 0.40),
    "metal": Look("plain", 0.1, 0.0, 0.8, 0.0, 0.5),
    "plastic": Look("plain", 0.1, 0.0, 0.5, 0.03, 0.45),
    "rubber": Look("plain", 0.1, 0.0, 0.18, 0.02, 0.42),
    "flat": Look("plain", 0.1, 0.0, 0.0, 0.0, 0.0),
}
"""Material look → how it takes the light. "metal" is shaded in bands."""

REPEATS: dict[str, float] = {
    "striped": 0.052, "pinstriped": 0.022, "checked": 0.062, "dotted": 0.042, "floral": 0.15, "camouflage": 0.24,
    "argyle": 0.085, "fair isle": 0.11, "leopard": 0.13, "crocodile": 0.085, "tortoiseshell": 0.09,
}  # fmt: skip
"""Pattern → size of one repeat in free units, for clothes on a body of height 1."""


def _blank(value: float = 0.0) -> np.ndarray:
    return np.full((SIDE, SIDE), value, dtype=np.float32)


def _grid() -> tuple[np.ndarray, np.ndarray]:
    ticks = (np.arange(SIDE, dtype=np.float32) + 0.5) / SIDE
    return np.meshgrid(ticks, ticks)


def _noise(name: str, sigma: tuple[float, float]) -> np.ndarray:
    """Return wrapping noise with mean 0 and deviation 1, smooth over (x, y) sigmas in pixels."""
    rng = np.random.default_rng(sum(name.encode()))
    raw = np.tile(rng.standard_normal((SIDE, SIDE)).astype(np.float32), (3, 3))
    smooth = cv2.GaussianBlur(raw, (0, 0), sigmaX=sigma[0], sigmaY=sigma[1])[SIDE : 2 * SIDE, SIDE : 2 * SIDE]
    return (smooth - smooth.mean()) / smooth.std()


def _stamped(shapes: list[tuple[float, float, Callable[[np.ndarray, int, int], None]]]) -> np.ndarray:
    """Return a wrapping mask: every shape is drawn at its place (fractions of the tile) and at the eight copies."""
    mask = np.zeros((SIDE * 3, SIDE * 3), dtype=np.uint8)
    for x, y, draw in shapes:
        for dx in range(3):
            for dy in range(3):
                draw(mask, int((x + dx) * SIDE), int((y + dy) * SIDE))
    return mask[SIDE : 2 * SIDE, SIDE : 2 * SIDE].astype(np.float32) / 255


def _dot(radius: float, value: int = 255) -> Callable[[np.ndarray, int, int], None]:
    return lambda mask, x, y: cv2.circle(mask, (x, y), int(radius * SIDE), value, -1, cv2.LINE_AA)


def _petals(radius: float, turn: float) -> Callable[[np.ndarray, int, int], None]:
    def draw(mask: np.ndarray, x: int, y: int) -> None:
        for k in range(5):
            angle = 2 * np.pi * k / 5 + turn
            centre = (int(x + radius * SIDE * np.cos(angle)), int(y + radius * SIDE * np.sin(angle)))
            cv2.circle(mask, centre, int(radius * SIDE * 0.62), 255, -1, cv2.LINE_AA)
        cv2.circle(mask, (x, y), int(radius * SIDE * 0.42), 70, -1, cv2.LINE_AA)

    return draw


def _leaf(length: float, degrees: float) -> Callable[[np.ndarray, int, int], None]:
    axes = (int(length * SIDE), int(length * SIDE * 0.36))
    return lambda mask, x, y: cv2.ellipse(mask, (x, y), axes, degrees, 0, 360, 255, -1, cv2.LINE_AA)


def _floral() -> tuple[np.ndarray, np.ndarray]:
    flowers = [(0.25, 0.25, 0.105, 0.2), (0.74, 0.66, 0.12, 0.9), (0.72, 0.16, 0.07, 0.5), (0.2, 0.76, 0.08, 0.0)]
    places = [
        (0.46, 0.4, 0.1, 40),
        (0.5, 0.84, 0.09, -35),
        (0.95, 0.4, 0.09, 70),
        (0.03, 0.5, 0.08, 10),
        (0.48, 0.07, 0.08, -20),
    ]
    weight = _stamped([(x, y, _petals(r, turn)) for x, y, r, turn in flowers])
    leaves = _stamped([(x, y, _leaf(length, turn)) for x, y, length, turn in places])
    return np.maximum(weight, 0.5 * leaves), 1 - 0.25 * leaves


def _camouflage() -> tuple[np.ndarray, np.ndarray]:
    dark, light = _noise("camouflage", (19, 15)), _noise("light camouflage", (17, 14))
    weight = np.clip((dark - 0.35) * 9, 0, 1)
    return weight, 1 + 0.38 * np.clip((light - 0.55) * 9, 0, 1) * (1 - weight)


def _checked() -> tuple[np.ndarray, np.ndarray]:
    x, y = _grid()
    weight = 0.45 * (x < 0.5) + 0.45 * (y < 0.5)
    return weight.astype(np.float32), _blank(1.0)


def _argyle() -> tuple[np.ndarray, np.ndarray]:
    x, y = _grid()
    diamond = (np.abs(x - 0.5) * 2 + np.abs(y - 0.5) * 2 < 1).astype(np.float32)
    lines = (np.abs((x - y) % 1 - 0.5) < 0.02) | (np.abs((x + y) % 1 - 0.5) < 0.02)
    return 0.85 * diamond, 1 - 0.35 * lines.astype(np.float32)


def _fair_isle() -> tuple[np.ndarray, np.ndarray]:
    rows = ("0000000000000000", "1111111111111111", "0000000000000000", "0100010001000100", "1110111011101110",
            "0100010001000100", "0000000000000000", "1111111111111111", "1100110011001100", "0011001100110011",
            "1111111111111111", "0000000000000000", "0001000000010000", "0010100000101000", "0101010001010100",
            "0010100000101000")  # fmt: skip
    cells = np.array([[int(cell) for cell in row] for row in rows], dtype=np.float32)
    return cv2.resize(cells, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST), _blank(1.0)


def _leopard() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(5)
    places = [
        ((i + 0.5 + rng.uniform(-0.2, 0.2)) / 4, (j + 0.5 + rng.uniform(-0.2, 0.2)) / 4)
        for i in range(4)
        for j in range(4)
    ]

    def rosette(mask: np.ndarray, x: int, y: int) -> None:
        turn = (x * 7 + y * 3) % SIDE / SIDE * 360
        for start in (0, 140, 250):
            cv2.ellipse(mask, (x, y), (21, 17), turn, start, start + 85, 255, 12, cv2.LINE_AA)

    weight = _stamped([(x, y, rosette) for x, y in places])
    return weight, 1 - 0.22 * _stamped([(x, y, _dot(0.07)) for x, y in places])


def _crocodile() -> tuple[np.ndarray, np.ndarray]:
    x, y = _grid()
    u, v = x * 4, y * 4
    u = u + 0.5 * (np.floor(v) % 2)
    inside = 0.5 - np.maximum(np.abs(u % 1 - 0.5), np.abs(v % 1 - 0.5))
    groove = np.clip(inside * 9, 0, 1)
    return (0.75 * (1 - groove)).astype(np.float32), (0.92 + 0.16 * groove).astype(np.float32)


def _tortoiseshell() -> tuple[np.ndarray, np.ndarray]:
    return np.clip(0.5 + _noise("tortoise", (14, 12)) * 1.3, 0, 1), 1 + 0.12 * _noise("shell", (10, 10))


def _striped() -> tuple[np.ndarray, np.ndarray]:
    return (_grid()[1] < 0.42).astype(np.float32), _blank(1.0)


def _pinstriped() -> tuple[np.ndarray, np.ndarray]:
    return 0.6 * (_grid()[0] < 0.13).astype(np.float32), _blank(1.0)


def _dotted() -> tuple[np.ndarray, np.ndarray]:
    return _stamped([(0.25, 0.25, _dot(0.15)), (0.75, 0.75, _dot(0.15))]), _blank(1.0)


PATTERNS: dict[str, Callable[[], tuple[np.ndarray, np.ndarray]]] = {
    "striped": _striped, "pinstriped": _pinstriped, "checked": _checked, "dotted": _dotted, "floral": _floral,
    "camouflage": _camouflage, "argyle": _argyle, "fair isle": _fair_isle, "leopard": _leopard,
    "crocodile": _crocodile, "tortoiseshell": _tortoiseshell,
}  # fmt: skip
"""Pattern → the share of the second colour and the brightness, two tiles."""


def _knit() -> np.ndarray:
    x, y = _grid()
    slant = np.abs((x * 2) % 1 - 0.5)
    return np.cos(2 * np.pi * (y * 4 - slant * 1.6)) * 0.6 - np.cos(4 * np.pi * x) * 0.4


def _weave() -> np.ndarray:
    x, y = (np.floor(axis * 4) for axis in _grid())
    u, v = _grid()
    over = (x + y) % 2
    return np.where(over > 0, np.sin(np.pi * (v * 4 % 1)), np.sin(np.pi * (u * 4 % 1))) * 1.6 - 1


TEXTURES: dict[str, Callable[[], np.ndarray]] = {
    "cloth": lambda: 0.5 * _noise("weft", (9, 0.8)) + 0.5 * _noise("warp", (0.8, 9)),
    "knit": _knit,
    "rib": lambda: np.cos(4 * np.pi * _grid()[0]),
    "twill": lambda: 0.7 * np.cos(2 * np.pi * (_grid()[0] + _grid()[1]) * 6) + 0.6 * _noise("denim", (1, 6)),
    "speckle": lambda: _noise("speckle", (1.6, 1.6)),
    "weave": _weave,
    "drapes": lambda: _noise("drapes", (10, 90)),
}
"""Texture → a tile of brightness around 0."""


@lru_cache(maxsize=256)
def tile(name: str, level: int) -> np.ndarray:
    """Return a tile of shape (side, side, channels), side = 256 / 2^level: a pattern (2 channels) or a texture (1)."""
    if level > 0:
        finer = tile(name, level - 1)
        return cv2.resize(finer, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).reshape(
            SIDE >> level, SIDE >> level, -1
        )
    whole = np.dstack(PATTERNS[name]()) if name in PATTERNS else TEXTURES[name]()[..., None]
    return np.ascontiguousarray(whole, dtype=np.float32)


def sample(name: str, size: tuple[int, int], to_tile: np.ndarray) -> np.ndarray:
    """Return a tile seen through a (2, 3) map from picture pixels to repeats: shape (height, width[, 2]).

    The level is chosen so that a tile's pixel is about as large as a pixel of the picture: no moire when it is small.
    """
    pixels = 1 / max(paths.magnification(to_tile), 1e-6)
    level = min(max(int(math.log2(SIDE / pixels)), 0), 6)
    side = SIDE >> level
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(tile(name, level), to_tile * side, size, flags=flags, borderMode=cv2.BORDER_WRAP)
