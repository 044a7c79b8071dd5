"""The animation of main product detection as frames of a GIF, for slides."""

import io
import pathlib
import textwrap
from functools import lru_cache
from itertools import pairwise

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from fashionlib.detection.animation_scene import COLOURS, ENDS, Moving, Scene, Shape
from fashionlib.detection.animation_story import Story

LIMIT, HOLD, TICK = 1_500_000, 2000, 80
"""Bytes that a GIF may have, milliseconds that it shows its result, and milliseconds between its frames."""

TRIES = ((128, 1), (96, 1), (64, 1), (64, 2), (32, 3), (16, 4))
"""How many colours, and every how manieth frame: what is tried until the GIF is small enough."""


def encode(story: Story, scene: Scene, pictures: list[Image.Image]) -> bytes:
    """Return the GIF of a scene, as many frames and colours as fit into LIMIT; the pictures are those of its shapes."""
    frames = _frames(story, scene, pictures)
    known = [frames[round(1000 * end / TICK)] for end in (ENDS[0], ENDS[2], ENDS[-1])]
    sheet = np.concatenate([np.asarray(frame)[::2, ::2] for frame in known])
    for colours, every in TRIES:
        palette = Image.fromarray(sheet).quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=3)
        kept = frames[:-1:every] + frames[-1:]
        flat = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in kept]
        file, lasts = io.BytesIO(), [TICK * every] * (len(kept) - 1) + [HOLD]
        flat[0].save(file, "GIF", save_all=True, append_images=flat[1:], duration=lasts, loop=0)
        if file.tell() <= LIMIT:
            break
    return file.getvalue()


def _frames(story: Story, scene: Scene, pictures: list[Image.Image]) -> list[Image.Image]:
    """All frames, one every TICK; while nothing moves, one frame serves again."""
    frames, before, moving = [], None, [it for it in scene.moving if not it.still]
    grounds = [_ground(story, scene, pictures, step) for step in range(len(ENDS))]
    for number in range(round(1000 * ENDS[-1] / TICK) + 1):
        seconds = min(number * TICK / 1000, ENDS[-1])
        now = [it.at(seconds) for it in moving], int(np.searchsorted(ENDS, seconds))
        frames.append(frames[-1] if now == before else _paint(*grounds[now[1]], pictures, moving, now[0]))
        before = now
    return frames


def _ground(story: Story, scene: Scene, pictures: list[Image.Image], step: int) -> tuple[Image.Image, float]:
    """What stands still during a step, and where the scene begins, in pixels from the top.

    It is drawn twice as large as it will be, so that its edges are smooth.
    """
    w, title, says = scene.width, _lines(story.title, 52), _lines(story.says()[step], 76)
    above = 24 + 24 * len(title)
    edge, below = [(8, 8), (w - 8, 8), (w - 8, above - 4), (8, above - 4), (8, 8)], above + scene.height
    texts = [("text", w / 2, 31 + 24 * row, line, "ink", 17, "middle", False) for row, line in enumerate(title)]
    texts += [("text", w / 2, below + 20 + 21 * row, line, "ink", 15, "middle", False) for row, line in enumerate(says)]
    canvas = Image.new("RGB", (2 * w, 2 * round(below + 54)), COLOURS["card"][0])
    for shape in [("line", edge, "truth", 2, False), *texts]:
        _draw(canvas, shape, pictures, 0, 0, 1)
    for still in (it for it in scene.moving if it.still):
        x, y, scale, _ = still.at(0)
        for shape in still.shapes:
            _draw(canvas, shape, pictures, x, y + above, scale)
    return canvas, above


def _lines(words: str, letters: int) -> list[str]:
    return textwrap.wrap(words, letters, max_lines=4, placeholder=" …")


def _paint(
    ground: Image.Image, above: float, pictures: list[Image.Image], moving: list[Moving], states: list[tuple]
) -> Image.Image:
    """One frame: what moves, in its states (x, y, scale, opacity), on its ground."""
    canvas = ground.copy()
    for it, (x, y, scale, opacity) in zip(moving, states, strict=True):
        if opacity < 0.01:
            continue
        over = canvas if opacity > 0.99 else canvas.copy()
        for shape in it.shapes:
            _draw(over, shape, pictures, x, y + above, scale)
        canvas = over if opacity > 0.99 else Image.blend(canvas, over, opacity)
    return canvas.reduce(2)


def _draw(canvas: Image.Image, shape: Shape, pictures: list[Image.Image], x0: float, y0: float, scale: float) -> None:
    """Draw one shape, in place."""
    pen = ImageDraw.Draw(canvas)

    def at(x: float, y: float) -> tuple[float, float]:
        return 2 * (x0 + scale * x), 2 * (y0 + scale * y)

    match shape:
        case "image", row, w, h:
            (left, top), (right, bottom) = np.round([at(0, 0), at(w, h)]).astype(int).tolist()
            size = max(1, right - left), max(1, bottom - top)
            canvas.paste(pictures[row].resize(size, Image.Resampling.BILINEAR), (left, top))
        case "fill", w, h, colour:
            pen.rectangle([at(0, 0), at(w, h)], fill=COLOURS[colour][0])
        case "disc", x, y, radius, colour:
            pen.circle(at(x, y), 2 * radius, fill=COLOURS[colour][0])
        case "line", points, colour, width, dashed:
            points = [at(*point) for point in points]
            for path in _dashes(points) if dashed else [points]:
                pen.line(path, COLOURS[colour][0], round(2 * width), joint="curve")
        case "text", x, y, words, colour, size, anchor, turned:
            _write(canvas, at(x, y), words, COLOURS[colour][0], size, anchor, turned)


def _dashes(points: list[tuple[float, float]], on: float = 10, off: float = 8) -> list[list[tuple[float, float]]]:
    """A line through points, cut into dashes; each corner begins a new one."""
    paths = []
    for start, end in pairwise(points):
        start, way = np.array(start), np.array(end) - np.array(start)
        length = float(np.hypot(*way)) or 1.0
        for dash in np.arange(0, length, on + off):
            ends = start + way * dash / length, start + way * min(dash + on, length) / length
            paths.append([tuple(point.tolist()) for point in ends])
    return paths


def _write(canvas: Image.Image, place: tuple, words: str, colour: str, size: int, anchor: str, turned: bool) -> None:
    """Write words on a bright halo; those that stand upright have their middle in the place."""
    font, side = _font(2 * size, bold=size > 15), {"start": "l", "middle": "m", "end": "r"}[anchor]
    ground = COLOURS["card"][0]
    if not turned:
        ImageDraw.Draw(canvas).text(place, words, colour, font, f"{side}s", stroke_width=5, stroke_fill=ground)
        return
    strip = Image.new("RGB", (round(font.getlength(words)) + 4, 2 * size + 10), ground)
    ImageDraw.Draw(strip).text((2, 2 * size), words, colour, font, "ls")
    strip = strip.rotate(90, expand=True)
    canvas.paste(strip, (round(place[0]) - 2 * size, round(place[1]) - strip.height // 2))


@lru_cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    """Matplotlib's letters: they are the same on every computer."""
    folder = pathlib.Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return ImageFont.truetype(folder / f"DejaVuSans{'-Bold' if bold else ''}.ttf", size)
