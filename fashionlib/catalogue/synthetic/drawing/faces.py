"""Calm faces, in the manner of a fashion sketch; every face has features of its own."""

import numpy as np

from fashionlib.catalogue.synthetic.drawing import paths
from fashionlib.catalogue.synthetic.drawing.builds import Figure
from fashionlib.catalogue.synthetic.drawing.layers import Colour, Fabric, Layer, fill, mix, shade, stroke
from fashionlib.catalogue.synthetic.drawing.people import Person, head_frame

SKULL = ((0, -1), (0.62, -0.86), (0.97, -0.32), (0.93, 0.12))
"""The right half of a head from the crown to the ear, in the head's frame; the jaw below belongs to the face."""

ASIDE = 0.3
"""How far the features move aside when the head is turned fully."""


def head(body: Figure, person: Person, rng: np.random.Generator) -> list[Layer]:
    """Return the head with ears and face, without hair."""
    frame = head_frame(body)
    turn = body.turn
    ears = [paths.ellipse(((0.97 - 0.12 * max(0.0, side * turn)) * side, 0.1), (0.12, 0.22)) for side in (-1, 1)]
    shadow = Fabric(shade(person.skin, 0.8), look="rubber")
    throat = [(-0.45, 0.75), (0, 1.1), (0.45, 0.75), (0.42, 1.15), (0, 1.36), (-0.42, 1.15)]
    return [
        fill(paths.apply(frame, paths.spline(throat, closed=True)), shadow, edge=0.0, volume=0.0, opacity=0.55),
        *[fill(paths.apply(frame, ear), person.fabric, edge=0.6, volume=0.4) for ear in ears],
        fill(paths.apply(frame, _skull(person)), person.fabric, edge=0.7),
        *face(frame, person, turn, rng),
    ]


def _skull(person: Person) -> np.ndarray:
    """Return the outline of a head in its own frame."""
    jaw = person.face.jaw * (1.0 if person.gender == "women" else 1.05)
    half = [*SKULL, (0.8 * jaw, 0.5), (0.48 * jaw, 0.86), (0.16 * jaw, 1.0)]
    return paths.spline([*half, *[(-x, y) for x, y in half[:0:-1]]], closed=True)


def face(frame: np.ndarray, person: Person, turn: float, rng: np.random.Generator) -> list[Layer]:
    """Return eyes, brows, nose, beard, lips, blush and lines of age in the head's frame."""
    size, features = float(np.sqrt(np.linalg.det(frame[:, :2]))), person.face
    # A turned face is drawn in a frame of its own: moved aside and narrower.
    aside = paths.affine(scale=(1 - 0.1 * abs(turn), 1.0), to=(ASIDE * turn + rng.uniform(-0.04, 0.04), 0.0))
    skull, frame = paths.apply(frame, 1.06 * _skull(person)), paths.compose(frame, aside)
    layers: list[Layer] = []
    if features.blush > 0.2:
        blush = Fabric(mix(person.skin, (214, 88, 84), 0.45), look="rubber")
        cheeks = [paths.apply(frame, paths.ellipse((0.5 * side, 0.38), (0.2, 0.14))) for side in (-1, 1)]
        layers += [fill(cheek, blush, edge=0, volume=0, opacity=0.4 * features.blush) for cheek in cheeks]
    for side in (-1, 1):
        layers += _eye(frame, person, 0.4 * side * features.apart, size)
    beard = _beard(frame, skull, person) if person.beard else []
    return [*layers, *_aged(frame, person, size), *_nose(frame, person, turn, size), *beard,
            *_lips(frame, person, rng, size)]  # fmt: skip


def _nose(frame: np.ndarray, person: Person, turn: float, size: float) -> list[Layer]:
    wide, tip = 0.13 * person.face.nose, 0.3 + 0.05 * person.face.nose
    side = -1.0 if turn < 0 else 1.0
    ridge = paths.bezier((0.05 * side, 0.04), ((0.06 + wide) * side, tip), (0.6 * wide * side, tip + 0.06))
    base = paths.bezier((-wide, tip + 0.02), (0, tip + 0.13), (wide, tip + 0.02))
    ink = shade(person.skin, 0.66)
    return [stroke(paths.apply(frame, line), ink, size * width, opacity=strength)
            for line, width, strength in ((ridge, 0.04, 0.55), (base, 0.045, 0.8))]  # fmt: skip


def _aged(frame: np.ndarray, person: Person, size: float) -> list[Layer]:
    """Return the lines beside the mouth, below the eyes and on the brow of people who are no longer young."""
    age, layers = person.face.age, list[Layer]()
    if age < 0.3:
        return layers
    lines = [paths.bezier((0.2 * s, 0.36), (0.36 * s, 0.46), (0.38 * s, 0.62)) for s in (-1, 1)]
    lines += [paths.bezier((0.26 * s, 0.17), (0.4 * s, 0.24), (0.54 * s, 0.17)) for s in (-1, 1)]
    if age > 0.6:
        lines += [paths.bezier((-0.35, y), (0, y - 0.05), (0.35, y)) for y in (-0.4, -0.5)]
    ink = shade(person.skin, 0.7)
    return [stroke(paths.apply(frame, line), ink, size * 0.035, opacity=0.3 + 0.35 * age) for line in lines]


def _beard(frame: np.ndarray, skull: np.ndarray, person: Person) -> list[Layer]:
    hair = Fabric(shade(person.hair, 0.92), look="elastane")
    lip = [(-0.34, 0.56), (-0.2, 0.44), (0, 0.47), (0.2, 0.44), (0.34, 0.56), (0.18, 0.54), (0, 0.55), (-0.18, 0.54)]
    moustache = fill(paths.apply(frame, paths.spline(lip, closed=True)), hair, edge=0.4, volume=0.5)
    if person.beard == "moustache":
        return [moustache]
    wide = person.face.jaw
    jaw = [
        (-0.95, 0.0),
        (-0.9 * wide, 0.55),
        (-0.5 * wide, 1.02),
        (0, 1.12),
        (0.5 * wide, 1.02),
        (0.9 * wide, 0.55),
        (0.95, 0),
    ]
    inside = [(0.82, 0.3), (0.55, 0.46), (0.3, 0.44), (0, 0.42), (-0.3, 0.44), (-0.55, 0.46), (-0.82, 0.3)]
    outline = paths.apply(frame, paths.spline([*jaw, *inside], closed=True))
    if person.beard == "stubble":
        return [fill(outline, hair, edge=0, volume=0, opacity=0.3)]
    return [fill(outline, hair, edge=0.5, volume=0.6)]


def _eye(frame: np.ndarray, person: Person, x: float, size: float) -> list[Layer]:
    """Return one eye around x: the white, the iris, the lid with its lashes, and the brow."""
    side, women, big = np.sign(x), person.gender == "women", person.face.eyes
    dark = mix(_brow_colour(person), (40, 28, 24), 0.6)
    high, wide = 0.09 * big, 0.17 * (0.6 + 0.4 * big)
    white = paths.spline([(x - wide, 0.05), (x, 0.04 - high), (x + wide, 0.04), (x, 0.04 + 0.9 * high)], closed=True)
    lash = 0.03 * women
    lid = paths.bezier(
        (x - wide - 0.01, 0.05 - lash * (side < 0)), (x, 0.04 - 1.9 * high), (x + wide + 0.01, 0.05 - lash * (side > 0))
    )
    return [
        fill(paths.apply(frame, white), Fabric((246, 242, 238)), edge=0, volume=0),
        fill(paths.apply(frame, paths.ellipse((x, 0.035), (0.08, 0.9 * high))), Fabric(dark), edge=0, volume=0),
        stroke(paths.apply(frame, lid), shade(dark, 0.6), size * (0.075 if women else 0.055)),
        _brow(frame, person, x, size),
    ]


def _brow(frame: np.ndarray, person: Person, x: float, size: float) -> Layer:
    side = np.sign(x)
    arch = 0.1 if person.gender == "women" else 0.06
    line = paths.bezier((x - 0.18 * side, -0.17), (x + 0.02 * side, -0.17 - arch), (x + 0.24 * side, -0.14))
    thick = size * (0.06 if person.gender == "women" else 0.09) * person.face.brows
    return stroke(paths.apply(frame, line), mix(_brow_colour(person), person.skin, 0.2), thick, opacity=0.85)


def _brow_colour(person: Person) -> Colour:
    """Return the colour of the brows: that of the hair, which a headscarf hides."""
    return (54, 40, 34) if person.style == "headscarf" else person.hair


def _lips(frame: np.ndarray, person: Person, rng: np.random.Generator, size: float) -> list[Layer]:
    women, full = person.gender == "women", person.face.lips
    rouge = mix(person.skin, (180, 62, 72), rng.uniform(0.3, 0.8) if women else 0.25)
    smile, wide = 0.07 * person.face.smile, (0.25 if women else 0.24) * (0.8 + 0.2 * full)
    left, middle, right = (-wide, 0.6 - smile), (0, 0.57), (wide, 0.6 - smile)
    peak = 0.585 - 0.065 * full
    upper = [paths.bezier(left, (-0.08, peak), middle), paths.bezier(middle, (0.08, peak), right)]
    outline = paths.join(*upper, paths.bezier(right, (0, 0.62 + 0.13 * full + smile), left))
    line = paths.bezier(left, (0, 0.61 + smile), right)
    layers: list[Layer] = [fill(paths.apply(frame, outline), Fabric(rouge), edge=0, volume=0, opacity=0.95)]
    if person.face.smile > 0.75:
        teeth = paths.join(paths.bezier(left, (0, 0.58), right), paths.bezier(right, (0, 0.66 + smile), left))
        layers.append(fill(paths.apply(frame, teeth), Fabric((244, 241, 236)), edge=0, volume=0, opacity=0.9))
    return [*layers, stroke(paths.apply(frame, line), shade(rouge, 0.6), size * 0.035, opacity=0.8)]
